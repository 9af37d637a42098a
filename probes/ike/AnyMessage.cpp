#include "probes/ike/AnyMessage.h"

#include "probes/ike/UdpEncapsulation.h"

namespace tsunagu::ike {

Parsed<AnyMessage> parseAnyMessage(ByteView datagram)
{
    const auto widen = [](auto&& parsed) -> Parsed<AnyMessage> {
        if (!parsed) {
            return tl::unexpected<ParseError>(parsed.error());
        }
        return AnyMessage(std::move(*parsed));
    };
    const auto header = Header::parse(datagram);
    if (!header) {
        return tl::unexpected<ParseError>(header.error());
    }
    switch (header->majorVersion) {
    case 1:
        return widen(v1::Message::parse(datagram));
    case 2:
        return widen(v2::Message::parse(datagram));
    default:
        return parseError(17, "unknown major version " + std::to_string(header->majorVersion));
    }
}

Parsed<AnyMessage> readDatagram(ByteView datagram, bool isNatT)
{
    if (!isNatT) {
        return parseAnyMessage(datagram);
    }
    const auto inner = stripNonEspMarker(datagram);
    if (!inner) {
        return parseError(0, "no IKE message behind a non-ESP marker");
    }
    return parseAnyMessage(*inner);
}

const Header& headerOf(const AnyMessage& message)
{
    return std::visit([](const auto& known) -> const Header& { return known.header; }, message);
}

} // namespace tsunagu::ike
