#include "probes/model/Proportion.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

// Expected values from the formula in closed form, computed apart with 30 digits.
TEST(Proportion, WilsonIntervalOfKnownCounts)
{
    const Proportion none = proportionOf(0, 10);
    EXPECT_DOUBLE_EQ(none.ratio, 0);
    EXPECT_DOUBLE_EQ(none.low, 0);
    EXPECT_NEAR(none.high, 0.277533, 1e-5);

    const Proportion third = proportionOf(12, 40);
    EXPECT_DOUBLE_EQ(third.ratio, 0.3);
    EXPECT_NEAR(third.low, 0.180748, 1e-4);
    EXPECT_NEAR(third.high, 0.454300, 1e-4);
}

TEST(Proportion, ThirtyPercentOfFortyIsToldFromFive)
{
    EXPECT_GT(proportionOf(12, 40).low, proportionOf(2, 40).high);
}

TEST(Proportion, NothingCountedLeavesEverythingOpen)
{
    const Proportion unknown = proportionOf(0, 0);
    EXPECT_DOUBLE_EQ(unknown.low, 0);
    EXPECT_DOUBLE_EQ(unknown.high, 1);
}

TEST(Proportion, HitsBeyondTheTrialsAreAllOfThem)
{
    EXPECT_DOUBLE_EQ(proportionOf(7, 5).ratio, 1);
    EXPECT_DOUBLE_EQ(proportionOf(-1, 5).ratio, 0);
}

} // namespace
} // namespace tsunagu
