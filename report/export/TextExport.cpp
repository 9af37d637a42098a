#include "report/export/TextExport.h"

#include "report/explanation/InlineText.h"
#include "report/export/DisplayWidth.h"
#include "report/export/ExportText.h"
#include "report/export/TextPalette.h"
#include "report/text/FindingText.h"
#include "report/text/ForecastText.h"
#include "report/text/PathView.h"
#include "report/text/ReasoningText.h"
#include "report/text/SettleText.h"
#include "report/text/VerdictText.h"

#include <algorithm>

namespace tsunagu {
namespace {

using exported::Heading;
using exported::heading;

/// Writes the report line by line.
class TextWriter
{
public:
    TextWriter(const Report& report, const Explanation& explanation, Language language, const TextOptions& options)
        : m_report(report)
        , m_run(report.run)
        , m_explanation(explanation)
        , m_language(language)
        , m_options(options)
        , m_palette(options.colour, options.ascii)
        , m_width(std::max(options.width, narrowest))
    {
    }

    QString write()
    {
        writeVerdict();
        writePath();
        writeFindings();
        writeDialogue(heading(Heading::Explanation, m_language), m_explanation.verdict);
        writeLines();
        writeCode();
        writeSteps();
        writeList(heading(Heading::Prevention, m_language), exported::adviceTexts(m_explanation.verdict.prevention));
        writeOtherCauses();
        writePlainList(heading(Heading::WouldSettle, m_language), settleLines(m_run.diagnosis.wouldSettle, m_language));
        writeForecast();
        if (m_options.reasoning)
            writeReasoning();
        writeWords();
        writeFoot();
        return m_lines.join(u'\n') + u'\n';
    }

private:
    static constexpr int narrowest = 40;
    static constexpr int smallIndent = 2;

    void line(const QString& text = {}) { m_lines.append(text); }

    void section(const QString& title)
    {
        line();
        line(m_palette.ink(title, Ink::Strong));
        line(m_palette.ink(QString(displayWidth(title), m_options.ascii ? QChar(u'-') : QChar(0x2500)), Ink::Muted));
    }

    /// A paragraph with `first` before its first line and blanks of the same width before the others.
    void paragraph(const QString& first, const QString& text)
    {
        const int indent = displayWidth(first);
        const QStringList broken = wrapped(text, m_width - indent);
        const bool tooWide = std::any_of(broken.begin(), broken.end(), [this, indent](const QString& each) {
            return displayWidth(each) > m_width - indent;
        });
        if (tooWide && indent > smallIndent) {
            line(first.trimmed());
            paragraph(QString(smallIndent, u' '), text);
            return;
        }
        for (qsizetype i = 0; i < broken.size(); ++i)
            line((i == 0 ? first : QString(indent, u' ')) + broken.at(i));
    }

    /// "Place: ", "場所："
    QString labelText(const QString& label) const
    {
        return label + (m_language == Language::Japanese ? QStringLiteral("：") : QStringLiteral(": "));
    }

    void labelled(Heading label, const QString& text)
    {
        if (!text.isEmpty())
            paragraph(labelText(heading(label, m_language)), text);
    }

    void writeVerdict()
    {
        const QString& cause = m_run.diagnosis.verdict.cause;
        const QString title = InlineText::toPlain(m_explanation.verdict.title);
        const QString summary = InlineText::toPlain(m_explanation.verdict.summary);
        const Ink colour = cause == u"none" ? Ink::Good : cause == u"inconclusive" ? Ink::Caution : Ink::Bad;
        for (const QString& each : wrapped(title, m_width))
            line(m_palette.ink(each, colour));
        if (!summary.isEmpty())
            paragraph({}, summary);
        line();
        if (cause != u"none")
            labelled(Heading::Where, whereText(m_run.diagnosis.verdict.where, m_language));
        labelled(Heading::Confidence, confidenceWithReason(m_run, m_language));
        labelled(Heading::Server, exported::serverLine(m_run, m_language));
        labelled(Heading::ErrorCode, exported::errorCodeLine(m_run, m_language));
        labelled(Heading::Time, exported::timeLine(m_run, m_language));
        if (m_run.end != RunEnd::Complete)
            paragraph({}, runEndSentence(m_run.end, m_language));
    }

    void writePath()
    {
        section(heading(Heading::Path, m_language));
        const PathView view = pathView(m_run, m_language);
        QString upper = QStringLiteral("  ");
        QString lower = QStringLiteral("  ");
        QString plain = upper;
        for (std::size_t i = 0; i < view.stations.size(); ++i) {
            const Station& station = view.stations.at(i);
            const QString head = m_palette.sign(station.state) + u' ' + station.name;
            const int width = std::max(displayWidth(head), displayWidth(station.caption) + 2);
            const bool last = i + 1 == view.stations.size();
            const QString joint = last ? QString() : m_palette.across(view.links.at(i));
            const QString fill(last ? 0 : width - displayWidth(head), u' ');
            plain += head + fill + joint;
            upper += m_palette.ink(m_palette.sign(station.state), inkOf(station.state)) + u' ' + station.name + fill +
                     (last ? QString() : m_palette.ink(joint, inkOf(view.links.at(i).state)));
            lower += padded(QStringLiteral("  ") + station.caption, last ? 0 : width + displayWidth(joint));
        }
        if (displayWidth(plain) <= m_width && displayWidth(lower) <= m_width) {
            line(upper);
            line(lower);
        } else {
            writePathDown(view);
        }
    }

    /// A broken line says so in words: there is room for them here.
    QString linkDown(const Link& link) const
    {
        if (link.broken)
            return m_palette.sign(Status::Fail) + u' ' + Texts(m_language).translate("Export", "it stops here");
        return m_palette.down(link.state);
    }

    void writePathDown(const PathView& view)
    {
        for (std::size_t i = 0; i < view.stations.size(); ++i) {
            const Station& station = view.stations.at(i);
            line(QStringLiteral("  %1 %2: %3")
                     .arg(m_palette.ink(m_palette.sign(station.state), inkOf(station.state)), station.name,
                          station.caption));
            if (i + 1 < view.stations.size())
                line(QStringLiteral("  ") + m_palette.ink(linkDown(view.links.at(i)), inkOf(view.links.at(i).state)));
        }
    }

    void writeFindings()
    {
        if (m_run.findings.all().isEmpty())
            return;
        section(heading(Heading::Findings, m_language));
        int wordWidth = 0;
        int questionWidth = 0;
        for (const Finding& finding : m_run.findings.all()) {
            wordWidth = std::max(wordWidth, displayWidth(statusText(finding.status, m_language)));
            questionWidth = std::max(questionWidth, displayWidth(findingQuestion(finding.id, m_language)));
        }
        constexpr int gaps = 2 + 2 + 2 + 2; // margin, sign, and a gap before each column
        const int answerWidth = m_width - gaps - wordWidth - questionWidth;
        constexpr int usefulAnswerWidth = 24;
        for (const Finding& finding : m_run.findings.all()) {
            const QString word = padded(statusText(finding.status, m_language), wordWidth);
            const QString question = findingQuestion(finding.id, m_language);
            const QString answer = findingAnswer(finding, m_language);
            const QString mark = QStringLiteral("  ") +
                                 m_palette.ink(m_palette.sign(finding.status), inkOf(finding.status)) + u' ' +
                                 m_palette.ink(word, inkOf(finding.status)) + QStringLiteral("  ");
            const int indent = wordWidth + gaps - 2;
            if (answerWidth < usefulAnswerWidth) {
                const QStringList questionLines = wrapped(question, m_width - indent);
                line(mark + questionLines.value(0));
                for (const QString& each : questionLines.mid(1))
                    line(QString(indent, u' ') + each);
                for (const QString& each : wrapped(answer, m_width - indent))
                    line(QString(indent, u' ') + each);
                continue;
            }
            const QStringList answerLines = wrapped(answer, answerWidth);
            line(mark + padded(question, questionWidth) + QStringLiteral("  ") + answerLines.value(0));
            for (const QString& each : answerLines.mid(1))
                line(QString(indent + questionWidth + 2, u' ') + each);
        }
    }

    void writeDialogue(const QString& title, const Article& article)
    {
        if (article.dialogue.isEmpty())
            return;
        section(title);
        for (const Turn& turn : article.dialogue)
            paragraph(labelText(exported::speakerName(turn.speaker, m_language)), InlineText::toPlain(turn.text));
    }

    void writeLines()
    {
        for (const LineExplanation& line : m_explanation.lines) {
            section(heading(Heading::AboutTheLine, m_language));
            paragraph({}, InlineText::toPlain(line.article.title));
            paragraph({}, line.observed);
            for (const Turn& turn : line.article.dialogue)
                paragraph(labelText(exported::speakerName(turn.speaker, m_language)), InlineText::toPlain(turn.text));
        }
    }

    void writeWords()
    {
        if (m_explanation.terms.isEmpty())
            return;
        section(heading(Heading::Words, m_language));
        for (const Term& term : m_explanation.terms)
            paragraph(m_palette.bullet(), exported::termName(term, m_language) + QStringLiteral(": ") + term.meaning);
    }

    void writeCode()
    {
        if (!m_explanation.code)
            return;
        const Article& code = *m_explanation.code;
        section(heading(Heading::AboutTheCode, m_language));
        paragraph({}, InlineText::toPlain(code.title));
        if (!code.summary.isEmpty())
            paragraph({}, InlineText::toPlain(code.summary));
        for (const Turn& turn : code.dialogue)
            paragraph(labelText(exported::speakerName(turn.speaker, m_language)), InlineText::toPlain(turn.text));
    }

    void writeSteps()
    {
        const QVector<Step>& steps = m_explanation.verdict.steps;
        if (steps.isEmpty())
            return;
        section(heading(Heading::Steps, m_language));
        int number = 0;
        for (const Step& step : steps) {
            const QString first = QStringLiteral("%1. ").arg(++number, 2);
            const QString indent(displayWidth(first), u' ');
            paragraph(first, InlineText::toPlain(step.title));
            paragraph(indent, u'[' +
                                  exported::stepTags(step, m_language)
                                      .join(m_options.ascii ? QStringLiteral(", ") : QStringLiteral(" · ")) +
                                  u']');
            if (!step.body.isEmpty()) {
                for (const QString& each : InlineText::toPlain(step.body).split(u'\n'))
                    paragraph(indent, each);
            }
            if (!step.command.isEmpty())
                line(indent + QStringLiteral("$ ") + step.command); // never broken: it is there to be copied
            if (!step.open.isEmpty())
                line(indent + QStringLiteral("> ") + step.open);
            for (const QString& each : exported::stepOutcome(step, m_language))
                paragraph(indent, InlineText::toPlain(each));
        }
    }

    void writeList(const QString& title, const QStringList& items)
    {
        if (items.isEmpty())
            return;
        section(title);
        for (const QString& item : items)
            paragraph(m_palette.bullet(), InlineText::toPlain(item));
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
        writePlainList(heading(Heading::StillPossible, m_language), possible);
        writePlainList(heading(Heading::RuledOut, m_language), ruledOut);
    }

    void writePlainList(const QString& title, const QStringList& items)
    {
        if (items.isEmpty())
            return;
        section(title);
        for (const QString& item : items)
            paragraph(m_palette.bullet(), item);
    }

    void writeForecast()
    {
        const QList<HandshakeForecast> forecasts = forecastHandshakes(m_run.findings, m_run.target);
        if (!isWorthTelling(forecasts) && !m_options.reasoning)
            return;
        writePlainList(heading(Heading::Forecast, m_language), forecastLines(forecasts, m_language));
        if (!forecasts.isEmpty())
            paragraph({}, forecastAssumption(m_language));
    }

    void writeReasoning()
    {
        writePlainList(heading(Heading::Reasoning, m_language), reasoningLines(m_run.diagnosis, m_language));
    }

    void writeFoot()
    {
        const QStringList removed = exported::redactedLines(m_report, m_language);
        if (!removed.isEmpty()) {
            section(heading(Heading::Removed, m_language));
            paragraph({}, exported::redactedSentence(m_report, m_language));
            for (const QString& each : removed)
                paragraph(m_palette.bullet(), each);
        }
        line();
        if (const QString code = exported::telephoneCode(m_report); !code.isEmpty())
            paragraph(labelText(heading(Heading::TelephoneCode, m_language)), code);
        paragraph({}, exported::toolLine(m_report));
    }

    const Report& m_report;
    const Run& m_run;
    const Explanation& m_explanation;
    Language m_language;
    TextOptions m_options;
    TextPalette m_palette;
    int m_width;
    QStringList m_lines;
};

} // namespace

QString toText(const Report& report, const Explanation& explanation, Language language, const TextOptions& options)
{
    return TextWriter(report, explanation, language, options).write();
}

} // namespace tsunagu
