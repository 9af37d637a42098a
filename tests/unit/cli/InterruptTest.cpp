#include "app/cli/InterruptSignals.h"
#include "app/cli/InterruptWatcher.h"

#include <QCoreApplication>

#include <csignal>
#include <gtest/gtest.h>

namespace tsunagu::cli {
namespace {

TEST(Interrupt, ThatCameBeforeAnybodyWatchedIsHeard)
{
    for (const int number : {SIGINT, SIGTERM}) {
        const InterruptSignals caught;
        std::raise(number);
        InterruptWatcher watcher(caught);
        int heard = 0;
        QObject::connect(&watcher, &InterruptWatcher::interrupted, &watcher, [&] { ++heard; });
        EXPECT_FALSE(watcher.isInterrupted());
        QCoreApplication::processEvents();
        EXPECT_TRUE(watcher.isInterrupted());
        EXPECT_EQ(heard, 1);
    }
}

TEST(Interrupt, ManyDoNotHoldTheProgramUp)
{
    constexpr int moreThanAPipeHolds = 100'000;
    const InterruptSignals caught;
    for (int count = 0; count < moreThanAPipeHolds; ++count)
        std::raise(SIGINT);
    InterruptWatcher watcher(caught);
    QCoreApplication::processEvents();
    EXPECT_TRUE(watcher.isInterrupted());
}

TEST(Interrupt, EndsAProgramThatDoesNotWatch)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe"); // processes that other tests started are looked after by a thread
    const auto interruptedAfterwards = [] {
        InterruptSignals caught;
        caught.release();
        std::raise(SIGTERM);
    };
    EXPECT_EXIT(interruptedAfterwards(), testing::KilledBySignal(SIGTERM), "");
    const auto interruptedBefore = [] {
        InterruptSignals caught;
        std::raise(SIGINT);
        caught.release();
    };
    EXPECT_EXIT(interruptedBefore(), testing::KilledBySignal(SIGINT), "");
}

} // namespace
} // namespace tsunagu::cli
