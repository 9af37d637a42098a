#include "diagnosis/codes/Notification.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/codes/Symbol.h"
#include "probes/ike/v1/NotifyType.h"
#include "probes/ike/v2/NotifyType.h"
#include "probes/model/Ids.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace tsunagu {
namespace {

std::vector<QString> symbolsOf(const ErrorCodeReading& reading)
{
    std::vector<QString> symbols;
    for (const CodeCandidate& candidate : reading.candidates)
        symbols.push_back(candidate.symbol);
    return symbols;
}

TEST(Notification, HoldsEveryRowOfItsTable)
{
    QFile file(QStringLiteral(TSUNAGU_SOURCE_DIR) + QStringLiteral("/resources/codes/notifies.tsv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(allNotifications().size(), file.readAll().trimmed().count('\n'));
}

TEST(Notification, EveryEntryIsWhole)
{
    QSet<QString> names;
    for (const NotificationEntry& entry : allNotifications()) {
        SCOPED_TRACE(entry.symbol.toStdString());
        for (const QString& name : entry.aliases + QStringList{entry.symbol}) {
            EXPECT_FALSE(names.contains(bareSymbol(name))) << name.toStdString();
            names.insert(bareSymbol(name));
        }
        EXPECT_TRUE(entry.ikev1Type || entry.ikev2Type);
        EXPECT_FALSE(entry.english.isEmpty());
        EXPECT_FALSE(entry.english.endsWith(QLatin1Char('.')));
        EXPECT_TRUE(std::any_of(entry.japanese.begin(), entry.japanese.end(),
                                [](QChar c) { return c.script() == QChar::Script_Hiragana; }));
        EXPECT_FALSE(entry.japanese.endsWith(QChar(u'。')));
        int last = 100;
        for (const PointedCause& pointed : entry.causes) {
            EXPECT_TRUE(ids::allCauses().contains(pointed.cause)) << pointed.cause.toStdString();
            EXPECT_LE(pointed.weight, last);
            last = pointed.weight;
        }
        if (entry.windowsCode)
            EXPECT_NE(findErrorCode(*entry.windowsCode), nullptr);
    }
}

// The codec has the RFCs' numbers and names, too.
TEST(Notification, HasTheNumbersOfTheRfcs)
{
    for (const NotificationEntry& entry : allNotifications()) {
        const std::string name = entry.symbol.toStdString();
        const auto v2 = ike::v2::notifyTypeFromName(name);
        EXPECT_EQ(entry.ikev2Type, v2 ? std::optional(static_cast<quint16>(*v2)) : std::nullopt) << name;
        std::string hyphenated = name;
        std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
        const auto v1 = ike::v1::notifyTypeFromName(hyphenated);
        EXPECT_EQ(entry.ikev1Type, v1 ? std::optional(static_cast<quint16>(*v1)) : std::nullopt) << name;
    }
}

TEST(Notification, EveryErrorOfRfc7296IsKnown)
{
    for (const int number : {1, 4, 5, 7, 9, 11, 14, 17, 24, 34, 35, 36, 37, 38, 39, 43, 44}) {
        const std::string name(ike::v2::notifyTypeName(static_cast<ike::v2::NotifyType>(number)));
        EXPECT_NE(findNotification(QString::fromStdString(name)), nullptr) << number << ' ' << name;
    }
}

TEST(Notification, EveryErrorOfRfc2408IsKnown)
{
    for (int number = 1; number <= 30; ++number) {
        if (number == 26 || number == 27) // ADDRESS-NOTIFICATION and NOTIFY-SA-LIFETIME tell of no error
            continue;
        // 19 is INVALID-CERT-ENCODING
        const std::string name(ike::v1::notifyTypeName(static_cast<ike::v1::NotifyType>(number)));
        EXPECT_NE(findNotification(QString::fromStdString(name)), nullptr) << number << ' ' << name;
    }
}

TEST(Notification, EverySpellingOfEveryNameIsRead)
{
    for (const NotificationEntry& entry : allNotifications()) {
        for (const QString& name : entry.aliases + QStringList{entry.symbol}) {
            const QString hyphens = QString(name).replace(QLatin1Char('_'), QLatin1Char('-'));
            const QString blanks = QString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
            const QString forms[] = {name,
                                     name.toLower(),
                                     hyphens,
                                     hyphens.toLower(),
                                     blanks,
                                     blanks.toLower(),
                                     QString(name).remove(QLatin1Char('_')),
                                     QStringLiteral("v2N_") + name,
                                     QStringLiteral("parsed IKE_AUTH response 1 [ N(%1) ]").arg(name),
                                     QStringLiteral("  %1\n").arg(name)};
            for (const QString& form : forms) {
                const ErrorCodeReading reading = readErrorCode(form);
                ASSERT_EQ(symbolsOf(reading), std::vector<QString>{entry.symbol}) << form.toStdString();
                EXPECT_EQ(reading.candidates.first().notation, CodeNotation::Notification);
                EXPECT_EQ(reading.toInput().number, std::nullopt);
                EXPECT_EQ(reading.toInput().symbol, entry.symbol);
            }
        }
    }
}

struct LogLine
{
    QStringView line;
    std::vector<QString> symbols;
};

TEST(Notification, LinesOfLogsAreRead)
{
    const LogLine lines[] = {
        {u"Nov 24 05:00:00 host charon-systemd: 10[IKE] received AUTHENTICATION_FAILED notify error",
         {QStringLiteral("AUTHENTICATION_FAILED")}},
        {u"14[ENC] parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]", {QStringLiteral("NO_PROPOSAL_CHOSEN")}},
        {u"08[ENC] parsed IKE_AUTH response 1 [ IDr AUTH N(MOBIKE_SUP) N(TS_UNACCEPT) ]",
         {QStringLiteral("TS_UNACCEPTABLE")}},
        {u"\"home\" #1: STATE_PARENT_I1: received unauthenticated v2N_NO_PROPOSAL_CHOSEN - ignored",
         {QStringLiteral("NO_PROPOSAL_CHOSEN")}},
        {u"ignoring informational payload INVALID_ID_INFORMATION, msgid=00000000, length=12",
         {QStringLiteral("INVALID_ID_INFORMATION")}},
        {u"received NO-PROPOSAL-CHOSEN error notify", {QStringLiteral("NO_PROPOSAL_CHOSEN")}},
        {u"通知 TS_UNACCEPTABLE が届きました", {QStringLiteral("TS_UNACCEPTABLE")}},
        {u"ＮＯ＿ＰＲＯＰＯＳＡＬ＿ＣＨＯＳＥＮ", {QStringLiteral("NO_PROPOSAL_CHOSEN")}},
        {u"the server said no proposal chosen", {QStringLiteral("NO_PROPOSAL_CHOSEN")}},
        {u"INVALID_KE_PAYLOAD, then AUTHENTICATION_FAILED",
         {QStringLiteral("INVALID_KE_PAYLOAD"), QStringLiteral("AUTHENTICATION_FAILED")}},
    };
    for (const LogLine& each : lines) {
        const ErrorCodeReading reading = readErrorCode(each.line);
        EXPECT_EQ(reading.state, CodeReadState::Known);
        EXPECT_EQ(symbolsOf(reading), each.symbols) << each.line.toString().toStdString();
    }
}

TEST(Notification, EverydayWordsDoNotStandBesideACode)
{
    EXPECT_EQ(symbolsOf(readErrorCode(u"Authentication failed. Error 691")),
              std::vector<QString>{QStringLiteral("ERROR_AUTHENTICATION_FAILURE")});
    const ErrorCodeReading unknown = readErrorCode(u"authentication failed, error 12345");
    EXPECT_EQ(unknown.state, CodeReadState::Unknown);
}

TEST(Notification, AWholeNameOfWindowsStaysOne)
{
    EXPECT_EQ(readErrorCode(u"ERROR_TS_UNACCEPTABLE").toInput().number, 842U);
    EXPECT_EQ(readErrorCode(u"x ERROR_IPSEC_IKE_INVALID_SIGNATURE y").toInput().number, 13826U);
    EXPECT_EQ(readErrorCode(u"MY_AUTHENTICATION_FAILED_X").state, CodeReadState::Unreadable);
}

// What is typed without ERROR_ is the notification; then Windows' code of that name must be its counterpart.
TEST(Notification, ShadowsNoOtherCodeOfWindows)
{
    for (const CodeEntry& code : allErrorCodes()) {
        for (const QString& beginning :
             {QStringLiteral("ERROR_"), QStringLiteral("ERROR_IPSEC_"), QStringLiteral("ERROR_IPSEC_IKE_")}) {
            if (!code.symbol.startsWith(beginning))
                continue;
            const NotificationEntry* const entry = findNotification(code.symbol.mid(beginning.size()));
            if (entry != nullptr)
                EXPECT_EQ(entry->windowsCode, code.number) << code.symbol.toStdString();
        }
    }
}

TEST(Notification, IsAmongTheNearestNames)
{
    const ErrorCodeReading reading = readErrorCode(u"AUTHENTIFICATION_FAILED");
    EXPECT_EQ(reading.state, CodeReadState::Unreadable);
    ASSERT_FALSE(reading.nearest.isEmpty());
    EXPECT_EQ(reading.nearest.first().symbol, u"AUTHENTICATION_FAILED");
    EXPECT_EQ(reading.nearest.first().number, std::nullopt);
}

TEST(Notification, IsFoundFromWhatWasTypedOrRead)
{
    EXPECT_EQ(notificationOf({QStringLiteral("no-prop"), {}, {}})->symbol, u"NO_PROPOSAL_CHOSEN");
    EXPECT_EQ(notificationOf({QStringLiteral("in a line"), {}, QStringLiteral("NO_PROPOSAL_CHOSEN")})->symbol,
              u"NO_PROPOSAL_CHOSEN");
    EXPECT_EQ(notificationOf({QStringLiteral("NO_PROPOSAL_CHOSEN"), 809, {}}), nullptr);
    EXPECT_EQ(catalogueEntryOf({QStringLiteral("809"), 809, {}}), findErrorCode(809));
    EXPECT_EQ(catalogueEntryOf({QStringLiteral("whatever"), {}, {}}), nullptr);
    EXPECT_EQ(findNotification(u"NO_PROPOSAL_CHOSEN")->articleId(), u"no-proposal-chosen");
}

} // namespace
} // namespace tsunagu
