#include "report/text/LogText.h"

#include "tests/unit/text/Legibility.h"

#include <array>
#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::hasJapanese;
using test::illegibility;

constexpr std::array bothLanguages{Language::Japanese, Language::English};

TEST(LogText, EveryConditionHasItsOwnName)
{
    QStringList seen;
    for (const Language language : bothLanguages) {
        for (int index = 0; index <= static_cast<int>(LogCondition::ConnectFailed); ++index) {
            const QString name = logErrorName(static_cast<LogCondition>(index), language);
            EXPECT_EQ(illegibility(name), QString());
            EXPECT_EQ(hasJapanese(name), language == Language::Japanese) << name.toStdString();
            EXPECT_FALSE(seen.contains(name)) << name.toStdString();
            EXPECT_TRUE(logErrorMeaning(static_cast<LogCondition>(index), language).isEmpty());
            seen.append(name);
        }
    }
}

TEST(LogText, CodesAndNotifiesKeepTheirNamesAndAreExplained)
{
    for (const Language language : bothLanguages) {
        EXPECT_EQ(logErrorName(WindowsErrorCode{809}, language), u"809");
        EXPECT_EQ(logErrorName(WindowsErrorCode{13848}, language), u"0x00003618");
        EXPECT_EQ(logErrorName(WindowsErrorCode{4'000'000}, language), u"4000000");
        EXPECT_EQ(logErrorName(IkeNotify{QStringLiteral("TS_UNACCEPTABLE")}, language), u"TS_UNACCEPTABLE");
        EXPECT_EQ(hasJapanese(logErrorMeaning(WindowsErrorCode{809}, language)), language == Language::Japanese);
        EXPECT_TRUE(logErrorMeaning(WindowsErrorCode{4'000'000}, language).isEmpty());
        for (const char* const name : {"NO_PROPOSAL_CHOSEN", "AUTHENTICATION_FAILED", "TS_UNACCEPTABLE",
                                       "INVALID_KE_PAYLOAD", "INVALID_ID_INFORMATION", "INVALID_MAJOR_VERSION",
                                       "INTERNAL_ADDRESS_FAILURE", "TEMPORARY_FAILURE", "INVALID_SYNTAX"}) {
            const QString meaning = logErrorMeaning(IkeNotify{QString::fromLatin1(name)}, language);
            EXPECT_EQ(illegibility(meaning), QString()) << name;
            EXPECT_EQ(hasJapanese(meaning), language == Language::Japanese) << name;
        }
    }
}

TEST(LogText, TimesAreShownInTheReadersZoneOnlyIfTheLogTellsIts)
{
    const QTimeZone tokyo(9 * 3600);
    const QDateTime time(QDate(2026, 11, 24), QTime(20, 0, 3), Qt::UTC);
    EXPECT_EQ(logTimeText({time, true, true}, tokyo, Language::English), u"2026-11-25 05:00:03");
    EXPECT_EQ(logTimeText({time, false, true}, tokyo, Language::English),
              u"2026-11-24 20:00:03 (the log gives no time zone)");
    EXPECT_EQ(logTimeText({time, false, false}, tokyo, Language::English),
              u"11-24 20:00:03 (the log gives no year and no time zone)");
    EXPECT_TRUE(hasJapanese(logTimeText({time, false, false}, tokyo, Language::Japanese)));
    EXPECT_FALSE(hasJapanese(logTimeText({time, true, true}, tokyo, Language::Japanese)));
}

} // namespace
} // namespace tsunagu
