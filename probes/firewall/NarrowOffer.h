#pragma once

#include "probes/ike/v1/Oakley.h"
#include "probes/ike/v2/SecurityAssociation.h"

#include <vector>

namespace tsunagu {

// One suite that was given up long ago (RFC 8247 §2): well-formed, and accepted hardly anywhere. Servers refuse it by
// NO_PROPOSAL_CHOSEN, which proves the port and costs them no half-open handshake.
std::vector<ike::v2::Proposal> narrowProposals();
std::vector<ike::v1::OakleySuite> narrowSuites();

} // namespace tsunagu
