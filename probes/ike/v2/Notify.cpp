#include "probes/ike/v2/Notify.h"

namespace tsunagu::ike::v2 {

std::optional<Group> Notify::requestedGroup() const
{
    if (type != NotifyType::InvalidKePayload || data.size() != 2) {
        return std::nullopt;
    }
    return Group{static_cast<std::uint16_t>(data[0] << 8U | data[1])};
}

Parsed<Notify> Notify::parse(ByteReader& body)
{
    Notify notify;
    notify.protocol = ProtocolId{body.u8()};
    const std::uint8_t spiSize = body.u8();
    notify.type = NotifyType{body.u16()};
    notify.spi = body.bytes(spiSize);
    notify.data = body.rest();
    return body.result(std::move(notify));
}

void Notify::serialize(ByteWriter& writer) const
{
    writer.u8(static_cast<std::uint8_t>(protocol));
    writer.size8(spi.size());
    writer.u16(static_cast<std::uint16_t>(type));
    writer.bytes(spi);
    writer.bytes(data);
}

} // namespace tsunagu::ike::v2
