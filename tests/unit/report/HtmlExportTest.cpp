#include "report/export/HtmlExport.h"

#include "probes/model/Ids.h"
#include "report/export/HtmlPath.h"
#include "report/redaction/Redaction.h"
#include "report/text/FindingText.h"
#include "report/text/PathView.h"
#include "tests/unit/report/SampleExplanation.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::sampleExplanation;
using test::sampleReport;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

struct Parsed
{
    QString error;
    QSet<QString> elements;
    QSet<QString> attributes;
    QString text;
};

/// The export is well-formed XML as well, so that a strict parser finds every slip in escaping.
Parsed parsed(const QString& html)
{
    Parsed result;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            result.elements.insert(xml.name().toString());
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                result.attributes.insert(attribute.name().toString());
            break;
        case QXmlStreamReader::Characters:
            result.text += xml.text();
            break;
        default:
            break;
        }
    }
    result.error = xml.errorString();
    return result;
}

TEST(HtmlExport, StationThatThePathDoesNotHaveIsNotPaintedAsGood)
{
    PathView view = pathView(sampleReport().run, Language::English);
    for (const std::size_t between : {1U, 2U})
        view.stations.at(between).state = PathState::NotOnPath;
    const QString html = htmlPath(view);
    EXPECT_EQ(html.count(QStringLiteral("\"station not-on-path\"")), 2);
    EXPECT_EQ(html.count(htmlSign(Status::Skipped)), 2);
}

TEST(HtmlExport, IsWellFormedAndNeedsNothingElse)
{
    for (const Language language : bothLanguages) {
        const QString html = toHtml(sampleReport(), sampleExplanation(language), language);
        const Parsed document = parsed(html);
        EXPECT_EQ(document.error, QString());
        for (const QString& forbidden : {QStringLiteral("script"), QStringLiteral("iframe"), QStringLiteral("link"),
                                         QStringLiteral("img"), QStringLiteral("object"), QStringLiteral("form")})
            EXPECT_FALSE(document.elements.contains(forbidden)) << forbidden.toStdString();
        for (const QString& attribute : document.attributes)
            EXPECT_FALSE(attribute.startsWith(u"on") || attribute == u"src" || attribute == u"style");
        EXPECT_FALSE(html.contains(u"http://") || html.contains(u"https://") || html.contains(u"url("));
        EXPECT_FALSE(html.contains(u"@import"));
        EXPECT_TRUE(html.contains(QStringLiteral("<html lang=\"%1\">").arg(languageCode(language))));
        EXPECT_TRUE(html.contains(u"charset=\"utf-8\""));
        EXPECT_TRUE(html.contains(u"prefers-color-scheme: dark"));
        EXPECT_TRUE(html.contains(u"@media print"));
    }
}

TEST(HtmlExport, HoldsEveryPart)
{
    for (const Language language : bothLanguages) {
        const Report report = sampleReport();
        const Explanation explanation = sampleExplanation(language);
        const QString html = toHtml(report, explanation, language);
        const QString text = parsed(html).text;
        EXPECT_TRUE(text.contains(explanation.verdict.title));
        EXPECT_TRUE(text.contains(explanation.verdict.steps.at(0).title));
        EXPECT_TRUE(text.contains(explanation.verdict.prevention.at(0).text));
        EXPECT_TRUE(text.contains(explanation.code->summary));
        EXPECT_TRUE(html.contains(u"<strong>"));
        EXPECT_TRUE(html.contains(u"<code>UDP 500</code>"));
        EXPECT_TRUE(html.contains(u"<pre>sudo ufw allow 500/udp</pre>"));
        EXPECT_TRUE(html.contains(u"href=\"ms-settings:network-vpn\""));
        for (const Finding& finding : report.run.findings.all()) {
            EXPECT_TRUE(text.contains(findingQuestion(finding.id, language)));
            EXPECT_TRUE(text.contains(findingAnswer(finding, language)));
        }
        EXPECT_TRUE(html.contains(pathView(report.run, language).description.toHtmlEscaped()));
        EXPECT_EQ(test::hasJapanese(text), language == Language::Japanese);
    }
}

TEST(HtmlExport, SaysWhatWasRemoved)
{
    for (const Language language : bothLanguages) {
        Report report = sampleReport();
        const QString text = parsed(toHtml(report, sampleExplanation(language), language)).text;
        EXPECT_TRUE(text.contains(redactedKindText(u"private-address", language)));
        EXPECT_TRUE(text.contains(redactedKindText(u"user", language)));
        report.redacted.clear();
        const QString unredacted = parsed(toHtml(report, sampleExplanation(language), language)).text;
        EXPECT_FALSE(unredacted.contains(redactedKindText(u"user", language)));
        EXPECT_NE(unredacted, text);
    }
}

TEST(HtmlExport, EscapesWhateverComesFromOutside)
{
    const QString attack = QStringLiteral("<script>alert(1)</script>\"'&lt;%1<img src=x onerror=y>");
    Report report = sampleReport();
    report.tool = {attack, attack, attack};
    report.redacted = {{attack, 1}};
    report.run.target.errorCode = ErrorCodeInput{attack, 13848, attack};
    report.run.diagnosis.verdict.cause = attack;
    report.run.diagnosis.ruledOut = {{attack, {}}};
    for (Finding finding : report.run.findings.all()) {
        for (const QString& key : finding.measured.keys()) {
            if (finding.measured.value(key).isString())
                finding.measured.insert(key, attack);
        }
        report.run.findings.add(finding);
    }
    report.run.findings.add(test::finding(attack, Status::Skipped, "{}", attack));
    Explanation explanation = sampleExplanation(Language::English);
    for (QString* const text : {&explanation.verdict.title, &explanation.verdict.summary,
                                &explanation.verdict.steps[0].title, &explanation.verdict.steps[0].body,
                                &explanation.verdict.steps[0].command, &explanation.verdict.dialogue[0].text})
        *text = attack;
    explanation.verdict.steps[0].open = QStringLiteral("javascript:alert(1)");
    explanation.verdict.steps[1].open = QStringLiteral("ms-settings:x\" onclick=\"y");

    const QString html = toHtml(report, explanation, Language::English);
    const Parsed document = parsed(html);
    EXPECT_EQ(document.error, QString());
    EXPECT_FALSE(document.elements.contains(QStringLiteral("script")));
    EXPECT_FALSE(document.elements.contains(QStringLiteral("img")));
    EXPECT_FALSE(document.attributes.contains(QStringLiteral("onclick")));
    EXPECT_FALSE(html.contains(u"href=\"javascript"));
}

TEST(HtmlExport, EveryColourPairIsReadable)
{
    // WCAG 2.1: contrast of relative luminances, at least 4.5 : 1 for text.
    const QString html = toHtml(sampleReport(), sampleExplanation(Language::English), Language::English);
    static const QRegularExpression block(QStringLiteral(":root \\{([^}]*--ground[^}]*)\\}"));
    static const QRegularExpression colour(QStringLiteral("--([a-z-]+): #([0-9a-f]{6})"));
    const auto luminance = [](const QString& hex) {
        double sum = 0;
        const std::array<double, 3> weights{0.2126, 0.7152, 0.0722};
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double value = hex.mid(static_cast<qsizetype>(i) * 2, 2).toInt(nullptr, 16) / 255.0;
            sum += weights.at(i) * (value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    };
    int schemes = 0;
    auto blocks = block.globalMatch(html);
    while (blocks.hasNext()) {
        QHash<QString, QString> colours;
        auto matches = colour.globalMatch(blocks.next().captured(1));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            colours.insert(match.captured(1), match.captured(2));
        }
        const auto contrast = [&](const char16_t* a, const char16_t* b) {
            const double first = luminance(colours.value(QString::fromUtf16(a)));
            const double second = luminance(colours.value(QString::fromUtf16(b)));
            return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
        };
        for (const auto& [ink, ground] :
             std::initializer_list<std::pair<const char16_t*, const char16_t*>>{{u"text", u"surface"},
                                                                                {u"text", u"ground"},
                                                                                {u"muted", u"surface"},
                                                                                {u"text", u"bad-soft"},
                                                                                {u"text", u"good-soft"},
                                                                                {u"text", u"caution-soft"},
                                                                                {u"text", u"accent-soft"},
                                                                                {u"muted", u"accent-soft"},
                                                                                {u"good", u"surface"},
                                                                                {u"bad", u"surface"},
                                                                                {u"caution", u"surface"},
                                                                                {u"accent", u"surface"},
                                                                                {u"good", u"good-soft"},
                                                                                {u"bad", u"bad-soft"},
                                                                                {u"caution", u"caution-soft"}})
            EXPECT_GE(contrast(ink, ground), 4.5)
                << QString::fromUtf16(ink).toStdString() << " on " << QString::fromUtf16(ground).toStdString();
        ++schemes;
    }
    EXPECT_EQ(schemes, 3); // light, dark, print
}

TEST(HtmlExport, AnEmptyRunIsStillAReport)
{
    for (const Language language : bothLanguages)
        EXPECT_EQ(parsed(toHtml(Report{}, Explanation{}, language)).error, QString());
}

TEST(Explanation, IsMadeFromTheRunsNumbers)
{
    const Knowledge nothing{QStringList()};
    const Explanation explanation = explanationOf(sampleReport().run, nothing, Language::Japanese);
    // Without any file of the knowledge base there is still a title, and the log learns why.
    EXPECT_FALSE(explanation.verdict.title.isEmpty());
    EXPECT_TRUE(explanation.code.has_value());
    EXPECT_FALSE(explanation.warnings.isEmpty());
}

TEST(Export, JsonFileIsTheReport)
{
    const auto again = parseReport(toJsonFile(sampleReport()));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, sampleReport());
}

} // namespace
} // namespace tsunagu
