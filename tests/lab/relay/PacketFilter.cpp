#include "tests/lab/relay/PacketFilter.h"

#include <algorithm>
#include <optional>

namespace tsunagu::lab {

namespace {

constexpr unsigned protocolUdp = 17;

unsigned octet(std::span<const std::byte> bytes, std::size_t at)
{
    return std::to_integer<unsigned>(bytes[at]);
}

unsigned word(std::span<const std::byte> bytes, std::size_t at)
{
    return octet(bytes, at) << 8U | octet(bytes, at + 1);
}

/// Where the UDP header starts, if the packet has one.
std::optional<std::size_t> udpOffset(std::span<const std::byte> packet)
{
    constexpr std::size_t ipv4HeaderLength = 20;
    constexpr std::size_t ipv6HeaderLength = 40;
    if (packet.size() < ipv4HeaderLength) {
        return std::nullopt;
    }
    const unsigned version = octet(packet, 0) >> 4U;
    if (version == 4) {
        const std::size_t headerLength = std::size_t{octet(packet, 0) & 0x0fU} * 4;
        const bool laterFragment = (word(packet, 6) & 0x1fffU) != 0;
        const bool isUdp = octet(packet, 9) == protocolUdp;
        return isUdp && !laterFragment && headerLength >= ipv4HeaderLength ? std::optional(headerLength) : std::nullopt;
    }
    if (version == 6 && packet.size() >= ipv6HeaderLength && octet(packet, 6) == protocolUdp) {
        return ipv6HeaderLength;
    }
    return std::nullopt;
}

} // namespace

bool isUdpWithPort(std::span<const std::byte> packet, std::span<const std::uint16_t> ports)
{
    const auto udp = udpOffset(packet);
    if (!udp || packet.size() < *udp + 4) {
        return false;
    }
    const unsigned source = word(packet, *udp);
    const unsigned destination = word(packet, *udp + 2);
    return std::any_of(ports.begin(), ports.end(),
                       [&](std::uint16_t port) { return port == source || port == destination; });
}

} // namespace tsunagu::lab
