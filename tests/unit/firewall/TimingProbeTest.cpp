#include "probes/firewall/TimingProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/PingWorld.h"

#include <gtest/gtest.h>
#include <memory>
#include <set>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

Finding runOn(FakePlatform& fake)
{
    fake.addServerAddress();
    TimingProbe probe;
    const auto finding = fake.run(probe);
    EXPECT_TRUE(finding.has_value());
    return finding.value_or(Finding());
}

int countOf(const Finding& finding, QLatin1String key)
{
    return finding.measured.value(key).toInt(-1);
}

double ratioOf(const QJsonObject& measured, QLatin1String key)
{
    return measured.value(key).toDouble(-1);
}

/// Loses every n-th IKE packet, from the first on.
IsLost everyNth(int n)
{
    auto count = std::make_shared<int>(0);
    return [n, count](const SentPacket& packet) { return isIke(packet) && (*count)++ % n == 0; };
}

TEST(TimingProbe, TenAnswersAreEnoughToExcludeALossyPath)
{
    FakePlatform fake(PingWorld{}.world());
    addAnsweredPort(fake);
    addControl(fake);
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(countOf(finding, keys::sent), 10);
    EXPECT_EQ(countOf(finding, keys::answered), 10);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 20);
    EXPECT_DOUBLE_EQ(ratioOf(finding.measured, keys::lossRatio), 0);
    EXPECT_LT(ratioOf(finding.measured, keys::lossHighRatio), 0.3);
    EXPECT_FALSE(finding.measured.contains(keys::control)) << "nothing has to be compared";
    EXPECT_LT(fake.clock.now() - begin, 800ms);
}

TEST(TimingProbe, EachExchangeHasAnSpiOfItsOwnAndIsSentOnce)
{
    FakePlatform fake(PingWorld{}.world());
    addAnsweredPort(fake);
    runOn(fake);
    std::set<std::vector<std::uint8_t>> spis;
    for (const SentPacket& packet : fake.network.sent()) {
        ASSERT_GE(packet.bytes.size(), 8U);
        spis.insert({packet.bytes.begin(), packet.bytes.begin() + 8});
    }
    EXPECT_EQ(spis.size(), fake.network.sent().size());
}

TEST(TimingProbe, NeverMoreThanThreeAreUnderWay)
{
    PingWorld scene;
    scene.ikeRtt = 300ms;
    FakePlatform fake(scene.world());
    addAnsweredPort(fake, false, 300);
    runOn(fake);
    const auto& sent = fake.network.sent();
    for (std::size_t i = 3; i < sent.size(); ++i)
        EXPECT_GE(sent[i].at - sent[i - 3].at, 300ms) << i;
}

TEST(TimingProbe, OneLostPacketMakesItGoOnBesideControlTraffic)
{
    PingWorld scene;
    auto count = std::make_shared<int>(0);
    scene.isLost = [count](const SentPacket& packet) { return isIke(packet) && ++*count == 4; };
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Warn) << "one of forty is no lossy path";
    EXPECT_EQ(countOf(finding, keys::sent), 40);
    EXPECT_EQ(countOf(finding, keys::answered), 39);
    const QJsonObject control = finding.measured.value(keys::control).toObject();
    EXPECT_EQ(control.value(keys::kind).toString(), QStringLiteral("icmp-echo"));
    EXPECT_EQ(control.value(keys::sent).toInt(), 30);
    EXPECT_EQ(control.value(keys::answered).toInt(), 30);
}

TEST(TimingProbe, AThirdLostIsTooMuchWhateverChanceDid)
{
    PingWorld scene;
    scene.isLost = everyNth(3);
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_NEAR(ratioOf(finding.measured, keys::lossRatio), 1.0 / 3, 0.02);
    EXPECT_GT(ratioOf(finding.measured, keys::lossLowRatio), 0.15);
    const QJsonObject control = finding.measured.value(keys::control).toObject();
    EXPECT_LT(ratioOf(control, keys::lossHighRatio), ratioOf(finding.measured, keys::lossLowRatio));
    EXPECT_LT(fake.clock.now() - begin, 11s);
}

TEST(TimingProbe, WithoutEchoTcpIsTheControl)
{
    PingWorld scene;
    scene.isLost = everyNth(4);
    FakePlatform fake(scene.world());
    fake.network.allowsEcho = false;
    addAnsweredPort(fake);
    addControl(fake, false);
    const QJsonObject control = runOn(fake).measured.value(keys::control).toObject();
    EXPECT_EQ(control.value(keys::kind).toString(), QStringLiteral("tcp"));
    EXPECT_EQ(control.value(keys::answered).toInt(), 30);
}

TEST(TimingProbe, ControlTrafficHasTheSameSize)
{
    PingWorld scene;
    scene.isLost = everyNth(4);
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    runOn(fake);
    std::set<std::size_t> sizes;
    for (const SentPacket& packet : fake.network.sent())
        sizes.insert(packet.bytes.size());
    EXPECT_EQ(sizes.size(), 1U);
}

TEST(TimingProbe, ASecondOfDelayIsLateAndNotLost)
{
    PingWorld scene;
    scene.ikeRtt = 3000ms;
    FakePlatform fake(scene.world());
    addAnsweredPort(fake, false, 3000);
    addControl(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Warn);
    EXPECT_EQ(countOf(finding, keys::answered), 10);
    EXPECT_EQ(countOf(finding, keys::lateReplies), 10);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 3000);
}

TEST(TimingProbe, AServerThatStopsAnsweringProvesNothing)
{
    PingWorld scene;
    scene.isLost = isIke;
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(countOf(finding, keys::sent), 10);
}

TEST(TimingProbe, AsksPort4500WhenPort500IsSilent)
{
    FakePlatform fake(PingWorld{}.world());
    addSilentPort(fake, ids::ikeUdp500);
    addAnsweredPort(fake, true);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(countOf(finding, keys::port), 4500);
}

TEST(TimingProbe, IsSkippedWhereNothingAnswers)
{
    FakePlatform fake(PingWorld{}.world());
    addSilentPort(fake, ids::ikeUdp500);
    addSilentPort(fake, ids::ikeUdp4500);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Skipped);
    EXPECT_EQ(finding.needs, ids::ikeUdp500);
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST(TimingProbe, StopKeepsWhatWasMeasured)
{
    PingWorld scene;
    scene.isLost = everyNth(2);
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    fake.network.onTime = [&fake, begin = fake.clock.now()](TimePoint now) {
        if (now >= begin + 300ms)
            fake.stop.request_stop();
    };
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_GT(countOf(finding, keys::sent), 0);
}

TEST(TimingProbe, RepliesUnderAnotherSpiAreNotCounted)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        auto bytes = IkeServer(IkeServer::Mood::NoProposalChosen).answer(packet, packet.source);
        bytes[0] ^= 1U;
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), 5ms)};
    });
    addAnsweredPort(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(countOf(finding, keys::answered), 0);
}

/// When IKE packets were sent to a server that is known to answer in that version.
std::vector<TimePoint> sendingTimes(QLatin1String version)
{
    auto times = std::make_shared<std::vector<TimePoint>>();
    auto clock = std::make_shared<std::function<TimePoint()>>();
    const IsLost note = [times, clock](const SentPacket& packet) {
        if (isIke(packet))
            times->push_back((*clock)());
        return false;
    };
    FakePlatform fake(PingWorld{.isLost = note}.world());
    *clock = [&fake] { return fake.clock.now(); };
    Finding port;
    port.id = ids::ikeUdp500.toString();
    port.status = Status::Pass;
    port.measured = {{keys::answered, true}, {keys::rttMs, 20}, {version, QJsonObject{{keys::answered, true}}}};
    fake.findings.add(port);
    addControl(fake);
    EXPECT_EQ(countOf(runOn(fake), keys::answered), 10);
    return *times;
}

// The port probes leave two handshakes half open at an IKEv1 server, and strongSwan ignores an address with five.
TEST(TimingProbe, InVersionOneEachWaitsForTheOneBefore)
{
    const std::vector<TimePoint> times = sendingTimes(keys::ikev1);
    ASSERT_EQ(times.size(), 10U);
    for (std::size_t i = 1; i < times.size(); ++i)
        EXPECT_GE(times[i] - times[i - 1], 20ms) << i;
    const std::vector<TimePoint> together = sendingTimes(keys::ikev2);
    ASSERT_EQ(together.size(), 10U);
    EXPECT_LT(together[1] - together[0], 20ms);
}

} // namespace
} // namespace tsunagu::test
