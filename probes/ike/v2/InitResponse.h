#pragma once

#include "probes/ike/NatDetection.h"
#include "probes/ike/v2/Message.h"

namespace tsunagu::ike::v2 {

/// Everything that decides a successful IKE_SA_INIT response; the same options give the same octets.
struct InitResponseOptions
{
    std::uint64_t spi = 0; ///< responder's SPI, not 0
    Bytes nonce;           ///< 16 to 256 octets
    Endpoint local;        ///< the responder's own address and port, for NAT_DETECTION_SOURCE_IP
    Endpoint remote;       ///< where the request came from, for NAT_DETECTION_DESTINATION_IP
    Bytes keyExchangeData; ///< public value of the request's KE group

    /// Options with a random SPI, nonce and public value of `group`.
    static InitResponseOptions fresh(Group group);
};

/// Takes the first proposal that holds the request's KE group and the first transform of each of its types
/// (RFC 7296 2.7). The error says why the request cannot be answered so; a responder then sends a notification instead.
tl::expected<Message, VerifyError> buildInitResponse(const Message& request, const InitResponseOptions& options);

/// A response with a single notification and no state behind it: responder SPI 0 (RFC 7296 1.3, 2.5, 2.6, 2.21.1).
/// `data` is what the type asks for: the cookie, the group in two octets, else empty.
Message buildNotifyResponse(const Header& request, NotifyType type, Bytes data = {});

/// INVALID_KE_PAYLOAD that asks for `group` (RFC 7296 1.3).
Message buildInvalidKeResponse(const Header& request, Group group);

} // namespace tsunagu::ike::v2
