#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"

namespace tsunagu::ike {

/// Vendor ID payload, the same in both versions (RFC 2408 3.16, RFC 7296 3.12).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                        Vendor ID (VID)                        ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct VendorId
{
    Bytes id;

    static Parsed<VendorId> parse(ByteReader& body)
    {
        Bytes id = body.rest();
        return body.result(VendorId{std::move(id)});
    }
    void serialize(ByteWriter& writer) const { writer.bytes(id); }

    bool operator==(const VendorId&) const = default;
};

/// A payload whose inside this program does not read: its type and body are kept as they came (RFC 7296 2.5, 3.2).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                             (body)                            ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct UnknownPayload
{
    std::uint8_t type = 0;
    Bytes body;

    static Parsed<UnknownPayload> parse(std::uint8_t type, ByteReader& body)
    {
        Bytes octets = body.rest();
        return body.result(UnknownPayload{type, std::move(octets)});
    }
    void serialize(ByteWriter& writer) const { writer.bytes(body); }

    bool operator==(const UnknownPayload&) const = default;
};

/// More payloads than any honest first message has; a longer chain is refused rather than stored.
inline constexpr std::size_t kMaxPayloads = 256;

} // namespace tsunagu::ike
