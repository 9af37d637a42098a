#include "probes/vpn-config/logs/LogTime.h"

#include "probes/vpn-config/logs/LogLine.h"

#include <gtest/gtest.h>

namespace tsunagu::logs {
namespace {

struct TimeCase
{
    const char* line;
    const char* word; ///< logTimeWord(); "" for a time that cannot be read, nullptr for no time at all
    const char* rest;
};

class Times : public testing::TestWithParam<TimeCase>
{
};

TEST_P(Times, AreReadWithTheirUncertainty)
{
    const auto time = leadingTime(GetParam().line);
    ASSERT_EQ(time.has_value(), GetParam().word != nullptr) << GetParam().line;
    if (!time)
        return;
    EXPECT_EQ(time->rest, GetParam().rest) << GetParam().line;
    EXPECT_EQ(time->time ? logTimeWord(*time->time) : QString(), QString::fromLatin1(GetParam().word))
        << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Each, Times,
    testing::Values(TimeCase{"Nov 24 05:00:00 host a: b", "--11-24T05:00:00", "host a: b"},
                    TimeCase{"Nov  4 05:00:00.123456 host", "--11-04T05:00:00", "host"},
                    TimeCase{"Feb 29 23:59:60 host", "--02-29T23:59:59", "host"},
                    TimeCase{"11月 24 05:00:00 host", "--11-24T05:00:00", "host"},
                    TimeCase{" 1月  4 05:00:00 host", nullptr, ""}, // lines come trimmed
                    TimeCase{"1月  4 05:00:00 host", "--01-04T05:00:00", "host"},
                    TimeCase{"Dez 31 05:00:00 host", "", "host"}, TimeCase{"тра 29 10:31:37 host", "", "host"},
                    TimeCase{"Feb 30 05:00:00 host", "", "host"}, TimeCase{"Nov 24 25:00:00 host", nullptr, ""},
                    TimeCase{"Nov 24 05:00:61 host", nullptr, ""}, TimeCase{"Nov 24 05:00:0", nullptr, ""},
                    TimeCase{"2026-11-24T05:00:00Z rest", "2026-11-24T05:00:00Z", "rest"},
                    TimeCase{"2026-11-24T14:00:00+0900 rest", "2026-11-24T05:00:00Z", "rest"},
                    TimeCase{"2026-11-24T14:00:00.999999+09:00 rest", "2026-11-24T05:00:00Z", "rest"},
                    TimeCase{"2026-11-23T21:30:00-07:30 rest", "2026-11-24T05:00:00Z", "rest"},
                    TimeCase{"2026-11-24 05:00:00 rest", "2026-11-24T05:00:00", "rest"},
                    TimeCase{"2026-11-24 05:00:00,123 rest", "2026-11-24T05:00:00", "rest"},
                    TimeCase{"Tue 2026-11-24 05:00:00 UTC host", "2026-11-24T05:00:00Z", "host"},
                    TimeCase{"Tue 2026-11-24 14:00:00 JST host", "2026-11-24T14:00:00", "host"},
                    TimeCase{"2026-02-29T05:00:00Z rest", nullptr, ""},
                    TimeCase{"2026-11-24T05:00:00+9900 x", nullptr, ""}, TimeCase{"2026-11-24T05:00:00Zx", nullptr, ""},
                    TimeCase{"1795496400.123456 host", "2026-11-24T05:00:00Z", "host"},
                    TimeCase{"1795496400 host", "2026-11-24T05:00:00Z", "host"}, TimeCase{"500 host", nullptr, ""},
                    TimeCase{"99999999999999999999 host", nullptr, ""}, TimeCase{"", nullptr, ""},
                    TimeCase{"Nov", nullptr, ""},
                    TimeCase{"Nov 24 05:00:00.1: \"home\"", "--11-24T05:00:00", "\"home\""},
                    TimeCase{"no time here at all", nullptr, ""}));

TEST(LogTimes, SecondsAreToldOnlyBetweenTimesOfOneKind)
{
    const auto exact = isoTime("2026-11-24T05:00:00Z");
    const auto later = isoTime("2026-11-24T14:00:10+09:00");
    const auto zoneless = isoTime("2026-11-24T05:00:20");
    ASSERT_TRUE(exact && later && zoneless);
    EXPECT_EQ(secondsBetween(exact, later), 10);
    EXPECT_EQ(secondsBetween(later, exact), -10);
    EXPECT_FALSE(secondsBetween(exact, zoneless));
    EXPECT_FALSE(secondsBetween(exact, std::nullopt));
    EXPECT_FALSE(isoTime("2026-11-24T05:00:00Z."));
    EXPECT_FALSE(epochTime("1795496400.12x"));
}

struct LineCase
{
    const char* line;
    const char* program;
    const char* message;
};

class Lines : public testing::TestWithParam<LineCase>
{
};

TEST_P(Lines, AreTakenApart)
{
    const LogLine line = takeApart(GetParam().line);
    EXPECT_EQ(line.program, GetParam().program);
    EXPECT_EQ(line.message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Each, Lines,
    testing::Values(LineCase{"Nov 24 05:00:00 host charon[1]: 05[IKE] text\r", "charon", "05[IKE] text"},
                    LineCase{"Nov 24 05:00:00 charon-nm[1]: 05[IKE] text", "charon-nm", "05[IKE] text"},
                    LineCase{"Nov 24 05:00:00 host charon: 05[IKE] text", "charon", "05[IKE] text"},
                    LineCase{"<30>Nov 24 05:00:00 host pluto[7]: \"a\" #1: text", "pluto", "\"a\" #1: text"},
                    LineCase{"Nov 24 05:00:00 05[IKE] <a|1> text", "charon", "05[IKE] <a|1> text"},
                    LineCase{"05[IKE] text", "charon", "05[IKE] text"},
                    LineCase{"Nov 24 05:00:00.1: \"a\" #1: text", "pluto", "\"a\" #1: text"},
                    LineCase{"\"a\" #1: text", "pluto", "\"a\" #1: text"},
                    LineCase{"\"a\": \"text\"", "", "\"a\": \"text\""},
                    LineCase{"pluto[400]: \"a\" #1: text", "pluto", "\"a\" #1: text"},
                    LineCase{"two words: text", "", "two words: text"}, LineCase{"05[ike] text", "", "05[ike] text"},
                    LineCase{"05[IKE", "", "05[IKE"}, LineCase{"", "", ""}, LineCase{"[]: x", "", "[]: x"}));

} // namespace
} // namespace tsunagu::logs
