#pragma once

#include <cstdint>
#include <string_view>

namespace tsunagu::ike::v1 {

/// IKEv1 payload types (RFC 2408 3.1, RFC 3947 9 and its widespread drafts).
enum class PayloadType : std::uint8_t
{
    None = 0,
    SecurityAssociation = 1,
    Proposal = 2,
    Transform = 3,
    KeyExchange = 4,
    Identification = 5,
    Certificate = 6,
    CertificateRequest = 7,
    Hash = 8,
    Signature = 9,
    Nonce = 10,
    Notification = 11,
    Delete = 12,
    VendorId = 13,
    NatD = 20,
    NatOa = 21,
    NatDDraft = 130,
    NatOaDraft = 131,
    Fragment = 132, ///< Cisco's and Microsoft's IKE fragmentation
};

/// The RFC's notation ("SA", "KE", "NAT-D"), or an empty view for an unknown type.
std::string_view payloadTypeName(PayloadType type);

} // namespace tsunagu::ike::v1
