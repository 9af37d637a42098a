#include "probes/network/ControlProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePath.h"
#include "tests/support/FakePlatform.h"
#include "tests/support/IkeServer.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

Finding runOn(FakePlatform& fake)
{
    fake.addServerAddress();
    ControlProbe probe;
    return fake.run(probe).value_or(Finding());
}

TEST(ControlProbe, EverythingAnswers)
{
    FakePath path;
    path.perHop = 20ms;
    FakePlatform fake(path.world());
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 20);
    EXPECT_EQ(finding.measured.value(keys::icmpEcho).toObject().value(keys::received).toInt(), 3);
    EXPECT_EQ(finding.measured.value(keys::tcp).toArray().at(0).toObject().value(keys::outcome).toString(),
              QStringLiteral("refused"));
    EXPECT_TRUE(finding.measured.value(keys::udpClosed).toObject().value(keys::answered).toBool());
    EXPECT_LT(fake.clock.now() - begin, 1s);
}

struct OneKind
{
    bool udp;
    bool echo;
    bool tcp;
};

class OneKindAnswers : public testing::TestWithParam<OneKind>
{
};

TEST_P(OneKindAnswers, IsEnough)
{
    FakePath path;
    path.hostAnswersUdp = GetParam().udp;
    path.hostAnswersEcho = GetParam().echo;
    path.hostAnswersTcp = GetParam().tcp;
    FakePlatform fake(path.world());
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(runOn(fake).status, Status::Pass);
    EXPECT_LT(fake.clock.now() - begin, 1s);
}

INSTANTIATE_TEST_SUITE_P(Each, OneKindAnswers,
                         testing::Values(OneKind{true, false, false}, OneKind{false, true, false},
                                         OneKind{false, false, true}));

TEST(ControlProbe, SilenceIsListenedToForEightSeconds)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_FALSE(finding.measured.value(keys::reached).toBool(true));
    EXPECT_GE(fake.clock.now() - begin, 8s);
    EXPECT_LE(fake.network.sent().size(), 10U);
}

TEST(ControlProbe, SilenceBesideAnsweredIkeIsNotWaitedFor)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        Finding ike;
        ike.id = id.toString();
        ike.status = Status::Pass;
        ike.measured = {{keys::rttMs, 20}};
        fake.findings.add(ike);
    }
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(runOn(fake).status, Status::Unknown);
    EXPECT_LT(fake.clock.now() - begin, 1500ms);
}

TEST(ControlProbe, LateAnswersAreMeasuredInFull)
{
    FakePath path;
    path.perHop = 3000ms;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 3000);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::udpClosed).toObject().value(keys::rttMs).toDouble(), 3000);
}

TEST(ControlProbe, HostWithoutEchoSocketsSaysSo)
{
    FakePlatform fake(FakePath{}.world());
    fake.network.allowsEcho = false;
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::icmpEcho).toObject().value(keys::unavailable).toString(),
              QStringLiteral("permission-denied"));
}

TEST(ControlProbe, UnreachableNamesItsRouterAndReachesNothing)
{
    const QHostAddress router(QStringLiteral("203.0.113.1"));
    FakePlatform fake([&router](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (packet.kind == SentPacket::Kind::Tcp)
            return std::vector<WorldReply>{{3000ms, ConnectOutcome::Unreachable}};
        return std::vector<WorldReply>{icmpFrom(router, IcmpKind::HostUnreachable, packet.to, 3000ms)};
    });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(finding.measured.value(keys::unreachable).toObject().value(keys::from).toString(), router.toString());
}

TEST(ControlProbe, EchoFromSomebodyElseIsNoAnswer)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        const Endpoint other{QHostAddress(QStringLiteral("203.0.113.66")), 0};
        if (packet.kind != SentPacket::Kind::Echo)
            return std::vector<WorldReply>{};
        auto forged = packet.bytes;
        forged.back() ^= 0xff;
        return std::vector<WorldReply>{datagramFrom(other, packet.bytes, 5ms),
                                       datagramFrom({packet.to.address, 0}, forged, 5ms)};
    });
    EXPECT_FALSE(runOn(fake).measured.value(keys::reached).toBool(true));
}

} // namespace
} // namespace tsunagu::test
