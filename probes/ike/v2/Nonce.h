#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"

namespace tsunagu::ike::v2 {

/// Nonce payload (RFC 7296 3.9); an honest one holds 16 to 256 octets, which `verify` functions check.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                            Nonce Data                         ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Nonce
{
    static constexpr std::size_t kMinSize = 16;
    static constexpr std::size_t kMaxSize = 256;

    Bytes data;

    static Parsed<Nonce> parse(ByteReader& body)
    {
        Bytes data = body.rest();
        return body.result(Nonce{std::move(data)});
    }
    void serialize(ByteWriter& writer) const { writer.bytes(data); }

    bool operator==(const Nonce&) const = default;
};

} // namespace tsunagu::ike::v2
