#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"

#include <optional>
#include <variant>

namespace tsunagu::ike {

/// One attribute of a transform; the same form in both versions (RFC 2408 3.3, RFC 7296 3.3.5). Unknown types are kept.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |A|       Attribute Type        |    AF=0  Attribute Length     |
/// |F|                             |    AF=1  Attribute Value      |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                   AF=0  Attribute Value                       |
/// |                   AF=1  Not Transmitted                       |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Attribute
{
    static constexpr std::uint16_t kFormatBit = 0x8000;

    std::uint16_t type = 0;                   ///< without the format bit
    std::variant<std::uint16_t, Bytes> value; ///< a number: short form (AF=1); octets: long form (AF=0)

    static Attribute tv(std::uint16_t type, std::uint16_t value) { return {type, value}; }
    static Attribute tlv(std::uint16_t type, Bytes value) { return {type, std::move(value)}; }

    bool isShort() const { return std::holds_alternative<std::uint16_t>(value); }
    /// The value as a number, in either form; nothing if it has more than eight octets or none.
    std::optional<std::uint64_t> number() const;

    static Parsed<Attribute> parse(ByteReader& reader);
    void serialize(ByteWriter& writer) const;

    bool operator==(const Attribute&) const = default;
};

/// Reads attributes until the reader is at its end; a failure is noted in the reader.
std::vector<Attribute> parseAttributes(ByteReader& reader);

/// The number of the first attribute of that type.
std::optional<std::uint64_t> attributeNumber(const std::vector<Attribute>& attributes, std::uint16_t type);

} // namespace tsunagu::ike
