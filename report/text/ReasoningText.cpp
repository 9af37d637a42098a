#include "report/text/ReasoningText.h"

#include "report/text/ScreenText.h"
#include "report/text/Texts.h"
#include "report/text/VerdictText.h"

namespace tsunagu {
namespace {

QString conclusionText(const QString& conclusion, const Texts& texts)
{
    if (conclusion == u"holds")
        return texts.translate("Reasoning", "proven");
    if (conclusion == u"candidate")
        return texts.translate("Reasoning", "possible");
    if (conclusion == u"ruled-out")
        return texts.translate("Reasoning", "ruled out");
    if (conclusion == u"cannot-tell")
        return texts.translate("Reasoning", "cannot be told");
    return forScreen(conclusion, 20);
}

} // namespace

QStringList reasoningLines(const Diagnosis& diagnosis, Language language)
{
    const Texts texts(language);
    constexpr int longestReason = 200;
    QStringList lines;
    for (const RuleNote& note : diagnosis.reasoning) {
        const QString reason = texts.translate("Reason", note.reason.toUtf8().constData());
        const QString cause = causeName(note.cause, language);
        const QString name = cause == note.cause ? cause : cause + texts.inBrackets(note.cause);
        lines.append(
            texts.translate("Reasoning", "%1: %2 (%3)", "cause, conclusion, reason")
                .arg(forScreen(name, 120), conclusionText(note.conclusion, texts), forScreen(reason, longestReason)));
    }
    return lines;
}

} // namespace tsunagu
