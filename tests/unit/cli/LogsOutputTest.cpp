#include "app/cli/LogsOutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace tsunagu::cli {
namespace {

LogFailure failureOf(const LogError& error)
{
    const QDateTime time(QDate(2026, 11, 24), QTime(5, 0, 3), Qt::UTC);
    return {LogSource::StrongSwan, LogTime{time, true, true}, QStringLiteral("Home VPN"), error,
            QStringLiteral("words of the log")};
}

LogReading readingOf(const QList<LogFailure>& failures)
{
    return {failures, false, true, true};
}

QString textOf(const LogFailure& failure, Language language)
{
    return logsText(readingOf({failure}), language, QTimeZone::utc());
}

TEST(LogsText, SaysWhenWhichConnectionWhichErrorAndWhatNext)
{
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = textOf(failureOf(IkeNotify{QStringLiteral("NO_PROPOSAL_CHOSEN")}), language);
        for (const char* const part :
             {"2026-11-24 05:00:03", "Home VPN", "NO_PROPOSAL_CHOSEN", "words of the log", "strongSwan",
              "tsunagu-cli explain NO_PROPOSAL_CHOSEN", "--error NO_PROPOSAL_CHOSEN"})
            EXPECT_TRUE(text.contains(QLatin1String(part))) << part << '\n' << text.toStdString();
        EXPECT_FALSE(text.contains(u'%'));
    }
}

TEST(LogsText, LeavesOutCommandsThatWouldSayNothing)
{
    const QString bare = textOf(failureOf(LogCondition::ConnectFailed), Language::English);
    EXPECT_FALSE(bare.contains(u"explain"));
    EXPECT_FALSE(bare.contains(u"--error"));
    EXPECT_TRUE(bare.contains(u"tsunagu-cli diagnose"));
    const QString byCause = textOf(failureOf(LogCondition::CertificateExpired), Language::English);
    EXPECT_TRUE(byCause.contains(u"tsunagu-cli explain certificate.expired"));
    EXPECT_FALSE(byCause.contains(u"--error"));
}

TEST(LogsText, SaysWhatTheLogDoesNot)
{
    LogFailure vague = failureOf(WindowsErrorCode{809});
    vague.when = std::nullopt;
    vague.connection.clear();
    EXPECT_EQ(textOf(vague, Language::English).count(u"the log does not say"), 2);
    for (const Language language : {Language::Japanese, Language::English})
        EXPECT_EQ(logsText({}, language, QTimeZone::utc()).count(u'\n'), 1);
}

QJsonObject jsonOf(const QList<LogFailure>& failures)
{
    return QJsonDocument::fromJson(logsJson(readingOf(failures))).object();
}

TEST(LogsJson, HoldsEveryFailureAndTheLatest)
{
    LogFailure early = failureOf(WindowsErrorCode{809});
    early.when->time = early.when->time.addSecs(-60);
    const QJsonObject json = jsonOf({failureOf(LogCondition::NoResponse), early});
    EXPECT_EQ(json.value(QStringLiteral("schema")).toString(), u"tsunagu-logs/1");
    EXPECT_EQ(json.value(QStringLiteral("failures")).toArray().size(), 2);
    const QJsonObject latest = json.value(QStringLiteral("latest")).toObject();
    EXPECT_EQ(latest.value(QStringLiteral("when")).toString(), u"2026-11-24T05:00:03Z");
    EXPECT_EQ(latest.value(QStringLiteral("source")).toString(), u"strongswan");
    EXPECT_EQ(latest.value(QStringLiteral("connection")).toString(), u"Home VPN");
    EXPECT_EQ(latest.value(QStringLiteral("error_code")).toInt(), 809);
    const QJsonObject error = latest.value(QStringLiteral("error")).toObject();
    EXPECT_EQ(error.value(QStringLiteral("kind")).toString(), u"condition");
    EXPECT_EQ(error.value(QStringLiteral("word")).toString(), u"no-response");
}

TEST(LogsJson, WhatIsNotKnownIsAbsent)
{
    LogFailure vague = failureOf(LogCondition::ConnectFailed);
    vague.when = std::nullopt;
    vague.connection.clear();
    const QJsonObject latest = jsonOf({vague}).value(QStringLiteral("latest")).toObject();
    for (const char* const key : {"when", "zone_known", "year_known", "connection", "error_code", "explain"})
        EXPECT_FALSE(latest.contains(QLatin1String(key))) << key;
    EXPECT_FALSE(jsonOf({}).contains(QStringLiteral("latest")));
    EXPECT_TRUE(jsonOf({}).contains(QStringLiteral("failures")));
}

TEST(SystemLogSentence, TellsAbsentFromForbidden)
{
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString absent = systemLogSentence({ErrorKind::NotAvailable, {}}, language);
        const QString forbidden = systemLogSentence({ErrorKind::PermissionDenied, {}}, language);
        const QString late = systemLogSentence({ErrorKind::DeadlinePassed, {}}, language);
        EXPECT_EQ(QSet<QString>({absent, forbidden, late}).size(), 3);
        EXPECT_TRUE(absent.contains(u"tsunagu-cli logs"));
        EXPECT_TRUE(forbidden.contains(u"journalctl"));
    }
}

} // namespace
} // namespace tsunagu::cli
