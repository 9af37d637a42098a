#pragma once

#include "probes/ike/Bytes.h"

#include <optional>

namespace tsunagu::ike {

/// What a datagram on UDP 4500 carries (RFC 3948 2).
enum class EncapsulatedKind
{
    Ike,       ///< an IKE message behind the non-ESP marker
    Esp,       ///< an ESP packet: its SPI is not zero
    Keepalive, ///< the single octet 0xFF
    Malformed, ///< too short to be any of them
};

/// Octets that the non-ESP marker adds to an IKE message on port 4500.
inline constexpr std::size_t kNonEspMarkerSize = 4;
/// The only octet of a NAT keepalive (RFC 3948 2.3).
inline constexpr std::uint8_t kNatKeepalive = 0xff;

/// Tells apart what came in on port 4500.
EncapsulatedKind classifyEncapsulated(ByteView datagram);

/// The datagram for port 4500: four zero octets, then the IKE message (RFC 3948 2.2).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                         Non-ESP Marker                        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                      IKE header [RFC 7296]                    |
/// ~                                                               ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
Bytes addNonEspMarker(ByteView ikeMessage);

/// The IKE message inside a datagram from port 4500, or nothing unless its kind is Ike. Borrows from `datagram`.
std::optional<ByteView> stripNonEspMarker(ByteView datagram);

/// The octets that every reply to that request begins with: the initiator's SPI, behind the marker if there is one. For
/// telling replies from other datagrams without reading them; empty for a request that is too short.
Bytes replyBeginning(ByteView request, bool usesNonEspMarker);

} // namespace tsunagu::ike
