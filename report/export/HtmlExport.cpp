#include "report/export/HtmlExport.h"

#include "probes/model/Ids.h"
#include "report/explanation/InlineText.h"
#include "report/export/ExportText.h"
#include "report/export/HtmlPath.h"
#include "report/export/HtmlStyle.h"
#include "report/model/ReportJson.h"
#include "report/text/FindingText.h"
#include "report/text/ForecastText.h"
#include "report/text/ReasoningText.h"
#include "report/text/SettleText.h"
#include "report/text/VerdictText.h"

namespace tsunagu {
namespace {

using exported::Heading;
using exported::heading;

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

/// Writes the document part by part. Articles hold inline markup, everything else is plain text: the two are told
/// apart by the name of the function that they go through.
class HtmlWriter
{
public:
    HtmlWriter(const Report& report, const Explanation& explanation, Language language)
        : m_report(report)
        , m_run(report.run)
        , m_explanation(explanation)
        , m_language(language)
    {
    }

    QString write()
    {
        m_html =
            QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                           "style-src 'unsafe-inline'\"/>\n<title>%2</title>\n<style>%3</style>\n</head>\n"
                           "<body>\n<main>\n")
                .arg(languageCode(m_language), escaped(InlineText::toPlain(m_explanation.verdict.title)), htmlStyle());
        writeVerdict();
        writeDialogue(Heading::Explanation, m_explanation.verdict.dialogue);
        writeSteps();
        writeList(Heading::Prevention, exported::adviceTexts(m_explanation.verdict.prevention));
        writeLines();
        writeCode();
        writeFindings();
        writeOtherCauses();
        writeForecast();
        writeWords();
        writeTechnical();
        writeFoot();
        return m_html + QStringLiteral("</main>\n</body>\n</html>\n");
    }

private:
    void add(const QString& html) { m_html += html; }
    void title(Heading which) { add(QStringLiteral("<h2>%1</h2>\n").arg(escaped(heading(which, m_language)))); }

    void definition(Heading label, const QString& plain)
    {
        if (!plain.isEmpty())
            add(QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(heading(label, m_language)), escaped(plain)));
    }

    QString verdictClass() const
    {
        const QString& cause = m_run.diagnosis.verdict.cause;
        if (cause == ids::none)
            return QStringLiteral("verdict good");
        return cause == ids::inconclusive ? QStringLiteral("verdict caution") : QStringLiteral("verdict");
    }

    void writeVerdict()
    {
        add(QStringLiteral("<p class=\"kind\">%1</p>\n<h1>%2</h1>\n")
                .arg(escaped(heading(Heading::Report, m_language)), InlineText::toHtml(m_explanation.verdict.title)));
        add(htmlPath(pathView(m_run, m_language)));
        add(QStringLiteral("<div class=\"%1\">\n").arg(verdictClass()));
        if (!m_explanation.verdict.summary.isEmpty())
            add(QStringLiteral("<p class=\"summary\">%1</p>\n").arg(InlineText::toHtml(m_explanation.verdict.summary)));
        add(QStringLiteral("<p>%1</p>\n</div>\n<dl>\n")
                .arg(escaped(Texts(m_language)
                                 .translate("Export", "Confidence: %1")
                                 .arg(confidenceWithReason(m_run, m_language)))));
        if (m_run.diagnosis.verdict.cause != ids::none)
            definition(Heading::Where, whereText(m_run.diagnosis.verdict.where, m_language));
        definition(Heading::Server, exported::serverLine(m_run, m_language));
        definition(Heading::ErrorCode, exported::errorCodeLine(m_run, m_language));
        definition(Heading::Time, exported::timeLine(m_run, m_language));
        definition(Heading::TelephoneCode, exported::telephoneCode(m_report));
        add(QStringLiteral("</dl>\n"));
        if (m_run.end != RunEnd::Complete)
            add(QStringLiteral("<p>%1</p>\n").arg(escaped(runEndSentence(m_run.end, m_language))));
    }

    void writeDialogue(Heading which, const QVector<Turn>& dialogue)
    {
        if (dialogue.isEmpty())
            return;
        title(which);
        writeTurns(dialogue);
    }

    void writeTurns(const QVector<Turn>& dialogue)
    {
        for (const Turn& turn : dialogue) {
            add(QStringLiteral("<div class=\"turn%1\"><p class=\"speaker\">%2</p><p>%3</p></div>\n")
                    .arg(turn.speaker == Speaker::Expert ? QStringLiteral(" expert") : QString(),
                         escaped(exported::speakerName(turn.speaker, m_language)), InlineText::toHtml(turn.text)));
        }
    }

    void writeSteps()
    {
        if (m_explanation.verdict.steps.isEmpty())
            return;
        title(Heading::Steps);
        add(QStringLiteral("<ol class=\"steps\">\n"));
        for (const Step& step : m_explanation.verdict.steps) {
            add(QStringLiteral("<li><h3>%1</h3>\n<ul class=\"tags\">").arg(InlineText::toHtml(step.title)));
            for (const QString& tag : exported::stepTags(step, m_language))
                add(QStringLiteral("<li>%1</li>").arg(escaped(tag)));
            add(QStringLiteral("</ul>\n"));
            for (const QString& each : step.body.split(u'\n', Qt::SkipEmptyParts))
                add(QStringLiteral("<p>%1</p>\n").arg(InlineText::toHtml(each)));
            if (!step.command.isEmpty())
                add(QStringLiteral("<pre>%1</pre>\n").arg(escaped(step.command)));
            if (!step.open.isEmpty())
                add(QStringLiteral("<p>%1</p>\n").arg(settingsLink(step.open)));
            for (const QString& each : exported::stepOutcome(step, m_language))
                add(QStringLiteral("<p class=\"outcome\">%1</p>\n").arg(InlineText::toHtml(each)));
            add(QStringLiteral("</li>\n"));
        }
        add(QStringLiteral("</ol>\n"));
    }

    /// Only addresses of Windows' own settings become a link; anything else stays text.
    static QString settingsLink(const QString& address)
    {
        QString text = QStringLiteral("<code>%1</code>").arg(escaped(address));
        if (!address.startsWith(u"ms-settings:"))
            return text;
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(escaped(address), text);
    }

    void writeList(Heading which, const QStringList& markedUp)
    {
        if (markedUp.isEmpty())
            return;
        title(which);
        writeItems(markedUp);
    }

    void writeItems(const QStringList& markedUp)
    {
        if (markedUp.isEmpty())
            return;
        add(QStringLiteral("<ul>\n"));
        for (const QString& item : markedUp)
            add(QStringLiteral("<li>%1</li>\n").arg(InlineText::toHtml(item)));
        add(QStringLiteral("</ul>\n"));
    }

    void writeParagraphs(const QStringList& markedUp)
    {
        for (const QString& each : markedUp)
            add(QStringLiteral("<p>%1</p>\n").arg(InlineText::toHtml(each)));
    }

    void writeCode()
    {
        if (!m_explanation.code)
            return;
        const Article& code = *m_explanation.code;
        title(Heading::AboutTheCode);
        add(QStringLiteral("<p><strong>%1</strong></p>\n").arg(InlineText::toHtml(code.title)));
        writeParagraphs({code.summary});
        writeTurns(code.dialogue);
        writeParagraphs(code.introduction);
        writeParagraphs(code.background);
        if (!code.causes.isEmpty())
            add(QStringLiteral("<h3>%1</h3>\n").arg(escaped(heading(Heading::Causes, m_language))));
        writeItems(code.causes);
        writeParagraphs(code.closing);
    }

    void writeLines()
    {
        for (const LineExplanation& line : m_explanation.lines) {
            title(Heading::AboutTheLine);
            add(QStringLiteral("<p><strong>%1</strong></p>\n").arg(InlineText::toHtml(line.article.title)));
            add(QStringLiteral("<p>%1</p>\n").arg(escaped(line.observed)));
            writeTurns(line.article.dialogue);
        }
    }

    void writeWords()
    {
        if (m_explanation.terms.isEmpty())
            return;
        title(Heading::Words);
        add(QStringLiteral("<dl class=\"words\">\n"));
        for (const Term& term : m_explanation.terms) {
            add(QStringLiteral("<dt>%1</dt><dd>%2</dd>\n")
                    .arg(escaped(exported::termName(term, m_language)), escaped(term.meaning)));
        }
        add(QStringLiteral("</dl>\n"));
    }

    void writeFindings()
    {
        if (m_run.findings.all().isEmpty())
            return;
        title(Heading::Findings);
        add(QStringLiteral("<table>\n<thead><tr><th>%1</th><th>%2</th><th>%3</th></tr></thead>\n<tbody>\n")
                .arg(escaped(heading(Heading::State, m_language)), escaped(heading(Heading::Question, m_language)),
                     escaped(heading(Heading::Answer, m_language))));
        for (const Finding& finding : m_run.findings.all()) {
            add(QStringLiteral("<tr><td class=\"state %1\">%2%3</td><td>%4</td><td>%5</td></tr>\n")
                    .arg(htmlClass(finding.status), htmlSign(finding.status),
                         escaped(statusText(finding.status, m_language)),
                         escaped(findingQuestion(finding.id, m_language)),
                         escaped(findingAnswer(finding, m_language))));
        }
        add(QStringLiteral("</tbody>\n</table>\n"));
    }

    void writeNames(Heading which, const QStringList& names)
    {
        if (names.isEmpty())
            return;
        title(which);
        add(QStringLiteral("<ul>\n"));
        for (const QString& name : names)
            add(QStringLiteral("<li>%1</li>\n").arg(escaped(name)));
        add(QStringLiteral("</ul>\n"));
    }

    void writeOtherCauses()
    {
        QStringList possible;
        for (const Cause& cause : m_run.diagnosis.causes) {
            if (cause.id != m_run.diagnosis.verdict.cause)
                possible.append(causeName(cause.id, m_language));
        }
        QStringList ruledOut;
        for (const RuledOut& cause : m_run.diagnosis.ruledOut)
            ruledOut.append(causeName(cause.id, m_language));
        writeNames(Heading::StillPossible, possible);
        writeNames(Heading::RuledOut, ruledOut);
        writeNames(Heading::WouldSettle, settleLines(m_run.diagnosis.wouldSettle, m_language));
    }

    void writeForecast()
    {
        const QList<HandshakeForecast> forecasts = forecastHandshakes(m_run.findings, m_run.target);
        if (!isWorthTelling(forecasts))
            return;
        writeNames(Heading::Forecast, forecastLines(forecasts, m_language));
        add(QStringLiteral("<p>%1</p>\n").arg(escaped(forecastAssumption(m_language))));
    }

    void writeTechnical()
    {
        if (m_run.findings.all().isEmpty())
            return;
        title(Heading::Technical);
        add(QStringLiteral("<ul class=\"technical\" lang=\"en\">\n"));
        for (const Finding& finding : m_run.findings.all())
            add(QStringLiteral("<li>%1</li>\n").arg(escaped(findingTechnical(finding))));
        add(QStringLiteral("</ul>\n"));
        writeNames(Heading::Reasoning, reasoningLines(m_run.diagnosis, m_language));
    }

    void writeFoot()
    {
        add(QStringLiteral("<footer>\n<p>%1</p>\n").arg(escaped(exported::redactedSentence(m_report, m_language))));
        const QStringList removed = exported::redactedLines(m_report, m_language);
        if (!removed.isEmpty()) {
            add(QStringLiteral("<ul>\n"));
            for (const QString& each : removed)
                add(QStringLiteral("<li>%1</li>\n").arg(escaped(each)));
            add(QStringLiteral("</ul>\n"));
        }
        add(QStringLiteral("<p>%1</p>\n</footer>\n").arg(escaped(exported::toolLine(m_report))));
    }

    const Report& m_report;
    const Run& m_run;
    const Explanation& m_explanation;
    Language m_language;
    QString m_html;
};

} // namespace

QString toHtml(const Report& report, const Explanation& explanation, Language language)
{
    return HtmlWriter(report, explanation, language).write();
}

QByteArray toHtmlFile(const Report& report, const Explanation& explanation, Language language)
{
    return toHtml(report, explanation, language).toUtf8();
}

QByteArray toJsonFile(const Report& report)
{
    return serialize(report);
}

} // namespace tsunagu
