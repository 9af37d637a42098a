#include "probes/ike/v2/NotifyType.h"

#include <array>

namespace tsunagu::ike::v2 {

namespace {

struct NotifyRow
{
    NotifyType type;
    std::string_view name;
};

constexpr std::array kNotifyTypes{
    NotifyRow{NotifyType::UnsupportedCriticalPayload, "UNSUPPORTED_CRITICAL_PAYLOAD"},
    NotifyRow{NotifyType::InvalidIkeSpi, "INVALID_IKE_SPI"},
    NotifyRow{NotifyType::InvalidMajorVersion, "INVALID_MAJOR_VERSION"},
    NotifyRow{NotifyType::InvalidSyntax, "INVALID_SYNTAX"},
    NotifyRow{NotifyType::InvalidMessageId, "INVALID_MESSAGE_ID"},
    NotifyRow{NotifyType::InvalidSpi, "INVALID_SPI"},
    NotifyRow{NotifyType::NoProposalChosen, "NO_PROPOSAL_CHOSEN"},
    NotifyRow{NotifyType::InvalidKePayload, "INVALID_KE_PAYLOAD"},
    NotifyRow{NotifyType::AuthenticationFailed, "AUTHENTICATION_FAILED"},
    NotifyRow{NotifyType::SinglePairRequired, "SINGLE_PAIR_REQUIRED"},
    NotifyRow{NotifyType::NoAdditionalSas, "NO_ADDITIONAL_SAS"},
    NotifyRow{NotifyType::InternalAddressFailure, "INTERNAL_ADDRESS_FAILURE"},
    NotifyRow{NotifyType::FailedCpRequired, "FAILED_CP_REQUIRED"},
    NotifyRow{NotifyType::TsUnacceptable, "TS_UNACCEPTABLE"},
    NotifyRow{NotifyType::InvalidSelectors, "INVALID_SELECTORS"},
    NotifyRow{NotifyType::UnacceptableAddresses, "UNACCEPTABLE_ADDRESSES"},
    NotifyRow{NotifyType::UnexpectedNatDetected, "UNEXPECTED_NAT_DETECTED"},
    NotifyRow{NotifyType::UseAssignedHoa, "USE_ASSIGNED_HoA"},
    NotifyRow{NotifyType::TemporaryFailure, "TEMPORARY_FAILURE"},
    NotifyRow{NotifyType::ChildSaNotFound, "CHILD_SA_NOT_FOUND"},
    NotifyRow{NotifyType::InvalidGroupId, "INVALID_GROUP_ID"},
    NotifyRow{NotifyType::AuthorizationFailed, "AUTHORIZATION_FAILED"},
    NotifyRow{NotifyType::StateNotFound, "STATE_NOT_FOUND"},
    NotifyRow{NotifyType::TsMaxQueue, "TS_MAX_QUEUE"},
    NotifyRow{NotifyType::InitialContact, "INITIAL_CONTACT"},
    NotifyRow{NotifyType::SetWindowSize, "SET_WINDOW_SIZE"},
    NotifyRow{NotifyType::AdditionalTsPossible, "ADDITIONAL_TS_POSSIBLE"},
    NotifyRow{NotifyType::IpcompSupported, "IPCOMP_SUPPORTED"},
    NotifyRow{NotifyType::NatDetectionSourceIp, "NAT_DETECTION_SOURCE_IP"},
    NotifyRow{NotifyType::NatDetectionDestinationIp, "NAT_DETECTION_DESTINATION_IP"},
    NotifyRow{NotifyType::Cookie, "COOKIE"},
    NotifyRow{NotifyType::UseTransportMode, "USE_TRANSPORT_MODE"},
    NotifyRow{NotifyType::HttpCertLookupSupported, "HTTP_CERT_LOOKUP_SUPPORTED"},
    NotifyRow{NotifyType::RekeySa, "REKEY_SA"},
    NotifyRow{NotifyType::EspTfcPaddingNotSupported, "ESP_TFC_PADDING_NOT_SUPPORTED"},
    NotifyRow{NotifyType::NonFirstFragmentsAlso, "NON_FIRST_FRAGMENTS_ALSO"},
    NotifyRow{NotifyType::MobikeSupported, "MOBIKE_SUPPORTED"},
    NotifyRow{NotifyType::AdditionalIp4Address, "ADDITIONAL_IP4_ADDRESS"},
    NotifyRow{NotifyType::AdditionalIp6Address, "ADDITIONAL_IP6_ADDRESS"},
    NotifyRow{NotifyType::NoAdditionalAddresses, "NO_ADDITIONAL_ADDRESSES"},
    NotifyRow{NotifyType::UpdateSaAddresses, "UPDATE_SA_ADDRESSES"},
    NotifyRow{NotifyType::Cookie2, "COOKIE2"},
    NotifyRow{NotifyType::NoNatsAllowed, "NO_NATS_ALLOWED"},
    NotifyRow{NotifyType::AuthLifetime, "AUTH_LIFETIME"},
    NotifyRow{NotifyType::MultipleAuthSupported, "MULTIPLE_AUTH_SUPPORTED"},
    NotifyRow{NotifyType::AnotherAuthFollows, "ANOTHER_AUTH_FOLLOWS"},
    NotifyRow{NotifyType::RedirectSupported, "REDIRECT_SUPPORTED"},
    NotifyRow{NotifyType::Redirect, "REDIRECT"},
    NotifyRow{NotifyType::RedirectedFrom, "REDIRECTED_FROM"},
    NotifyRow{NotifyType::TicketLtOpaque, "TICKET_LT_OPAQUE"},
    NotifyRow{NotifyType::TicketRequest, "TICKET_REQUEST"},
    NotifyRow{NotifyType::TicketAck, "TICKET_ACK"},
    NotifyRow{NotifyType::TicketNack, "TICKET_NACK"},
    NotifyRow{NotifyType::TicketOpaque, "TICKET_OPAQUE"},
    NotifyRow{NotifyType::LinkId, "LINK_ID"},
    NotifyRow{NotifyType::UseWespMode, "USE_WESP_MODE"},
    NotifyRow{NotifyType::RohcSupported, "ROHC_SUPPORTED"},
    NotifyRow{NotifyType::EapOnlyAuthentication, "EAP_ONLY_AUTHENTICATION"},
    NotifyRow{NotifyType::ChildlessIkev2Supported, "CHILDLESS_IKEV2_SUPPORTED"},
    NotifyRow{NotifyType::QuickCrashDetection, "QUICK_CRASH_DETECTION"},
    NotifyRow{NotifyType::Ikev2MessageIdSyncSupported, "IKEV2_MESSAGE_ID_SYNC_SUPPORTED"},
    NotifyRow{NotifyType::IpsecReplayCounterSyncSupported, "IPSEC_REPLAY_COUNTER_SYNC_SUPPORTED"},
    NotifyRow{NotifyType::Ikev2MessageIdSync, "IKEV2_MESSAGE_ID_SYNC"},
    NotifyRow{NotifyType::IpsecReplayCounterSync, "IPSEC_REPLAY_COUNTER_SYNC"},
    NotifyRow{NotifyType::SecurePasswordMethods, "SECURE_PASSWORD_METHODS"},
    NotifyRow{NotifyType::PskPersist, "PSK_PERSIST"},
    NotifyRow{NotifyType::PskConfirm, "PSK_CONFIRM"},
    NotifyRow{NotifyType::ErxSupported, "ERX_SUPPORTED"},
    NotifyRow{NotifyType::IfomCapability, "IFOM_CAPABILITY"},
    NotifyRow{NotifyType::GroupSender, "GROUP_SENDER"},
    NotifyRow{NotifyType::Ikev2FragmentationSupported, "IKEV2_FRAGMENTATION_SUPPORTED"},
    NotifyRow{NotifyType::SignatureHashAlgorithms, "SIGNATURE_HASH_ALGORITHMS"},
    NotifyRow{NotifyType::CloneIkeSaSupported, "CLONE_IKE_SA_SUPPORTED"},
    NotifyRow{NotifyType::CloneIkeSa, "CLONE_IKE_SA"},
    NotifyRow{NotifyType::Puzzle, "PUZZLE"},
    NotifyRow{NotifyType::UsePpk, "USE_PPK"},
    NotifyRow{NotifyType::PpkIdentity, "PPK_IDENTITY"},
    NotifyRow{NotifyType::NoPpkAuth, "NO_PPK_AUTH"},
    NotifyRow{NotifyType::IntermediateExchangeSupported, "INTERMEDIATE_EXCHANGE_SUPPORTED"},
    NotifyRow{NotifyType::Ip4Allowed, "IP4_ALLOWED"},
    NotifyRow{NotifyType::Ip6Allowed, "IP6_ALLOWED"},
    NotifyRow{NotifyType::AdditionalKeyExchange, "ADDITIONAL_KEY_EXCHANGE"},
    NotifyRow{NotifyType::UseAggfrag, "USE_AGGFRAG"},
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

} // namespace tsunagu::ike::v2
