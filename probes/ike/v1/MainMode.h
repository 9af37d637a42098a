#pragma once

#include "probes/ike/v1/Message.h"
#include "probes/ike/v1/Oakley.h"

namespace tsunagu::ike::v1 {

/// What the probes offer so that nearly every server finds something, strongest first, each with PSK and with RSA
/// signatures; few enough for the request to stay below 1200 octets, so that no path has to fragment it.
std::vector<OakleySuite> wideSuites();

/// NAT traversal (RFC 3947 and the drafts that old servers wait for) and Dead Peer Detection.
std::vector<Bytes> requestVendorIds();

/// Everything that decides the first message of Main Mode; the same options give the same octets.
struct MainModeRequestOptions
{
    std::uint64_t cookie = 0;                       ///< initiator's cookie, not 0
    std::vector<OakleySuite> suites = wideSuites(); ///< at most 255
    std::vector<Bytes> vendorIds = requestVendorIds();

    /// Options with a random cookie.
    static MainModeRequestOptions fresh();
};

/// A well-formed first message of Main Mode (RFC 2409 5.4).
Message buildMainModeRequest(const MainModeRequestOptions& options);

/// Everything that decides the responder's first message.
struct MainModeResponseOptions
{
    std::uint64_t cookie = 0; ///< responder's cookie, not 0
    std::vector<Bytes> vendorIds = requestVendorIds();

    /// Options with a random cookie.
    static MainModeResponseOptions fresh();
};

/// The responder's SA with the request's first transform chosen (RFC 2409 5.4). The error says why the request cannot
/// be answered so.
tl::expected<Message, VerifyError> buildMainModeResponse(const Message& request,
                                                         const MainModeResponseOptions& options);

/// An unencrypted Informational exchange with one notification about phase 1 (RFC 2408 4.8), NO-PROPOSAL-CHOSEN for
/// instance. `messageId` is to be random and not 0.
Message buildInformational(const Header& request, NotifyType type, std::uint32_t messageId);

} // namespace tsunagu::ike::v1
