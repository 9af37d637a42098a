#include "report/model/ReportJson.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

using test::json;
using test::providerBlocks;

Report sample()
{
    return {{QStringLiteral("tsunagu"), QStringLiteral("0.1.0"), QStringLiteral("Debian 12, linux 6.1.0, x86_64")},
            providerBlocks(),
            {}};
}

TEST(ReportJson, HasTheKeysOfTheContract)
{
    const QJsonObject document = toJson(sample());
    EXPECT_EQ(document.value(u"schema").toString(), u"tsunagu-report/1");
    EXPECT_EQ(document.value(u"tool"),
              json(R"({"name": "tsunagu", "version": "0.1.0", "platform": "Debian 12, linux 6.1.0, x86_64"})"));
    EXPECT_EQ(document.value(u"started").toString(), u"2026-11-24T05:00:00Z");
    EXPECT_EQ(document.value(u"elapsed_ms").toInt(), 9140);
    const QJsonObject input = document.value(u"input").toObject();
    EXPECT_EQ(input.value(u"server").toString(), u"vpn.example.jp");
    EXPECT_EQ(input.value(u"error_code"),
              json(R"({"typed": "0x00003618", "number": 13848, "symbol": "ERROR_IPSEC_IKE_PEER_CRL_FAILED"})"));
    EXPECT_EQ(document.value(u"verdict"), json(R"({"cause": "isp.block", "where": "isp", "confidence": "likely"})"));
    EXPECT_EQ(document.value(u"causes").toArray().at(0),
              json(R"({"id": "isp.block", "area": "isp", "where": "isp", "confidence": "likely",
                       "evidence": ["path.hops", "ike.udp500"],
                       "detail": {"ports": [500, 4500], "broken_after_ttl": 2}})"));
    EXPECT_EQ(document.value(u"ruled_out").toArray().at(0),
              json(R"({"id": "network.offline", "evidence": ["net.link"]})"));
    EXPECT_EQ(document.value(u"reasoning").toArray().size(), 1);
    EXPECT_EQ(document.value(u"run"), json(R"({"end": "complete"})"));
    const QJsonArray findings = document.value(u"findings").toArray();
    EXPECT_EQ(findings.size(), 8);
    EXPECT_EQ(findings.at(6), json(R"({"id": "ike.nat", "area": "firewall", "status": "skipped", "elapsed_ms": 1900,
                                       "measured": {}, "needs": "ike.udp500"})"));
    EXPECT_FALSE(findings.at(0).toObject().contains(u"needs"));
}

TEST(ReportJson, ComesBackAsItWas)
{
    Report report = sample();
    report.redacted = {{QStringLiteral("user"), 2}};
    EXPECT_EQ(parseReport(serialize(report)), report);

    report.run.end = RunEnd::Cancelled;
    report.run.target.errorCode.reset();
    report.run.target.ikePort = 5500;
    report.run.startedUtc = report.run.startedUtc.addMSecs(123);
    EXPECT_EQ(parseReport(serialize(report)), report);

    report.run.end = RunEnd::DeadlinePassed;
    report.run.target.errorCode = ErrorCodeInput{QStringLiteral("エラー"), std::nullopt, {}};
    EXPECT_EQ(parseReport(serialize(report)), report);

    report.run.target.errorCode =
        ErrorCodeInput{QStringLiteral("N(AUTH_FAILED)"), std::nullopt, QStringLiteral("AUTHENTICATION_FAILED")};
    EXPECT_EQ(parseReport(serialize(report)), report);
}

TEST(ReportJson, ComesBackForEveryFormOfServerName)
{
    for (const char16_t* const typed : {u"vpn.example.jp:8443", u"日本.example", u"192.0.2.1", u"192.0.2.1:500",
                                        u"2001:db8::1", u"[2001:db8::1]:4500", u"fe80::1%eth0"}) {
        Report report = sample();
        report.run.target.server = ServerName::parse(typed).value();
        const auto again = parseReport(serialize(report));
        ASSERT_TRUE(again) << again.error().place.toStdString();
        EXPECT_EQ(again->run.target.server, report.run.target.server);
    }
}

struct Fault
{
    const char* what;
    std::function<void(QJsonObject&)> damage;
    ReportFault fault;
    const char* place;
};

void PrintTo(const Fault& fault, std::ostream* out)
{
    *out << fault.what;
}

/// Replaces the value at a place of keys and indices; undefined removes it.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = changed(array.at(step.toInt()), path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(step), path, to);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

std::function<void(QJsonObject&)> set(const char* pointer, const QJsonValue& to)
{
    return [path = QString::fromLatin1(pointer).split(u'/', Qt::SkipEmptyParts), to](QJsonObject& document) {
        document = changed(document, path, to).toObject();
    };
}

class FaultyReport : public testing::TestWithParam<Fault>
{
};

TEST_P(FaultyReport, IsRefusedWithThePlaceOfTheFault)
{
    QJsonObject document = toJson(sample());
    GetParam().damage(document);
    const auto report = parseReport(serialize(document));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().fault, GetParam().fault);
    EXPECT_EQ(report.error().place.toStdString(), GetParam().place);
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString sentence = reportErrorSentence(report.error(), language);
        EXPECT_EQ(test::illegibility(sentence), QString());
        EXPECT_EQ(test::hasJapanese(sentence), language == Language::Japanese);
    }
}

const QJsonValue gone = QJsonValue(QJsonValue::Undefined);

// clang-format off
INSTANTIATE_TEST_SUITE_P(All, FaultyReport, testing::Values(
    Fault{"no schema", set("/schema", gone), ReportFault::NotAReport, "/schema"},
    Fault{"another schema", set("/schema", QStringLiteral("other/1")), ReportFault::NotAReport, "/schema"},
    Fault{"schema of the future", set("/schema", QStringLiteral("tsunagu-report/99")), ReportFault::UnknownSchema, "/schema"},
    Fault{"schema as a number", set("/schema", 1), ReportFault::NotAReport, "/schema"},
    Fault{"no tool", set("/tool", gone), ReportFault::KeyMissing, "/tool"},
    Fault{"tool as a text", set("/tool", QStringLiteral("x")), ReportFault::WrongType, "/tool"},
    Fault{"long version", set("/tool/version", QString(1000, u'9')), ReportFault::BadValue, "/tool/version"},
    Fault{"no start", set("/started", gone), ReportFault::KeyMissing, "/started"},
    Fault{"start is no date", set("/started", QStringLiteral("yesterday")), ReportFault::BadValue, "/started"},
    Fault{"negative time", set("/elapsed_ms", -1), ReportFault::BadValue, "/elapsed_ms"},
    Fault{"endless time", set("/elapsed_ms", 1e300), ReportFault::BadValue, "/elapsed_ms"},
    Fault{"time as a text", set("/elapsed_ms", QStringLiteral("2")), ReportFault::WrongType, "/elapsed_ms"},
    Fault{"unknown end", set("/run/end", QStringLiteral("exploded")), ReportFault::BadValue, "/run/end"},
    Fault{"no server", set("/input/server", gone), ReportFault::KeyMissing, "/input/server"},
    Fault{"server is none", set("/input/server", QStringLiteral("a b")), ReportFault::BadValue, "/input/server"},
    Fault{"port 0", set("/input/ike_port", 0), ReportFault::BadValue, "/input/ike_port"},
    Fault{"half a port", set("/input/natt_port", 4500.5), ReportFault::BadValue, "/input/natt_port"},
    Fault{"code too large", set("/input/error_code/number", 4294967296.0), ReportFault::BadValue, "/input/error_code/number"},
    Fault{"no verdict", set("/verdict", gone), ReportFault::KeyMissing, "/verdict"},
    Fault{"unknown place", set("/verdict/where", QStringLiteral("moon")), ReportFault::BadValue, "/verdict/where"},
    Fault{"cause is no word", set("/verdict/cause", QStringLiteral("../../etc")), ReportFault::BadValue, "/verdict/cause"},
    Fault{"cause is markup", set("/causes/0/id", QStringLiteral("<b>")), ReportFault::BadValue, "/causes/0/id"},
    Fault{"unknown confidence", set("/causes/0/confidence", QStringLiteral("sure")), ReportFault::BadValue, "/causes/0/confidence"},
    Fault{"evidence is a number", set("/causes/0/evidence/1", 7), ReportFault::WrongType, "/causes/0/evidence/1"},
    Fault{"detail is a list", set("/causes/0/detail", QJsonArray()), ReportFault::WrongType, "/causes/0/detail"},
    Fault{"causes are an object", set("/causes", QJsonObject()), ReportFault::WrongType, "/causes"},
    Fault{"a finding is a text", set("/findings/3", QStringLiteral("x")), ReportFault::WrongType, "/findings/3"},
    Fault{"a finding twice", set("/findings/3/id", QStringLiteral("net.link")), ReportFault::BadValue, "/findings/3/id"},
    Fault{"unknown status", set("/findings/0/status", QStringLiteral("good")), ReportFault::BadValue, "/findings/0/status"},
    Fault{"unknown area", set("/findings/0/area", QStringLiteral("x")), ReportFault::BadValue, "/findings/0/area"},
    Fault{"measured is a list", set("/findings/0/measured", QJsonArray()), ReportFault::WrongType, "/findings/0/measured"},
    Fault{"count below zero", set("/redacted", QJsonArray{json(R"({"kind": "user", "count": -1})")}), ReportFault::BadValue, "/redacted/0/count"}));
// clang-format on

TEST(ReportJson, UnknownKeysAndIdsArePassedOver)
{
    QJsonObject document = toJson(sample());
    set("/later", QStringLiteral("x"))(document);
    set("/telephone_code", QStringLiteral("AB-CD"))(document);
    set("/findings/0/id", QStringLiteral("net.portal"))(document);
    set("/verdict/cause", QStringLiteral("future.cause"))(document);
    set("/run", gone)(document);
    const auto report = parseReport(document);
    ASSERT_TRUE(report) << report.error().place.toStdString();
    EXPECT_EQ(report->run.findings.all().at(0).id, u"net.portal");
    EXPECT_EQ(report->run.end, RunEnd::Complete);
}

TEST(ReportJson, BytesThatAreNoReport)
{
    const auto faultOf = [](const QByteArray& bytes) { return parseReport(bytes).error(); };
    EXPECT_EQ(faultOf({}).fault, ReportFault::NotJson);
    EXPECT_EQ(faultOf("\xff\xfe garbage").fault, ReportFault::NotJson);
    EXPECT_EQ(faultOf("[]").fault, ReportFault::NotAReport);
    EXPECT_EQ(faultOf("{}").fault, ReportFault::NotAReport);
    EXPECT_EQ(faultOf(R"({"schema": )").place, u"byte 11");
    EXPECT_EQ(faultOf(QByteArray(maximumReportSize + 1, ' ')).fault, ReportFault::TooLarge);
    // Nested so deeply that a careless reader would run out of stack.
    const QByteArray deep = R"({"schema": "tsunagu-report/1", "x": )" + QByteArray(200'000, '[');
    EXPECT_EQ(faultOf(deep).fault, ReportFault::NotJson);
    const QByteArray ratherDeep =
        R"({"schema": "tsunagu-report/1", "x": )" + QByteArray(200, '[') + QByteArray(200, ']') + '}';
    EXPECT_EQ(faultOf(ratherDeep).fault, ReportFault::NotJson);
}

TEST(ReportJson, NoTruncationIsTakenForAReport)
{
    const QByteArray bytes = QJsonDocument(toJson(sample())).toJson(QJsonDocument::Compact);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(parseReport(bytes.first(length))) << length;
}

RC_GTEST_PROP(ReportJsonProperty, SurvivesDamageAnywhere, ())
{
    QByteArray bytes = QJsonDocument(toJson(sample())).toJson(QJsonDocument::Compact);
    const auto count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i)
        bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
    // Damaged in a way that leaves it readable, it has to be stable; otherwise there has to be a sentence.
    const auto report = parseReport(bytes);
    if (report)
        RC_ASSERT(parseReport(serialize(*report)).value() == *report);
    else
        RC_ASSERT(!reportErrorSentence(report.error(), Language::Japanese).isEmpty());
}

} // namespace
} // namespace tsunagu
