#include "report/telephone/TelephoneTables.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"
#include "report/telephone/TelephoneCode.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace tsunagu::telephone {
namespace {

// Codes stand on paper and in tickets. These lists are copies on purpose: who changes a place in a table has to make a
// new version instead. They may only grow at their ends.
constexpr auto frozenVerdicts = std::to_array<QStringView>({
    u"none",
    u"inconclusive",
    u"network.offline",
    u"network.captive-portal",
    u"network.name-not-found",
    u"network.dns-failure",
    u"network.slow",
    u"network.lossy",
    u"network.large-packets-dropped",
    u"firewall.local-block",
    u"firewall.router-block",
    u"isp.block",
    u"isp.throttle",
    u"isp.dns-tamper",
    u"server.unreachable",
    u"server.ike-blocked",
    u"server.no-vpn-service",
    u"server.slow",
    u"vpn.proposal-mismatch",
    u"vpn.ike-version-mismatch",
    u"vpn.profile-invalid",
    u"vpn.service-stopped",
    u"vpn.port-in-use",
    u"vpn.nat-l2tp-setting",
    u"vpn.credentials",
    u"certificate.expired",
    u"certificate.revocation-unreachable",
    u"computer.clock-wrong",
});
constexpr auto frozenNotifications = std::to_array<QStringView>({
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

TEST(TelephoneTables, KeepEveryVerdictAtItsPlace)
{
    EXPECT_THAT(verdictTable(), testing::ElementsAreArray(frozenVerdicts));
}

TEST(TelephoneTables, KeepEveryNotificationAtItsPlace)
{
    EXPECT_THAT(notificationTable(), testing::ElementsAreArray(frozenNotifications));
}

TEST(TelephoneTables, KeepEveryFindingAtItsPlace)
{
    EXPECT_THAT(findingTable(), testing::ElementsAre(u"net.dns", u"ike.udp500", u"ike.udp4500", u"ike.timing",
                                                     u"ike.large", u"path.control", u"path.hops", u"firewall.local",
                                                     u"vpn.proposals", u"vpn.service"));
}

TEST(TelephoneTables, KeepEveryWordAtItsPlace)
{
    QStringList words;
    for (const Where where : whereTable)
        words.append(whereWord(where));
    for (const Confidence confidence : confidenceTable)
        words.append(confidenceWord(confidence));
    for (const Status status : statusTable)
        words.append(statusWord(status));
    EXPECT_EQ(words.join(u' '), u"this-computer local-network isp server unknown certain likely possible "
                                u"pass warn fail skipped unknown");
}

TEST(TelephoneTables, KeepTheirRooms)
{
    EXPECT_EQ(verdictRoom, 35U);
    EXPECT_EQ(errorCodeRoom, 487U);
    EXPECT_EQ(firstNotificationValue, 432U);
}

struct Golden
{
    const char16_t* code;
    TelephoneContent content;
};

// The whole way, frozen: written down when version 1 was made.
TEST(TelephoneTables, ReadTheFirstCodesForEver)
{
    using Kind = ToldErrorCode::Kind;
    using enum Status;
    const QList<Golden> goldens{
        {u"1022828125000018",
         {1,
          {QStringLiteral("none"), Where::Unknown, Confidence::Certain, Ports::None},
          {},
          {Pass, Pass, Pass, Pass, Pass, Pass, Pass, Pass, Pass, Pass}}},
        {u"1328836036901656",
         {1,
          {QStringLiteral("isp.block"), Where::Isp, Confidence::Likely, Ports::Both},
          {Kind::Windows, 809, {}},
          {Pass, Fail, Fail, Skipped, Skipped, Pass, Fail, Pass, Skipped, Warn}}},
        {u"1775151215263868",
         {1,
          {QStringLiteral("computer.clock-wrong"), Where::ThisComputer, Confidence::Possible, Ports::Only500},
          {Kind::Windows, 13932, {}},
          {Unknown, Warn, Pass, Fail, Skipped, Unknown, Warn, Pass, Fail, Skipped}}},
        {u"1515011718751010",
         {1,
          {QStringLiteral("vpn.proposal-mismatch"), Where::ThisComputer, Confidence::Certain, Ports::Only4500},
          {Kind::Notification, 0, QStringLiteral("NO_PROPOSAL_CHOSEN")},
          {Pass, Pass, Pass, Pass, Pass, Pass, Pass, Pass, Fail, Pass}}},
        {u"1055169677734437",
         {1,
          {QStringLiteral("inconclusive"), Where::Unknown, Confidence::Possible, Ports::None},
          {Kind::Other, 0, {}},
          {Skipped, Skipped, Skipped, Skipped, Skipped, Skipped, Skipped, Skipped, Skipped, Unknown}}},
    };
    for (const Golden& golden : goldens) {
        const QString code = QString::fromUtf16(golden.code);
        EXPECT_EQ(encode(golden.content).value_or(QString()).toStdString(), code.toStdString());
        EXPECT_EQ(decode(code), golden.content);
    }
}

TEST(TelephoneTables, HoldEveryCause)
{
    for (const QString& id : ids::allCauses())
        EXPECT_EQ(std::count(verdictTable().begin(), verdictTable().end(), id), 1) << qPrintable(id);
}

TEST(TelephoneTables, HoldEveryErrorOfTheCatalogue)
{
    EXPECT_GE(allErrorCodes().size(), 300);
    for (const CodeEntry& entry : allErrorCodes()) {
        EXPECT_TRUE(std::any_of(codeRanges.begin(), codeRanges.end(), [&entry](const CodeRange& range) {
            return range.holds(entry.number);
        })) << entry.number;
    }
    for (const NotificationEntry& entry : allNotifications()) {
        EXPECT_EQ(std::count(notificationTable().begin(), notificationTable().end(), entry.symbol), 1)
            << qPrintable(entry.symbol);
    }
}

} // namespace
} // namespace tsunagu::telephone
