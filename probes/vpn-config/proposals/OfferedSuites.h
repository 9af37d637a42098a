#pragma once

#include "probes/ike/v1/Oakley.h"
#include "probes/ike/v2/SecurityAssociation.h"
#include "probes/model/VpnProfile.h"

#include <vector>

namespace tsunagu::proposals {

/// What a client with that profile would offer for the IKE SA. What the profile leaves open is offered wide; a PRF that
/// is left open follows the integrity algorithms, as clients do. Empty: the profile leaves all of it to its program.
std::vector<ike::v2::Proposal> offeredV2(const VpnProfile& profile);

/// The same for Main Mode (RFC 2409 §5), where every combination is a transform of its own; at most 48, in the
/// profile's order. Combinations that IKEv1 has no number for are left out.
std::vector<ike::v1::OakleySuite> offeredV1(const VpnProfile& profile);

/// A proposal for the IKE SA of those algorithms; ciphers that bring their own integrity (RFC 7296 §3.3) stand in one
/// of their own, so that one or two proposals come out.
std::vector<ike::v2::Proposal> proposalsOf(const std::vector<ike::v2::Transform>& encryption,
                                           const std::vector<ike::v2::Transform>& integrity,
                                           const std::vector<ike::v2::Transform>& prf,
                                           const std::vector<ike::v2::Transform>& groups);

/// All algorithms of a type that `wideProposals` offers, each once.
std::vector<ike::v2::Transform> wideTransforms(ike::v2::TransformType type);

} // namespace tsunagu::proposals
