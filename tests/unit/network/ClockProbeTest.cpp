#include "probes/network/ClockProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"
#include "tests/unit/network/SntpServer.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

const Endpoint timeServer{QHostAddress(QStringLiteral("203.0.113.123")), 123};

class ClockProbeTest : public testing::Test
{
protected:
    void configure(const QByteArray& servers)
    {
        fake.system.files.insert(QStringLiteral("/etc/systemd/timesyncd.conf"), "[Time]\nNTP=" + servers + "\n");
    }
    void portalSaw(double offsetMs)
    {
        Finding portal;
        portal.id = ids::netPortal.toString();
        portal.measured = {{keys::asked, true},
                           {keys::url, QStringLiteral("http://check.example.test/")},
                           {keys::rttMs, 40},
                           {keys::dateOffsetMs, offsetMs},
                           {keys::dateUncertaintyMs, 520}};
        fake.findings.add(portal);
    }
    Finding run()
    {
        ClockProbe probe;
        return fake.run(probe).value_or(Finding());
    }

    /// The server's clock minus this computer's.
    double serverAheadMs = 0;
    int lost = 0; ///< so many requests get no reply
    std::optional<Endpoint> repliesFrom;
    bool refuses = false;
    FakePlatform fake{[this](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (!(packet.to == timeServer) || lost-- > 0)
            return std::vector<WorldReply>{};
        if (refuses)
            return std::vector<WorldReply>{
                {20ms, IcmpError{IcmpKind::PortUnreachable, timeServer.address, packet.to, {}}}};
        // 30 ms there and 10 ms back: what an offset can be wrong by is half the round trip.
        const double arrival = static_cast<double>(fake.clock.utc().toMSecsSinceEpoch()) + 30 + serverAheadMs;
        return std::vector<WorldReply>{
            {40ms, Datagram{SntpServer{}.replyTo(packet.bytes, arrival), repliesFrom.value_or(packet.to), {}}}};
    }};
};

TEST_F(ClockProbeTest, WithoutASourceNobodyIsAsked)
{
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Skipped);
    EXPECT_EQ(finding.needs, QStringLiteral("time-source"));
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST_F(ClockProbeTest, TheOffsetIsWithinTheUncertainty)
{
    configure("203.0.113.123");
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::source).toString(), QStringLiteral("sntp"));
    EXPECT_EQ(finding.measured.value(keys::server).toString(), QStringLiteral("203.0.113.123"));
    const double uncertainty = finding.measured.value(keys::uncertaintyMs).toDouble();
    EXPECT_NEAR(uncertainty, 21, 0.2);
    EXPECT_LE(std::abs(finding.measured.value(keys::offsetMs).toDouble()), uncertainty);
    EXPECT_EQ(fake.network.sent().size(), 1U);
}

TEST_F(ClockProbeTest, AClockThatIsBehindHasANegativeOffset)
{
    configure("203.0.113.123");
    serverAheadMs = 600'000;
    const Finding finding = run();
    EXPECT_NEAR(finding.measured.value(keys::offsetMs).toDouble(), -600'000, 21);
    EXPECT_EQ(finding.status, Status::Warn);
}

TEST_F(ClockProbeTest, ANameIsLookedUp)
{
    configure("ntp.example.test");
    fake.resolver.answers[{QStringLiteral("ntp.example.test"), IpFamily::V4}] = {DnsOutcome::Found,
                                                                                 {timeServer.address}};
    EXPECT_EQ(run().measured.value(keys::server).toString(), QStringLiteral("ntp.example.test"));
}

TEST_F(ClockProbeTest, ALostRequestIsRepeated)
{
    configure("203.0.113.123");
    lost = 2;
    EXPECT_EQ(run().status, Status::Pass);
    EXPECT_EQ(fake.network.sent().size(), 3U);
    EXPECT_NE(fake.network.sent()[0].bytes, fake.network.sent()[1].bytes);
}

TEST_F(ClockProbeTest, RepliesOfOthersAreNotBelieved)
{
    configure("203.0.113.123");
    repliesFrom = Endpoint{QHostAddress(QStringLiteral("203.0.113.66")), 123};
    EXPECT_EQ(run().status, Status::Unknown);
    repliesFrom = Endpoint{timeServer.address, 124};
    EXPECT_EQ(run().status, Status::Unknown);
}

TEST_F(ClockProbeTest, SilenceCannotTellAndTheSecondServerIsAsked)
{
    configure("203.0.113.124 203.0.113.123");
    EXPECT_EQ(run().measured.value(keys::server).toString(), QStringLiteral("203.0.113.123"));
    lost = 100;
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(run().status, Status::Unknown);
    EXPECT_LE(fake.clock.now() - begin, 7s);
}

TEST_F(ClockProbeTest, AServerThatIsNotThereIsNotWaitedFor)
{
    configure("203.0.113.123");
    refuses = true;
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(run().status, Status::Unknown);
    EXPECT_LE(fake.clock.now() - begin, 100ms);
}

TEST_F(ClockProbeTest, TheCheckPagesDateIsEnough)
{
    portalSaw(90'000);
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Warn);
    EXPECT_EQ(finding.measured.value(keys::source).toString(), QStringLiteral("http-date"));
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::offsetMs).toDouble(), 90'000);
}

TEST_F(ClockProbeTest, TheMoreExactSourceLeadsAndBothAreWrittenDown)
{
    portalSaw(400);
    configure("203.0.113.123");
    const Finding finding = run();
    EXPECT_EQ(finding.measured.value(keys::source).toString(), QStringLiteral("sntp"));
    EXPECT_EQ(finding.measured.value(keys::sources).toArray().size(), 2);
}

} // namespace
} // namespace tsunagu::test
