#include "diagnosis/engine/Evidence.h"

#include "diagnosis/engine/BreakPoint.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/unit/engine/SampleFindings.h"

#include <QJsonArray>

#include <gmock/gmock.h>

namespace tsunagu::test {
namespace {

PortState stateOf(const Finding& port, const Finding& control = controlReached())
{
    const Findings findings({port, control});
    return Evidence(findings).port(IkePort::Udp500);
}

TEST(Evidence, ReadsWhatAPortSays)
{
    constexpr IkePort udp500 = IkePort::Udp500;
    EXPECT_EQ(stateOf(answered(udp500)), PortState::Answered);
    EXPECT_EQ(stateOf(silent(udp500)), PortState::Silent);
    EXPECT_EQ(stateOf(closed(udp500)), PortState::Closed);
    EXPECT_EQ(stateOf(notSent(udp500)), PortState::NotSent);
    EXPECT_EQ(stateOf(notSentForLackOfMemory(udp500)), PortState::NotMeasured);
    EXPECT_EQ(stateOf(unfinished(silent(udp500))), PortState::NotMeasured);
    EXPECT_EQ(stateOf(strayRepliesOnly(udp500)), PortState::NotMeasured);
    EXPECT_EQ(stateOf(skipped(ids::ikeUdp500, u"net.dns")), PortState::NotMeasured);
    const Findings none;
    EXPECT_EQ(Evidence(none).port(udp500), PortState::NotMeasured);
}

TEST(Evidence, PortUnreachableCountsOnlyFromTheHost)
{
    EXPECT_EQ(stateOf(icmpAnswered(IkePort::Udp500, u"port-unreachable", homeRouter)), PortState::Refused);
}

TEST(Evidence, AnErrorWithoutASenderIsNotTheHosts)
{
    Finding port = icmpAnswered(IkePort::Udp500, u"port-unreachable", QHostAddress());
    port.measured.remove(keys::address);
    EXPECT_NE(stateOf(port), PortState::Closed);
}

TEST(Evidence, UnreachableIsARefusalOnceTheHostIsReached)
{
    const Finding port = icmpAnswered(IkePort::Udp500, u"host-unreachable", homeRouter);
    EXPECT_EQ(stateOf(port, controlReached()), PortState::Refused);
    EXPECT_EQ(stateOf(port, controlSilent()), PortState::Unreachable);
}

TEST(Evidence, NumbersThatNoPathHasAreNoNumbers)
{
    Finding path = hops({.neutral = {1, 2, 3}, .distance = 4});
    for (const double impossible : {1e300, -1e300, 0.0, -3.0, 2.5, 256.0}) {
        path.measured.insert(keys::distanceHops, impossible);
        path.measured.insert(keys::localHops, impossible);
        const Findings findings({path});
        EXPECT_EQ(Evidence(findings).distanceHops(), std::nullopt) << impossible;
        EXPECT_EQ(Evidence(findings).localHops(), 1) << impossible;
    }
}

TEST(Evidence, StationsThatRefuseDoNotLengthenATrail)
{
    Finding path = hops({.neutral = {1, 2, 3}});
    QJsonArray trail = path.measured.value(keys::neutral).toArray();
    QJsonObject last = trail.at(2).toObject();
    last.insert(keys::refused, QStringLiteral("administratively-prohibited"));
    trail.replace(2, last);
    path.measured.insert(keys::neutral, trail);
    const Findings findings({path});
    EXPECT_EQ(Evidence(findings).neutralTrail().lastTtl, 2);
    EXPECT_EQ(Evidence(findings).ttlOf(stationAt(3)), 3);
}

struct PlaceCase
{
    const char* name;
    Trails trails;
    BreakStretch nearest;
    BreakStretch farthest;
    int lastTtl;
};

class BreakPointOf : public testing::TestWithParam<PlaceCase>
{
};

TEST_P(BreakPointOf, Trails)
{
    const PlaceCase& expected = GetParam();
    const Findings findings = with(healthy(), {silent(IkePort::Udp500), hops(expected.trails)});
    const auto point = breakPointOf(Evidence(findings), IkePort::Udp500);
    ASSERT_TRUE(point.has_value());
    EXPECT_EQ(point->nearest, expected.nearest);
    EXPECT_EQ(point->farthest, expected.farthest);
    EXPECT_EQ(point->lastTtl, expected.lastTtl);
    EXPECT_FALSE(point->stated);
}

using enum BreakStretch;

INSTANTIATE_TEST_SUITE_P(
    All, BreakPointOf,
    testing::Values(
        PlaceCase{"AtTheRouter",
                  {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{}},
                  FirstRouter,
                  FirstRouter,
                  0},
        PlaceCase{"BehindTheRouter",
                  {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1}},
                  BehindLocalNetwork,
                  BehindLocalNetwork,
                  1},
        PlaceCase{"AtTheProvider",
                  {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1, 2}},
                  Provider,
                  Provider,
                  2},
        PlaceCase{"BeforeTheLastStation",
                  {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1, 2, 3, 4}},
                  Provider,
                  Provider,
                  4},
        PlaceCase{"AtTheHost",
                  {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1, 2, 3, 4, 5}},
                  LastHopOrHost,
                  LastHopOrHost,
                  5},
        PlaceCase{"RouterOrProvider",
                  {.neutral = {1, 4, 5}, .distance = 6, .ike500 = QList<int>{1}},
                  BehindLocalNetwork,
                  Provider,
                  1},
        PlaceCase{"ProviderOrServer",
                  {.neutral = {1, 2}, .distance = 6, .ike500 = QList<int>{1, 2}},
                  Provider,
                  LastHopOrHost,
                  2},
        PlaceCase{
            "AnywhereWhenOnlyTheHostAnswers", {.distance = 6, .ike500 = QList<int>{}}, FirstRouter, LastHopOrHost, 0},
        PlaceCase{"ServerInTheSameNetwork", {.distance = 1, .ike500 = QList<int>{}}, LastHopOrHost, LastHopOrHost, 0},
        PlaceCase{"ServerBehindTheOnlyRouter",
                  {.neutral = {1}, .distance = 2, .ike500 = QList<int>{1}},
                  LastHopOrHost,
                  LastHopOrHost,
                  1}),
    [](const testing::TestParamInfo<PlaceCase>& place) { return std::string(place.param.name); });

TEST(BreakPoint, APortThatWorksHasNone)
{
    const Findings findings = with(healthy(), {hops({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{1}})});
    EXPECT_FALSE(breakPointOf(Evidence(findings), IkePort::Udp500).has_value());
}

TEST(BreakPoint, WithoutTrailsItMayBeAnywhere)
{
    const Findings findings = with(healthy(), {silent(IkePort::Udp500), skipped(ids::pathHops, u"cancelled")});
    const auto point = breakPointOf(Evidence(findings), IkePort::Udp500);
    ASSERT_TRUE(point.has_value());
    for (const BreakStretch stretch : {FirstRouter, BehindLocalNetwork, Provider, LastHopOrHost})
        EXPECT_TRUE(point->mayBeOn(stretch));
}

TEST(Evidence, ARoundTripThatIsCertainCountsBeforeOneThatIsAtLeastSo)
{
    Finding port;
    port.id = ids::ikeUdp4500.toString();
    port.measured = {{keys::answered, true},
                     {keys::rttMs, 701.3},
                     {keys::ikev2, QJsonObject{{keys::rttMs, 701.3}, {keys::rttAtMostMs, 1202.7}}}};
    Finding large;
    large.id = ids::ikeLarge.toString();
    large.measured = {{keys::large, QJsonObject{{keys::answered, 1}, {keys::rttMs, 4488.2}}},
                      {keys::small, QJsonObject{{keys::answered, 0}}}};
    const Findings unsure({port});
    EXPECT_DOUBLE_EQ(Evidence(unsure).ikeRttMs().value_or(0), 701.3);
    const Findings sure({port, large});
    EXPECT_DOUBLE_EQ(Evidence(sure).ikeRttMs().value_or(0), 4488.2);
}

} // namespace
} // namespace tsunagu::test
