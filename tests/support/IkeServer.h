#pragma once

#include "probes/ike/AnyMessage.h"
#include "tests/support/FakeNetwork.h"

#include <functional>

namespace tsunagu::test {

/// A simulated IKE server: turns requests into replies through the codec, as a real one would.
class IkeServer
{
public:
    enum class Mood
    {
        Healthy,
        NoProposalChosen,
        InvalidKe, ///< asks for Curve25519 first, then answers
        Cookie,    ///< asks for a cookie first, then answers
        V1Only,    ///< refuses IKEv2 by INVALID_MAJOR_VERSION, answers Main Mode
    };

    explicit IkeServer(Mood mood = Mood::Healthy)
        : m_mood(mood)
    {
    }

    /// The octets of the reply to a datagram (with non-ESP marker if it had one); empty: no reply.
    std::vector<std::uint8_t> answer(const SentPacket& packet, const Endpoint& seenFrom) const;

private:
    tl::expected<ike::Bytes, ike::SerializeError> answerV1(const ike::v1::Message& request) const;
    tl::expected<ike::Bytes, ike::SerializeError> answerV2(const ike::v2::Message& request, const SentPacket& packet,
                                                           const Endpoint& seenFrom) const;

    Mood m_mood;
};

/// A datagram from the server, as an event of a world.
WorldReply datagramFrom(const Endpoint& from, std::vector<std::uint8_t> bytes, Milliseconds delay);
/// An ICMP error, as an event of a world.
WorldReply icmpFrom(const QHostAddress& reporter, IcmpKind kind, const Endpoint& destination, Milliseconds delay);

} // namespace tsunagu::test
