#include "report/export/AdviceNote.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

Findings clock(Status status, const char* json)
{
    return Findings({test::finding(ids::netClock, status, json)});
}

LogSummary log(int repeats)
{
    return {true, std::nullopt, repeats};
}

TEST(AdviceNote, TheClockIsToldAsItWasMeasured)
{
    const Findings right = clock(Status::Pass, R"({"offset_ms": 200, "uncertainty_ms": 20})");
    EXPECT_EQ(adviceNote(AdviceCheck::Clock, &right, {}, Language::English),
              (AdviceNote{AdviceState::Good, QStringLiteral("Measured now: Yes. Off by less than 1 s.")}));
    const Findings wrong = clock(Status::Warn, R"({"offset_ms": -420000})");
    const AdviceNote note = adviceNote(AdviceCheck::Clock, &wrong, {}, Language::Japanese);
    EXPECT_EQ(note.state, AdviceState::Attention);
    EXPECT_TRUE(note.text.contains(QStringLiteral("7 分"))) << note.text.toStdString();
    for (const Status status : {Status::Unknown, Status::Skipped}) {
        const Findings nothing = clock(status, "{}");
        EXPECT_EQ(adviceNote(AdviceCheck::Clock, &nothing, {}, Language::English).state, AdviceState::Unmeasured);
    }
    EXPECT_EQ(adviceNote(AdviceCheck::Clock, nullptr, {}, Language::English).state, AdviceState::Unmeasured);
}

TEST(AdviceNote, RepeatedFailuresOfTheLogNeedAttention)
{
    const auto note = [](const std::optional<LogSummary>& summary) {
        return adviceNote(AdviceCheck::Logs, nullptr, summary, Language::English);
    };
    EXPECT_EQ(note(log(7)).state, AdviceState::Attention);
    EXPECT_TRUE(note(log(7)).text.contains(QStringLiteral("7 times")));
    EXPECT_EQ(note(log(1)).state, AdviceState::Good);
    EXPECT_EQ(note(log(0)).state, AdviceState::Good);
    EXPECT_EQ(note(LogSummary()).state, AdviceState::Unmeasured);
    EXPECT_EQ(note(std::nullopt).state, AdviceState::Unmeasured);
}

TEST(AdviceNote, WhatCannotBeMeasuredIsNotClaimed)
{
    for (const AdviceCheck check : {AdviceCheck::Updates, AdviceCheck::Contact}) {
        const AdviceNote note = adviceNote(check, nullptr, log(0), Language::Japanese);
        EXPECT_EQ(note.state, AdviceState::Unmeasured);
        EXPECT_FALSE(note.text.isEmpty());
    }
    EXPECT_EQ(adviceNote(AdviceCheck::None, nullptr, log(9), Language::English), AdviceNote());
}

} // namespace
} // namespace tsunagu
