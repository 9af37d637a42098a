#include "probes/network/DnsProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

const QString server = QStringLiteral("vpn.example.test");
const QHostAddress v4(QStringLiteral("198.51.100.10"));
const QHostAddress v6(QStringLiteral("2001:db8::10"));

struct Case
{
    DnsAnswer a;
    DnsAnswer aaaa;
    Status status;
    const char* outcome;
};

class DnsOutcomes : public testing::TestWithParam<Case>
{
};

TEST_P(DnsOutcomes, AreToldApart)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.resolver.answers[{server, IpFamily::V4}] = GetParam().a;
    fake.resolver.answers[{server, IpFamily::V6}] = GetParam().aaaa;
    DnsProbe probe;
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->status, GetParam().status);
    EXPECT_EQ(finding->measured.value(keys::outcome).toString(), QString::fromLatin1(GetParam().outcome));
}

const DnsAnswer foundV4{DnsOutcome::Found, {v4}};
const DnsAnswer foundV6{DnsOutcome::Found, {v6}};
const DnsAnswer noData{DnsOutcome::NoData, {}};
const DnsAnswer nameError{DnsOutcome::NameError, {}};
const DnsAnswer failed{DnsOutcome::Failed, {}};
const DnsAnswer noAnswer{DnsOutcome::NoAnswer, {}};

INSTANTIATE_TEST_SUITE_P(Each, DnsOutcomes,
                         testing::Values(Case{foundV4, noData, Status::Pass, "found"},
                                         Case{noData, foundV6, Status::Pass, "found"},
                                         Case{foundV4, failed, Status::Pass, "found"},
                                         Case{nameError, nameError, Status::Fail, "name-error"},
                                         Case{failed, failed, Status::Fail, "failed"},
                                         Case{noAnswer, failed, Status::Fail, "failed"},
                                         Case{noAnswer, noAnswer, Status::Fail, "no-answer"},
                                         Case{noData, noData, Status::Fail, "no-data"}));

TEST(DnsProbe, AnAddressNeedsNoLookUp)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.target.server = *ServerName::parse(u"198.51.100.10");
    DnsProbe probe;
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->status, Status::Pass);
    EXPECT_TRUE(finding->measured.value(keys::literal).toBool());
    EXPECT_EQ(finding->measured.value(keys::address).toString(), QStringLiteral("198.51.100.10"));
}

TEST(DnsProbe, WithoutARouteTheAddressStandsWithoutSource)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.network.hasRoute = false;
    fake.resolver.answers[{server, IpFamily::V4}] = foundV4;
    DnsProbe probe;
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_TRUE(finding->measured.contains(keys::address));
    EXPECT_FALSE(finding->measured.contains(keys::sourceAddress));
}

} // namespace
} // namespace tsunagu::test
