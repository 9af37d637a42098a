#pragma once

#include "probes/ike/v2/SecurityAssociation.h"
#include "tests/support/FakePlatform.h"

#include <vector>

namespace tsunagu::test {

/// A server that takes only the algorithms it is given, through the codec, as RFC 7296 §1.3 and §2.7 want it: it
/// chooses, and asks for the chosen group's KE payload.
struct PickyServer
{
    std::vector<ike::v2::Transform> takes;
    bool wantsCookie = false;
    bool onlyV1 = false; ///< refuses IKEv2 by INVALID_MAJOR_VERSION, takes any Main Mode
    bool onlyV2 = false; ///< answers Main Mode by NO-PROPOSAL-CHOSEN
    int halfOpen = 0;    ///< counts what it had to keep

    World world();

private:
    std::vector<std::uint8_t> answer(const SentPacket& packet);
};

ike::Bytes payloadOf(const SentPacket& packet);

} // namespace tsunagu::test
