#include "report/triage/ReportSkim.h"

#include "report/redaction/Redaction.h"
#include "tests/unit/triage/ReportFolder.h"

#include <QJsonDocument>

#include <gtest/gtest.h>
#include <ostream>

namespace tsunagu {

void PrintTo(const ReportError& error, std::ostream* out)
{
    *out << static_cast<int>(error.fault) << ' ' << error.place.toStdString() << ' ' << error.detail.toStdString();
}

} // namespace tsunagu

namespace tsunagu::test {
namespace {

SkimmedReport skimmed(const QByteArray& bytes)
{
    const auto report = skimReport(bytes);
    EXPECT_TRUE(report.has_value()) << (report ? std::string() : report.error().place.toStdString());
    return report.value_or(SkimmedReport{});
}

ReportError errorOf(const QByteArray& bytes)
{
    const auto report = skimReport(bytes);
    EXPECT_FALSE(report.has_value()) << bytes.left(100).toStdString();
    ReportError error = report ? ReportError{} : report.error();
    error.detail.clear();
    return error;
}

TEST(ReportSkim, TakesWhatIsCounted)
{
    const SkimmedReport wanted{QDateTime(QDate(2026, 11, 24), QTime(0, 30), Qt::UTC),
                               QStringLiteral("isp.block"),
                               Where::Isp,
                               Confidence::Likely,
                               QStringLiteral("vpn.example.jp"),
                               QStringLiteral("203.0.113.0/24"),
                               13848};
    EXPECT_EQ(skimmed(reportBytes({})), wanted);
}

TEST(ReportSkim, ARedactedReportSaysTheSame)
{
    const QByteArray plain = reportBytes({});
    const QJsonObject redactedDocument = redact(QJsonDocument::fromJson(plain).object(), Identity());
    const QByteArray bytes = serialize(redactedDocument);
    ASSERT_TRUE(bytes.contains("[public-address-1 203.0.113.0/24]"));
    EXPECT_EQ(skimmed(bytes), skimmed(plain));
}

TEST(ReportSkim, Ipv6StationsAreCutTo48Bits)
{
    ReportSeed seed;
    seed.station = QStringLiteral("2001:db8:12:34::1");
    EXPECT_EQ(skimmed(reportBytes(seed)).providerPrefix, QStringLiteral("2001:db8:12::/48"));
}

TEST(ReportSkim, PrivateStationsAndInventedOnesNameNoProvider)
{
    for (const char* const station : {"192.168.1.9", "100.64.0.1", "=cmd()", "[public-address-1 203.0.113.9/32]",
                                      "[public-address-1 203.0.113.0/24] x", "[private-address-1]", ""}) {
        ReportSeed seed;
        seed.station = QString::fromLatin1(station);
        EXPECT_EQ(skimmed(reportBytes(seed)).providerPrefix, QString()) << station;
    }
}

TEST(ReportSkim, TheServerItselfIsNoStationOfAProvider)
{
    QByteArray bytes = reportBytes({});
    bytes.replace("\"network\": \"public\"", "\"network\": \"public\", \"reached\": true");
    EXPECT_EQ(skimmed(bytes).providerPrefix, QString());
}

TEST(ReportSkim, KeysMayComeInAnyOrderAndOthersAreIgnored)
{
    const QByteArray bytes =
        R"({"schema":"tsunagu-report/1","new":{"verdict":{"cause":"x"},"findings":[[{"id":"path.hops"}]]},
            "findings":[{"measured":{"ike500":[{"network":"public","ttl":3,"from":"198.51.100.1"},
                                                {"network":"public","ttl":2,"from":"203.0.113.200"}],"deep":[[{"ttl":1}]]},
                         "id":"path.hops"},
                        {"id":"net.dns","measured":{"neutral":[{"network":"public","ttl":1,"from":"192.0.2.1"}]}}],
            "verdict":{"confidence":"certain","where":"server","cause":"server.slow"},
            "started":"2026-11-24T09:00:00+09:00","input":{"server":"VPN.Example.JP"}})";
    const SkimmedReport report = skimmed(bytes);
    EXPECT_EQ(report.providerPrefix, QStringLiteral("203.0.113.0/24"));
    EXPECT_EQ(report.cause, QStringLiteral("server.slow"));
    EXPECT_EQ(report.server, QStringLiteral("vpn.example.jp"));
    EXPECT_EQ(report.startedUtc, QDateTime(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC));
    EXPECT_FALSE(report.errorNumber.has_value());
}

TEST(ReportSkim, WhatCannotBeReadIsNamedWithItsPlace)
{
    const QByteArray good = reportBytes({});
    const auto changed = [&good](const char* from, const char* to) {
        EXPECT_TRUE(good.contains(from)) << from;
        return QByteArray(good).replace(from, to);
    };
    EXPECT_EQ(errorOf(good.left(good.size() / 2)).fault, ReportFault::NotJson);
    EXPECT_TRUE(errorOf(good.left(good.size() / 2)).place.startsWith(u"byte "));
    EXPECT_EQ(errorOf("").fault, ReportFault::NotJson);
    EXPECT_EQ(errorOf("[]").fault, ReportFault::NotAReport);
    EXPECT_EQ(errorOf("7").fault, ReportFault::NotAReport);
    EXPECT_EQ(errorOf("{}"), (ReportError{ReportFault::NotAReport, QStringLiteral("/schema"), {}}));
    EXPECT_EQ(errorOf(R"({"schema": "tsunagu-helpdesk/1"})").fault, ReportFault::NotAReport);
    EXPECT_EQ(errorOf(changed("tsunagu-report/1", "tsunagu-report/9")),
              (ReportError{ReportFault::UnknownSchema, QStringLiteral("/schema"), {}}));
    EXPECT_EQ(errorOf(changed("\"where\": \"isp\"", "\"where\": \"moon\"")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/verdict/where"), {}}));
    EXPECT_EQ(errorOf(changed("\"confidence\": \"likely\"", "\"confidence\": \"surely\"")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/verdict/confidence"), {}}));
    EXPECT_EQ(errorOf(changed("\"cause\": \"isp.block\"", "\"cause\": \"=HYPERLINK(1)\"")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/verdict/cause"), {}}));
    EXPECT_EQ(errorOf(changed("\"started\": \"2026-11-24T00:30:00Z\"", "\"started\": \"yesterday\"")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/started"), {}}));
    EXPECT_EQ(errorOf(changed("\"started\": \"2026-11-24T00:30:00Z\"", "\"started\": 5")),
              (ReportError{ReportFault::KeyMissing, QStringLiteral("/started"), {}}));
    EXPECT_EQ(errorOf(changed("\"server\": \"vpn.example.jp\"", "\"server\": \"not a name\"")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/input/server"), {}}));
    EXPECT_EQ(errorOf(changed("\"number\": 13848", "\"number\": -1")),
              (ReportError{ReportFault::BadValue, QStringLiteral("/input/error_code/number"), {}}));
    EXPECT_EQ(errorOf(changed("\"number\": 13848", "\"number\": \"1\"")),
              (ReportError{ReportFault::WrongType, QStringLiteral("/input/error_code/number"), {}}));
    const QByteArray deep = "\"measured\": {\"x\": " + QByteArray(50, '[') + QByteArray(50, ']') + ", ";
    EXPECT_EQ(errorOf(changed("\"measured\": {", deep.constData())).fault, ReportFault::NotJson);
}

TEST(ReportSkim, EveryTruncationAndManyChangesAreSurvived)
{
    const QByteArray good = reportBytes({});
    for (qsizetype size = 0; size < good.size() - 2; size += 3)
        EXPECT_FALSE(skimReport(QByteArray(good.constData(), size)).has_value());
    for (qsizetype at = 0; at < good.size(); at += 2) {
        for (const char byte : {'{', '[', '"', '1'}) {
            QByteArray changed = good;
            changed[at] = byte;
            const auto report = skimReport(changed);
            if (report)
                EXPECT_FALSE(report->cause.isEmpty());
        }
    }
}

} // namespace
} // namespace tsunagu::test
