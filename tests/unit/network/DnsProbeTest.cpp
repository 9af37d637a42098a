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

class ReferenceResolverTest : public testing::Test
{
protected:
    ReferenceResolverTest()
    {
        fake.resolver.answers[{server, IpFamily::V4}] = foundV4;
        fake.target.referenceResolver = QHostAddress(QStringLiteral("192.0.2.53"));
    }
    void referenceSays(IpFamily family, const DnsAnswer& answer)
    {
        fake.resolver.answersOf[{QStringLiteral("192.0.2.53"), server, family}] = answer;
    }
    QJsonObject run()
    {
        DnsProbe probe;
        return fake.run(probe).value_or(Finding()).measured;
    }

    FakePlatform fake{[](const SentPacket&) { return std::vector<WorldReply>{}; }};
};

TEST_F(ReferenceResolverTest, IsAskedForBothFamilies)
{
    referenceSays(IpFamily::V4, {DnsOutcome::Found, {QHostAddress(QStringLiteral("198.51.100.77"))}});
    referenceSays(IpFamily::V6, foundV6);
    const QJsonObject measured = run();
    EXPECT_EQ(measured.value(keys::referenceResolver).toString(), QStringLiteral("192.0.2.53"));
    EXPECT_EQ(measured.value(keys::referenceOutcome).toString(), QStringLiteral("found"));
    EXPECT_EQ(measured.value(keys::referenceAddresses).toArray(),
              (QJsonArray{QStringLiteral("2001:db8::10"), QStringLiteral("198.51.100.77")}));
    // It never decides where the packets go.
    EXPECT_EQ(measured.value(keys::address).toString(), QStringLiteral("198.51.100.10"));
    EXPECT_FALSE(measured.value(keys::hostsFile).toBool(true));
}

TEST_F(ReferenceResolverTest, ItsSilenceIsWrittenDown)
{
    const QJsonObject measured = run();
    EXPECT_EQ(measured.value(keys::outcome).toString(), QStringLiteral("found"));
    EXPECT_EQ(measured.value(keys::referenceOutcome).toString(), QStringLiteral("no-answer"));
}

TEST_F(ReferenceResolverTest, AnEntryInTheHostsFileIsTold)
{
    fake.system.files.insert(QStringLiteral("/etc/hosts"), "198.51.100.10 vpn.example.test\n");
    EXPECT_TRUE(run().value(keys::hostsFile).toBool());
}

TEST_F(ReferenceResolverTest, WithoutTheOptionNothingIsSaidOfIt)
{
    fake.target.referenceResolver.reset();
    const QJsonObject measured = run();
    EXPECT_FALSE(measured.contains(keys::referenceResolver));
    EXPECT_FALSE(measured.contains(keys::referenceOutcome));
    EXPECT_FALSE(measured.contains(keys::hostsFile));
}

} // namespace
} // namespace tsunagu::test
