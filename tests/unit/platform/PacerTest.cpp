#include "probes/platform/Pacer.h"

#include "tests/support/FakeNetwork.h"

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <thread>
#include <vector>

using namespace tsunagu;
using namespace std::chrono_literals;

namespace {

const QHostAddress host(QStringLiteral("198.51.100.10"));
const QHostAddress otherHost(QStringLiteral("2001:db8::1"));

/// The most slots that fall into any one second, whatever moment it begins at.
std::ptrdiff_t mostInAnySecond(std::vector<TimePoint> slots)
{
    std::sort(slots.begin(), slots.end());
    std::ptrdiff_t most = 0;
    for (auto first = slots.begin(); first != slots.end(); ++first) {
        const auto end = std::lower_bound(first, slots.end(), *first + 1s);
        most = std::max(most, end - first);
    }
    return most;
}

TEST(Pacer, LetsThePacketsOfAShortExchangeGoAtOnce)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    for (int packet = 0; packet < Pacer::packetsPerSecond; ++packet)
        EXPECT_EQ(pacer.reserve(host), clock.now());
    EXPECT_GE(pacer.reserve(host), clock.now() + 1s);
    EXPECT_EQ(pacer.reserved(), Pacer::packetsPerSecond + 1);
}

TEST(Pacer, CountsEachHostForItself)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    for (int packet = 0; packet < Pacer::packetsPerSecond; ++packet)
        pacer.reserve(host);
    EXPECT_EQ(pacer.reserve(otherHost), clock.now());
    EXPECT_GT(pacer.reserve(host), clock.now());
}

TEST(Pacer, ForgetsWhatIsLongAgo)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    for (int packet = 0; packet < Pacer::packetsPerSecond; ++packet)
        pacer.reserve(host);
    clock.advanceTo(clock.now() + 2s);
    EXPECT_EQ(pacer.reserve(host), clock.now());
}

TEST(Pacer, AFullSecondDelaysByNoMoreThanItMust)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    TimePoint last;
    for (int packet = 0; packet < 5 * Pacer::packetsPerSecond; ++packet)
        last = pacer.reserve(host);
    EXPECT_LE(last, clock.now() + 5s);
}

TEST(Pacer, LeavesRoomForWhatTheSystemSendsByItself)
{
    EXPECT_EQ(Pacer::mostPerSecond, 20) << "what people are told";
    EXPECT_LT(Pacer::packetsPerSecond, Pacer::mostPerSecond);
}

TEST(Pacer, CountsEveryPacketOfThoseThatGoOutTogether)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    EXPECT_EQ(pacer.reserve(host, 3), clock.now());
    for (int packet = 3; packet < Pacer::packetsPerSecond - 1; ++packet)
        EXPECT_EQ(pacer.reserve(host), clock.now());
    EXPECT_GE(pacer.reserve(host, 2), clock.now() + 1s) << "there was room for one only";
    EXPECT_EQ(pacer.reserved(), Pacer::packetsPerSecond + 1);
    EXPECT_GE(pacer.reserve(otherHost, 1000), clock.now()) << "more than a second holds is as much as it holds";
}

TEST(Pacer, NeverMoreThanItsNumberInAnySecondWhateverTheRhythm)
{
    EXPECT_TRUE(rc::check([] {
        test::FakeClock clock;
        Pacer pacer(clock);
        std::vector<TimePoint> slots;
        const auto pauses = *rc::gen::container<std::vector<int>>(200, rc::gen::inRange(0, 120));
        for (const int pause : pauses) {
            clock.advanceTo(clock.now() + Milliseconds(pause));
            const int packets = 1 + pause % 3;
            const TimePoint slot = pacer.reserve(host, packets);
            RC_ASSERT(slot >= clock.now());
            slots.insert(slots.end(), static_cast<std::size_t>(packets), slot);
        }
        RC_ASSERT(std::is_sorted(slots.begin(), slots.end()));
        RC_ASSERT(mostInAnySecond(slots) <= Pacer::packetsPerSecond);
    }));
}

TEST(Pacer, WhoeverWakesLateWaitsAgainIfTheSecondIsFull)
{
    test::FakeClock clock;
    Pacer pacer(clock);
    EXPECT_EQ(pacer.take(host, 2), clock.now());
    const TimePoint begin = clock.now();
    clock.advanceTo(begin + 500ms);
    EXPECT_EQ(pacer.take(host, Pacer::packetsPerSecond - 2), clock.now());
    const TimePoint again = pacer.take(host);
    EXPECT_GE(again, begin + 1s);
    clock.advanceTo(again);
    EXPECT_EQ(pacer.take(host, 2), again);
    EXPECT_GE(pacer.take(host), begin + 1500ms);
    EXPECT_EQ(pacer.take(otherHost), clock.now());
}

TEST(Pacer, HoldsItsNumberForSeveralThreadsTogether)
{
    const test::FakeClock clock;
    Pacer pacer(clock);
    constexpr std::size_t threadCount = 4;
    constexpr std::size_t packetsEach = 50;
    std::vector<std::vector<TimePoint>> slots(threadCount);
    {
        std::vector<std::jthread> threads;
        threads.reserve(threadCount);
        for (std::vector<TimePoint>& own : slots) {
            threads.emplace_back([&own, &pacer] {
                for (std::size_t packet = 0; packet < packetsEach; ++packet)
                    own.push_back(pacer.reserve(host));
            });
        }
    }
    std::vector<TimePoint> all;
    for (const std::vector<TimePoint>& own : slots)
        all.insert(all.end(), own.begin(), own.end());
    EXPECT_EQ(all.size(), threadCount * packetsEach);
    EXPECT_EQ(pacer.reserved(), static_cast<int>(threadCount * packetsEach));
    EXPECT_LE(mostInAnySecond(all), Pacer::packetsPerSecond);
}

} // namespace
