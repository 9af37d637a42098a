#pragma once

#include <cstdint>
#include <string_view>

namespace tsunagu::ike::v2 {

/// IKEv2 payload types (RFC 7296 3.2, RFC 7383).
enum class PayloadType : std::uint8_t
{
    None = 0,
    SecurityAssociation = 33,
    KeyExchange = 34,
    IdInitiator = 35,
    IdResponder = 36,
    Certificate = 37,
    CertificateRequest = 38,
    Authentication = 39,
    Nonce = 40,
    Notify = 41,
    Delete = 42,
    VendorId = 43,
    TrafficSelectorInitiator = 44,
    TrafficSelectorResponder = 45,
    Encrypted = 46,
    Configuration = 47,
    Eap = 48,
    EncryptedFragment = 53,
};

/// The RFC's notation ("SA", "KE", "Ni/Nr"), or an empty view for a type outside the RFC. These are the types whose
/// critical bit a recipient ignores.
std::string_view payloadTypeName(PayloadType type);

} // namespace tsunagu::ike::v2
