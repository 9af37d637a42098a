#pragma once

#include "probes/ike/v2/Message.h"

namespace tsunagu::ike::v2 {

/// Whether `message` is a proper answer to the IKE_SA_INIT request that carried `initiatorSpi` (RFC 7296 1.2, 2.6, 3):
/// header rules first, then either a negotiated SA with KE and nonce, or a notification that ends or repeats the
/// exchange.
Verified verifyInitResponse(const Message& message, std::uint64_t initiatorSpi);

/// Whether `message` is an IKE_SA_INIT request that a responder may act on (RFC 7296 1.2, 3).
Verified verifyInitRequest(const Message& message);

/// Whether `message` is an INVALID_MAJOR_VERSION answer of an IKEv2 host to a request of another major version that
/// carried `initiatorSpi` (RFC 7296 2.5). Its exchange type and message id are copied from that request, so they prove
/// nothing.
Verified verifyVersionRefusal(const Message& message, std::uint64_t initiatorSpi);

} // namespace tsunagu::ike::v2
