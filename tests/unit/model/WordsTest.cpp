#include "probes/model/Error.h"
#include "probes/model/Finding.h"
#include "probes/model/Ids.h"

#include <gtest/gtest.h>
#include <utility>
#include <vector>

using namespace tsunagu;

namespace {

TEST(Words, StatusesAreThoseOfTheContract)
{
    const std::vector<std::pair<Status, QString>> words{{Status::Pass, QStringLiteral("pass")},
                                                        {Status::Warn, QStringLiteral("warn")},
                                                        {Status::Fail, QStringLiteral("fail")},
                                                        {Status::Skipped, QStringLiteral("skipped")},
                                                        {Status::Unknown, QStringLiteral("unknown")}};
    for (const auto& [status, word] : words) {
        EXPECT_EQ(statusWord(status), word);
        EXPECT_EQ(statusFromWord(word), status);
    }
}

TEST(Words, AreasAreThoseOfTheContract)
{
    const std::vector<std::pair<Area, QString>> words{{Area::Network, QStringLiteral("network")},
                                                      {Area::Firewall, QStringLiteral("firewall")},
                                                      {Area::VpnConfig, QStringLiteral("vpn-config")},
                                                      {Area::Isp, QStringLiteral("isp")}};
    for (const auto& [area, word] : words) {
        EXPECT_EQ(areaWord(area), word);
        EXPECT_EQ(areaFromWord(word), area);
    }
}

TEST(Words, OthersAreRefused)
{
    for (const QStringView word : {u"", u"Pass", u"pass ", u"passed", u"network"})
        EXPECT_FALSE(statusFromWord(word)) << word.toString().toStdString();
    for (const QStringView word : {u"", u"Network", u"vpn_config", u"pass"})
        EXPECT_FALSE(areaFromWord(word)) << word.toString().toStdString();
}

TEST(Words, EveryErrorKindHasItsOwn)
{
    const std::vector<std::pair<ErrorKind, QString>> words{
        {ErrorKind::Cancelled, QStringLiteral("cancelled")},
        {ErrorKind::DeadlinePassed, QStringLiteral("deadline-passed")},
        {ErrorKind::PermissionDenied, QStringLiteral("permission-denied")},
        {ErrorKind::NotAvailable, QStringLiteral("not-available")},
        {ErrorKind::InputInvalid, QStringLiteral("input-invalid")},
        {ErrorKind::WriteFailed, QStringLiteral("write-failed")},
        {ErrorKind::System, QStringLiteral("system-error")}};
    for (const auto& [kind, word] : words)
        EXPECT_EQ(errorWord(kind), word);
}

TEST(Ids, CausesAreTheClosedListOfSchema1)
{
    const QStringList contract{QStringLiteral("network.offline"),
                               QStringLiteral("network.captive-portal"),
                               QStringLiteral("network.name-not-found"),
                               QStringLiteral("network.dns-failure"),
                               QStringLiteral("network.slow"),
                               QStringLiteral("network.lossy"),
                               QStringLiteral("network.large-packets-dropped"),
                               QStringLiteral("firewall.local-block"),
                               QStringLiteral("firewall.router-block"),
                               QStringLiteral("isp.block"),
                               QStringLiteral("isp.throttle"),
                               QStringLiteral("isp.dns-tamper"),
                               QStringLiteral("server.unreachable"),
                               QStringLiteral("server.ike-blocked"),
                               QStringLiteral("server.no-vpn-service"),
                               QStringLiteral("server.slow"),
                               QStringLiteral("vpn.proposal-mismatch"),
                               QStringLiteral("vpn.ike-version-mismatch"),
                               QStringLiteral("vpn.profile-invalid"),
                               QStringLiteral("vpn.service-stopped"),
                               QStringLiteral("vpn.port-in-use"),
                               QStringLiteral("vpn.nat-l2tp-setting"),
                               QStringLiteral("vpn.credentials"),
                               QStringLiteral("certificate.expired"),
                               QStringLiteral("certificate.revocation-unreachable"),
                               QStringLiteral("computer.clock-wrong")};
    EXPECT_EQ(ids::allCauses(), contract);
}

TEST(Ids, VerdictsThatAreNoCausesAreNotAmongThem)
{
    EXPECT_FALSE(ids::allCauses().contains(ids::none));
    EXPECT_FALSE(ids::allCauses().contains(ids::inconclusive));
}

} // namespace
