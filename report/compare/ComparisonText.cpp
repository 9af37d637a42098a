#include "report/compare/ComparisonText.h"

#include "report/compare/ComparisonWords.h"
#include "report/telephone/TelephoneText.h"
#include "report/text/ErrorText.h"
#include "report/text/Numbers.h"
#include "report/text/ScreenText.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// When it was made, how long it took, with which program.
QString checkLine(const QDateTime& startedUtc, std::chrono::milliseconds elapsed, const ToolInfo* tool,
                  const Texts& texts)
{
    QString line = texts.translate("Comparison", "%1 UTC, took %2", "date and time, duration")
                       .arg(startedUtc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                            formatMilliseconds(static_cast<double>(elapsed.count()), texts.language()));
    if (tool == nullptr)
        return line;
    return line +
           texts.inBrackets(QStringLiteral("%1 %2, %3")
                                .arg(forScreen(tool->name), forScreen(tool->version), forScreen(tool->platform)));
}

QStringList bothChecks(const ReportComparison& comparison, const Texts& texts)
{
    const ToolInfo* const first = comparison.tool ? &comparison.tool->first : nullptr;
    const ToolInfo* const second = comparison.tool ? &comparison.tool->second : nullptr;
    QStringList lines{
        texts.translate("Comparison", "First check: %1")
            .arg(checkLine(comparison.startedUtc.first, comparison.elapsed.first, first, texts)),
        texts.translate("Comparison", "Second check: %1")
            .arg(checkLine(comparison.startedUtc.second, comparison.elapsed.second, second, texts)),
    };
    if (comparison.startedUtc.second < comparison.startedUtc.first)
        lines.append(texts.translate("Comparison", "The second check is the earlier one."));
    if (comparison.tool && comparison.tool->first.version != comparison.tool->second.version)
        lines.append(texts.translate("Comparison",
                                     "Two versions of the program made them: one may check what the other "
                                     "did not know."));
    if (comparison.end.first != RunEnd::Complete)
        lines.append(texts.translate("Comparison", "First check: %1")
                         .arg(runEndSentence(comparison.end.first, texts.language())));
    if (comparison.end.second != RunEnd::Complete)
        lines.append(texts.translate("Comparison", "Second check: %1")
                         .arg(runEndSentence(comparison.end.second, texts.language())));
    return lines;
}

QStringList bothVerdicts(const ReportComparison& comparison, const Texts& texts)
{
    const Language language = texts.language();
    return {texts.translate("Comparison", "First check: %1")
                .arg(telephone::verdictSentence(comparison.verdict.first, language)),
            texts.translate("Comparison", "Second check: %1")
                .arg(telephone::verdictSentence(comparison.verdict.second, language))};
}

/// A heading and its lines, indented; nothing without lines.
void appendSection(QStringList& text, const QString& heading, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    text.append(QString());
    text.append(heading);
    for (const QString& line : lines)
        text.append(QStringLiteral("  ") + line);
}

} // namespace

QString comparisonText(const ReportComparison& comparison, Language language)
{
    const Texts texts(language);
    QStringList text{texts.translate("Comparison", "Comparison of two checks")};
    for (const QString& line : bothChecks(comparison, texts))
        text.append(QStringLiteral("  ") + line);
    appendSection(text, texts.translate("Comparison", "What was asked"), compared::inputLines(comparison, texts));

    QStringList results = bothVerdicts(comparison, texts);
    results += compared::otherLines(comparison, texts);
    appendSection(text, texts.translate("Comparison", "Result"), results);

    appendSection(text, texts.translate("Comparison", "What changed"), compared::findingLines(comparison, texts));
    QStringList numbers;
    for (const NumberChange& change : comparison.numbers)
        numbers.append(compared::numberLine(comparison, change, texts));
    appendSection(text, texts.translate("Comparison", "Numbers"), numbers);

    const auto same = static_cast<int>(
        std::count_if(comparison.findings.begin(), comparison.findings.end(),
                      [](const FindingChange& change) { return change.direction == Direction::Same; }));
    text.append(QString());
    text.append(comparison.nothingChanged()
                    ? texts.translate("Comparison", "Nothing has changed between the two checks.")
                    : texts.translate("Comparison", "%n results are the same both times.", nullptr, same));
    return text.join(u'\n') + u'\n';
}

} // namespace tsunagu
