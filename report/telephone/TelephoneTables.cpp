#include "report/telephone/TelephoneTables.h"

#include "probes/model/Ids.h"

namespace tsunagu::telephone {
namespace {

constexpr std::array verdicts{
    ids::none,
    ids::inconclusive,
    ids::networkOffline,
    ids::networkCaptivePortal,
    ids::networkNameNotFound,
    ids::networkDnsFailure,
    ids::networkSlow,
    ids::networkLossy,
    ids::networkLargePacketsDropped,
    ids::firewallLocalBlock,
    ids::firewallRouterBlock,
    ids::ispBlock,
    ids::ispThrottle,
    ids::ispDnsTamper,
    ids::serverUnreachable,
    ids::serverIkeBlocked,
    ids::serverNoVpnService,
    ids::serverSlow,
    ids::vpnProposalMismatch,
    ids::vpnIkeVersionMismatch,
    ids::vpnProfileInvalid,
    ids::vpnServiceStopped,
    ids::vpnPortInUse,
    ids::vpnNatL2tpSetting,
    ids::vpnCredentials,
    ids::certificateExpired,
    ids::certificateRevocationUnreachable,
    ids::computerClockWrong,
};

constexpr std::array notifications = std::to_array<QStringView>({
    u"UNSUPPORTED_CRITICAL_PAYLOAD",
    u"INVALID_IKE_SPI",
    u"INVALID_MAJOR_VERSION",
    u"INVALID_SYNTAX",
    u"INVALID_MESSAGE_ID",
    u"INVALID_SPI",
    u"NO_PROPOSAL_CHOSEN",
    u"INVALID_KE_PAYLOAD",
    u"AUTHENTICATION_FAILED",
    u"SINGLE_PAIR_REQUIRED",
    u"NO_ADDITIONAL_SAS",
    u"INTERNAL_ADDRESS_FAILURE",
    u"FAILED_CP_REQUIRED",
    u"TS_UNACCEPTABLE",
    u"INVALID_SELECTORS",
    u"UNACCEPTABLE_ADDRESSES",
    u"UNEXPECTED_NAT_DETECTED",
    u"TEMPORARY_FAILURE",
    u"CHILD_SA_NOT_FOUND",
    u"AUTHORIZATION_FAILED",
    u"INVALID_PAYLOAD_TYPE",
    u"DOI_NOT_SUPPORTED",
    u"SITUATION_NOT_SUPPORTED",
    u"INVALID_COOKIE",
    u"INVALID_MINOR_VERSION",
    u"INVALID_EXCHANGE_TYPE",
    u"INVALID_FLAGS",
    u"INVALID_PROTOCOL_ID",
    u"INVALID_TRANSFORM_ID",
    u"ATTRIBUTES_NOT_SUPPORTED",
    u"BAD_PROPOSAL_SYNTAX",
    u"PAYLOAD_MALFORMED",
    u"INVALID_KEY_INFORMATION",
    u"INVALID_ID_INFORMATION",
    u"INVALID_CERT_ENCODING",
    u"INVALID_CERTIFICATE",
    u"CERT_TYPE_UNSUPPORTED",
    u"INVALID_CERT_AUTHORITY",
    u"INVALID_HASH_INFORMATION",
    u"INVALID_SIGNATURE",
    u"CERTIFICATE_UNAVAILABLE",
    u"UNSUPPORTED_EXCHANGE_TYPE",
    u"UNEQUAL_PAYLOAD_LENGTHS",
});

static_assert(verdicts.size() <= verdictRoom);
static_assert(notifications.size() <= notificationRoom);

} // namespace

std::span<const QStringView> verdictTable()
{
    return verdicts;
}

const std::array<QStringView, statedFindings>& findingTable()
{
    static constexpr std::array<QStringView, statedFindings> findings{
        ids::netDns,      ids::ikeUdp500, ids::ikeUdp4500,    ids::ikeTiming,    ids::ikeLarge,
        ids::pathControl, ids::pathHops,  ids::firewallLocal, ids::vpnProposals, ids::vpnService,
    };
    return findings;
}

std::span<const QStringView> notificationTable()
{
    return notifications;
}

} // namespace tsunagu::telephone
