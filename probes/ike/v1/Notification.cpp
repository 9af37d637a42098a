#include "probes/ike/v1/Notification.h"

namespace tsunagu::ike::v1 {

Parsed<Notification> Notification::parse(ByteReader& body)
{
    Notification notification;
    notification.doi = body.u32();
    notification.protocol = ProtocolId{body.u8()};
    const std::uint8_t spiSize = body.u8();
    notification.type = NotifyType{body.u16()};
    notification.spi = body.bytes(spiSize);
    notification.data = body.rest();
    return body.result(std::move(notification));
}

void Notification::serialize(ByteWriter& writer) const
{
    writer.u32(doi);
    writer.u8(static_cast<std::uint8_t>(protocol));
    writer.size8(spi.size());
    writer.u16(static_cast<std::uint16_t>(type));
    writer.bytes(spi);
    writer.bytes(data);
}

} // namespace tsunagu::ike::v1
