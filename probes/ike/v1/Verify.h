#pragma once

#include "probes/ike/v1/Message.h"

namespace tsunagu::ike::v1 {

/// Whether `message` is a proper answer to the Main Mode request that carried `initiatorCookie`: the responder's SA
/// with one transform chosen (RFC 2409 5.4), or an unencrypted Informational exchange with an error (RFC 2408 4.8).
Verified verifyMainModeReply(const Message& message, std::uint64_t initiatorCookie);

/// Whether `message` is a first message of Main Mode that a responder may act on (RFC 2408 4.5, RFC 2409 5).
Verified verifyMainModeRequest(const Message& message);

/// Whether `message` is the answer of a host that speaks IKEv1 only to an IKEv2 request that carried `initiatorSpi`: an
/// error notification under that cookie. Which error differs between hosts, and RFC 2408 5.2 leaves the rest of the
/// header open.
Verified verifyVersionRefusal(const Message& message, std::uint64_t initiatorSpi);

} // namespace tsunagu::ike::v1
