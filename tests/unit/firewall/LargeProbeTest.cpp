#include "probes/firewall/LargeProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/PingWorld.h"

#include <gtest/gtest.h>
#include <memory>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t smallestMtu = 1280; // IPv6; what is larger is fragmented somewhere

bool isLarge(const SentPacket& packet)
{
    return packet.bytes.size() > smallestMtu;
}

Finding runOn(FakePlatform& fake)
{
    fake.addServerAddress();
    LargeProbe probe;
    const auto finding = fake.run(probe);
    EXPECT_TRUE(finding.has_value());
    return finding.value_or(Finding());
}

QJsonObject part(const Finding& finding, QLatin1String key)
{
    return finding.measured.value(key).toObject();
}

TEST(LargeProbe, OneLargeAnswerIsEnough)
{
    FakePlatform fake(PingWorld{}.world());
    addAnsweredPort(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    ASSERT_EQ(fake.network.sent().size(), 1U);
    EXPECT_TRUE(isLarge(fake.network.sent().front()));
    EXPECT_EQ(part(finding, keys::large).value(keys::answered).toInt(), 1);
    EXPECT_GT(part(finding, keys::large).value(keys::sizeBytes).toInt(), 1500);
}

TEST(LargeProbe, SmallOnesAnsweredAndLargeOnesNeverIsAFailure)
{
    PingWorld scene;
    scene.isLost = isLarge;
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(part(finding, keys::large).value(keys::sent).toInt(), 5);
    EXPECT_EQ(part(finding, keys::large).value(keys::answered).toInt(), 0);
    EXPECT_EQ(part(finding, keys::small).value(keys::sent).toInt(), 5);
    EXPECT_EQ(part(finding, keys::small).value(keys::answered).toInt(), 5);
    EXPECT_EQ(part(finding, keys::control).value(keys::sent).toInt(), 4);
    EXPECT_EQ(part(finding, keys::control).value(keys::answered).toInt(), 0) << "large echoes are fragments, too";
    EXPECT_LT(fake.clock.now() - begin, 6s);
}

TEST(LargeProbe, ControlTrafficThatIsKnownLaterStillServes)
{
    PingWorld scene;
    scene.isLost = isLarge;
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    fake.network.onTime = [&fake, begin = fake.clock.now()](TimePoint now) {
        if (now >= begin + 1500ms && fake.findings.find(ids::pathControl) == nullptr)
            addControl(fake);
    };
    EXPECT_EQ(part(runOn(fake), keys::control).value(keys::sent).toInt(), 3);
}

TEST(LargeProbe, LargeEchoesThatPassAreWrittenDown)
{
    PingWorld scene;
    scene.isLost = [](const SentPacket& packet) { return isIke(packet) && isLarge(packet); };
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    addControl(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(part(finding, keys::control).value(keys::answered).toInt(), 4);
    EXPECT_GT(part(finding, keys::control).value(keys::sizeBytes).toInt(), 1500);
}

TEST(LargeProbe, ChanceLossIsNotTakenForASizeLimit)
{
    PingWorld scene;
    auto count = std::make_shared<int>(0);
    scene.isLost = [count](const SentPacket& packet) { return isLarge(packet) && ++*count < 4; };
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(part(finding, keys::large).value(keys::answered).toInt(), 1);
}

TEST(LargeProbe, WhenSmallOnesAreLostTooItCannotTell)
{
    PingWorld scene;
    auto count = std::make_shared<int>(0);
    scene.isLost = [count](const SentPacket& packet) { return isLarge(packet) || ++*count % 2 == 0; };
    FakePlatform fake(scene.world());
    addAnsweredPort(fake);
    EXPECT_EQ(runOn(fake).status, Status::Unknown);
}

TEST(LargeProbe, RouterThatNamesTheLimitIsWrittenDown)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (isLarge(packet)) {
            return std::vector<WorldReply>{
                icmpFrom(QHostAddress(QStringLiteral("203.0.113.1")), IcmpKind::PacketTooBig, packet.to, 5ms)};
        }
        return std::vector<WorldReply>{
            datagramFrom(packet.to, IkeServer(IkeServer::Mood::NoProposalChosen).answer(packet, packet.source), 20ms)};
    });
    addAnsweredPort(fake);
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.measured.value(keys::tooBigSaidBy).toString(), QStringLiteral("203.0.113.1"));
}

TEST(LargeProbe, IsSkippedWhereNothingAnswers)
{
    FakePlatform fake(PingWorld{}.world());
    addSilentPort(fake, ids::ikeUdp500);
    addSilentPort(fake, ids::ikeUdp4500);
    EXPECT_EQ(runOn(fake).status, Status::Skipped);
}

} // namespace
} // namespace tsunagu::test
