#include "report/text/TimingView.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::finding;
using test::hasJapanese;
using test::illegibility;
using test::withVerdict;

constexpr const char* lossy = R"({"port": 500, "sent": 40, "answered": 28, "loss_ratio": 0.3, "loss_low_ratio": 0.181,
    "loss_high_ratio": 0.454, "rtt_ms": 21, "rtt_min_ms": 18, "rtt_max_ms": 44,
    "control": {"kind": "tcp", "sent": 40, "answered": 39, "loss_ratio": 0.025, "loss_low_ratio": 0.004,
                "loss_high_ratio": 0.129, "rtt_ms": 20, "rtt_min_ms": 17.5, "rtt_max_ms": 31}})";
constexpr const char* sound = R"({"port": 500, "sent": 10, "answered": 10, "loss_ratio": 0, "loss_low_ratio": 0,
    "loss_high_ratio": 0.278, "rtt_ms": 21, "rtt_min_ms": 18, "rtt_max_ms": 44})";

Run runWith(Status status, const char* measured, QStringView verdict = ids::none)
{
    tsunagu::Run run;
    run.findings.add(finding(ids::ikeTiming, status, measured));
    return withVerdict(run, verdict, Where::Unknown);
}

TEST(TimingView, SaysEveryNumberInWords)
{
    const auto view = timingView(runWith(Status::Fail, lossy), Language::English);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->description.toStdString(),
              "VPN (UDP 500): 30% lost (12 of 40), 95% interval 18% to 45%. "
              "VPN (UDP 500), round trip: shortest 18 ms, median 21 ms, longest 44 ms. "
              "Other traffic (TCP): 3% lost (1 of 40), 95% interval 0% to 13%. "
              "Other traffic (TCP), round trip: shortest 18 ms, median 20 ms, longest 31 ms.");
    ASSERT_EQ(view->series.size(), 2);
    EXPECT_EQ(view->series.at(0).lossHigh, 0.454);
    EXPECT_EQ(view->series.at(1).rttMinMs, 17.5);
    const auto japanese = timingView(runWith(Status::Fail, lossy), Language::Japanese);
    ASSERT_TRUE(japanese);
    for (const QString& number : {QStringLiteral("30%"), QStringLiteral("18%"), QStringLiteral("45%"),
                                  QStringLiteral("44"), QStringLiteral("31")})
        EXPECT_TRUE(japanese->description.contains(number)) << number.toStdString();
    for (const QString& text : {japanese->description, japanese->lossTitle, japanese->delayTitle}) {
        EXPECT_TRUE(hasJapanese(text));
        EXPECT_EQ(illegibility(text).toStdString(), "");
    }
}

TEST(TimingView, IsThereOnlyWhereTimeOrLossMatters)
{
    EXPECT_FALSE(timingView(tsunagu::Run{}, Language::English));
    EXPECT_FALSE(timingView(runWith(Status::Pass, sound), Language::English));
    EXPECT_FALSE(timingView(runWith(Status::Pass, sound, ids::ispBlock), Language::English));
    for (const QStringView cause : {ids::networkSlow, ids::networkLossy, ids::serverSlow, ids::ispThrottle})
        EXPECT_TRUE(timingView(runWith(Status::Pass, sound, cause), Language::English))
            << cause.toString().toStdString();
    EXPECT_TRUE(timingView(runWith(Status::Warn, sound, ids::ispBlock), Language::English));
    EXPECT_FALSE(timingView(runWith(Status::Unknown, sound), Language::English));
}

TEST(TimingView, WithoutAnAnswerThereIsNothingToDraw)
{
    EXPECT_FALSE(
        timingView(runWith(Status::Warn, R"({"sent": 10, "answered": 0, "loss_ratio": 1})"), Language::English));
    EXPECT_FALSE(timingView(runWith(Status::Skipped, "{}", ids::serverSlow), Language::English));
}

TEST(TimingView, ControlThatWasNotSentIsNotDrawn)
{
    const auto view = timingView(runWith(Status::Warn, sound), Language::English);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->series.size(), 1);
}

TEST(TimingView, NumbersThatContradictEachOtherCountAsNotMeasured)
{
    const auto view = timingView(runWith(Status::Warn, R"({"sent": 10, "answered": 5, "loss_ratio": 0.5,
        "loss_low_ratio": 0.6, "loss_high_ratio": 0.7, "rtt_ms": 20, "rtt_min_ms": 30, "rtt_max_ms": 10})"),
                                 Language::English);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->series.at(0).lossLow, std::nullopt);
    EXPECT_EQ(view->series.at(0).rttMaxMs, std::nullopt);
    EXPECT_EQ(view->description.toStdString(), "VPN: 50% lost (5 of 10). VPN, round trip: median 20 ms.");
    EXPECT_FALSE(
        timingView(runWith(Status::Warn, R"({"sent": 3, "answered": 5, "loss_ratio": 7})"), Language::English));
}

} // namespace
} // namespace tsunagu
