#include "report/compare/ComparisonText.h"

#include "probes/model/Ids.h"
#include "report/telephone/TelephoneText.h"
#include "tests/unit/compare/SampleReports.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QSet>

#include <array>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::hasJapanese;
using test::illegibility;
using test::mended;
using test::providerBlocks;
using test::reportOf;
using test::withVerdict;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

ReportComparison mending()
{
    return compareReports(reportOf(providerBlocks()), reportOf(mended(), "0.2.0"));
}

TEST(ComparisonText, EveryWordExistsOnceInBothLanguages)
{
    for (const Language language : bothLanguages) {
        QStringList words;
        for (const Direction direction : {Direction::Same, Direction::Better, Direction::Worse, Direction::Different})
            words.append(directionText(direction, language));
        for (const Quantity quantity :
             {Quantity::AnsweredPorts, Quantity::IkeRtt, Quantity::ControlRtt, Quantity::IkeLoss, Quantity::ControlLoss,
              Quantity::ServerDistance, Quantity::NeutralReach, Quantity::IkeReach})
            words.append(quantityText(quantity, language));
        for (const QString& word : words) {
            EXPECT_EQ(illegibility(word), QString());
            EXPECT_EQ(hasJapanese(word), language == Language::Japanese) << word.toStdString();
        }
        EXPECT_EQ(words.removeDuplicates(), 0);
    }
    EXPECT_EQ(quantityValueText(Quantity::IkeRtt, 18.4, Language::English), u"18 ms");
    EXPECT_EQ(quantityValueText(Quantity::IkeLoss, 0.25, Language::English), u"25%");
    EXPECT_EQ(quantityValueText(Quantity::IkeReach, 2, Language::English), u"2");
}

TEST(ComparisonText, TellsOfAMendedFault)
{
    const QStringList english = comparisonLines(mending(), Language::English);
    EXPECT_EQ(english.value(0), u"Result (Better): The provider blocks the VPN → Nothing wrong was found");
    EXPECT_TRUE(english.filter(QStringLiteral("Named only")).isEmpty()); // the result has told it
    EXPECT_TRUE(english.contains(u"Better: Entrances of the VPN that answer (of UDP 500 and 4500): 0 → 2"));
    EXPECT_TRUE(english.contains(u"Different: Answer time of the VPN: not measured → 18 ms"));
    EXPECT_EQ(english.filter(QStringLiteral("Better: The VPN's entrance (UDP ")).size(), 2);
    EXPECT_TRUE(english.filter(QStringLiteral("Answer time of other")).isEmpty()); // as before
    const QStringList japanese = comparisonLines(mending(), Language::Japanese);
    EXPECT_EQ(japanese.size(), english.size());
    for (const QString& line : japanese) {
        EXPECT_EQ(illegibility(line), QString());
        EXPECT_TRUE(hasJapanese(line)) << line.toStdString();
    }
}

TEST(ComparisonText, SaysThatNothingChanged)
{
    const ReportComparison comparison = compareReports(reportOf(providerBlocks()), reportOf(providerBlocks()));
    EXPECT_EQ(comparisonLines(comparison, Language::English),
              QStringList{QStringLiteral("Nothing has changed between the two checks.")});
    EXPECT_TRUE(comparisonText(comparison, Language::English).contains(u"Nothing has changed"));
}

// Two servers: none of them became better than the other.
TEST(ComparisonText, PraisesNothingBetweenDifferentQuestions)
{
    tsunagu::Run other = mended();
    other.target.server = ServerName::parse(u"vpn2.example.jp").value();
    const ReportComparison comparison = compareRuns(providerBlocks(), other);
    for (const Language language : bothLanguages) {
        const QString lines = comparisonLines(comparison, language).join(u'\n');
        const QString text = comparisonText(comparison, language);
        EXPECT_TRUE(lines.contains(u"vpn.example.jp → vpn2.example.jp"));
        EXPECT_TRUE(text.contains(u"vpn.example.jp → vpn2.example.jp"));
        for (const Direction direction : {Direction::Better, Direction::Worse}) {
            const QString label = directionText(direction, language) + (language == Language::Japanese ? u'：' : u':');
            EXPECT_FALSE(lines.contains(label)) << lines.toStdString();
            EXPECT_FALSE(text.contains(label)) << text.toStdString();
        }
        EXPECT_FALSE(lines.contains(QStringLiteral("(%1)").arg(directionText(Direction::Better, language))));
    }
    EXPECT_EQ(comparisonLines(comparison, Language::English).first(),
              u"The two checks did not ask the same question. What differs need not have become better or worse.");
}

TEST(ComparisonText, NamesWhatWasNotAsked)
{
    tsunagu::Run other = providerBlocks();
    other.target.errorCode.reset();
    other.target.profile = VpnProfile{};
    other.target.ikePort = 15500;
    const QStringList lines = comparisonLines(compareRuns(providerBlocks(), other), Language::English);
    EXPECT_TRUE(lines.contains(u"Error code: 0x00003618 (ERROR_IPSEC_IKE_PEER_CRL_FAILED) → none"));
    EXPECT_TRUE(lines.contains(u"Ports: UDP 500, 4500 → UDP 15500, 4500"));
    EXPECT_EQ(lines.filter(QStringLiteral("VPN setting: none → ")).size(), 1);
}

TEST(ComparisonText, TellsPlaceAndConfidenceBesideTheSameCause)
{
    tsunagu::Run other = providerBlocks();
    other.diagnosis.verdict.where = Where::Unknown;
    other.diagnosis.verdict.confidence = Confidence::Certain;
    const QStringList lines = comparisonLines(compareRuns(providerBlocks(), other), Language::English);
    EXPECT_EQ(lines, (QStringList{QStringLiteral("Result, both times the same: The provider blocks the VPN"),
                                  QStringLiteral("Place: the provider → place not known"),
                                  QStringLiteral("Confidence: high → certain")}));
}

TEST(ComparisonText, TellsOfCausesThatCameAndWent)
{
    tsunagu::Run first = withVerdict(providerBlocks(), ids::inconclusive, Where::Unknown);
    tsunagu::Run second = first;
    first.diagnosis.causes = {Cause{ids::ispBlock.toString(), Where::Isp, Confidence::Possible, {}, {}},
                              Cause{ids::serverSlow.toString(), Where::Server, Confidence::Possible, {}, {}}};
    second.diagnosis.causes = {Cause{ids::serverSlow.toString(), Where::Server, Confidence::Possible, {}, {}},
                               Cause{ids::networkLossy.toString(), Where::Unknown, Confidence::Possible, {}, {}}};
    const QStringList lines = comparisonLines(compareRuns(first, second), Language::English);
    EXPECT_TRUE(lines.contains(u"Named only in the first check: The provider blocks the VPN"));
    EXPECT_TRUE(lines.contains(u"Named only in the second check: The whole connection loses packets"));
}

TEST(ComparisonText, TellsOfTheOtherAddress)
{
    tsunagu::Run other = providerBlocks();
    other.findings.add(test::finding(ids::netDns, Status::Pass, R"({"address": "203.0.113.77"})"));
    const QStringList lines = comparisonLines(compareRuns(providerBlocks(), other), Language::English);
    EXPECT_TRUE(lines.contains(u"Address of the VPN server: 198.51.100.10 → 203.0.113.77"));
}

TEST(ComparisonText, TellsEverythingOnATerminal)
{
    for (const Language language : bothLanguages) {
        const QString text = comparisonText(mending(), language);
        EXPECT_TRUE(text.endsWith(u'\n'));
        EXPECT_TRUE(text.contains(u"2026-11-24 05:00:00 UTC") || text.contains(u"2026-11-24 05:00:00（協定世界時）"));
        EXPECT_TRUE(text.contains(u"2026-11-24 06:00:00"));
        EXPECT_TRUE(text.contains(u"tsunagu 0.1.0, Debian 12, x86_64"));
        EXPECT_TRUE(text.contains(u"tsunagu 0.2.0, Debian 12, x86_64"));
        EXPECT_TRUE(text.contains(telephone::verdictSentence(providerBlocks(), language)));
        EXPECT_TRUE(text.contains(telephone::verdictSentence(mended(), language)));
        EXPECT_TRUE(text.contains(quantityText(Quantity::ControlRtt, language))); // also what stayed
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            EXPECT_EQ(illegibility(line.trimmed()), QString()) << line.toStdString();
            EXPECT_TRUE(language == Language::English ? !hasJapanese(line) : true) << line.toStdString();
        }
    }
    const QString english = comparisonText(mending(), Language::English);
    EXPECT_TRUE(english.contains(u"4 results are the same both times."));
    EXPECT_TRUE(english.contains(u"Two versions of the program made them"));
    EXPECT_FALSE(english.contains(u"earlier one"));
}

TEST(ComparisonText, SaysWhatMakesTheComparisonWeak)
{
    tsunagu::Run cancelled = mended();
    cancelled.startedUtc = providerBlocks().startedUtc.addSecs(-1);
    cancelled.end = RunEnd::Cancelled;
    const QString text = comparisonText(compareRuns(providerBlocks(), cancelled), Language::English);
    EXPECT_TRUE(text.contains(u"The second check is the earlier one."));
    EXPECT_EQ(text.count(QStringLiteral("Second check: ")), 3); // its time, its end, its verdict
    EXPECT_FALSE(text.contains(u"Two versions"));
}

} // namespace
} // namespace tsunagu
