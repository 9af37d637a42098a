#include "tests/unit/platform/Loopback.h"

#include <array>
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace tsunagu::test {
namespace {

constexpr Milliseconds latest{100}; ///< how late a wait may end

TEST(Wait, EndsAtItsDeadline)
{
    Loopback loopback;
    const auto silent = loopback.openUdp();
    const std::array<Waitable*, 1> waitables{silent.get()};
    constexpr Milliseconds length{60};
    WaitEnd end = WaitEnd::Ready;
    const Milliseconds took = timed([&] { end = loopback.network.wait(waitables, loopback.clock.now() + length, {}); });
    EXPECT_EQ(end, WaitEnd::DeadlinePassed);
    EXPECT_GE(took, length);
    EXPECT_LT(took, length + latest);
}

TEST(Wait, WithNothingToWaitForIsASleep)
{
    Loopback loopback;
    EXPECT_EQ(loopback.network.wait({}, loopback.clock.now() + Milliseconds{5}, {}), WaitEnd::DeadlinePassed);
}

TEST(Wait, ADeadlineThatHasPassedEndsItAtOnce)
{
    Loopback loopback;
    WaitEnd end = WaitEnd::Ready;
    const Milliseconds took =
        timed([&] { end = loopback.network.wait({}, loopback.clock.now() - std::chrono::hours(1), {}); });
    EXPECT_EQ(end, WaitEnd::DeadlinePassed);
    EXPECT_LT(took, latest);
}

TEST(Wait, EndsWithin100MillisecondsOfAStop)
{
    Loopback loopback;
    const auto silent = loopback.openUdp();
    const std::array<Waitable*, 1> waitables{silent.get()};
    std::stop_source stop;
    std::atomic<TimePoint> stoppedAt{TimePoint()};
    std::jthread stopper([&] {
        std::this_thread::sleep_for(Milliseconds{30});
        stoppedAt = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    // However far the deadline is.
    EXPECT_EQ(loopback.network.wait(waitables, TimePoint::max(), stop.get_token()), WaitEnd::Stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - stoppedAt.load(), latest);
}

TEST(Wait, AStopThatCameBeforeEndsItAtOnce)
{
    Loopback loopback;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(loopback.network.wait({}, TimePoint::max(), stop.get_token()), WaitEnd::Stopped);
}

TEST(Wait, EndsWhenOneOfManyHasSomething)
{
    Loopback loopback;
    std::vector<std::unique_ptr<DatagramSocket>> sockets;
    std::vector<Waitable*> waitables;
    for (int count = 0; count < 100; ++count) {
        sockets.push_back(loopback.openUdp());
        ASSERT_NE(sockets.back(), nullptr);
        waitables.push_back(sockets.back().get());
    }
    const auto sender = loopback.openUdp();
    std::jthread later([&] {
        std::this_thread::sleep_for(Milliseconds{20});
        const std::array<std::uint8_t, 1> byte{1};
        EXPECT_TRUE(sender->send(byte, {loopback.address, sockets[73]->localPort()}).has_value());
    });
    EXPECT_EQ(loopback.network.wait(waitables, loopback.clock.now() + Milliseconds{2000}, {}), WaitEnd::Ready);
    EXPECT_TRUE(sockets[73]->receive().has_value());
}

TEST(Wait, EndsForAnIcmpErrorToo)
{
    Loopback loopback;
    const auto socket = loopback.openUdp();
    const std::array<std::uint8_t, 1> byte{1};
    ASSERT_TRUE(socket->send(byte, loopback.closedPort()));
    const std::array<Waitable*, 1> waitables{socket.get()};
    EXPECT_EQ(loopback.network.wait(waitables, loopback.clock.now() + Milliseconds{1000}, {}), WaitEnd::Ready);
}

} // namespace
} // namespace tsunagu::test
