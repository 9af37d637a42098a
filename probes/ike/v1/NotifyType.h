#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tsunagu::ike::v1 {

/// Notify message types: RFC 2408 3.14.1, the IPsec DOI's (RFC 2407 4.6.3) and Dead Peer Detection's (RFC 3706 5.3).
enum class NotifyType : std::uint16_t
{
    InvalidPayloadType = 1,
    DoiNotSupported = 2,
    SituationNotSupported = 3,
    InvalidCookie = 4,
    InvalidMajorVersion = 5,
    InvalidMinorVersion = 6,
    InvalidExchangeType = 7,
    InvalidFlags = 8,
    InvalidMessageId = 9,
    InvalidProtocolId = 10,
    InvalidSpi = 11,
    InvalidTransformId = 12,
    AttributesNotSupported = 13,
    NoProposalChosen = 14,
    BadProposalSyntax = 15,
    PayloadMalformed = 16,
    InvalidKeyInformation = 17,
    InvalidIdInformation = 18,
    InvalidCertEncoding = 19,
    InvalidCertificate = 20,
    CertTypeUnsupported = 21,
    InvalidCertAuthority = 22,
    InvalidHashInformation = 23,
    AuthenticationFailed = 24,
    InvalidSignature = 25,
    AddressNotification = 26,
    NotifySaLifetime = 27,
    CertificateUnavailable = 28,
    UnsupportedExchangeType = 29,
    UnequalPayloadLengths = 30,
    Connected = 16384,
    ResponderLifetime = 24576,
    ReplayStatus = 24577,
    InitialContact = 24578,
    RUThere = 36136,
    RUThereAck = 36137,
};

/// Types below this are errors, the rest are status types (RFC 2408 3.14.1).
inline constexpr std::uint16_t kFirstStatusType = 16384;

inline constexpr bool isErrorType(NotifyType type)
{
    return static_cast<std::uint16_t>(type) < kFirstStatusType;
}

/// The RFC's name ("NO-PROPOSAL-CHOSEN"), or an empty view for a type that the table does not hold.
std::string_view notifyTypeName(NotifyType type);

/// The type of that name, or nothing.
std::optional<NotifyType> notifyTypeFromName(std::string_view name);

} // namespace tsunagu::ike::v1
