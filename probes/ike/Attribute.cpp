#include "probes/ike/Attribute.h"

namespace tsunagu::ike {

std::optional<std::uint64_t> Attribute::number() const
{
    if (const auto* shortValue = std::get_if<std::uint16_t>(&value)) {
        return *shortValue;
    }
    const auto* octets = std::get_if<Bytes>(&value);
    if (octets == nullptr || octets->empty() || octets->size() > sizeof(std::uint64_t)) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (const std::uint8_t octet : *octets) {
        number = number << 8U | octet;
    }
    return number;
}

Parsed<Attribute> Attribute::parse(ByteReader& reader)
{
    const std::uint16_t typeAndFormat = reader.u16();
    const std::uint16_t lengthOrValue = reader.u16();
    Attribute attribute;
    attribute.type = static_cast<std::uint16_t>(typeAndFormat & ~static_cast<unsigned>(kFormatBit));
    if ((typeAndFormat & kFormatBit) != 0) {
        attribute.value = lengthOrValue;
    } else {
        attribute.value = reader.bytes(lengthOrValue);
    }
    return reader.result(std::move(attribute));
}

void Attribute::serialize(ByteWriter& writer) const
{
    if (const auto* shortValue = std::get_if<std::uint16_t>(&value)) {
        writer.u16(type | kFormatBit);
        writer.u16(*shortValue);
    } else if (const auto* octets = std::get_if<Bytes>(&value)) {
        writer.u16(static_cast<std::uint16_t>(type & ~static_cast<unsigned>(kFormatBit)));
        const std::size_t length = writer.reserveLength16();
        const std::size_t start = writer.size();
        writer.bytes(*octets);
        writer.fillLength16(length, start);
    }
}

std::vector<Attribute> parseAttributes(ByteReader& reader)
{
    std::vector<Attribute> attributes;
    while (reader.remaining() > 0) {
        auto attribute = Attribute::parse(reader);
        if (!attribute) {
            break;
        }
        attributes.push_back(std::move(*attribute));
    }
    return attributes;
}

std::optional<std::uint64_t> attributeNumber(const std::vector<Attribute>& attributes, std::uint16_t type)
{
    for (const Attribute& attribute : attributes) {
        if (attribute.type == type) {
            return attribute.number();
        }
    }
    return std::nullopt;
}

} // namespace tsunagu::ike
