#include "report/export/CodeArticle.h"

#include "diagnosis/codes/CodeCandidate.h"
#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "report/explanation/InlineText.h"
#include "report/text/CodeText.h"
#include "report/text/Texts.h"
#include "report/text/VerdictText.h"

namespace tsunagu {
namespace {

QString originOf(const ErrorCodeInput& code, const Texts& texts)
{
    if (const CodeEntry* const entry = code.number ? findErrorCode(*code.number) : nullptr)
        return originMeaning(entry->origin, languageCode(texts.language()));
    return texts.translate("CodeArticle", "It comes from the other side, in IKE, which agrees on the keys of the VPN.");
}

QString causesAnswer(const CatalogueEntry& entry, const Texts& texts)
{
    if (entry.causes.isEmpty())
        return texts.translate("CodeArticle",
                               "None of the causes that this program can measure is known to be behind it.");
    QStringList lines{texts.translate("CodeArticle", "These causes can be behind it:")};
    for (const PointedCause& pointed : entry.causes) {
        const QString frequency = texts.inBrackets(causeFrequency(pointed.weight, texts.language()));
        lines.append(causeName(pointed.cause, texts.language()) + frequency);
    }
    return lines.join(QLatin1Char('\n'));
}

/// Says no more than the catalogue knows, and how to go on.
Article shortPage(const QString& id, const ErrorCodeInput& code, const CatalogueEntry& entry, Language language)
{
    const Texts texts(language);
    const auto text = [&texts](const char* source) { return texts.translate("CodeArticle", source); };
    const QString meaning = entry.meaning(languageCode(language));
    Article article;
    article.id = id;
    article.title = InlineText::escape(meaning);
    article.summary = text(QT_TRANSLATE_NOOP("CodeArticle",
                                             "There is no longer text about this error yet. The way can be checked all "
                                             "the same."));
    const auto round = [&article](const QString& question, const QString& answer) {
        article.dialogue.append({Speaker::Beginner, question});
        article.dialogue.append({Speaker::Expert, answer});
    };
    round(
        text(QT_TRANSLATE_NOOP("CodeArticle", "What does it mean?")),
        texts.join(
            {text(QT_TRANSLATE_NOOP("CodeArticle", "It means: %1.")).arg(InlineText::escape(meaning)),
             InlineText::escape(originOf(code, texts)),
             text(QT_TRANSLATE_NOOP("CodeArticle", "It is about: %1.")).arg(codeFamilyName(entry.family, language))}));
    round(text(QT_TRANSLATE_NOOP("CodeArticle", "Why does it happen?")),
          InlineText::escape(causesAnswer(entry, texts)));
    round(text(QT_TRANSLATE_NOOP("CodeArticle", "How do I solve it?")),
          text(QT_TRANSLATE_NOOP("CodeArticle",
                                 "Let the check run to its end. It looks at everything from this computer to the VPN "
                                 "server, in order. Where it finds the broken place, it also shows the repair.")));
    return article;
}

} // namespace

ArticleOrFallback codeArticle(const Knowledge& knowledge, const ErrorCodeInput& code, Language language)
{
    const NotificationEntry* const notification = notificationOf(code);
    const CatalogueEntry* const entry = catalogueEntryOf(code);
    const ArticleKind kind = notification == nullptr ? ArticleKind::Code : ArticleKind::Notify;
    const QString id = notification != nullptr ? notification->articleId()
                       : code.number           ? QString::number(*code.number)
                                               : QString();
    if (id.isEmpty())
        return knowledge.articleOrFallback(ArticleKind::General, QStringLiteral("unknown-code"), language);
    ArticleOrFallback found = knowledge.articleOrFallback(kind, id, language);
    const bool isItsOwn = !found.builtIn && found.article.id == id;
    if (isItsOwn || entry == nullptr)
        return found;
    return {shortPage(id, code, *entry, language), found.warning, false};
}

} // namespace tsunagu
