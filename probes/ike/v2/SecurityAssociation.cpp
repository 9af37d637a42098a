#include "probes/ike/v2/SecurityAssociation.h"

#include <algorithm>

namespace tsunagu::ike::v2 {

namespace {

constexpr std::size_t kSubstructureHeader = 4;

/// Reads "Last Substruc", RESERVED and the length that both substructures start with; yields the reader of what
/// follows.
ByteReader openSubstructure(ByteReader& reader, std::uint8_t& lastSubstruc, const char* name)
{
    const std::size_t start = reader.offset();
    lastSubstruc = reader.u8();
    reader.u8();
    const std::uint16_t length = reader.u16();
    if (length < kSubstructureHeader) {
        reader.fail(start + 2, std::string(name) + " length " + std::to_string(length) + " is below its own header");
    }
    return reader.sub(length - std::min<std::size_t>(length, kSubstructureHeader));
}

} // namespace

std::optional<std::uint16_t> Transform::keyLength() const
{
    const auto bits = attributeNumber(attributes, kKeyLengthAttribute);
    if (!bits || *bits > 0xffff) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(*bits);
}

Parsed<Transform> Transform::parse(ByteReader& reader, bool isLast)
{
    const std::size_t start = reader.offset();
    std::uint8_t lastSubstruc = 0;
    ByteReader body = openSubstructure(reader, lastSubstruc, "transform");
    if (lastSubstruc != (isLast ? 0 : kMore)) {
        body.fail(start, "transform's Last Substruc contradicts the number of transforms");
    }
    Transform transform;
    transform.type = TransformType{body.u8()};
    body.u8();
    transform.id = body.u16();
    transform.attributes = parseAttributes(body);
    return body.result(std::move(transform));
}

void Transform::serialize(ByteWriter& writer, bool isLast) const
{
    const std::size_t start = writer.size();
    writer.u8(isLast ? 0 : kMore);
    writer.u8(0);
    const std::size_t length = writer.reserveLength16();
    writer.u8(static_cast<std::uint8_t>(type));
    writer.u8(0);
    writer.u16(id);
    for (const Attribute& attribute : attributes) {
        attribute.serialize(writer);
    }
    writer.fillLength16(length, start);
}

const Transform* Proposal::first(TransformType type) const
{
    const auto found = std::find_if(transforms.begin(), transforms.end(),
                                    [type](const Transform& transform) { return transform.type == type; });
    return found != transforms.end() ? &*found : nullptr;
}

bool Proposal::offersGroup(Group group) const
{
    return std::any_of(transforms.begin(), transforms.end(), [group](const Transform& transform) {
        return transform.type == TransformType::KeyExchangeGroup && Group{transform.id} == group;
    });
}

Parsed<Proposal> Proposal::parse(ByteReader& reader)
{
    const std::size_t start = reader.offset();
    std::uint8_t lastSubstruc = 0;
    ByteReader body = openSubstructure(reader, lastSubstruc, "proposal");
    // Substructures have no count of their own here, so the marker must agree with what is left of the payload.
    if (lastSubstruc != (reader.remaining() > 0 ? kMore : 0)) {
        body.fail(start, "proposal's Last Substruc contradicts the payload's length");
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
    writer.u8(isLast ? 0 : kMore);
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
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        proposals[i].serialize(writer, i + 1 == proposals.size());
    }
}

} // namespace tsunagu::ike::v2
