#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"
#include "probes/ike/Group.h"

namespace tsunagu::ike::v2 {

/// Key Exchange payload: one side's public value (RFC 7296 3.4).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |   Diffie-Hellman Group Num    |           RESERVED            |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                       Key Exchange Data                       ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct KeyExchange
{
    Group group = Group::None;
    Bytes data;

    static Parsed<KeyExchange> parse(ByteReader& body)
    {
        KeyExchange ke;
        ke.group = Group{body.u16()};
        body.u16();
        ke.data = body.rest();
        return body.result(std::move(ke));
    }
    void serialize(ByteWriter& writer) const
    {
        writer.u16(static_cast<std::uint16_t>(group));
        writer.u16(0);
        writer.bytes(data);
    }

    bool operator==(const KeyExchange&) const = default;
};

} // namespace tsunagu::ike::v2
