#include "report/export/Explanation.h"

#include "report/explanation/ThisSystem.h"
#include "report/text/Values.h"
#include "report/text/VerdictText.h"

namespace tsunagu {

Explanation explanationOf(const Run& run, const Knowledge& knowledge, Language language)
{
    const PlaceholderValues values = explanationValues(run, language);
    const auto load = [&](ArticleKind kind, const QString& id, Explanation& explanation) {
        const ArticleOrFallback found = knowledge.articleOrFallback(kind, id, language);
        if (!found.warning.isEmpty())
            explanation.warnings.append(found.warning);
        return expanded(forThisSystem(found.article), values);
    };

    Explanation explanation;
    const QString& cause = run.diagnosis.verdict.cause;
    explanation.verdict = load(Knowledge::kindOfVerdict(cause), cause, explanation);
    if (explanation.verdict.title.isEmpty())
        explanation.verdict.title = causeName(cause, language);
    if (run.target.errorCode && run.target.errorCode->number)
        explanation.code = load(ArticleKind::Code, QString::number(*run.target.errorCode->number), explanation);
    return explanation;
}

} // namespace tsunagu
