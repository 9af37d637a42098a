#include "report/compare/ComparisonText.h"
#include "report/compare/ComparisonWords.h"
#include "report/text/VerdictText.h"

namespace tsunagu {
namespace {

using compared::arrow;

/// The result first, then its place and confidence as far as they differ beside the same cause.
QStringList verdictLines(const ReportComparison& comparison, const Texts& texts)
{
    const Language language = texts.language();
    const telephone::VerdictFacts& first = comparison.verdict.first;
    const telephone::VerdictFacts& second = comparison.verdict.second;
    if (first.cause != second.cause) {
        const bool hasDirection = comparison.isSameQuestion() && comparison.verdictDirection != Direction::Different;
        const QString change = arrow(causeName(first.cause, language), causeName(second.cause, language));
        return {hasDirection ? texts.translate("Comparison", "Result (%1): %2", "better or worse; both results")
                                   .arg(directionText(comparison.verdictDirection, language), change)
                             : texts.translate("Comparison", "Result: %1").arg(change)};
    }
    QStringList lines{
        texts.translate("Comparison", "Result, both times the same: %1").arg(causeName(first.cause, language))};
    if (first.where != second.where) {
        lines.append(texts.translate("Comparison", "Place: %1")
                         .arg(arrow(whereText(first.where, language), whereText(second.where, language))));
    }
    if (first.confidence != second.confidence) {
        lines.append(
            texts.translate("Comparison", "Confidence: %1")
                .arg(arrow(confidenceText(first.confidence, language), confidenceText(second.confidence, language))));
    }
    return lines;
}

} // namespace

QStringList comparisonLines(const ReportComparison& comparison, Language language)
{
    const Texts texts(language);
    if (comparison.nothingChanged())
        return {texts.translate("Comparison", "Nothing has changed between the two checks.")};
    QStringList lines = compared::inputLines(comparison, texts);
    lines += verdictLines(comparison, texts);
    lines += compared::otherLines(comparison, texts);
    lines += compared::findingLines(comparison, texts);
    for (const NumberChange& change : comparison.numbers) {
        if (change.direction != Direction::Same)
            lines.append(compared::numberLine(comparison, change, texts));
    }
    return lines;
}

} // namespace tsunagu
