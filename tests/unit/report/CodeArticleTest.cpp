#include "report/export/CodeArticle.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/codes/Notification.h"
#include "report/explanation/InlineText.h"
#include "report/text/VerdictText.h"

#include <QStringList>

#include <array>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

constexpr std::array bothLanguages{Language::Japanese, Language::English};

QString wordsOf(const Article& article)
{
    QString words = article.title + u'\n' + article.summary;
    for (const Turn& turn : article.dialogue)
        words += u'\n' + turn.text;
    return InlineText::toPlain(words);
}

Article articleOf(const Knowledge& knowledge, QStringView typed, Language language)
{
    return codeArticle(knowledge, readErrorCode(typed).toInput(), language).article;
}

TEST(CodeArticle, IsTheCodesOwnWhereThereIsOne)
{
    const Knowledge knowledge = Knowledge::embedded();
    for (const Language language : bothLanguages)
        EXPECT_EQ(articleOf(knowledge, u"809", language), *knowledge.code(809, language));
}

TEST(CodeArticle, OfAKnownCodeWithoutOneSaysWhatTheCatalogueKnows)
{
    const Knowledge nothing({QStringLiteral(":/no-such-folder")});
    for (const Language language : bothLanguages) {
        const CodeEntry* const entry = findErrorCode(13868);
        ASSERT_NE(entry, nullptr);
        const QString words = wordsOf(articleOf(nothing, u"13868", language));
        EXPECT_TRUE(words.contains(entry->meaning(languageCode(language)))) << words.toStdString();
        EXPECT_TRUE(words.contains(causeName(u"vpn.proposal-mismatch", language))) << words.toStdString();
        EXPECT_TRUE(words.contains(originMeaning(entry->origin, languageCode(language)))) << words.toStdString();
        EXPECT_FALSE(words.contains(u'%'));
    }
}

TEST(CodeArticle, OfEveryErrorOfTheCatalogueIsWhole)
{
    const Knowledge nothing({QStringLiteral(":/no-such-folder")});
    QStringList names;
    for (const CodeEntry& entry : allErrorCodes())
        names.append(entry.symbol);
    for (const NotificationEntry& entry : allNotifications())
        names.append(entry.symbol);
    for (const QString& name : std::as_const(names)) {
        for (const Language language : bothLanguages) {
            const Article article = expanded(articleOf(nothing, name, language), {});
            EXPECT_FALSE(article.title.isEmpty()) << name.toStdString();
            EXPECT_EQ(article.dialogue.size(), 6) << name.toStdString();
        }
    }
}

TEST(CodeArticle, OfAnUnknownCodeIsTheGeneralOne)
{
    const Knowledge knowledge = Knowledge::embedded();
    for (const Language language : bothLanguages) {
        const Article general = *knowledge.general(QStringLiteral("unknown-code"), language);
        EXPECT_EQ(articleOf(knowledge, u"12345", language), general);
        EXPECT_EQ(articleOf(knowledge, u"abc", language), general);
    }
}

TEST(CodeArticle, OfANotificationIsFoundByItsName)
{
    const Knowledge knowledge = Knowledge::embedded();
    for (const Language language : bothLanguages)
        EXPECT_EQ(articleOf(knowledge, u"received TS_UNACCEPT notify", language).id, u"ts-unacceptable");
}

} // namespace
} // namespace tsunagu
