#include "report/text/CodeText.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "report/text/VerdictText.h"
#include "tests/unit/text/Legibility.h"

#include <QSet>

#include <array>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::hasJapanese;
using test::illegibility;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

TEST(CodeText, EveryFamilyHasItsOwnNameInBothLanguages)
{
    for (const Language language : bothLanguages) {
        QSet<QString> names;
        for (const CodeEntry& entry : allErrorCodes()) {
            const QString name = codeFamilyName(entry.family, language);
            EXPECT_EQ(illegibility(name), QString());
            EXPECT_EQ(hasJapanese(name), language == Language::Japanese) << name.toStdString();
            names.insert(name);
        }
        EXPECT_EQ(names.size(), 8);
    }
    EXPECT_EQ(codeFamilyName(CodeFamily::Credentials, Language::Japanese), u"ユーザー名とパスワード");
}

TEST(CodeText, AWeightIsAWord)
{
    EXPECT_EQ(causeFrequency(100, Language::English), u"often");
    EXPECT_EQ(causeFrequency(60, Language::English), u"often");
    EXPECT_EQ(causeFrequency(59, Language::English), u"sometimes");
    EXPECT_EQ(causeFrequency(30, Language::English), u"sometimes");
    EXPECT_EQ(causeFrequency(29, Language::English), u"rarely");
    for (const int weight : {1, 30, 60})
        EXPECT_TRUE(hasJapanese(causeFrequency(weight, Language::Japanese)));
}

TEST(CodeText, UsualCausesAreTheFirstOfTheTable)
{
    const CodeEntry* const entry = findErrorCode(13868);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(usualCauses(*entry, Language::English, 1), causeName(u"vpn.proposal-mismatch", Language::English));
    EXPECT_EQ(usualCauses(*entry, Language::Japanese, 2),
              causeName(u"vpn.proposal-mismatch", Language::Japanese) + u'、' +
                  causeName(u"vpn.ike-version-mismatch", Language::Japanese));
    EXPECT_TRUE(usualCauses(*findErrorCode(13000), Language::English, 2).isEmpty());
}

TEST(CodeText, ARareCauseIsNamedOnlyWhereThereIsNoOther)
{
    CatalogueEntry entry;
    entry.causes = {{QStringLiteral("isp.block"), 50}, {QStringLiteral("server.slow"), 5}};
    EXPECT_EQ(usualCauses(entry, Language::English, 2), causeName(u"isp.block", Language::English));
    entry.causes.removeFirst();
    EXPECT_EQ(usualCauses(entry, Language::English, 2), causeName(u"server.slow", Language::English));
}

TEST(CodeText, EveryMeaningIsLegible)
{
    for (const Language language : bothLanguages) {
        for (const CodeEntry& entry : allErrorCodes())
            EXPECT_EQ(illegibility(entry.meaning(languageCode(language))), QString()) << entry.number;
        for (const NotificationEntry& entry : allNotifications()) {
            const QString meaning = entry.meaning(languageCode(language));
            EXPECT_EQ(illegibility(meaning), QString()) << entry.symbol.toStdString();
            EXPECT_EQ(hasJapanese(meaning), language == Language::Japanese) << entry.symbol.toStdString();
        }
    }
}

} // namespace
} // namespace tsunagu
