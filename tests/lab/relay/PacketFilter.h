#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace tsunagu::lab {

/// Whether an IP packet (version 4: RFC 791, version 6: RFC 8200) is UDP from or to one of the ports.
/// Later fragments carry no ports and IPv6 extension headers are not followed: both answer false.
bool isUdpWithPort(std::span<const std::byte> packet, std::span<const std::uint16_t> ports);

} // namespace tsunagu::lab
