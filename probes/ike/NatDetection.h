#pragma once

#include "probes/ike/Bytes.h"

#include <cstdint>

namespace tsunagu::ike {

/// An address and a UDP port as NAT detection hashes them.
struct Endpoint
{
    Bytes address; ///< 4 octets (IPv4) or 16 (IPv6), network order
    std::uint16_t port = 0;

    bool operator==(const Endpoint&) const = default;
};

/// Hash functions by which an IKEv1 peer may build NAT-D payloads: those of the negotiated Hash Algorithm attribute.
enum class NatHash
{
    Md5,
    Sha1,
    Sha256,
    Sha384,
    Sha512
};

/// The data of NAT_DETECTION_SOURCE_IP and NAT_DETECTION_DESTINATION_IP: SHA-1 over both SPIs in the header's order,
/// the address and the port (RFC 7296 2.23). In an initiator's first message `responderSpi` is 0. 20 octets.
Bytes natDetectionHash(std::uint64_t initiatorSpi, std::uint64_t responderSpi, ByteView address, std::uint16_t port);
Bytes natDetectionHash(std::uint64_t initiatorSpi, std::uint64_t responderSpi, const Endpoint& endpoint);

/// The body of an IKEv1 NAT-D payload: HASH(CKY-I | CKY-R | IP | Port) with the negotiated hash (RFC 3947 3.2).
Bytes natDHash(NatHash hash, std::uint64_t initiatorCookie, std::uint64_t responderCookie, const Endpoint& endpoint);

} // namespace tsunagu::ike
