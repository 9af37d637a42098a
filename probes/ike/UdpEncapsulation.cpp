#include "probes/ike/UdpEncapsulation.h"

#include <algorithm>

namespace tsunagu::ike {

EncapsulatedKind classifyEncapsulated(ByteView datagram)
{
    if (datagram.size() == 1 && datagram.front() == kNatKeepalive) {
        return EncapsulatedKind::Keepalive;
    }
    // The marker stands where ESP has its SPI, of which zero is never used; an SPI and a sequence number are eight
    // octets.
    if (datagram.size() < 2 * kNonEspMarkerSize) {
        return EncapsulatedKind::Malformed;
    }
    const ByteView marker = datagram.first(kNonEspMarkerSize);
    const bool isZero = std::all_of(marker.begin(), marker.end(), [](std::uint8_t octet) { return octet == 0; });
    return isZero ? EncapsulatedKind::Ike : EncapsulatedKind::Esp;
}

Bytes addNonEspMarker(ByteView ikeMessage)
{
    Bytes datagram(kNonEspMarkerSize + ikeMessage.size(), 0);
    std::copy(ikeMessage.begin(), ikeMessage.end(), datagram.begin() + kNonEspMarkerSize);
    return datagram;
}

std::optional<ByteView> stripNonEspMarker(ByteView datagram)
{
    if (classifyEncapsulated(datagram) != EncapsulatedKind::Ike) {
        return std::nullopt;
    }
    return datagram.subspan(kNonEspMarkerSize);
}

Bytes replyBeginning(ByteView request, bool usesNonEspMarker)
{
    constexpr std::size_t spiSize = 8;
    const std::size_t size = (usesNonEspMarker ? kNonEspMarkerSize : 0) + spiSize;
    if (request.size() < size) {
        return {};
    }
    const ByteView beginning = request.first(size);
    return {beginning.begin(), beginning.end()};
}

} // namespace tsunagu::ike
