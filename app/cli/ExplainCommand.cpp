#include "app/cli/ExplainCommand.h"

#include "app/cli/CliText.h"
#include "app/cli/Console.h"
#include "app/cli/ExitStatus.h"
#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"
#include "report/explanation/InlineText.h"
#include "report/explanation/ThisSystem.h"
#include "report/export/ArticleText.h"
#include "report/export/CodeArticle.h"
#include "report/text/CodeText.h"
#include "report/text/ErrorText.h"
#include "report/text/Texts.h"
#include "report/text/VerdictText.h"

#include <optional>

namespace tsunagu::cli {
namespace {

PlaceholderValues valuesOf(const CodeCandidate& candidate, const QString& typed)
{
    PlaceholderValues values{{QStringLiteral("code_typed"), typed}};
    if (candidate.number) {
        values.insert(QStringLiteral("code_number"), QString::number(*candidate.number));
        values.insert(QStringLiteral("code_hex"), hexText(*candidate.number));
    }
    if (candidate.isKnown())
        values.insert(QStringLiteral("code_name"), candidate.symbol);
    return values;
}

QString textOf(const Article& article, Language language, const Knowledge& knowledge)
{
    TextOptions options;
    options.colour = wantsColour();
    options.width = terminalWidth();
    return articleToText(article, knowledge.glossary(language).usedIn(articleTexts(article)), language, options);
}

/// What `wanted` names besides an error: a cause, a verdict, or a kind of internet line.
std::optional<ArticleKind> kindNamed(const QString& wanted, Language language, const Knowledge& knowledge)
{
    if (ids::allCauses().contains(wanted) || wanted == ids::none || wanted == ids::inconclusive)
        return Knowledge::kindOfVerdict(wanted);
    if (knowledge.ids(ArticleKind::Line, language).contains(wanted))
        return ArticleKind::Line;
    return std::nullopt;
}

/// "IKEv2 14, IKEv1 14"
QString typesOf(const NotificationEntry& entry)
{
    QStringList types;
    if (entry.ikev2Type)
        types.append(QStringLiteral("IKEv2 %1").arg(*entry.ikev2Type));
    if (entry.ikev1Type)
        types.append(QStringLiteral("IKEv1 %1").arg(*entry.ikev1Type));
    return types.join(QStringLiteral(", "));
}

/// Number, hexadecimal and name; for a notification, which has no number of Windows, its numbers in IKE and its name.
QString headOf(const CodeCandidate& candidate)
{
    if (candidate.number)
        return QStringLiteral("%1  %2  %3")
            .arg(*candidate.number)
            .arg(hexText(*candidate.number), candidate.symbol)
            .trimmed();
    const NotificationEntry* const entry = findNotification(candidate.symbol);
    return entry == nullptr ? candidate.symbol : typesOf(*entry) + QStringLiteral("  ") + candidate.symbol;
}

QString causeTitle(const QString& cause, Language language, const Knowledge& knowledge)
{
    const auto article = knowledge.cause(cause, language);
    const QString title = article ? InlineText::toPlain(expanded(*article, {}).title) : QString();
    return title.isEmpty() ? causeName(cause, language) : title;
}

QString causesText(const CatalogueEntry& entry, Language language, const Knowledge& knowledge)
{
    if (entry.causes.isEmpty())
        return tr(language, QT_TRANSLATE_NOOP("Cli", "Points to: none of the causes that this program can measure")) +
               u'\n';
    QString text = tr(language, QT_TRANSLATE_NOOP("Cli", "Points to:")) + u'\n';
    const Texts texts(language);
    for (const PointedCause& pointed : entry.causes) {
        const QString frequency = texts.inBrackets(causeFrequency(pointed.weight, language));
        text += QStringLiteral("  ") +
                tr(language, QT_TRANSLATE_NOOP("Cli", "%1: %2"))
                    .arg(pointed.cause + frequency, causeTitle(pointed.cause, language, knowledge)) +
                u'\n';
    }
    return text;
}

QString catalogueText(const CodeCandidate& candidate, Language language, const Knowledge& knowledge)
{
    const CatalogueEntry* const entry = candidate.entry();
    if (entry == nullptr)
        return {};
    QString text = tr(language, QT_TRANSLATE_NOOP("Cli", "Meaning: %1")).arg(entry->meaning(languageCode(language)));
    text += u'\n' + tr(language, QT_TRANSLATE_NOOP("Cli", "Family: %1")).arg(codeFamilyName(entry->family, language));
    text += u'\n';
    const NotificationEntry* const notification = candidate.number ? nullptr : findNotification(candidate.symbol);
    if (notification != nullptr && notification->windowsCode) {
        const CodeCandidate windows{notification->windowsCode, {}};
        text += tr(language, QT_TRANSLATE_NOOP("Cli", "Windows says the same with: %1")).arg(windows.canonical());
        text += u'\n';
    }
    return text + causesText(*entry, language, knowledge);
}

QString nearestText(const ErrorCodeReading& reading, Language language)
{
    if (reading.nearest.isEmpty())
        return {};
    QString text = u'\n' + tr(language, QT_TRANSLATE_NOOP("Cli", "Similar ones that are known:")) + u'\n';
    for (const CodeCandidate& near : reading.nearest) {
        const CatalogueEntry* const entry = near.entry();
        text += QStringLiteral("  ") + headOf(near);
        if (entry != nullptr)
            text += QStringLiteral("  ") + entry->meaning(languageCode(language));
        text += u'\n';
    }
    return text;
}

/// What it was taken for; of what could not be read, which known names are similar. One line, for standard error.
QString unreadSentence(const ErrorCodeReading& reading, Language language)
{
    QStringList names;
    for (const CodeCandidate& near : reading.nearest)
        names.append(near.symbol);
    const QString sentence = errorCodeSentence(reading, language);
    if (names.isEmpty())
        return sentence;
    const QString similar = tr(language, QT_TRANSLATE_NOOP("Cli", "Similar names that are known: %1"));
    return Texts(language).join({sentence, similar.arg(names.join(QStringLiteral(", ")))});
}

/// A line each: number (of a notification, those in IKE), hexadecimal, name, meaning; separated by tabs.
QString catalogueList(Language language)
{
    const QString row = QStringLiteral("%1\t%2\t%3\t%4\n");
    QString text;
    for (const CodeEntry& entry : allErrorCodes())
        text +=
            row.arg(QString::number(entry.number), entry.hex(), entry.symbol, entry.meaning(languageCode(language)));
    for (const NotificationEntry& entry : allNotifications())
        text += row.arg(typesOf(entry), QStringLiteral("-"), entry.symbol, entry.meaning(languageCode(language)));
    return text;
}

} // namespace

int explain(const ExplainArguments& arguments, Language language, const Knowledge& knowledge)
{
    if (arguments.lists)
        return writeOutput(catalogueList(language).toUtf8(), language) ? nothingWrong : couldNotRun;
    const QString wanted = arguments.code.trimmed();
    QString text;
    if (const auto kind = kindNamed(wanted, language, knowledge)) {
        const auto article = knowledge.articleOrFallback(*kind, wanted, language).article;
        text = textOf(expanded(forThisSystem(article), {}), language, knowledge);
        return writeOutput(text.toUtf8(), language) ? nothingWrong : couldNotRun;
    }
    const ErrorCodeReading reading = readErrorCode(wanted);
    if (reading.candidates.isEmpty()) {
        writeError(unreadSentence(reading, language));
        return badInput;
    }
    text = errorCodeSentence(reading, language) + QLatin1Char('\n') + nearestText(reading, language);
    for (const CodeCandidate& candidate : reading.candidates) {
        text += u'\n' + headOf(candidate) + u'\n' + catalogueText(candidate, language, knowledge);
        const auto article = codeArticle(knowledge, candidate.toInput(reading.typed), language).article;
        text +=
            u'\n' + textOf(expanded(forThisSystem(article), valuesOf(candidate, reading.typed)), language, knowledge);
    }
    return writeOutput(text.toUtf8(), language) ? nothingWrong : couldNotRun;
}

} // namespace tsunagu::cli
