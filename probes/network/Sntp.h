#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

/// The client's side of SNTP version 4 (RFC 4330): octets in, times out. No socket, no clock.
namespace tsunagu::sntp {

inline constexpr std::size_t messageSize = 48;
inline constexpr std::uint16_t port = 123;

using Octets = std::array<std::uint8_t, messageSize>;

/// A request whose transmit timestamp is `nonce`: the server hands it back, and it tells nobody this computer's time.
Octets request(std::uint64_t nonce);

/// When the server received the request and sent the reply, in milliseconds since 1970-01-01 UTC.
struct ServerTimes
{
    double receivedMs = 0;
    double sentMs = 0;
};

/// Reads a reply to the request with that nonce. Empty for anything that RFC 4330 §5 tells a client to discard: not a
/// server's reply, another nonce, a server that is not synchronised itself or sends a kiss-o'-death.
std::optional<ServerTimes> parseReply(std::span<const std::uint8_t> octets, std::uint64_t nonce);

} // namespace tsunagu::sntp
