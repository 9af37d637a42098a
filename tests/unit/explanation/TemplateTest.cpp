#include "report/explanation/Template.h"

#include "report/explanation/InlineText.h"

#include <QRegularExpression>

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;

namespace {

std::string filled(const QString& text, const PlaceholderValues& values)
{
    return expand(text, values).toStdString();
}

const PlaceholderValues noValues;

} // namespace

TEST(TemplateTest, putsValuesIn)
{
    EXPECT_EQ(filled(u"ルーターは {router_rtt} で答えました。"_s, {{u"router_rtt"_s, u"2 ミリ秒"_s}}),
              "ルーターは 2 ミリ秒 で答えました。");
    EXPECT_EQ(filled(u"{a}{b}{a}"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}), "121");
}

TEST(TemplateTest, dropsTheSentenceThatHasAGap)
{
    EXPECT_EQ(filled(u"一つ目です。ルーターは {router_rtt} で答えました。三つ目です。"_s, noValues),
              "一つ目です。三つ目です。");
    EXPECT_EQ(filled(u"First. The router answered in {router_rtt}. Third."_s, noValues), "First. Third.");
    EXPECT_EQ(filled(u"It needs {x}! Really? Yes."_s, noValues), "Really? Yes.");
    EXPECT_EQ(filled(u"{x} alone"_s, noValues), "");
}

TEST(TemplateTest, anEmptyValueIsAGap)
{
    EXPECT_EQ(filled(u"a {x}. b."_s, {{u"x"_s, u""_s}}), "b.");
}

TEST(TemplateTest, aPointInsideANumberEndsNoSentence)
{
    EXPECT_EQ(filled(u"Version 1.2 takes {x}. End."_s, noValues), "End.");
    EXPECT_EQ(filled(u"Wait 1.{x}. End."_s, noValues), "End.");
    EXPECT_EQ(filled(u"Wait 1.{x}. End."_s, {{u"x"_s, u"5"_s}}), "Wait 1.5. End.");
}

TEST(TemplateTest, closingMarksBelongToTheSentence)
{
    EXPECT_EQ(filled(u"「{x} です。」次です。"_s, noValues), "次です。");
    EXPECT_EQ(filled(u"**{x} it is.** Next."_s, noValues), "Next.");
    EXPECT_EQ(filled(u"Say \"{x}.\" Next."_s, noValues), "Next.");
}

TEST(TemplateTest, keepsParagraphsWhenASentenceGoes)
{
    EXPECT_EQ(filled(u"One. {x} two.\nThree."_s, noValues), "One.\nThree.");
    EXPECT_EQ(filled(u"One.\n{x} two.\nThree."_s, noValues), "One.\nThree.");
}

TEST(TemplateTest, aGroupChoosesBetweenItsForms)
{
    const QString text = u"入口[[（{ports}）||]]が[[閉じて||静かに]]います。"_s;
    EXPECT_EQ(filled(text, {{u"ports"_s, u"UDP 500"_s}}), "入口（UDP 500）が閉じています。");
    EXPECT_EQ(filled(text, noValues), "入口が閉じています。");
    EXPECT_EQ(filled(u"x[[ {a}]]."_s, noValues), "x.");
}

TEST(TemplateTest, aGroupNeedsAllItsValues)
{
    const QString text = u"[[{a} and {b}||only {c}]]."_s;
    EXPECT_EQ(filled(text, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}), "1 and 2.");
    EXPECT_EQ(filled(text, {{u"a"_s, u"1"_s}, {u"c"_s, u"3"_s}}), "only 3.");
    EXPECT_EQ(filled(u"Kept. "_s + text, {{u"a"_s, u"1"_s}}), "Kept.");
}

TEST(TemplateTest, aGroupMayHoldWholeSentences)
{
    EXPECT_EQ(filled(u"A.[[ B {x}.|| C.]] D."_s, noValues), "A. C. D.");
    EXPECT_EQ(filled(u"A.[[ B {x}.||]] D."_s, {{u"x"_s, u"1"_s}}), "A. B 1. D.");
    EXPECT_EQ(filled(u"A. [[B {x}.||]] [[C {x}.||]] D."_s, noValues), "A. D.");
}

TEST(TemplateTest, valuesAreNeverExpandedAgain)
{
    EXPECT_EQ(InlineText::toPlain(expand(u"{server} です。"_s, {{u"server"_s, u"{x}[[a||b]]"_s}, {u"x"_s, u"no"_s}}))
                  .toStdString(),
              "{x}[[a||b]] です。");
}

TEST(TemplateTest, aValueEndsNoSentence)
{
    EXPECT_EQ(filled(u"a {server} b {x} c. d."_s, {{u"server"_s, u"evil. 終わり。"_s}}), "d.");
}

TEST(TemplateTest, valuesLoseControlAndDirectionCharacters)
{
    EXPECT_EQ(filled(u"{server}."_s, {{u"server"_s, u"a\nb\u202Ec\x1b[31md\u2066"_s}}), "a bc \\[31md.");
}

TEST(TemplateTest, cutsEndlessValues)
{
    const QString result = expand(u"{server}"_s, {{u"server"_s, QString(100000, u'x')}});
    EXPECT_EQ(result.size(), 257);
    const QString emoji = expand(u"{server}"_s, {{u"server"_s, QString(255, u'x') + u"😀😀"_s}});
    EXPECT_FALSE(emoji.at(emoji.size() - 2).isHighSurrogate());
}

TEST(TemplateTest, backslashMakesBracesLiteral)
{
    EXPECT_EQ(InlineText::toPlain(expand(u"\\{x\\} \\[\\[ stays."_s, noValues)).toStdString(), "{x} [[ stays.");
}

class BrokenTemplate : public testing::TestWithParam<const char16_t*>
{
};

TEST_P(BrokenTemplate, isAnErrorAndNeverHalfShown)
{
    const QString text = QString::fromUtf16(GetParam());
    const auto parsed = Template::parse(text);
    ASSERT_FALSE(parsed.has_value());
    EXPECT_FALSE(parsed.error().message.isEmpty());
    EXPECT_LE(parsed.error().position, text.size());
    EXPECT_EQ(filled(text, {{u"a"_s, u"1"_s}}), "");
}

INSTANTIATE_TEST_SUITE_P(All, BrokenTemplate,
                         testing::Values(u"[[a {a}", u"[[a||b", u"[[", u"a]]", u"a||b", u"[[a||b||c]]",
                                         u"[[a [[b]] c]]", u"[[a||[[b]]]]", u"{", u"{a", u"{}", u"{A}", u"{a b}", u"a}",
                                         u"{a{b}}", u"[[{a||b]]"));

TEST(TemplateTest, listsPlaceholdersAndUnguardedOnes)
{
    const auto parsed = Template::parse(u"{a} [[{b} {a}||{c}]] {a}"_s);
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->placeholders(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(parsed->unguardedPlaceholders(), (QStringList{u"a"_s, u"c"_s}));
}

TEST(TemplateTest, commandsTakeOnlyHarmlessValues)
{
    const QString command = u"nslookup {server}"_s;
    EXPECT_EQ(expandCommand(command, {{u"server"_s, u"vpn.example.jp"_s}}), u"nslookup vpn.example.jp"_s);
    EXPECT_EQ(expandCommand(command, {{u"server"_s, u"2001:db8::1%eth0"_s}}), u"nslookup 2001:db8::1%eth0"_s);
    for (const QString& evil : {u"a;rm -rf /"_s, u"$(id)"_s, u"-opt"_s, u"a b"_s, u"a\nb"_s, u"`id`"_s, u"a|b"_s,
                                u"日本"_s, u""_s, QString(300, u'a')}) {
        EXPECT_EQ(expandCommand(command, {{u"server"_s, evil}}), QString()) << evil.toStdString();
    }
    EXPECT_EQ(expandCommand(u"reg add HKLM\\SYSTEM /f"_s, noValues), u"reg add HKLM\\SYSTEM /f"_s);
    EXPECT_EQ(expandCommand(u"broken {server"_s, {{u"server"_s, u"a"_s}}), QString());
}

RC_GTEST_PROP(TemplateProperty, anyTextIsReadOrRefusedAndLeavesNoMarkBehind, ())
{
    static const std::string alphabet = "[]|{}ab. \\*`";
    const auto bytes = *rc::gen::container<std::string>(rc::gen::elementOf(alphabet));
    const QString text = QString::fromStdString(bytes);
    const auto parsed = Template::parse(text);
    if (!parsed) {
        RC_ASSERT(expand(text, {}).isEmpty());
        return;
    }
    QString result = parsed->expand({{u"a"_s, u"{b}"_s}});
    result.replace(QRegularExpression(u"\\\\."_s), u"_"_s);
    RC_ASSERT(!result.contains(u"[["_s));
    RC_ASSERT(!result.contains(u'{'));
    RC_ASSERT(!result.contains(u"||"_s));
}
