#include "probes/isp/HopsProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePath.h"
#include "tests/support/FakePlatform.h"

#include <QJsonArray>

#include <algorithm>
#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

FakePath homeToServer()
{
    FakePath path;
    path.routers = {{.address = "192.168.1.1"}, {.address = "100.64.0.1"}, {.address = "203.0.113.1"}};
    return path;
}

Finding runOn(FakePlatform& fake)
{
    fake.addServerAddress();
    HopsProbe probe;
    return fake.run(probe).value_or(Finding());
}

void ikeAnswers(FakePlatform& fake, std::initializer_list<QStringView> ports)
{
    for (const QStringView id : ports) {
        Finding finding;
        finding.id = id.toString();
        finding.status = Status::Pass;
        fake.findings.add(finding);
    }
}

int number(const Finding& finding, QLatin1String key)
{
    return finding.measured.value(key).toInt(-1);
}

QJsonObject hopAt(const Finding& finding, QLatin1String trail, int ttl)
{
    return finding.measured.value(trail).toArray().at(ttl - 1).toObject();
}

TEST(HopsProbe, HealthyPathIsDrawnAndNoIkeIsSent)
{
    FakePlatform fake(homeToServer().world());
    ikeAnswers(fake, {ids::ikeUdp500, ids::ikeUdp4500});
    const TimePoint begin = fake.clock.now();
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(number(finding, keys::distanceHops), 4);
    EXPECT_EQ(number(finding, keys::localHops), 1);
    EXPECT_FALSE(finding.measured.contains(keys::ike500));
    EXPECT_EQ(hopAt(finding, keys::neutral, 1).value(keys::network).toString(), QStringLiteral("private"));
    EXPECT_EQ(hopAt(finding, keys::neutral, 2).value(keys::network).toString(), QStringLiteral("cgn"));
    EXPECT_EQ(hopAt(finding, keys::neutral, 3).value(keys::network).toString(), QStringLiteral("public"));
    EXPECT_TRUE(hopAt(finding, keys::neutral, 4).value(keys::reached).toBool());
    EXPECT_LT(fake.clock.now() - begin, 500ms);
    const auto& sent = fake.network.sent();
    EXPECT_TRUE(std::none_of(sent.begin(), sent.end(), [](const SentPacket& packet) { return packet.to.port == 500; }));
}

TEST(HopsProbe, ProviderThatDropsIkeIsSeenBehindItsStation)
{
    FakePath path = homeToServer();
    path.routers[1].dropsIke500 = true;
    path.routers[1].dropsIke4500 = true;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(number(finding, keys::ike500LastTtl), 2);
    EXPECT_EQ(number(finding, keys::ike4500LastTtl), 2);
    EXPECT_EQ(number(finding, keys::neutralLastTtl), 4);
}

TEST(HopsProbe, StationThatAnswersNoMoreIsNoSignOfABlock)
{
    FakePath path = homeToServer();
    for (FakePath::Router& router : path.routers)
        router.errorsAtMost = 1;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(number(finding, keys::ike500LastTtl), 0);
    EXPECT_EQ(finding.measured.value(keys::neutralUnsureTtls).toArray(), (QJsonArray{1, 2, 3}));
}

TEST(HopsProbe, StationThatAnswersAgainIsSure)
{
    FakePath path = homeToServer();
    path.routers[1].dropsIke500 = true;
    path.routers[1].dropsIke4500 = true;
    path.routers[2].errorsAtMost = 2;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_FALSE(finding.measured.contains(keys::neutralUnsureTtls));
}

TEST(HopsProbe, OnlyTheSilentPortIsTraced)
{
    FakePath path = homeToServer();
    path.routers[0].dropsIke4500 = true;
    FakePlatform fake(path.world());
    ikeAnswers(fake, {ids::ikeUdp500});
    const Finding finding = runOn(fake);
    EXPECT_FALSE(finding.measured.contains(keys::ike500));
    EXPECT_EQ(number(finding, keys::ike4500LastTtl), 1);
}

TEST(HopsProbe, RouterThatSwallowsIkeAnswersNoneOfIt)
{
    FakePath path = homeToServer();
    path.routers[0].swallowsIke = true;
    FakePlatform fake(path.world());
    EXPECT_EQ(number(runOn(fake), keys::ike500LastTtl), 0);
}

TEST(HopsProbe, IkeNeverGoesToTheHostItself)
{
    FakePlatform fake(homeToServer().world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(number(finding, keys::ike500LastTtl), 3);
    for (const SentPacket& packet : fake.network.sent()) {
        const bool isIke = packet.to.port == 500 || packet.to.port == 4500;
        EXPECT_TRUE(!isIke || packet.ttl < 4);
    }
}

TEST(HopsProbe, SilentStationsAreWrittenDownAsSilent)
{
    FakePath path = homeToServer();
    path.routers[1].address = nullptr;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(number(finding, keys::distanceHops), 4);
    EXPECT_FALSE(hopAt(finding, keys::neutral, 2).contains(keys::from));
    EXPECT_TRUE(hopAt(finding, keys::neutral, 3).contains(keys::from));
}

TEST(HopsProbe, NothingAnswersIsUnknown)
{
    FakePath path;
    path.routers = {{}, {}, {}, {}, {}, {}, {}, {}};
    path.hostAnswersUdp = false;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(number(finding, keys::neutralLastTtl), 0);
    EXPECT_LT(fake.network.sent().size(), 30U);
}

TEST(HopsProbe, RefusalOnTheWayNamesItsRouter)
{
    FakePath path = homeToServer();
    path.routers[1].rejectsIke = true;
    FakePlatform fake(path.world());
    const Finding finding = runOn(fake);
    EXPECT_EQ(hopAt(finding, keys::ike500, 3).value(keys::refused).toString(),
              QStringLiteral("administratively-prohibited"));
    EXPECT_EQ(hopAt(finding, keys::ike500, 3).value(keys::from).toString(), QStringLiteral("100.64.0.1"));
    EXPECT_EQ(number(finding, keys::ike500LastTtl), 2);
}

TEST(HopsProbe, PrivateStationsBehindTheRouterAreLocal)
{
    FakePath path;
    path.routers = {{.address = "192.168.1.1"}, {.address = "10.0.0.1"}, {.address = "203.0.113.1"}};
    FakePlatform fake(path.world());
    EXPECT_EQ(number(runOn(fake), keys::localHops), 2);
}

TEST(HopsProbe, LongPathIsFollowedToItsEnd)
{
    FakePath path;
    path.routers.assign(27, {.address = "203.0.113.1"});
    FakePlatform fake(path.world());
    ikeAnswers(fake, {ids::ikeUdp500, ids::ikeUdp4500});
    EXPECT_EQ(number(runOn(fake), keys::distanceHops), 28);
}

TEST(HopsProbe, NeverMoreThanTwentyPacketsASecond)
{
    FakePath path = homeToServer();
    path.routers[0].dropsIke500 = true;
    path.routers[0].dropsIke4500 = true;
    FakePlatform fake(path.world());
    runOn(fake);
    const auto& sent = fake.network.sent();
    for (std::size_t first = 0; first + 20 < sent.size(); ++first)
        EXPECT_GT(sent[first + 20].at - sent[first].at, 1s);
}

TEST(HopsProbe, StopEndsItWithWhatItHas)
{
    FakePlatform fake(homeToServer().world());
    fake.network.onTime = [&fake, begin = fake.clock.now()](TimePoint now) {
        if (now >= begin + 400ms)
            fake.stop.request_stop();
    };
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(number(finding, keys::neutralLastTtl), 4);
}

TEST(HopsProbe, LocalFirewallDoesNotHoldItUp)
{
    FakePath path = homeToServer();
    FakePlatform fake([world = path.world()](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (packet.to.port == 500 || packet.to.port == 4500)
            return tl::unexpected(Error{ErrorKind::PermissionDenied, QStringLiteral("sendto")});
        return world(packet);
    });
    const TimePoint begin = fake.clock.now();
    runOn(fake);
    EXPECT_LT(fake.clock.now() - begin, 3s);
}

} // namespace
} // namespace tsunagu::test
