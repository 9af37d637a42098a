#pragma once

#include "probes/ike/NatDetection.h"

#include <optional>

namespace tsunagu::practice {

/// What one port of a practice server does with a request.
enum class Behaviour
{
    Answers,
    RefusesProposals, ///< NO_PROPOSAL_CHOSEN (RFC 7296 3.10.1), NO-PROPOSAL-CHOSEN (RFC 2408 3.14.1)
    Silent,
};

/// Which framing a port uses.
enum class Framing
{
    Plain,        ///< as on UDP 500
    NonEspMarker, ///< as on UDP 4500 (RFC 3948 2.2)
};

/// A datagram and its way, as the responder sees it.
struct Request
{
    ike::ByteView datagram;
    Framing framing = Framing::Plain;
    ike::Endpoint local;  ///< where it arrived
    ike::Endpoint remote; ///< where it came from
};

/// The datagram with which an IKE responder answers, or nothing where one keeps silent: garbage, keepalives, later
/// exchanges, responses. SPIs, nonces and public values are new with each call; a retransmission has to be answered
/// with the octets of the first answer (RFC 7296 2.1), which is the caller's to keep. Any thread.
std::optional<ike::Bytes> replyTo(const Request& request, Behaviour behaviour);

} // namespace tsunagu::practice
