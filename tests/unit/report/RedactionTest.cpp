#include "report/redaction/Redaction.h"

#include "report/redaction/AddressPrivacy.h"
#include "report/redaction/TextRedactor.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

using test::json;
using test::providerBlocks;

Identity alice()
{
    return {{QStringLiteral("alice")}, {QStringLiteral("alice-laptop")}, {QStringLiteral("/home/alice")}};
}

QString redactedText(const QString& text, const Identity& identity = alice())
{
    TextRedactor redactor(identity, {QStringLiteral("vpn.example.jp")}, {QStringLiteral("198.51.100.10")}, {});
    return redactor.redacted(text);
}

struct Sample
{
    const char16_t* before;
    const char16_t* after;
};

void PrintTo(const Sample& sample, std::ostream* out)
{
    *out << QString::fromUtf16(sample.before).toStdString();
}

class RedactedText : public testing::TestWithParam<Sample>
{
};

TEST_P(RedactedText, IsMarkedInPlace)
{
    EXPECT_EQ(redactedText(QString::fromUtf16(GetParam().before)).toStdString(),
              QString::fromUtf16(GetParam().after).toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Private, RedactedText,
    testing::Values(
        Sample{u"192.168.1.23", u"[private-address-1]"}, Sample{u"via 10.0.0.1:500", u"via [private-address-1]:500"},
        Sample{u"10.0.0.1 10.0.0.2 10.0.0.1", u"[private-address-1] [private-address-2] [private-address-1]"},
        Sample{u"172.16.0.1,172.31.255.255", u"[private-address-1],[private-address-2]"},
        Sample{u"169.254.3.4", u"[private-address-1]"}, Sample{u"100.64.0.1", u"[private-address-1]"},
        Sample{u"010.000.000.001", u"[private-address-1]"}, Sample{u"ip10.0.0.1x", u"ip[private-address-1]x"},
        Sample{u"::ffff:10.0.0.1 10.0.0.1", u"[private-address-1] [private-address-1]"},
        Sample{u"fd00::1", u"[private-address-1]"}, Sample{u"[fe80::1%eth0]:500", u"[[private-address-1]]:500"},
        Sample{u"FE80::AB:1%wlp3s0 fe80::ab:1", u"[private-address-1] [private-address-1]"},
        Sample{u"src=fe80::1.", u"src=[private-address-1]."}));

INSTANTIATE_TEST_SUITE_P(
    Public, RedactedText,
    testing::Values(Sample{u"203.0.113.9", u"[public-address-1 203.0.113.0/24]"},
                    Sample{u"2001:db8:12:34::5", u"[public-address-1 2001:db8:12::/48]"},
                    Sample{u"2001:db8:12:34:5:6:7:8", u"[public-address-1 2001:db8:12::/48]"},
                    // 6to4: the prefix holds an IPv4 address, of which no more than 24 bits may stay.
                    Sample{u"2002:cb00:7109::1", u"[public-address-1 2002:cb00:7100::/40]"},
                    Sample{u"64:ff9b::203.0.113.9", u"[public-address-1 64:ff9b::/48]"}));

INSTANTIATE_TEST_SUITE_P(Kept, RedactedText,
                         testing::Values(Sample{u"198.51.100.10", u"198.51.100.10"},
                                         Sample{u"::ffff:198.51.100.10", u"::ffff:198.51.100.10"},
                                         Sample{u"vpn.example.jp:500", u"vpn.example.jp:500"},
                                         Sample{u"127.0.0.1 ::1", u"127.0.0.1 ::1"}, Sample{u"192.0.0.1", u"192.0.0.1"},
                                         Sample{u"2026-11-24T05:00:00Z", u"2026-11-24T05:00:00Z"},
                                         Sample{u"0011223344556677", u"0011223344556677"},
                                         Sample{u"ERROR_IPSEC 0x00003618", u"ERROR_IPSEC 0x00003618"},
                                         Sample{u"linux 6.1.0-13-amd64", u"linux 6.1.0-13-amd64"},
                                         Sample{u"999.1.1.1", u"999.1.1.1"},
                                         Sample{u"malice and aliceson", u"malice and aliceson"}));

INSTANTIATE_TEST_SUITE_P(
    Names, RedactedText,
    testing::Values(Sample{u"alice", u"[user-1]"}, Sample{u"user=Alice, alice's", u"user=[user-1], [user-1]'s"},
                    Sample{u"/home/alice/.config/vpn", u"[home-folder-1]/.config/vpn"},
                    Sample{u"/home/bob/x", u"[home-folder-1]/x"},
                    Sample{u"C:\\Users\\Taro Yamada\\vpn.pbk", u"[home-folder-1]\\vpn.pbk"},
                    Sample{u"file c:/Users/taro: no", u"file [home-folder-1]: no"},
                    Sample{u"/Users/taro/Library", u"[home-folder-1]/Library"},
                    Sample{u"on alice-laptop.local", u"on [host-1].local"},
                    Sample{u"mail bob@example.com now", u"mail [email-1] now"},
                    Sample{u"alice@vpn.example.jp", u"[email-1]"}, Sample{u"00:1A:2b:3c:4d:5e", u"[mac-address-1]"},
                    Sample{u"00-1a-2b-3c-4d-5e", u"[mac-address-1]"}, Sample{u"001a.2b3c.4d5e", u"[mac-address-1]"},
                    Sample{u"00:11:22:33:44:55:66:77", u"[mac-address-1]"},
                    Sample{u"enx001a2b3c4d5e", u"enx[mac-address-1]"}));

INSTANTIATE_TEST_SUITE_P(
    Marks, RedactedText,
    testing::Values(Sample{u"[private-address-3] [user-1]", u"[private-address-3] [user-1]"},
                    Sample{u"[public-address-1 203.0.113.0/24]", u"[public-address-1 203.0.113.0/24]"},
                    // Something that only poses as a mark gives nothing away either.
                    Sample{u"[public-address-1 203.0.113.9/32]",
                           u"[public-address-1 [public-address-1 203.0.113.0/24]/32]"},
                    Sample{u"[public-address-1 10.0.0.0/24]", u"[public-address-1 [private-address-1]/24]"},
                    Sample{u"[user-1 203.0.113.0/24]", u"[user-1 [public-address-1 203.0.113.0/24]/24]"},
                    Sample{u"[user-alice]", u"[user-[user-1]]"}));

TEST(RedactedText, FindsJapaneseNamesWithoutSpaces)
{
    const Identity identity{{QStringLiteral("田中")}, {}, {}};
    EXPECT_EQ(redactedText(QStringLiteral("ユーザー田中の設定"), identity), u"ユーザー[user-1]の設定");
}

QJsonObject sampleDocument()
{
    return toJson(Report{{QStringLiteral("tsunagu"), QStringLiteral("0.1.0"), QStringLiteral("Debian on alice-laptop")},
                         providerBlocks(),
                         {}});
}

TEST(Redaction, KeepsWhatTheHelpdeskNeeds)
{
    const QJsonObject document = redact(sampleDocument(), alice());
    const QByteArray text = QJsonDocument(document).toJson();
    EXPECT_TRUE(text.contains("vpn.example.jp"));
    EXPECT_TRUE(text.contains("198.51.100.10"));
    EXPECT_FALSE(text.contains("192.168.1."));
    EXPECT_FALSE(text.contains("203.0.113.9\""));
    EXPECT_TRUE(text.contains("203.0.113.0/24"));
    EXPECT_FALSE(text.contains("alice"));
    EXPECT_EQ(document.value(u"redacted"),
              QJsonArray({json(R"({"kind": "host", "count": 1})"), json(R"({"kind": "private-address", "count": 2})"),
                          json(R"({"kind": "public-address", "count": 1})")}));
}

TEST(Redaction, TheSameThingHasTheSameMarkEverywhere)
{
    const QJsonObject document = redact(sampleDocument(), alice());
    const QJsonArray findings = document.value(u"findings").toArray();
    const QString gateway =
        findings.at(0).toObject().value(u"measured").toObject().value(u"gateways").toArray().at(0).toString();
    const QString firstHop = findings.at(7)
                                 .toObject()
                                 .value(u"measured")
                                 .toObject()
                                 .value(u"neutral")
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(u"from")
                                 .toString();
    EXPECT_TRUE(gateway.startsWith(u"[private-address-"));
    EXPECT_EQ(gateway, firstHop);
}

TEST(Redaction, APrivateServerAddressStaysOnlyAsTheServers)
{
    Report report{ToolInfo::current(), providerBlocks(), {}};
    report.run.target.server = ServerName::parse(u"10.0.0.99").value();
    const QByteArray text = QJsonDocument(redact(toJson(report), alice())).toJson();
    EXPECT_TRUE(text.contains("10.0.0.99"));
    EXPECT_FALSE(text.contains("192.168.1.1"));
}

TEST(Redaction, TheServersZoneGoes)
{
    Report report{ToolInfo::current(), providerBlocks(), {}};
    report.run.target.server = ServerName::parse(u"fe80::1%wlp3s0").value();
    const auto clean = redacted(report, alice());
    ASSERT_TRUE(clean);
    EXPECT_EQ(clean->run.target.server.host(), u"fe80::1");
}

TEST(Redaction, ReportsStayReportsWhateverThePersonIsCalled)
{
    for (const char16_t* const name : {u"server", u"isp", u"path", u"ike", u"root", u"user", u"vpn", u"fail", u"a",
                                       u"typed", u"address", u"email", u"mac", u"tsunagu", u"ikev2", u"sent"}) {
        const QString each = QString::fromUtf16(name);
        const Report original{ToolInfo::current(), providerBlocks(), {}};
        const auto clean = redacted(original, {{each}, {each}, {QStringLiteral("/home/") + each}});
        ASSERT_TRUE(clean) << each.toStdString() << clean.error().place.toStdString();
        EXPECT_EQ(clean->run.diagnosis.verdict, original.run.diagnosis.verdict);
        EXPECT_EQ(clean->run.findings.all().size(), original.run.findings.all().size());
        EXPECT_EQ(clean->run.target.server, original.run.target.server);
    }
}

TEST(Redaction, EarlierMarksKeepTheirNumbers)
{
    QJsonObject document = redact(sampleDocument(), alice());
    document.insert(QStringLiteral("note"), QStringLiteral("10.9.9.9"));
    const QJsonObject again = redact(document, alice());
    EXPECT_EQ(again.value(u"note").toString(), u"[private-address-3]");
}

/// A report with one certificate, which the verdict is about.
QJsonObject withCertificate(const QString& subject)
{
    const QJsonObject certificate{{QStringLiteral("subject"), subject},
                                  {QStringLiteral("issuer"), QStringLiteral("Acme Works CA")}};
    const QJsonArray certificates{certificate};
    const QJsonObject local{{QStringLiteral("id"), QStringLiteral("cert.local")},
                            {QStringLiteral("measured"), QJsonObject{{QStringLiteral("certificates"), certificates}}}};
    const QJsonObject cause{{QStringLiteral("id"), QStringLiteral("certificate.expired")},
                            {QStringLiteral("detail"), QJsonObject{{QStringLiteral("subject"), subject}}}};
    return {{QStringLiteral("input"), QJsonObject{{QStringLiteral("server"), QStringLiteral("vpn.example.jp")}}},
            {QStringLiteral("findings"), QJsonArray{local}},
            {QStringLiteral("causes"), QJsonArray{cause}}};
}

TEST(Redaction, WhomCertificatesNameIsMarked)
{
    const QJsonObject redactedOnce = redact(withCertificate(QStringLiteral("Bob Baker")), alice());
    const QByteArray text = QJsonDocument(redactedOnce).toJson();
    EXPECT_FALSE(text.contains("Bob"));
    EXPECT_FALSE(text.contains("Acme"));
    const QString mark = redactedOnce.value(u"causes")
                             .toArray()
                             .at(0)
                             .toObject()
                             .value(u"detail")
                             .toObject()
                             .value(u"subject")
                             .toString();
    EXPECT_TRUE(mark.startsWith(u"[certificate-")) << mark.toStdString();
    EXPECT_EQ(text.count(mark.toUtf8()), 2) << "the same name, the same mark";
    const QJsonArray summary = redactedOnce.value(u"redacted").toArray();
    EXPECT_EQ(summary.at(0).toObject().value(u"kind").toString(), u"certificate");
    EXPECT_EQ(summary.at(0).toObject().value(u"count").toInt(), 2);
    EXPECT_EQ(redact(redactedOnce, alice()), redactedOnce);
}

TEST(Redaction, TheServersNameStaysInItsCertificateToo)
{
    const QByteArray text = QJsonDocument(redact(withCertificate(QStringLiteral("vpn.example.jp")), alice())).toJson();
    EXPECT_EQ(text.count("vpn.example.jp"), 3);
}

TEST(Redaction, EveryKindHasAName)
{
    for (const QStringView kind :
         {redactedKinds::privateAddress, redactedKinds::publicAddress, redactedKinds::macAddress, redactedKinds::user,
          redactedKinds::host, redactedKinds::homeFolder, redactedKinds::email, redactedKinds::certificate}) {
        EXPECT_TRUE(test::hasJapanese(redactedKindText(kind, Language::Japanese)));
        EXPECT_EQ(test::illegibility(redactedKindText(kind, Language::English)), QString());
        EXPECT_NE(redactedKindText(kind, Language::English), kind);
    }
    EXPECT_EQ(redactedKindText(u"later", Language::Japanese), u"later");
}

TEST(Identity, OfThisComputerHasAHost)
{
    EXPECT_FALSE(Identity::current().hostNames.isEmpty());
    EXPECT_FALSE(Identity::current().homeFolders.isEmpty());
}

/// Puts a text into every string of a document, in turn.
QJsonValue planted(const QJsonValue& value, const QString& secret, const QString& place)
{
    if (value.isString()) {
        // The server's own name and addresses stay by rule, wherever they are told.
        const bool isServers = place.startsWith(u"/input/server") || place.startsWith(u"/findings/1/measured/address");
        return isServers ? value : QJsonValue(value.toString() + u' ' + secret);
    }
    if (value.isArray()) {
        QJsonArray result;
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            result.append(planted(value.toArray().at(i), secret, place + u'/' + QString::number(i)));
        return result;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            result.insert(member.key(), planted(member.value(), secret, place + u'/' + member.key()));
        return result;
    }
    return value;
}

rc::Gen<QString> secrets()
{
    const auto octet = rc::gen::inRange(1, 255);
    const auto hex = [] { return rc::gen::inRange(0x1000, 0xFFFF); };
    return rc::gen::oneOf(
        rc::gen::map(octet, [](int n) { return QStringLiteral("192.168.7.%1").arg(n); }),
        rc::gen::map(octet, [](int n) { return QStringLiteral("10.%1.3.4").arg(n); }),
        rc::gen::map(octet, [](int n) { return QStringLiteral("100.101.%1.9").arg(n); }),
        rc::gen::map(octet, [](int n) { return QStringLiteral("192.0.2.%1").arg(n); }),
        rc::gen::map(hex(), [](int n) { return QStringLiteral("fd12:3456::%1").arg(n, 0, 16); }),
        rc::gen::map(hex(), [](int n) { return QStringLiteral("fe80::1:%1%wlan0").arg(n, 0, 16); }),
        rc::gen::map(hex(), [](int n) { return QStringLiteral("2001:db8:1:2:3:4:5:%1").arg(n, 0, 16); }),
        rc::gen::map(
            hex(),
            [](int n) { return QStringLiteral("02:00:5e:10:%1:%2").arg(n >> 8, 2, 16).arg((n & 0x7F) | 0x10, 2, 16); }),
        rc::gen::element(QStringLiteral("alice"), QStringLiteral("Alice"), QStringLiteral("alice-laptop"),
                         QStringLiteral("/home/alice/vpn"), QStringLiteral("/home/carol/x"),
                         QStringLiteral("dave@example.org")));
}

RC_GTEST_PROP(RedactionProperty, NothingPlantedSurvives, ())
{
    const QString secret = *secrets();
    const QString before = *rc::gen::element(QStringLiteral(" "), QStringLiteral("("), QStringLiteral("="),
                                             QStringLiteral("\""), QStringLiteral("、"), QStringLiteral("/"));
    const QString after = *rc::gen::element(QStringLiteral(""), QStringLiteral(")"), QStringLiteral(","),
                                            QStringLiteral("\n"), QStringLiteral("。"), QStringLiteral("\" "));
    const QJsonObject document = planted(sampleDocument(), before + secret + after, {}).toObject();
    const QJsonObject clean = redact(document, alice());
    const QString text = QString::fromUtf8(QJsonDocument(clean).toJson(QJsonDocument::Compact));
    RC_ASSERT(!text.contains(secret, Qt::CaseInsensitive));
    for (const QString& part : {QStringLiteral("alice"), QStringLiteral("carol"), QStringLiteral("dave")})
        RC_ASSERT(!text.contains(part, Qt::CaseInsensitive));
    // Once is enough.
    RC_ASSERT(redact(clean, alice()) == clean);
}

RC_GTEST_PROP(RedactionProperty, AnyTextIsIdempotent, (const std::u16string& text))
{
    QJsonObject document = sampleDocument();
    document.insert(QStringLiteral("note"), QString::fromUtf8(QString::fromStdU16String(text).toUtf8()));
    const QJsonObject once = redact(document, alice());
    RC_ASSERT(redact(once, alice()) == once);
}

/// Texts from the very characters that addresses and marks are made of.
RC_GTEST_PROP(RedactionProperty, AddressLikeTextIsIdempotent, ())
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "10", "192", "168", ".", ":", "::", "fe80", "%", "eth0", "[", "]", "/", "24", "private-address-1", " ", "@",
        "alice", "-", "public-address-2 203.0.113.0/24", "home", "\\", "C:\\Users\\", "user-1", "0", "ff"));
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    QJsonObject document = sampleDocument();
    document.insert(QStringLiteral("note"), QString::fromStdString(text));
    const QJsonObject once = redact(document, alice());
    RC_ASSERT(redact(once, alice()) == once);
}

TEST(AddressPrivacy, Classes)
{
    const auto of = [](const char16_t* address) { return privacyOf(QHostAddress(QString::fromUtf16(address))); };
    EXPECT_EQ(of(u"172.15.255.255"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"172.16.0.0"), AddressPrivacy::Private);
    EXPECT_EQ(of(u"172.32.0.0"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"100.63.255.255"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"100.127.255.255"), AddressPrivacy::Private);
    EXPECT_EQ(of(u"100.128.0.0"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"192.0.0.2"), AddressPrivacy::Keep);
    EXPECT_EQ(of(u"192.0.0.8"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"255.255.255.255"), AddressPrivacy::Keep);
    EXPECT_EQ(of(u"ff02::1"), AddressPrivacy::Keep);
    EXPECT_EQ(of(u"fe00::1"), AddressPrivacy::Public);
    EXPECT_EQ(of(u"febf::1"), AddressPrivacy::Private);
    EXPECT_EQ(of(u"::ffff:192.168.0.1"), AddressPrivacy::Private);
    EXPECT_EQ(of(u"::ffff:127.0.0.1"), AddressPrivacy::Keep);
}

} // namespace
} // namespace tsunagu
