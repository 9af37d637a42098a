#include "report/text/Numbers.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <ostream>

namespace tsunagu {
namespace {

struct Duration
{
    double milliseconds;
    const char16_t* japanese;
    const char16_t* english;
};

void PrintTo(const Duration& duration, std::ostream* out)
{
    *out << duration.milliseconds;
}

class FormatMilliseconds : public testing::TestWithParam<Duration>
{
};

TEST_P(FormatMilliseconds, ReadsLikeAPersonWouldSayIt)
{
    EXPECT_EQ(formatMilliseconds(GetParam().milliseconds, Language::Japanese), QString::fromUtf16(GetParam().japanese));
    EXPECT_EQ(formatMilliseconds(GetParam().milliseconds, Language::English), QString::fromUtf16(GetParam().english));
}

INSTANTIATE_TEST_SUITE_P(
    All, FormatMilliseconds,
    testing::Values(Duration{0, u"0.1 ミリ秒未満", u"less than 0.1 ms"}, Duration{0.3, u"0.3 ミリ秒", u"0.3 ms"},
                    Duration{2, u"2 ミリ秒", u"2 ms"}, Duration{2.34, u"2.3 ミリ秒", u"2.3 ms"},
                    Duration{9.94, u"9.9 ミリ秒", u"9.9 ms"}, Duration{9.96, u"10 ミリ秒", u"10 ms"},
                    Duration{18.2, u"18 ミリ秒", u"18 ms"}, Duration{999.4, u"999 ミリ秒", u"999 ms"},
                    Duration{999.6, u"1 秒", u"1 s"}, Duration{1234, u"1.2 秒", u"1.2 s"},
                    Duration{12'345, u"12 秒", u"12 s"}, Duration{-5, u"0.1 ミリ秒未満", u"less than 0.1 ms"},
                    Duration{std::numeric_limits<double>::quiet_NaN(), u"0.1 ミリ秒未満", u"less than 0.1 ms"},
                    Duration{1e300, u"86400 秒", u"86400 s"}));

TEST(Numbers, Ratio)
{
    EXPECT_EQ(formatRatio(0.25, Language::Japanese), u"25%");
    EXPECT_EQ(formatRatio(-3, Language::English), u"0%");
    EXPECT_EQ(formatRatio(std::numeric_limits<double>::infinity(), Language::English), u"0%");
    EXPECT_EQ(formatRatio(7, Language::English), u"100%");
}

TEST(Numbers, Ports)
{
    EXPECT_EQ(portsText({}, Language::Japanese), QString());
    EXPECT_EQ(portsText({500}, Language::Japanese), u"UDP 500");
    EXPECT_EQ(portsText({500, 4500}, Language::Japanese), u"UDP 500 と 4500");
    EXPECT_EQ(portsText({500, 4500}, Language::English), u"UDP 500 and 4500");
}

} // namespace
} // namespace tsunagu
