#include "probes/model/Ids.h"
#include "report/compare/ComparedParts.h"
#include "tests/unit/compare/SampleReports.h"
#include "tests/unit/text/SampleRun.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::finding;
using test::mended;
using test::providerBlocks;

std::optional<NumberChange> numberOf(const Findings& first, const Findings& second, Quantity quantity)
{
    const QList<NumberChange> numbers = compared::compareNumbers(first, second);
    const auto found = std::find_if(numbers.begin(), numbers.end(),
                                    [quantity](const NumberChange& change) { return change.quantity == quantity; });
    return found == numbers.end() ? std::nullopt : std::optional(*found);
}

Findings with(QStringView id, const char* measured)
{
    Findings findings;
    findings.add(finding(id, Status::Warn, measured));
    return findings;
}

Direction rttDirection(const char* first, const char* second)
{
    return numberOf(with(ids::pathControl, first), with(ids::pathControl, second), Quantity::ControlRtt)
        .value()
        .direction;
}

TEST(CompareNumbers, OfAMendedFault)
{
    const Findings first = providerBlocks().findings;
    const Findings second = mended().findings;
    const auto numbers = compared::compareNumbers(first, second);
    EXPECT_EQ(numberOf(first, second, Quantity::AnsweredPorts),
              (NumberChange{Quantity::AnsweredPorts, {0, 2}, Direction::Better}));
    EXPECT_EQ(numberOf(first, second, Quantity::IkeRtt),
              (NumberChange{Quantity::IkeRtt, {std::nullopt, 18.4}, Direction::Different}));
    EXPECT_EQ(numberOf(first, second, Quantity::ControlRtt),
              (NumberChange{Quantity::ControlRtt, {18.2, 18.2}, Direction::Same}));
    EXPECT_EQ(numberOf(first, second, Quantity::IkeLoss),
              (NumberChange{Quantity::IkeLoss, {std::nullopt, 0}, Direction::Different}));
    EXPECT_EQ(numberOf(first, second, Quantity::ControlLoss), std::nullopt);
    EXPECT_EQ(numberOf(first, second, Quantity::ServerDistance),
              (NumberChange{Quantity::ServerDistance, {4, 4}, Direction::Same}));
    EXPECT_EQ(numberOf(first, second, Quantity::IkeReach), std::nullopt); // what answers is not traced
    EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end(),
                               [](const auto& a, const auto& b) { return a.quantity < b.quantity; }));
}

TEST(CompareNumbers, ARoundTripWithinTheNoiseIsTheSame)
{
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 1})", R"({"rtt_ms": 10.9})"), Direction::Same);
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 1})", R"({"rtt_ms": 11})"), Direction::Worse);
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 100})", R"({"rtt_ms": 149})"), Direction::Same);
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 100})", R"({"rtt_ms": 150})"), Direction::Worse);
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 150})", R"({"rtt_ms": 100})"), Direction::Better);
    EXPECT_EQ(rttDirection(R"({"rtt_ms": 5})", R"({"rtt_ms": "5"})"), Direction::Different);
}

TEST(CompareNumbers, ALossDiffersWhereItsIntervalsDoNotTouch)
{
    const Findings none = with(ids::ikeTiming, R"({"loss_ratio": 0, "loss_low_ratio": 0, "loss_high_ratio": 0.28})");
    const Findings some =
        with(ids::ikeTiming, R"({"loss_ratio": 0.2, "loss_low_ratio": 0.06, "loss_high_ratio": 0.51})");
    const Findings much = with(ids::ikeTiming, R"({"loss_ratio": 0.5, "loss_low_ratio": 0.35, "loss_high_ratio": 0.65,
                                 "control": {"loss_ratio": 0.1}})");
    EXPECT_EQ(numberOf(none, some, Quantity::IkeLoss)->direction, Direction::Same);
    EXPECT_EQ(numberOf(none, much, Quantity::IkeLoss)->direction, Direction::Worse);
    EXPECT_EQ(numberOf(much, none, Quantity::IkeLoss)->direction, Direction::Better);
    EXPECT_EQ(numberOf(none, much, Quantity::ControlLoss)->direction, Direction::Different);
    EXPECT_EQ(numberOf(much, much, Quantity::ControlLoss)->direction, Direction::Same);
}

TEST(CompareNumbers, TheWayCanBecomeLongerButNotWorse)
{
    const Findings near = with(ids::pathHops, R"({"distance_hops": 4, "neutral_last_ttl": 4, "ike500_last_ttl": 1})");
    const Findings far = with(ids::pathHops, R"({"distance_hops": 9, "neutral_last_ttl": 9, "ike4500_last_ttl": 3})");
    EXPECT_EQ(numberOf(near, far, Quantity::ServerDistance)->direction, Direction::Different);
    EXPECT_EQ(numberOf(near, far, Quantity::NeutralReach)->direction, Direction::Better);
    EXPECT_EQ(numberOf(far, near, Quantity::IkeReach)->direction, Direction::Worse);
}

TEST(CompareNumbers, CountsTheEntrancesThatWereAsked)
{
    const Findings one = with(ids::ikeUdp500, R"({"answered": true})");
    EXPECT_EQ(numberOf(one, one, Quantity::AnsweredPorts)->value.first, 1);
    EXPECT_EQ(numberOf(with(ids::ikeUdp500, "{}"), {}, Quantity::AnsweredPorts), std::nullopt);
}

} // namespace
} // namespace tsunagu
