#include "report/explanation/Glossary.h"

#include "report/explanation/Knowledge.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QByteArray good = R"(## ike
- term: IKE
- also: IKEv1, IKEv2
- reading: アイク
VPN の鍵を決める手続きです。
はじめに行います。

## ip-address
- term: IP アドレス
住所です。
)";

std::string errorOf(const QByteArray& bytes)
{
    const auto result = parseGlossary(bytes, u"g.md"_s);
    return result ? std::string("no error") : result.error().message().toStdString();
}

Glossary sample()
{
    return Glossary({{u"ip"_s, u"IP"_s, {}, {}, u"m"_s},
                     {u"ip-address"_s, u"IP アドレス"_s, {}, {}, u"m"_s},
                     {u"server"_s, u"サーバー"_s, {}, {}, u"m"_s},
                     {u"nat"_s, u"NAT"_s, {}, {}, u"m"_s},
                     {u"router"_s, u"router"_s, {}, {}, u"m"_s},
                     {u"certificate"_s, u"証明書"_s, {}, {}, u"m"_s}});
}

std::string usesIn(const QString& text)
{
    std::string result;
    for (const TermUse& use : sample().uses(text))
        result += use.id.toStdString() + "@" + std::to_string(use.start) + "+" + std::to_string(use.length) + " ";
    return result;
}

} // namespace

TEST(Glossary, IsReadFromItsFile)
{
    const auto terms = parseGlossary(good, u"g.md"_s);
    ASSERT_TRUE(terms.has_value()) << terms.error().message().toStdString();
    EXPECT_EQ(*terms, (QVector<Term>{{u"ike"_s,
                                      u"IKE"_s,
                                      {u"IKEv1"_s, u"IKEv2"_s},
                                      u"アイク"_s,
                                      u"VPN の鍵を決める手続きです。はじめに行います。"_s},
                                     {u"ip-address"_s, u"IP アドレス"_s, {}, {}, u"住所です。"_s}}));
    EXPECT_TRUE(parseGlossary({}, u"g.md"_s)->isEmpty());
}

TEST(Glossary, RefusesABrokenFileWithTheLine)
{
    EXPECT_THAT(errorOf("text\n"), HasSubstr("g.md:1: text before"));
    EXPECT_THAT(errorOf("## Big\n"), HasSubstr("g.md:1: a term's id"));
    EXPECT_THAT(errorOf("## a\n- term: A\nm\n## a\n"), HasSubstr("g.md:4: the term 'a' is given twice"));
    EXPECT_THAT(errorOf("## a\n- term: A\n## b\n"), HasSubstr("g.md:3: the term 'a' lacks"));
    EXPECT_THAT(errorOf("## a\nmeaning\n"), HasSubstr("the term 'a' lacks"));
    EXPECT_THAT(errorOf("## a\n- colour: red\n"), HasSubstr("g.md:2: expected '- term:'"));
    EXPECT_THAT(errorOf("## a\n- term:\n"), HasSubstr("g.md:2: expected '- key: value'"));
    EXPECT_THAT(errorOf("\xff\xfe"), HasSubstr("UTF-8"));
    EXPECT_THAT(errorOf(QByteArray(300 * 1024, 'x')), HasSubstr("larger than"));
}

TEST(Glossary, FindsWholeWordsAndTheLongestOfThem)
{
    EXPECT_EQ(usesIn(u"IP アドレスと IP です"_s), "ip-address@0+7 ip@9+2 ");
    EXPECT_EQ(usesIn(u"NATO、SNAT、NAT"_s), "nat@10+3 ");
    EXPECT_EQ(usesIn(u"サーバールームのサーバー"_s), "server@8+4 ");
    EXPECT_EQ(usesIn(u"電子証明書です"_s), "certificate@2+3 ");
    EXPECT_EQ(usesIn(u"Two routers, one Router."_s), "router@4+7 router@17+6 ");
    EXPECT_EQ(usesIn(u"routerset, ERROR_NAT_FAILED, nat.example.jp"_s), "");
    EXPECT_EQ(usesIn(QString()), "");
    EXPECT_TRUE(Glossary().uses(u"NAT"_s).isEmpty());
}

TEST(Glossary, AnOrganisationsTermTakesTheOthersPlace)
{
    Glossary glossary = sample();
    glossary.add({{u"nat"_s, u"NAPT"_s, {}, {}, u"own"_s}, {u"vpn"_s, u"VPN"_s, {}, {}, u"new"_s}});
    EXPECT_EQ(glossary.terms().size(), 7);
    EXPECT_EQ(glossary.find(u"nat"_s)->meaning, u"own"_s);
    EXPECT_EQ(glossary.uses(u"NAPT NAT VPN"_s).size(), 2);
    EXPECT_EQ(glossary.find(u"nothing"_s), nullptr);
}

TEST(Glossary, FoldersLieOverTheBuiltInOne)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"en"_s));
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"ja"_s));
    QFile own(folder.filePath(u"en/glossary.md"_s));
    ASSERT_TRUE(own.open(QIODevice::WriteOnly));
    own.write("## vpn\n- term: VPN\nOur way into the company.\n## desk\n- term: Desk\nRoom 7.\n");
    own.close();
    QFile broken(folder.filePath(u"ja/glossary.md"_s));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("oops\n");
    broken.close();
    const Knowledge knowledge = Knowledge::embedded({folder.path()});
    QStringList warnings;
    const Glossary english = knowledge.glossary(Language::English, &warnings);
    EXPECT_TRUE(warnings.isEmpty());
    EXPECT_EQ(english.find(u"vpn"_s)->meaning, u"Our way into the company."_s);
    EXPECT_NE(english.find(u"desk"_s), nullptr);
    EXPECT_NE(english.find(u"router"_s), nullptr);
    const Glossary japanese = knowledge.glossary(Language::Japanese, &warnings);
    EXPECT_NE(japanese.find(u"vpn"_s), nullptr);
    ASSERT_EQ(warnings.size(), 1);
    EXPECT_THAT(warnings.first().toStdString(), HasSubstr("ja/glossary.md:1: text before"));
}

RC_GTEST_PROP(GlossaryProperty, AnyBytesAreReadOrRefused, ())
{
    static const std::vector<std::string> pieces{"## a\n", "## b\n", "- term: A\n", "- also: B, C\n", "m\n",
                                                 "- ",     "\n",     "\xff",        "あ\n",           "- reading: r\n"};
    QByteArray bytes;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
        bytes += QByteArray::fromStdString(piece);
    const auto result = parseGlossary(bytes, u"g.md"_s);
    RC_ASSERT(result.has_value() || !result.error().reason.isEmpty());
}

RC_GTEST_PROP(GlossaryProperty, UsesLieInOrderWithinTheText, ())
{
    static const std::vector<std::string> pieces{"IP",     " アドレス", "サーバー", "ルーム", "NAT", "s",
                                                 "証明書", "router",    " ",        "ー",     "x",   "。"};
    QString text;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
        text += QString::fromStdString(piece);
    qsizetype end = 0;
    for (const TermUse& use : sample().uses(text)) {
        RC_ASSERT(use.start >= end && use.length > 0 && use.start + use.length <= text.size());
        end = use.start + use.length;
    }
}
