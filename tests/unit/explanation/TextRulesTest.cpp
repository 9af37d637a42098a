#include "tests/unit/explanation/TextRules.h"

#include <gmock/gmock.h>

using namespace tsunagu;
using namespace tsunagu::textrules;
using namespace Qt::StringLiterals;

TEST(TextRulesTest, splitsSentences)
{
    EXPECT_EQ(sentences(u"はい。「ある。」次です。\n見出し"_s, Language::Japanese),
              (QStringList{u"はい。"_s, u"「ある。」"_s, u"次です。"_s, u"見出し"_s}));
    EXPECT_EQ(sentences(u"It takes 1.5 s. Say \"yes.\" Next?"_s, Language::English),
              (QStringList{u"It takes 1.5 s."_s, u"Say \"yes.\""_s, u"Next?"_s}));
}

TEST(TextRulesTest, measuresLength)
{
    EXPECT_EQ(length(u"VPN の 入口。"_s, Language::Japanese), 7);
    EXPECT_EQ(length(u"The VPN's entrance."_s, Language::English), 3);
}

TEST(TextRulesTest, findsDoubleNegation)
{
    for (const QString& bad :
         {u"できなくはないです。"_s, u"直さなければなりません。"_s, u"使えないわけではありません。"_s,
          u"有効でないかを確かめられません。"_s, u"入れないといけません。"_s}) {
        EXPECT_FALSE(doubleNegation(bad, Language::Japanese).isEmpty()) << bad.toStdString();
    }
    EXPECT_TRUE(doubleNegation(u"返事がありません。次は、つながらないか見ます。"_s, Language::Japanese).isEmpty());
    for (const QString& bad :
         {u"It is not uncommon."_s, u"You cannot connect without it."_s, u"Nothing is not open."_s}) {
        EXPECT_FALSE(doubleNegation(bad, Language::English).isEmpty()) << bad.toStdString();
    }
    EXPECT_TRUE(doubleNegation(u"It does not answer."_s, Language::English).isEmpty());
}

TEST(TextRulesTest, knowsPoliteEndings)
{
    for (const QString& good : {u"答えました。"_s, u"見てください。"_s, u"分かりますか。"_s, u"「ありますか。」"_s}) {
        EXPECT_TRUE(endsPolitely(good)) << good.toStdString();
    }
    for (const QString& bad : {u"答えた。"_s, u"見ること。"_s, u"これだ。"_s, u"設定の確認"_s}) {
        EXPECT_FALSE(endsPolitely(bad)) << bad.toStdString();
    }
}

TEST(TextRulesTest, wantsTermsExplained)
{
    EXPECT_EQ(unexplainedTerms({u"IKE で決めます。"_s}, Language::Japanese).size(), 1);
    EXPECT_TRUE(unexplainedTerms({u"IKE（アイク）で決めます。"_s}, Language::Japanese).isEmpty());
    EXPECT_EQ(
        unexplainedTerms({u"ルーターです。"_s, u"a"_s, u"b"_s, u"ルーター（出口の機器）"_s}, Language::Japanese).size(),
        1);
    EXPECT_TRUE(unexplainedTerms({u"「IKEv2」を選びます。"_s}, Language::Japanese).isEmpty());
    EXPECT_EQ(unexplainedTerms({u"The router is off."_s}, Language::English).size(), 1);
    EXPECT_TRUE(unexplainedTerms({u"The router (the box at home) is off."_s}, Language::English).isEmpty());
}

TEST(TextRulesTest, findsBlanksAfterJapanesePunctuation)
{
    EXPECT_EQ(strayBlanks(u"止まります。 VPN は（今） 使えません。"_s), (QStringList{u"す。 V"_s, u"今） 使"_s}));
    EXPECT_TRUE(strayBlanks(u"VPN は止まります。IKE です。\nUDP 500 です（例 1）。"_s).isEmpty());
}

TEST(TextRulesTest, findsBannedWords)
{
    EXPECT_EQ(bannedWords(u"ポートを開けます。"_s, Language::Japanese), QStringList{u"ポート"_s});
    EXPECT_EQ(bannedWords(u"Open the port."_s, Language::English), QStringList{u" port"_s});
    EXPECT_TRUE(bannedWords(u"Save the report."_s, Language::English).isEmpty());
}
