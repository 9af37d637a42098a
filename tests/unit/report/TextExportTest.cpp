#include "report/export/TextExport.h"

#include "probes/model/Ids.h"
#include "report/export/DisplayWidth.h"
#include "report/text/FindingText.h"
#include "tests/unit/report/SampleExplanation.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QRegularExpression>

#include <array>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

using test::sampleExplanation;
using test::sampleReport;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

TEST(DisplayWidth, CountsColumns)
{
    EXPECT_EQ(displayWidth(u""), 0);
    EXPECT_EQ(displayWidth(u"abc"), 3);
    EXPECT_EQ(displayWidth(u"日本語"), 6);
    EXPECT_EQ(displayWidth(u"（UDP 500）"), 11);
    EXPECT_EQ(displayWidth(u"か\u3099"), 2);
    EXPECT_EQ(displayWidth(u"ｶ"), 1); // half-width
    EXPECT_EQ(displayWidth(u"𠮷"), 2);
    EXPECT_EQ(displayWidth(u"✓✕─"), 3);
    EXPECT_EQ(padded(QStringLiteral("日本"), 6), u"日本  ");
    EXPECT_EQ(padded(QStringLiteral("日本"), 2), u"日本");
}

TEST(Wrapped, BreaksWhereTheScriptAllows)
{
    EXPECT_EQ(wrapped(QStringLiteral("one two three"), 8),
              (QStringList{QStringLiteral("one two"), QStringLiteral("three")}));
    EXPECT_EQ(wrapped(QStringLiteral("incomprehensible it is"), 8),
              (QStringList{QStringLiteral("incomprehensible"), QStringLiteral("it is")}));
    // Never a 。 at the beginning of a line.
    EXPECT_EQ(wrapped(QStringLiteral("あいうえ。かき"), 8),
              (QStringList{QStringLiteral("あいう"), QStringLiteral("え。かき")}));
    EXPECT_EQ(wrapped(QString(), 8), QStringList{QString()});
    EXPECT_EQ(wrapped(QStringLiteral("a\nb"), 8), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

RC_GTEST_PROP(WrappedProperty, LosesNothingButBlanks, (const std::string& text))
{
    const QString original = QString::fromStdString(text);
    QString joined = wrapped(original, 10).join(QString());
    QString expected = original;
    static const QRegularExpression blanks(QStringLiteral("\\s"), QRegularExpression::UseUnicodePropertiesOption);
    RC_ASSERT(joined.remove(blanks) == expected.remove(blanks));
}

QString withoutColours(QString text)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*m"));
    return text.remove(colours);
}

TEST(TextExport, HoldsEveryPart)
{
    for (const Language language : bothLanguages) {
        const Report report = sampleReport();
        const QString text = toText(report, sampleExplanation(language), language);
        const auto has = [&text](const QString& part) {
            QString squeezed = text;
            QString wanted = part;
            static const QRegularExpression blanks(QStringLiteral("\\s"));
            return squeezed.remove(blanks).contains(wanted.remove(blanks));
        };
        EXPECT_TRUE(has(QStringLiteral("vpn.example.jp")));
        EXPECT_TRUE(has(QStringLiteral("0x00003618")));
        for (const Finding& finding : report.run.findings.all()) {
            EXPECT_TRUE(has(findingQuestion(finding.id, language)));
            EXPECT_TRUE(has(findingAnswer(finding, language))) << findingAnswer(finding, language).toStdString();
        }
        EXPECT_TRUE(text.contains(u"$ sudo ufw allow 500/udp"));
        EXPECT_TRUE(text.endsWith(u'\n'));
        EXPECT_FALSE(text.contains(u'`')); // markup
        EXPECT_EQ(test::hasJapanese(text), language == Language::Japanese);
    }
}

TEST(TextExport, FitsTheTerminal)
{
    for (const Language language : bothLanguages) {
        for (const int width : {40, 60, 80, 100, 200}) {
            TextOptions options;
            options.width = width;
            const QString text = toText(sampleReport(), sampleExplanation(language), language, options);
            for (const QString& line : text.split(u'\n')) {
                const bool toBeCopied = line.trimmed().startsWith(u"$ ");
                EXPECT_TRUE(toBeCopied || displayWidth(line) <= width) << line.toStdString();
            }
        }
    }
}

TEST(TextExport, TheColumnsOfFindingsStandInLine)
{
    const QString text =
        toText(sampleReport(), sampleExplanation(Language::Japanese), Language::Japanese, {false, false, 120});
    QList<int> columns;
    for (const QString& line : text.split(u'\n')) {
        for (const QStringView answer : {u"はい。IPv4", u"はい。198.51.100.10", u"はい。止めていません"}) {
            if (const qsizetype at = line.indexOf(answer); at >= 0)
                columns.append(displayWidth(line.left(at)));
        }
    }
    ASSERT_EQ(columns.size(), 3);
    EXPECT_EQ(columns.at(0), columns.at(1));
    EXPECT_EQ(columns.at(0), columns.at(2));
}

TEST(TextExport, ColourIsNeverTheOnlySignal)
{
    for (const Language language : bothLanguages) {
        const Explanation explanation = sampleExplanation(language);
        const QString plain = toText(sampleReport(), explanation, language, {false, false, 80});
        const QString coloured = toText(sampleReport(), explanation, language, {true, false, 80});
        EXPECT_NE(coloured, plain);
        EXPECT_EQ(withoutColours(coloured), plain);
        EXPECT_FALSE(plain.contains(u'\x1b'));
    }
}

TEST(TextExport, AsciiDrawsWithAsciiAlone)
{
    const QString text =
        toText(sampleReport(), sampleExplanation(Language::English), Language::English, {false, true, 100});
    for (const QChar c : text)
        EXPECT_LT(c.unicode(), 128) << text.toStdString();
    EXPECT_TRUE(text.contains(u" -x- "));
}

TEST(TextExport, NothingFromOutsideReachesTheTerminalAsACommand)
{
    Report report = sampleReport();
    report.tool.platform = QStringLiteral("evil \x1b]0;title\x07 \u202E");
    report.run.target.errorCode = ErrorCodeInput{QStringLiteral("\x1b[2J"), std::nullopt, QStringLiteral("\x9b31m")};
    report.run.findings.add(test::finding(ids::netDns, Status::Pass, R"({"address": "\u001b[31m1.2.3.4"})"));
    const QString text = toText(report, sampleExplanation(Language::English), Language::English);
    for (const QChar c : text)
        EXPECT_TRUE(c == u'\n' || c.category() != QChar::Other_Control) << int{c.unicode()};
    EXPECT_FALSE(text.contains(QChar(0x202E)));
}

TEST(TextExport, AnEmptyRunIsStillAReport)
{
    for (const Language language : bothLanguages)
        EXPECT_FALSE(toText(Report{}, Explanation{}, language).isEmpty());
}

} // namespace
} // namespace tsunagu
