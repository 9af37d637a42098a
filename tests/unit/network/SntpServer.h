#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tsunagu::test {

/// A time server's side of SNTP (RFC 4330 §4).
struct SntpServer
{
    std::uint8_t stratum = 2;

    /// The reply that is received and sent at `nowMs` (milliseconds since 1970).
    std::vector<std::uint8_t> replyTo(std::span<const std::uint8_t> request, double nowMs) const;
};

} // namespace tsunagu::test
