#include "app/cli/ExplainCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "probes/model/Ids.h"
#include "report/explanation/ThisSystem.h"
#include "report/export/ArticleText.h"
#include "report/text/ErrorText.h"

namespace tsunagu::cli {
namespace {

PlaceholderValues valuesOf(const CodeCandidate& candidate, const QString& typed)
{
    PlaceholderValues values{{QStringLiteral("code_typed"), typed},
                             {QStringLiteral("code_number"), QString::number(candidate.number)},
                             {QStringLiteral("code_hex"), hexText(candidate.number)}};
    if (candidate.isKnown())
        values.insert(QStringLiteral("code_name"), candidate.symbol);
    return values;
}

QString textOf(const Article& article, Language language)
{
    TextOptions options;
    options.colour = wantsColour();
    options.width = terminalWidth();
    return articleToText(article, language, options);
}

} // namespace

int explain(const ExplainArguments& arguments, Language language, const Knowledge& knowledge)
{
    const QString wanted = arguments.code.trimmed();
    QString text;
    if (ids::allCauses().contains(wanted) || wanted == ids::none || wanted == ids::inconclusive) {
        const auto article = knowledge.articleOrFallback(Knowledge::kindOfVerdict(wanted), wanted, language).article;
        text = textOf(expanded(forThisSystem(article), {}), language);
        return writeOutput(text.toUtf8(), language) ? nothingWrong : couldNotRun;
    }
    const ErrorCodeReading reading = readErrorCode(wanted);
    if (reading.candidates.isEmpty()) {
        writeError(errorCodeSentence(reading, language));
        return badInput;
    }
    text = errorCodeSentence(reading, language) + QLatin1Char('\n');
    for (const CodeCandidate& candidate : reading.candidates) {
        text += QStringLiteral("\n%1  %2  %3\n").arg(candidate.number).arg(hexText(candidate.number), candidate.symbol);
        if (const CodeEntry* const entry = findErrorCode(candidate.number))
            text += entry->meaning(languageCode(language)) + QLatin1Char('\n');
        const auto article =
            knowledge.articleOrFallback(ArticleKind::Code, QString::number(candidate.number), language).article;
        text +=
            QLatin1Char('\n') + textOf(expanded(forThisSystem(article), valuesOf(candidate, reading.typed)), language);
    }
    return writeOutput(text.toUtf8(), language) ? nothingWrong : couldNotRun;
}

} // namespace tsunagu::cli
