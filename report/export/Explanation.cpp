#include "report/export/Explanation.h"

#include "diagnosis/codes/CodeCandidate.h"
#include "diagnosis/lines/LineHints.h"
#include "report/explanation/ThisSystem.h"
#include "report/export/CodeArticle.h"
#include "report/text/LineText.h"
#include "report/text/Values.h"
#include "report/text/VerdictText.h"

namespace tsunagu {

Explanation explanationOf(const Run& run, const Knowledge& knowledge, Language language)
{
    const PlaceholderValues values = explanationValues(run, language);
    const auto keep = [&values](const ArticleOrFallback& found, Explanation& explanation) {
        if (!found.warning.isEmpty())
            explanation.warnings.append(found.warning);
        return expanded(forThisSystem(found.article), values);
    };
    const auto load = [&](ArticleKind kind, const QString& id, Explanation& explanation) {
        return keep(knowledge.articleOrFallback(kind, id, language), explanation);
    };

    Explanation explanation;
    const QString& cause = run.diagnosis.verdict.cause;
    explanation.verdict = load(Knowledge::kindOfVerdict(cause), cause, explanation);
    if (explanation.verdict.title.isEmpty())
        explanation.verdict.title = causeName(cause, language);
    const std::optional<ErrorCodeInput>& code = run.target.errorCode;
    if (code && (code->number || catalogueEntryOf(*code) != nullptr))
        explanation.code = keep(codeArticle(knowledge, *code, language), explanation);
    for (const LineHint& hint : lineHints(run.findings))
        explanation.lines.append({load(ArticleKind::Line, hint.line, explanation), lineObservation(hint, language)});
    QStringList texts = articleTexts(explanation.verdict);
    if (explanation.code)
        texts += articleTexts(*explanation.code);
    for (const LineExplanation& line : explanation.lines)
        texts += articleTexts(line.article);
    explanation.terms = knowledge.glossary(language, &explanation.warnings).usedIn(texts);
    return explanation;
}

} // namespace tsunagu
