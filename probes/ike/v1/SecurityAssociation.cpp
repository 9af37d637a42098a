#include "probes/ike/v1/SecurityAssociation.h"

#include "probes/ike/v1/PayloadType.h"

#include <algorithm>

namespace tsunagu::ike::v1 {

namespace {

constexpr std::size_t kPayloadHeader = 4;

/// Reads the generic header of a proposal or transform; yields the reader of what follows it.
ByteReader openPayload(ByteReader& reader, std::uint8_t& nextPayload, const char* name)
{
    const std::size_t start = reader.offset();
    nextPayload = reader.u8();
    reader.u8();
    const std::uint16_t length = reader.u16();
    if (length < kPayloadHeader) {
        reader.fail(start + 2, std::string(name) + " length " + std::to_string(length) + " is below its own header");
    }
    return reader.sub(length - std::min<std::size_t>(length, kPayloadHeader));
}

std::uint8_t nextOrNone(PayloadType type, bool isLast)
{
    return static_cast<std::uint8_t>(isLast ? PayloadType::None : type);
}

} // namespace

Parsed<Transform> Transform::parse(ByteReader& reader, bool isLast)
{
    const std::size_t start = reader.offset();
    std::uint8_t nextPayload = 0;
    ByteReader body = openPayload(reader, nextPayload, "transform");
    if (nextPayload != nextOrNone(PayloadType::Transform, isLast)) {
        body.fail(start, "transform's next payload contradicts the number of transforms");
    }
    Transform transform;
    transform.number = body.u8();
    transform.id = body.u8();
    body.u16();
    transform.attributes = parseAttributes(body);
    return body.result(std::move(transform));
}

void Transform::serialize(ByteWriter& writer, bool isLast) const
{
    const std::size_t start = writer.size();
    writer.u8(nextOrNone(PayloadType::Transform, isLast));
    writer.u8(0);
    const std::size_t length = writer.reserveLength16();
    writer.u8(number);
    writer.u8(id);
    writer.u16(0);
    for (const Attribute& attribute : attributes) {
        attribute.serialize(writer);
    }
    writer.fillLength16(length, start);
}

Parsed<Proposal> Proposal::parse(ByteReader& reader)
{
    const std::size_t start = reader.offset();
    std::uint8_t nextPayload = 0;
    ByteReader body = openPayload(reader, nextPayload, "proposal");
    if (nextPayload != nextOrNone(PayloadType::Proposal, reader.remaining() == 0)) {
        body.fail(start, "proposal's next payload contradicts the SA's length");
    }
    Proposal proposal;
    proposal.number = body.u8();
    proposal.protocol = ProtocolId{body.u8()};
    const std::uint8_t spiSize = body.u8();
    const std::uint8_t count = body.u8();
    proposal.spi = body.bytes(spiSize);
    for (unsigned i = 0; i < count && !body.failed(); ++i) {
        auto transform = Transform::parse(body, i + 1U == count);
        if (!transform) {
            body.adopt(transform.error());
            break;
        }
        proposal.transforms.push_back(std::move(*transform));
    }
    body.expectEnd("proposal");
    return body.result(std::move(proposal));
}

void Proposal::serialize(ByteWriter& writer, bool isLast) const
{
    const std::size_t start = writer.size();
    writer.u8(nextOrNone(PayloadType::Proposal, isLast));
    writer.u8(0);
    const std::size_t length = writer.reserveLength16();
    writer.u8(number);
    writer.u8(static_cast<std::uint8_t>(protocol));
    writer.size8(spi.size());
    writer.size8(transforms.size());
    writer.bytes(spi);
    for (std::size_t i = 0; i < transforms.size(); ++i) {
        transforms[i].serialize(writer, i + 1 == transforms.size());
    }
    writer.fillLength16(length, start);
}

Parsed<SecurityAssociation> SecurityAssociation::parse(ByteReader& body)
{
    SecurityAssociation sa;
    sa.doi = body.u32();
    sa.situation = body.u32();
    if (!sa.isIpsecDoi()) {
        sa.opaque = body.rest();
        return body.result(std::move(sa));
    }
    while (body.remaining() > 0) {
        auto proposal = Proposal::parse(body);
        if (!proposal) {
            body.adopt(proposal.error());
            break;
        }
        sa.proposals.push_back(std::move(*proposal));
    }
    return body.result(std::move(sa));
}

void SecurityAssociation::serialize(ByteWriter& writer) const
{
    writer.u32(doi);
    writer.u32(situation);
    if (!isIpsecDoi()) {
        writer.bytes(opaque);
        return;
    }
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        proposals[i].serialize(writer, i + 1 == proposals.size());
    }
}

} // namespace tsunagu::ike::v1
