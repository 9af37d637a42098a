#include "probes/model/ServerName.h"

#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace tsunagu;

namespace tsunagu {

void PrintTo(ServerNameFault fault, std::ostream* out)
{
    *out << "fault " << static_cast<int>(fault);
}

} // namespace tsunagu

namespace {

QString repeated(qsizetype count, char16_t character)
{
    return QString(count, QChar(character));
}

struct NameCase
{
    QString typed;
    QString host;
    QString display;
    int port = 0; ///< 0: none
};

class Name : public testing::TestWithParam<NameCase>
{
};

TEST_P(Name, IsRead)
{
    const NameCase& wanted = GetParam();
    SCOPED_TRACE(wanted.typed.toStdString());
    const auto name = ServerName::parse(wanted.typed);
    ASSERT_TRUE(name) << "fault " << static_cast<int>(name.error().fault) << " "
                      << name.error().offending.toStdString();
    EXPECT_EQ(name->host(), wanted.host);
    EXPECT_EQ(name->display(), wanted.display);
    EXPECT_EQ(name->port().value_or(0), wanted.port);
    EXPECT_FALSE(name->literal());
}

const QString plain = QStringLiteral("vpn.example.jp");

const NameCase plainNames[] = {
    {plain, plain, plain},
    {u"  vpn.example.jp\r\n"_qs, plain, plain},
    {u"VPN.Example.JP"_qs, plain, plain},
    {u"vpn.example.jp."_qs, plain, plain},
    {u"localhost"_qs, u"localhost"_qs, u"localhost"_qs},
    {u"my_server.example"_qs, u"my_server.example"_qs, u"my_server.example"_qs},
    {u"a-b.example"_qs, u"a-b.example"_qs, u"a-b.example"_qs},
    {u"3com.example"_qs, u"3com.example"_qs, u"3com.example"_qs},
    {repeated(63, u'a') + u".example"_qs, repeated(63, u'a') + u".example"_qs, repeated(63, u'a') + u".example"_qs},
};
INSTANTIATE_TEST_SUITE_P(Plain, Name, testing::ValuesIn(plainNames));

const NameCase pastedNames[] = {
    {u"https://vpn.example.jp/path"_qs, plain, plain},
    {u"https://vpn.example.jp"_qs, plain, plain},
    {u"HTTPS://vpn.example.jp:8443/remote/login?lang=ja#top"_qs, plain, plain, 8443},
    {u"vpn.example.jp/path"_qs, plain, plain},
    {u"vpn.example.jp?x=1"_qs, plain, plain},
    {u"user@vpn.example.jp"_qs, plain, plain},
    {u"ikev2://taro:se%40cret@vpn.example.jp:500/"_qs, plain, plain, 500},
    {u"https://vpn.example.jp/a@b.example"_qs, plain, plain},
    {u"\\\\vpn.example.jp\\share"_qs, plain, plain},
    {u"//vpn.example.jp/x"_qs, plain, plain},
    {u"vpn.example.jp/login?next=https://portal.example/"_qs, plain, plain},
    {u"\u200Evpn.example.jp\u200E"_qs, plain, plain}, // as copied from a dialog
    {u"\u202Avpn.example.jp\u202C"_qs, plain, plain},
    {u"vpn.example.jp:4500"_qs, plain, plain, 4500},
    {u"vpn.example.jp:1"_qs, plain, plain, 1},
    {u"vpn.example.jp:65535"_qs, plain, plain, 65535},
    {u"vpn.example.jp.:500"_qs, plain, plain, 500},
};
INSTANTIATE_TEST_SUITE_P(Pasted, Name, testing::ValuesIn(pastedNames));

const NameCase wideNames[] = {
    {u"ｖｐｎ．ｅｘａｍｐｌｅ．ｊｐ"_qs, plain, plain},
    {u"ｖｐｎ。example｡jp"_qs, plain, plain},
    {u"vpn．example．jp：４５００"_qs, plain, plain, 4500},
    {u"ｈｔｔｐｓ：／／ｖｐｎ．ｅｘａｍｐｌｅ．ｊｐ／ａ"_qs, plain, plain},
    {u"　vpn.example.jp　"_qs, plain, plain},
    {u"vpn\u200B.example\u00AD.jp\uFEFF"_qs, plain, plain},
    {u"日本.example"_qs, u"xn--wgv71a.example"_qs, u"日本.example"_qs},
    {u"日本。example：500"_qs, u"xn--wgv71a.example"_qs, u"日本.example"_qs, 500},
    {u"https://日本.example/案内"_qs, u"xn--wgv71a.example"_qs, u"日本.example"_qs},
    {u"xn--wgv71a.example"_qs, u"xn--wgv71a.example"_qs, u"日本.example"_qs},
    {u"😀.example"_qs, u"xn--e28h.example"_qs, u"😀.example"_qs},
    {u"xn--a.example"_qs, u"xn--a.example"_qs, u"xn--a.example"_qs},
    {u"BÜCHER.example"_qs, u"xn--bcher-kva.example"_qs, u"bücher.example"_qs},
};
INSTANTIATE_TEST_SUITE_P(Wide, Name, testing::ValuesIn(wideNames));

struct AddressCase
{
    QString typed;
    QString host;
    int port = 0;
};

class Address : public testing::TestWithParam<AddressCase>
{
};

TEST_P(Address, IsRead)
{
    const AddressCase& wanted = GetParam();
    SCOPED_TRACE(wanted.typed.toStdString());
    const auto name = ServerName::parse(wanted.typed);
    ASSERT_TRUE(name) << "fault " << static_cast<int>(name.error().fault) << " "
                      << name.error().offending.toStdString();
    EXPECT_EQ(name->host(), wanted.host);
    EXPECT_EQ(name->display(), wanted.host);
    EXPECT_EQ(name->port().value_or(0), wanted.port);
    ASSERT_TRUE(name->literal());
    EXPECT_EQ(*name->literal(), QHostAddress(wanted.host));
}

const AddressCase addresses[] = {
    {u"192.0.2.1"_qs, u"192.0.2.1"_qs},
    {u"192.0.2.1:500"_qs, u"192.0.2.1"_qs, 500},
    {u"１９２．０．２．１"_qs, u"192.0.2.1"_qs},
    {u"https://192.0.2.1/x"_qs, u"192.0.2.1"_qs},
    {u"2001:db8::1"_qs, u"2001:db8::1"_qs},
    {u"2001:DB8:0:0::1"_qs, u"2001:db8::1"_qs},
    {u"[2001:db8::1]"_qs, u"2001:db8::1"_qs},
    {u"[2001:db8::1]:4500"_qs, u"2001:db8::1"_qs, 4500},
    {u"https://[2001:db8::1]:443/x"_qs, u"2001:db8::1"_qs, 443},
    {u"［2001：db8：：1］"_qs, u"2001:db8::1"_qs},
    {u"fe80::1%eth0"_qs, u"fe80::1%eth0"_qs},
    {u"[fe80::1%eth0]:500"_qs, u"fe80::1%eth0"_qs, 500},
    {u"[fe80::1%25eth0]"_qs, u"fe80::1%eth0"_qs}, // RFC 6874: in a URL the % is written %25
    {u"::1"_qs, u"::1"_qs},
};
INSTANTIATE_TEST_SUITE_P(Read, Address, testing::ValuesIn(addresses));

struct FaultCase
{
    QString typed;
    ServerNameFault fault;
};

class Faulty : public testing::TestWithParam<FaultCase>
{
};

TEST_P(Faulty, IsRefused)
{
    const FaultCase& wanted = GetParam();
    SCOPED_TRACE(wanted.typed.left(80).toStdString());
    const auto name = ServerName::parse(wanted.typed);
    ASSERT_FALSE(name) << name->host().toStdString();
    EXPECT_EQ(name.error().fault, wanted.fault);
    EXPECT_LE(name.error().offending.size(), 40);
    const bool namesAPart = wanted.fault != ServerNameFault::Empty && wanted.fault != ServerNameFault::TooLong;
    EXPECT_EQ(!name.error().offending.isEmpty(), namesAPart);
}

const FaultCase faults[] = {
    {u""_qs, ServerNameFault::Empty},
    {u"   \t\n　"_qs, ServerNameFault::Empty},
    {u"\u200B"_qs, ServerNameFault::Empty},
    {u"https://"_qs, ServerNameFault::Empty},
    {u"https:///path"_qs, ServerNameFault::Empty},
    {u"."_qs, ServerNameFault::Empty},
    {u":500"_qs, ServerNameFault::Empty},
    {u"user@"_qs, ServerNameFault::Empty},
    {repeated(300, u'a'), ServerNameFault::TooLong},
    {repeated(64, u'a') + u".example"_qs, ServerNameFault::TooLong},
    {repeated(100'000, u'a'), ServerNameFault::TooLong},
    {QString(u"abcdefghi."_qs).repeated(25) + u"example"_qs, ServerNameFault::TooLong},
    {QString(60, QChar(u'日')) + u".example"_qs, ServerNameFault::TooLong}, // too long only in Punycode
    {u"vpn example.jp"_qs, ServerNameFault::BadCharacter},
    {u"vpn..example.jp"_qs, ServerNameFault::BadCharacter},
    {u".example.jp"_qs, ServerNameFault::BadCharacter},
    {u"vpn.example.jp.."_qs, ServerNameFault::BadCharacter},
    {u"vpn,example,jp"_qs, ServerNameFault::BadCharacter},
    {u"vpn'example"_qs, ServerNameFault::BadCharacter},
    {u"$(reboot).example"_qs, ServerNameFault::BadCharacter},
    {u"vpn%00.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u0000.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u0007.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u007F.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u202Egro.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u2066x\u2069.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u200Fx.example"_qs, ServerNameFault::BadCharacter},
    {u"-vpn.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn-.example"_qs, ServerNameFault::BadCharacter},
    {u"vpn\u202E.example"_qs, ServerNameFault::BadCharacter},
    {u"0x7f.1"_qs, ServerNameFault::BadAddress},
    {u"vpn.0x7f"_qs, ServerNameFault::BadAddress},
    {u"vpn.example.123"_qs, ServerNameFault::BadAddress},
    {u"vpn….example"_qs, ServerNameFault::BadCharacter},
    {u"日本-.example"_qs, ServerNameFault::BadCharacter},
    {u"\xD800.example"_qs, ServerNameFault::BadCharacter},
    {u"256.0.0.1"_qs, ServerNameFault::BadAddress},
    {u"1.2.3"_qs, ServerNameFault::BadAddress},
    {u"10.1"_qs, ServerNameFault::BadAddress},
    {u"1"_qs, ServerNameFault::BadAddress},
    {u"1.2.3.4.5"_qs, ServerNameFault::BadAddress},
    {u"192.0.2.010"_qs, ServerNameFault::BadAddress},
    {u"2001:db8:::1"_qs, ServerNameFault::BadAddress},
    {u"2001:db8::g"_qs, ServerNameFault::BadAddress},
    {u"[2001:db8::1"_qs, ServerNameFault::BadAddress},
    {u"[2001:db8::1]x"_qs, ServerNameFault::BadAddress},
    {u"[192.0.2.1]"_qs, ServerNameFault::BadAddress},
    {u"[]"_qs, ServerNameFault::BadAddress},
    {u"[vpn.example.jp]"_qs, ServerNameFault::BadAddress},
    {u"fe80::1%"_qs, ServerNameFault::BadAddress},
    {u"fe80::1%a b"_qs, ServerNameFault::BadAddress},
    {u"fe80::1%$(x)"_qs, ServerNameFault::BadAddress},
    {u"vpn.example.jp:0"_qs, ServerNameFault::BadPort},
    {u"vpn.example.jp:65536"_qs, ServerNameFault::BadPort},
    {u"vpn.example.jp:99999999999999999999"_qs, ServerNameFault::BadPort},
    {u"vpn.example.jp:http"_qs, ServerNameFault::BadPort},
    {u"vpn.example.jp:-1"_qs, ServerNameFault::BadPort},
    {u"vpn.example.jp:+500"_qs, ServerNameFault::BadPort},
    {u"[2001:db8::1]:x"_qs, ServerNameFault::BadPort},
};
INSTANTIATE_TEST_SUITE_P(Refused, Faulty, testing::ValuesIn(faults));

TEST(Fault, NamesCharactersThatSteerTheDisplay)
{
    const auto name = ServerName::parse(u"vpn\u202Egro.example");
    ASSERT_FALSE(name);
    EXPECT_EQ(name.error().offending, u"vpnU+202Egro.example");
}

TEST(Port, AColonWithoutANumberIsNoPort)
{
    // "host:" and "[address]:" are valid in a URL (RFC 3986 3.2.3).
    for (const QString& typed : {u"vpn.example.jp:"_qs, u"https://vpn.example.jp:/"_qs}) {
        const auto name = ServerName::parse(typed);
        ASSERT_TRUE(name) << typed.toStdString();
        EXPECT_FALSE(name->port());
    }
}

void expectIdempotent(const ServerName& name)
{
    for (const QString& form : {name.display(), name.host()}) {
        const auto again = ServerName::parse(form);
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->host() == name.host());
        RC_ASSERT(again->display() == name.display());
        RC_ASSERT(again->literal() == name.literal());
        RC_ASSERT(!again->port());
    }
}

TEST(Property, WhatWasReadIsReadAgain)
{
    const auto piece = rc::gen::element<std::u16string>(
        u"vpn", u".", u"example", u"日本", u":", u"500", u"[", u"]", u"%", u"eth0", u"::", u"fe80", u"@", u"/", u"//",
        u"https", u"-", u"_", u"xn--", u"wgv71a", u"。", u"Ａ", u"ß", u"İ", u"\u200D", u"\u202E", u"ﷺ", u"192", u"0",
        u" ", u"\xDC00", u"א", u"٣", u"ς", u"\u0301");
    EXPECT_TRUE(rc::check([&piece] {
        const auto pieces = *rc::gen::container<std::vector<std::u16string>>(piece);
        QString typed;
        for (const std::u16string& part : pieces)
            typed += QString::fromStdU16String(part);
        const auto name = ServerName::parse(typed);
        RC_CLASSIFY(name.has_value());
        if (name)
            expectIdempotent(*name);
        else
            RC_ASSERT(name.error().offending.size() <= 40);
    }));
}

TEST(Property, ArbitraryUtf16IsReadWithoutAFault)
{
    EXPECT_TRUE(rc::check([](const std::vector<quint16>& units) {
        QString typed;
        for (const quint16 unit : units)
            typed.append(QChar(unit));
        if (const auto name = ServerName::parse(typed))
            expectIdempotent(*name);
    }));
}

} // namespace
