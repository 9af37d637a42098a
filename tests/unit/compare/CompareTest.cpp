#include "probes/model/Ids.h"
#include "report/compare/ComparisonText.h"
#include "report/compare/ReportComparison.h"
#include "report/model/ReportJson.h"
#include "tests/unit/compare/SampleReports.h"
#include "tests/unit/text/SampleRun.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

using test::finding;
using test::mended;
using test::providerBlocks;
using test::reportOf;
using test::withVerdict;
using testing::ElementsAre;

Direction directionOf(const ReportComparison& comparison, QStringView id)
{
    const auto found = std::find_if(comparison.findings.begin(), comparison.findings.end(),
                                    [id](const FindingChange& change) { return change.id == id; });
    EXPECT_NE(found, comparison.findings.end()) << id.toString().toStdString();
    return found == comparison.findings.end() ? Direction::Same : found->direction;
}

TEST(Compare, IdenticalReportsDoNotDiffer)
{
    const Report report = reportOf(providerBlocks());
    const ReportComparison comparison = compareReports(report, report);
    EXPECT_TRUE(comparison.nothingChanged());
    EXPECT_TRUE(comparison.isSameQuestion());
    EXPECT_EQ(comparison.verdictDirection, Direction::Same);
    EXPECT_EQ(comparison.findings.size(), 8);
    EXPECT_FALSE(comparison.numbers.isEmpty());
    for (const NumberChange& change : comparison.numbers)
        EXPECT_FALSE(change.value.differs());
    EXPECT_FALSE(comparison.tool->differs());
}

TEST(Compare, TheTimeAloneChangesNothing)
{
    tsunagu::Run later = providerBlocks();
    later.startedUtc = later.startedUtc.addDays(1);
    later.elapsed += std::chrono::seconds(3);
    const ReportComparison comparison = compareRuns(providerBlocks(), later);
    EXPECT_TRUE(comparison.nothingChanged());
    EXPECT_TRUE(comparison.startedUtc.differs());
    EXPECT_TRUE(comparison.elapsed.differs());
    EXPECT_FALSE(comparison.tool.has_value());
}

TEST(Compare, SeesThatAFaultWasMended)
{
    const ReportComparison comparison = compareReports(reportOf(providerBlocks()), reportOf(mended()));
    EXPECT_FALSE(comparison.nothingChanged());
    EXPECT_TRUE(comparison.isSameQuestion());
    EXPECT_EQ(comparison.verdictDirection, Direction::Better);
    EXPECT_EQ(comparison.verdict.first.cause, ids::ispBlock);
    EXPECT_EQ(comparison.verdict.second.cause, ids::none);
    EXPECT_THAT(comparison.goneCauses, ElementsAre(ids::ispBlock));
    EXPECT_TRUE(comparison.newCauses.isEmpty());
    EXPECT_EQ(directionOf(comparison, ids::netDns), Direction::Same);
    EXPECT_EQ(directionOf(comparison, ids::ikeUdp500), Direction::Better);
    EXPECT_EQ(directionOf(comparison, ids::ikeUdp4500), Direction::Better);
    EXPECT_EQ(directionOf(comparison, ids::pathHops), Direction::Better);
    EXPECT_EQ(directionOf(comparison, ids::ikeNat), Direction::Different);
    EXPECT_EQ(directionOf(comparison, ids::ikeTiming), Direction::Different);
}

TEST(Compare, TellsTheOtherWayRoundThatItBecameWorse)
{
    const ReportComparison comparison = compareRuns(mended(), providerBlocks());
    EXPECT_EQ(comparison.verdictDirection, Direction::Worse);
    EXPECT_THAT(comparison.newCauses, ElementsAre(ids::ispBlock));
    EXPECT_EQ(directionOf(comparison, ids::ikeUdp500), Direction::Worse);
    EXPECT_EQ(comparison.findings.last().id, ids::ikeTiming); // the second has no such finding
}

struct Verdicts
{
    QStringView first;
    QStringView second;
    Direction direction;
};

TEST(Compare, RanksVerdicts)
{
    for (const Verdicts& verdicts : {Verdicts{ids::ispBlock, ids::none, Direction::Better},
                                     Verdicts{ids::inconclusive, ids::none, Direction::Better},
                                     Verdicts{ids::none, ids::ispBlock, Direction::Worse},
                                     Verdicts{ids::none, ids::inconclusive, Direction::Different},
                                     Verdicts{ids::ispBlock, ids::serverSlow, Direction::Different},
                                     Verdicts{ids::ispBlock, ids::inconclusive, Direction::Different},
                                     Verdicts{ids::ispBlock, ids::ispBlock, Direction::Same}}) {
        const auto comparison = compareRuns(withVerdict(providerBlocks(), verdicts.first, Where::Unknown),
                                            withVerdict(providerBlocks(), verdicts.second, Where::Unknown));
        EXPECT_EQ(comparison.verdictDirection, verdicts.direction)
            << verdicts.first.toString().toStdString() << " to " << verdicts.second.toString().toStdString();
    }
}

TEST(Compare, OtherPlaceConfidenceOrPortsDiffer)
{
    tsunagu::Run other = providerBlocks();
    other.diagnosis.verdict.confidence = Confidence::Certain;
    EXPECT_EQ(compareRuns(providerBlocks(), other).verdictDirection, Direction::Different);
    other = providerBlocks();
    other.diagnosis.verdict.where = Where::Server;
    EXPECT_EQ(compareRuns(providerBlocks(), other).verdictDirection, Direction::Different);
    other = withVerdict(providerBlocks(), ids::ispBlock, Where::Isp, R"({"ports": [4500]})");
    EXPECT_EQ(compareRuns(providerBlocks(), other).verdictDirection, Direction::Different);
}

struct Statuses
{
    std::optional<Status> first;
    std::optional<Status> second;
    Direction direction;
};

TEST(Compare, RanksOnlyWhatWasMeasured)
{
    using enum Status;
    const auto withStatus = [](std::optional<Status> status) {
        tsunagu::Run run = withVerdict(providerBlocks(), ids::none, Where::Unknown);
        run.findings = {};
        if (status)
            run.findings.add(finding(ids::netClock, *status));
        return run;
    };
    for (const Statuses& statuses : {
             Statuses{Pass, Pass, Direction::Same},
             {Fail, Fail, Direction::Same},
             {Fail, Warn, Direction::Better},
             {Warn, Pass, Direction::Better},
             {Pass, Fail, Direction::Worse},
             {Unknown, Unknown, Direction::Same},
             {Skipped, Skipped, Direction::Same},
             {Unknown, Pass, Direction::Different},
             {Fail, Unknown, Direction::Different},
             {Fail, Skipped, Direction::Different},
             {Skipped, Unknown, Direction::Different},
             {Pass, std::nullopt, Direction::Different},
             {std::nullopt, Fail, Direction::Different},
             {std::nullopt, Skipped, Direction::Same},
             {Unknown, std::nullopt, Direction::Different},
         }) {
        const auto comparison = compareRuns(withStatus(statuses.first), withStatus(statuses.second));
        ASSERT_EQ(comparison.findings.size(), 1);
        EXPECT_EQ(comparison.findings.first().direction, statuses.direction);
        EXPECT_EQ(comparison.findings.first().finding.first.has_value(), statuses.first.has_value());
    }
}

TEST(Compare, ToleratesReportsWithoutFindings)
{
    tsunagu::Run empty = providerBlocks();
    empty.findings = {};
    const ReportComparison comparison = compareRuns(providerBlocks(), empty);
    EXPECT_EQ(comparison.findings.size(), 8);
    EXPECT_EQ(directionOf(comparison, ids::ikeUdp500), Direction::Different);
    EXPECT_EQ(directionOf(comparison, ids::ikeNat), Direction::Same); // skipped, then missing
    for (const NumberChange& change : comparison.numbers)
        EXPECT_FALSE(change.value.second.has_value());
    EXPECT_TRUE(compareRuns(empty, empty).nothingChanged());
    EXPECT_TRUE(compareRuns(empty, empty).numbers.isEmpty());
}

TEST(Compare, TellsWhichFindingsTellMost)
{
    const ReportComparison comparison = compareRuns(providerBlocks(), mended());
    EXPECT_THAT(comparison.tellingFindings(8), ElementsAre(ids::ikeUdp500, ids::ikeUdp4500, ids::pathHops));
    EXPECT_THAT(comparison.tellingFindings(2), ElementsAre(ids::ikeUdp500, ids::ikeUdp4500));
    EXPECT_TRUE(comparison.tellingFindings(-1).isEmpty());
    // Without any change it is what the verdict rests on.
    EXPECT_THAT(compareRuns(providerBlocks(), providerBlocks()).tellingFindings(4),
                ElementsAre(ids::pathHops, ids::ikeUdp500));
    tsunagu::Run unsure = providerBlocks();
    unsure.findings.add(finding(ids::netDns, Status::Unknown));
    EXPECT_THAT(compareRuns(providerBlocks(), unsure).tellingFindings(4),
                ElementsAre(ids::netDns, ids::pathHops, ids::ikeUdp500));
}

// What the first programs wrote: the contract's keys alone, fewer findings, no ports in a cause's detail.
TEST(Compare, TakesAReportOfAnOldProgram)
{
    const auto old = parseReport(QByteArray(R"({
        "schema": "tsunagu-report/1", "tool": {"name": "tsunagu", "version": "0.0.1", "platform": "Windows"},
        "started": "2026-01-05T01:00:00Z", "elapsed_ms": 5000, "input": {"server": "vpn.example.jp"},
        "verdict": {"cause": "isp.block", "where": "isp", "confidence": "possible"},
        "causes": [{"id": "isp.block", "area": "isp", "where": "isp", "confidence": "possible", "evidence": []}],
        "ruled_out": [],
        "findings": [{"id": "ike.udp500", "area": "firewall", "status": "fail", "elapsed_ms": 1},
                     {"id": "net.retired", "area": "network", "status": "warn", "elapsed_ms": 1}]})"));
    ASSERT_TRUE(old.has_value()) << old.error().place.toStdString() << old.error().detail.toStdString();
    const ReportComparison comparison = compareReports(*old, reportOf(providerBlocks()));
    EXPECT_EQ(directionOf(comparison, ids::ikeUdp500), Direction::Same);
    EXPECT_EQ(directionOf(comparison, u"net.retired"), Direction::Different);
    EXPECT_EQ(directionOf(comparison, ids::pathHops), Direction::Different);
    EXPECT_TRUE(comparison.tool->differs());
    EXPECT_EQ(comparison.verdictDirection, Direction::Different);
    EXPECT_FALSE(comparison.isSameQuestion()); // the newer one was asked about an error code
}

Finding arbitraryFinding()
{
    const QJsonObject measured{{QStringLiteral("rtt_ms"), *rc::gen::arbitrary<double>()},
                               {QStringLiteral("answered"), *rc::gen::arbitrary<bool>()},
                               {QStringLiteral("loss_ratio"), *rc::gen::arbitrary<double>()},
                               {QStringLiteral("distance_hops"), *rc::gen::inRange(-5, 300)},
                               {QStringLiteral("address"), QStringLiteral("a\u202Eb")}};
    Finding result =
        finding(*rc::gen::element(ids::netDns, ids::ikeUdp500, ids::ikeUdp4500, ids::ikeTiming, ids::pathHops,
                                  QStringView(u"future.finding")),
                *rc::gen::element(Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown));
    result.measured = measured;
    return result;
}

RC_GTEST_PROP(Compare, BothWaysTellTheSame, ())
{
    tsunagu::Run first = providerBlocks();
    tsunagu::Run second = mended();
    for (tsunagu::Run* run : {&first, &second}) {
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
            run->findings.add(arbitraryFinding());
    }
    const auto mirrored = [](Direction direction) {
        return direction == Direction::Better  ? Direction::Worse
               : direction == Direction::Worse ? Direction::Better
                                               : direction;
    };
    const ReportComparison there = compareRuns(first, second);
    const ReportComparison back = compareRuns(second, first);
    RC_ASSERT(there.findings.size() == back.findings.size());
    for (const FindingChange& change : there.findings)
        RC_ASSERT(directionOf(back, change.id) == mirrored(change.direction));
    RC_ASSERT(there.numbers.size() == back.numbers.size());
    for (qsizetype i = 0; i < there.numbers.size(); ++i)
        RC_ASSERT(back.numbers.at(i).direction == mirrored(there.numbers.at(i).direction));
    for (const Language language : {Language::Japanese, Language::English}) {
        RC_ASSERT(!comparisonLines(there, language).isEmpty());
        RC_ASSERT(!comparisonText(there, language).contains(u'\u202E'));
    }
    RC_ASSERT(compareRuns(first, first).nothingChanged());
}

} // namespace
} // namespace tsunagu
