#include "probes/vpn-config/logs/LogReader.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

LogFailure failure(int daysAgo, LogError error, bool exact = true)
{
    LogFailure made;
    made.when = LogTime{now.addDays(-daysAgo), exact, exact};
    made.error = std::move(error);
    return made;
}

LogSummary summary(QList<LogFailure> failures)
{
    LogReading reading;
    reading.failures = std::move(failures);
    return summaryOf(reading, now);
}

TEST(LogSummary, CountsTheLatestFailureOfAMonth)
{
    const LogSummary told = summary({failure(40, WindowsErrorCode{809}), failure(20, WindowsErrorCode{809}),
                                     failure(9, WindowsErrorCode{691}), failure(1, WindowsErrorCode{809})});
    EXPECT_TRUE(told.wasRead);
    ASSERT_TRUE(told.latest.has_value());
    EXPECT_EQ(told.latest->when->time, now.addDays(-1));
    EXPECT_EQ(told.repeats, 2);
}

TEST(LogSummary, AnOldFailureIsNoOfferButCounts)
{
    const LogSummary told = summary({failure(10, WindowsErrorCode{809}), failure(8, WindowsErrorCode{809})});
    EXPECT_FALSE(told.latest.has_value());
    EXPECT_EQ(told.repeats, 2);
    EXPECT_EQ(summary({failure(31, WindowsErrorCode{809})}).repeats, 0);
}

TEST(LogSummary, WithoutExactTimesNothingIsClaimed)
{
    const LogSummary told = summary({failure(1, WindowsErrorCode{809}, false)});
    EXPECT_EQ(told, (LogSummary{true, std::nullopt, 0}));
    EXPECT_EQ(summary({}), (LogSummary{true, std::nullopt, 0}));
}

} // namespace
} // namespace tsunagu
