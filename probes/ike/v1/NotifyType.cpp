#include "probes/ike/v1/NotifyType.h"

#include <array>

namespace tsunagu::ike::v1 {

namespace {

struct NotifyRow
{
    NotifyType type;
    std::string_view name;
};

constexpr std::array kNotifyTypes{
    NotifyRow{NotifyType::InvalidPayloadType, "INVALID-PAYLOAD-TYPE"},
    NotifyRow{NotifyType::DoiNotSupported, "DOI-NOT-SUPPORTED"},
    NotifyRow{NotifyType::SituationNotSupported, "SITUATION-NOT-SUPPORTED"},
    NotifyRow{NotifyType::InvalidCookie, "INVALID-COOKIE"},
    NotifyRow{NotifyType::InvalidMajorVersion, "INVALID-MAJOR-VERSION"},
    NotifyRow{NotifyType::InvalidMinorVersion, "INVALID-MINOR-VERSION"},
    NotifyRow{NotifyType::InvalidExchangeType, "INVALID-EXCHANGE-TYPE"},
    NotifyRow{NotifyType::InvalidFlags, "INVALID-FLAGS"},
    NotifyRow{NotifyType::InvalidMessageId, "INVALID-MESSAGE-ID"},
    NotifyRow{NotifyType::InvalidProtocolId, "INVALID-PROTOCOL-ID"},
    NotifyRow{NotifyType::InvalidSpi, "INVALID-SPI"},
    NotifyRow{NotifyType::InvalidTransformId, "INVALID-TRANSFORM-ID"},
    NotifyRow{NotifyType::AttributesNotSupported, "ATTRIBUTES-NOT-SUPPORTED"},
    NotifyRow{NotifyType::NoProposalChosen, "NO-PROPOSAL-CHOSEN"},
    NotifyRow{NotifyType::BadProposalSyntax, "BAD-PROPOSAL-SYNTAX"},
    NotifyRow{NotifyType::PayloadMalformed, "PAYLOAD-MALFORMED"},
    NotifyRow{NotifyType::InvalidKeyInformation, "INVALID-KEY-INFORMATION"},
    NotifyRow{NotifyType::InvalidIdInformation, "INVALID-ID-INFORMATION"},
    NotifyRow{NotifyType::InvalidCertEncoding, "INVALID-CERT-ENCODING"},
    NotifyRow{NotifyType::InvalidCertificate, "INVALID-CERTIFICATE"},
    NotifyRow{NotifyType::CertTypeUnsupported, "CERT-TYPE-UNSUPPORTED"},
    NotifyRow{NotifyType::InvalidCertAuthority, "INVALID-CERT-AUTHORITY"},
    NotifyRow{NotifyType::InvalidHashInformation, "INVALID-HASH-INFORMATION"},
    NotifyRow{NotifyType::AuthenticationFailed, "AUTHENTICATION-FAILED"},
    NotifyRow{NotifyType::InvalidSignature, "INVALID-SIGNATURE"},
    NotifyRow{NotifyType::AddressNotification, "ADDRESS-NOTIFICATION"},
    NotifyRow{NotifyType::NotifySaLifetime, "NOTIFY-SA-LIFETIME"},
    NotifyRow{NotifyType::CertificateUnavailable, "CERTIFICATE-UNAVAILABLE"},
    NotifyRow{NotifyType::UnsupportedExchangeType, "UNSUPPORTED-EXCHANGE-TYPE"},
    NotifyRow{NotifyType::UnequalPayloadLengths, "UNEQUAL-PAYLOAD-LENGTHS"},
    NotifyRow{NotifyType::Connected, "CONNECTED"},
    NotifyRow{NotifyType::ResponderLifetime, "RESPONDER-LIFETIME"},
    NotifyRow{NotifyType::ReplayStatus, "REPLAY-STATUS"},
    NotifyRow{NotifyType::InitialContact, "INITIAL-CONTACT"},
    NotifyRow{NotifyType::RUThere, "R-U-THERE"},
    NotifyRow{NotifyType::RUThereAck, "R-U-THERE-ACK"},
};

} // namespace

std::string_view notifyTypeName(NotifyType type)
{
    for (const NotifyRow& row : kNotifyTypes) {
        if (row.type == type) {
            return row.name;
        }
    }
    return {};
}

std::optional<NotifyType> notifyTypeFromName(std::string_view name)
{
    for (const NotifyRow& row : kNotifyTypes) {
        if (row.name == name) {
            return row.type;
        }
    }
    return std::nullopt;
}

} // namespace tsunagu::ike::v1
