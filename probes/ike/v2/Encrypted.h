#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"
#include "probes/ike/v2/PayloadType.h"

namespace tsunagu::ike::v2 {

/// Encrypted and Authenticated payload, or a fragment of one (RFC 7296 3.14, RFC 7383 2.5). Kept shut: this program has
/// no keys. Always the last payload; its Next Payload field names the first payload inside.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~      Initialization Vector, encrypted IKE Payloads, Padding,  ~
/// ~                   Integrity Checksum Data                     ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Encrypted
{
    PayloadType type = PayloadType::Encrypted; ///< Encrypted or EncryptedFragment
    std::uint8_t firstInnerPayload = 0;
    Bytes body;

    static Parsed<Encrypted> parse(PayloadType type, std::uint8_t firstInnerPayload, ByteReader& body)
    {
        Bytes octets = body.rest();
        return body.result(Encrypted{type, firstInnerPayload, std::move(octets)});
    }
    void serialize(ByteWriter& writer) const { writer.bytes(body); }

    bool operator==(const Encrypted&) const = default;
};

} // namespace tsunagu::ike::v2
