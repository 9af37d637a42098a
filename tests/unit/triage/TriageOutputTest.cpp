#include "report/triage/Triage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

TriageResult sample()
{
    const QDateTime nine(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC);
    const TriageCount thirty{30, nine, nine.addSecs(5400)};
    TriageResult result;
    result.reports = 30;
    result.all = thirty;
    result.copies = 2;
    result.skippedFiles = 12;
    result.skipped = {{QStringLiteral("/in/a\u202e.json"),
                       ReportError{ReportFault::NotJson, QStringLiteral("byte 7"), QStringLiteral("no JSON")}},
                      {QStringLiteral("/in/b"), Error{ErrorKind::PermissionDenied, QStringLiteral("no")}}};
    result.groups = {{QStringLiteral("isp.block"), Where::Isp, QStringLiteral("203.0.113.0/24"),
                      QStringLiteral("vpn.example.jp"), nine, thirty}};
    result.causes = {{QStringLiteral("isp.block"), thirty}};
    result.places = {{QStringLiteral("isp"), thirty}};
    result.confidences = {{QStringLiteral("likely"), thirty}};
    result.providers = {{QStringLiteral("203.0.113.0/24"), thirty}, {QString(), {0, nine, nine}}};
    result.servers = {{QStringLiteral("vpn.example.jp"), thirty}};
    result.errorCodes = {{QStringLiteral("13848"), thirty}};
    result.hours = {{QStringLiteral("2026-11-24T00:00:00Z"), thirty}};
    result.clusters = {{ClusterKind::Provider, QStringLiteral("203.0.113.0/24"), QStringLiteral("isp.block"), 30, nine,
                        nine.addSecs(5400), 3.4}};
    return result;
}

const QTimeZone japan(9 * 3600);

TEST(TriageText, SaysFirstWhatStandsOutInTheZonesTime)
{
    const QString text = triageText(sample(), Language::English, japan);
    EXPECT_TRUE(text.startsWith(u"Reports: 30\nFrom 2026-11-24 09:00 to 2026-11-24 10:30 (times in UTC+09:00)\n"))
        << text.toStdString();
    EXPECT_TRUE(text.contains(u"* 30 reports from the provider's network 203.0.113.0/24 since 2026-11-24 09:00: "
                              "isp.block. At the earlier pace it would be about 3."))
        << text.toStdString();
    EXPECT_TRUE(text.contains(u"     30  100%  isp.block (last 2026-11-24 10:30)")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"13848 (0x00003618)"));
    EXPECT_TRUE(text.contains(u"/in/a.json: ")) << "what cannot be seen is taken out of a file's name";
    EXPECT_TRUE(text.contains(u"… and 2 more"));
}

TEST(TriageText, IsWholeInJapaneseAndNamesCauses)
{
    const QString text = triageText(sample(), Language::Japanese, japan,
                                    [](const QString&) { return QStringLiteral("回線が止めています"); });
    EXPECT_TRUE(text.contains(u"回線が止めています（isp.block）")) << text.toStdString();
    for (const char16_t* const english : {u"Reports", u"since", u"last", u"earlier", u"By ", u"unknown", u"read"})
        EXPECT_FALSE(text.contains(QString::fromUtf16(english))) << QString::fromUtf16(english).toStdString();
}

TEST(TriageText, NothingAtAllIsSaid)
{
    const QString text = triageText(TriageResult(), Language::English, japan);
    EXPECT_TRUE(text.startsWith(u"Reports: 0\n"));
    EXPECT_FALSE(text.contains(u"%"));
}

TEST(TriageCsv, IsATableForSpreadsheets)
{
    EXPECT_EQ(triageCsv(sample()), "cause,where,provider_prefix,server,hour_utc,reports,first_utc,last_utc\r\n"
                                   "isp.block,isp,203.0.113.0/24,vpn.example.jp,2026-11-24T00:00:00Z,30,"
                                   "2026-11-24T00:00:00Z,2026-11-24T01:30:00Z\r\n");
}

TEST(TriageCsv, NoCellIsAFormulaOrBreaksOut)
{
    TriageResult result = sample();
    const QList<std::pair<QString, QByteArray>> cells{
        {QStringLiteral("=1+1"), "'=1+1"},
        {QStringLiteral("+81"), "'+81"},
        {QStringLiteral("-1"), "'-1"},
        {QStringLiteral("@SUM(A1)"), "'@SUM(A1)"},
        {QStringLiteral("\t=1"), "'\t=1"},
        {QStringLiteral("＝1"), "'＝1"},
        {QStringLiteral("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
        {QStringLiteral("\r\n=1"), "\"'\r\n=1\""},
        {QStringLiteral("a,b"), "\"a,b\""},
        {QStringLiteral("a\"b"), "\"a\"\"b\""}};
    for (const auto& [text, wanted] : cells) {
        result.groups[0].server = text;
        EXPECT_TRUE(triageCsv(result).contains("203.0.113.0/24," + wanted + ",2026-")) << triageCsv(result).constData();
    }
}

TEST(TriageJson, HoldsEverything)
{
    const QJsonObject document = QJsonDocument::fromJson(triageJson(sample())).object();
    EXPECT_EQ(document.value(u"schema").toString(), QStringLiteral("tsunagu-triage/1"));
    EXPECT_EQ(document.value(u"reports").toInt(), 30);
    EXPECT_EQ(document.value(u"skipped_files").toInt(), 12);
    EXPECT_EQ(document.value(u"skipped").toArray().at(0).toObject().value(u"place").toString(),
              QStringLiteral("byte 7"));
    const QJsonObject cluster = document.value(u"clusters").toArray().at(0).toObject();
    EXPECT_EQ(cluster.value(u"kind").toString(), QStringLiteral("provider"));
    EXPECT_EQ(cluster.value(u"since").toString(), QStringLiteral("2026-11-24T00:00:00Z"));
    EXPECT_EQ(cluster.value(u"expected_reports").toDouble(), 3.4);
    EXPECT_FALSE(document.value(u"providers").toArray().at(1).toObject().contains(u"value"));
    EXPECT_EQ(document.value(u"groups").toArray().at(0).toObject().value(u"provider_prefix").toString(),
              QStringLiteral("203.0.113.0/24"));
}

} // namespace
} // namespace tsunagu::test
