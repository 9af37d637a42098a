#include "report/explanation/ArticleParser.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QByteArray goodCause = R"(---
id: isp.block
title: Stops at {server}.
summary: A summary.
---
## dialogue
Q why: Why?
A: Because.
It goes on.

A second paragraph of the source is the same turn.
Q: はい。
A: 一行目です。
二行目です。
## steps
### Do it.
- minutes: 3
- undo: yes
- risk: ask-specialist
- system: windows
- open: ms-settings:network-wifi
- command: netsh winsock: show
- see: A list.
- back: Undo it.
- restart: yes
- when: nat
First line
second line.

Second paragraph.
### Then that.
- minutes: 1
Body.
## prevention
- one
- two
  goes on
)";

QByteArray goodCode()
{
    return R"(---
id: 809
title: T.
summary: S.
---
## dialogue
Q: q
A: a
## introduction
i1

i2
## background
b
## causes
1. first
2. second
## steps
### s
- minutes: 1
body
## prevention
- p
## closing
c
)";
}

tl::expected<Article, KnowledgeError> parse(const QByteArray& bytes, ArticleKind kind = ArticleKind::Cause)
{
    return parseArticle(bytes, kind, u"x.md"_s);
}

std::string errorOf(QByteArray bytes, const char* from, const char* to, ArticleKind kind = ArticleKind::Cause)
{
    EXPECT_TRUE(bytes.contains(from)) << from;
    const auto result = parse(bytes.replace(from, to), kind);
    return result ? std::string("no error") : result.error().message().toStdString();
}

} // namespace

TEST(ArticleParserTest, readsACause)
{
    const auto article = parse(goodCause);
    ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
    EXPECT_EQ(article->id, u"isp.block"_s);
    EXPECT_EQ(article->title, u"Stops at {server}."_s);
    ASSERT_EQ(article->dialogue.size(), 4);
    EXPECT_EQ(article->dialogue.at(0), (Turn{Speaker::Beginner, u"Why?"_s, Topic::Why}));
    EXPECT_EQ(article->dialogue.at(1).topic, Topic::Why);
    EXPECT_EQ(article->dialogue.at(2).topic, Topic::None);
    EXPECT_EQ(article->dialogue.at(3).topic, Topic::None);
    EXPECT_EQ(article->dialogue.at(1).text,
              u"Because. It goes on. A second paragraph of the source is the same turn."_s);
    EXPECT_EQ(article->dialogue.at(3).text, u"一行目です。二行目です。"_s);
    ASSERT_EQ(article->steps.size(), 2);
    const Step& step = article->steps.at(0);
    EXPECT_EQ(step.title, u"Do it."_s);
    EXPECT_EQ(step.minutes, 3);
    EXPECT_EQ(step.undo, StepUndo::Yes);
    EXPECT_EQ(step.see, u"A list."_s);
    EXPECT_EQ(step.back, u"Undo it."_s);
    EXPECT_TRUE(step.restart);
    EXPECT_EQ(step.when, u"nat"_s);
    EXPECT_EQ(article->steps.at(1).undo, StepUndo::Nothing);
    EXPECT_FALSE(article->steps.at(1).restart);
    EXPECT_EQ(step.risk, StepRisk::AskSpecialist);
    EXPECT_EQ(step.system, StepSystem::Windows);
    EXPECT_EQ(step.open, u"ms-settings:network-wifi"_s);
    EXPECT_EQ(step.command, u"netsh winsock: show"_s);
    EXPECT_EQ(step.body, u"First line second line.\nSecond paragraph."_s);
    EXPECT_EQ(article->prevention, (QVector<Advice>{{u"one"_s}, {u"two goes on"_s}}));
}

TEST(ArticleParserTest, readsACode)
{
    const auto article = parse(goodCode(), ArticleKind::Code);
    ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
    EXPECT_EQ(article->introduction, (QStringList{u"i1"_s, u"i2"_s}));
    EXPECT_EQ(article->background, QStringList{u"b"_s});
    EXPECT_EQ(article->causes, (QStringList{u"first"_s, u"second"_s}));
    EXPECT_EQ(article->closing, QStringList{u"c"_s});
    const auto notify = parse(goodCode(), ArticleKind::Notify);
    ASSERT_TRUE(notify.has_value());
    EXPECT_EQ(*notify, *article);
}

TEST(ArticleParserTest, readsWhatAPieceOfAdviceIsCheckedBy)
{
    QByteArray bytes = goodCode();
    bytes.replace("- p\n", "- clock: Right?\n- logs: Read.\n- updates: New.\n- contact: Ask.\n- Note: free.\n");
    const auto general = parse(bytes, ArticleKind::General);
    ASSERT_TRUE(general.has_value()) << general.error().message().toStdString();
    EXPECT_EQ(general->prevention, (QVector<Advice>{{u"Right?"_s, AdviceCheck::Clock},
                                                    {u"Read."_s, AdviceCheck::Logs},
                                                    {u"New."_s, AdviceCheck::Updates},
                                                    {u"Ask."_s, AdviceCheck::Contact},
                                                    {u"Note: free."_s, AdviceCheck::None}}));
    // Elsewhere the words are part of the sentence.
    EXPECT_EQ(parse(bytes, ArticleKind::Code)->prevention.at(0), Advice{u"clock: Right?"_s});
}

TEST(ArticleParserTest, readsALine)
{
    const auto line =
        parse("---\nid: dslite\ntitle: t\nsummary: s\n---\n## dialogue\nQ l2tp: q\nA: a\n## prevention\n- p\n",
              ArticleKind::Line);
    ASSERT_TRUE(line.has_value()) << line.error().message().toStdString();
    EXPECT_EQ(line->dialogue.at(1).topic, Topic::L2tp);
}

namespace {

/// How a turn of two source lines reads.
std::string joined(const QString& first, const QString& second)
{
    QByteArray bytes = goodCause;
    bytes.replace("Because.\nIt goes on.\n", (first + u'\n' + second + u'\n').toUtf8());
    const auto article = parse(bytes);
    return article ? article->dialogue.at(1).text.section(u" A second"_s, 0, 0).toStdString()
                   : article.error().message().toStdString();
}

} // namespace

TEST(ArticleParserTest, joinsLinesWithoutABlankBesideJapanese)
{
    EXPECT_EQ(joined(u"止まります。"_s, u"次です。A"_s), "止まります。次です。A");
    EXPECT_EQ(joined(u"止まります。"_s, u"VPN is next"_s), "止まります。VPN is next");
    EXPECT_EQ(joined(u"The VPN"_s, u"は止まります.A"_s), "The VPNは止まります.A");
    EXPECT_EQ(joined(u"カナー"_s, u"VPN"_s), "カナーVPN");
    EXPECT_EQ(joined(u"ｶﾅ"_s, u"VPN"_s), "ｶﾅVPN");
    EXPECT_EQ(joined(u"（注）"_s, u"VPN"_s), "（注）VPN");
    EXPECT_EQ(joined(u"𠮷"_s, u"VPN"_s), "𠮷VPN");
    EXPECT_EQ(joined(u"VPN"_s, u"𠮷 x"_s), "VPN𠮷 x");
}

TEST(ArticleParserTest, joinsLinesByWhatIsSeenAtTheirEnds)
{
    EXPECT_EQ(joined(u"[[{router_rtt}です。||]]"_s, u"VPN too"_s), "[[{router_rtt}です。||]]VPN too");
    EXPECT_EQ(joined(u"[[{router_rtt}です。||遅いです。]]"_s, u"VPN too"_s),
              "[[{router_rtt}です。||遅いです。]]VPN too");
    EXPECT_EQ(joined(u"VPN"_s, u"[[は {router_rtt}||]] x"_s), "VPN[[は {router_rtt}||]] x");
    EXPECT_EQ(joined(u"**強いです。**"_s, u"VPN too"_s), "**強いです。**VPN too");
    EXPECT_EQ(joined(u"[[It took {router_rtt}.||]]"_s, u"[[Then {ike_rtt}.||]] x"_s),
              "[[It took {router_rtt}.||]] [[Then {ike_rtt}.||]] x");
    EXPECT_EQ(joined(u"**Strong.**"_s, u"`code`"_s), "**Strong.** `code`");
    EXPECT_EQ(joined(u"It is {server}"_s, u"{ports} x"_s), "It is {server} {ports} x");
    EXPECT_EQ(joined(u"Literal \\]"_s, u"\\[ x"_s), "Literal \\] \\[ x");
    EXPECT_EQ(joined(u"]"_s, u"["_s), "] [");
}

TEST(ArticleParserTest, acceptsWindowsLineEndsAndAByteOrderMark)
{
    QByteArray bytes = goodCause;
    bytes.replace("\n", "\r\n");
    bytes.prepend("\xEF\xBB\xBF");
    const auto article = parse(bytes);
    ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
    EXPECT_EQ(*article, *parse(goodCause));
}

TEST(ArticleParserTest, refusesBrokenFrontMatter)
{
    EXPECT_EQ(errorOf(goodCause, "---\nid", "id"), "x.md:1: the first line must be '---'");
    EXPECT_THAT(errorOf(goodCause, "summary.\n---", "summary."), HasSubstr("x.md:5: expected 'key: value'"));
    EXPECT_THAT(errorOf(goodCause, "title: ", "titel: "), HasSubstr("x.md:3: unknown key 'titel'"));
    EXPECT_THAT(errorOf(goodCause, "summary: A summary.\n", ""), HasSubstr("x.md:4: the front matter lacks 'summary'"));
    EXPECT_THAT(errorOf(goodCause, "summary: A summary.", "id: again"), HasSubstr("x.md:4: 'id' is given twice"));
    EXPECT_THAT(errorOf(goodCause, "summary: A summary.", "summary:"), HasSubstr("x.md:4: expected"));
    EXPECT_THAT(parse("---\nid: a\n").error().message().toStdString(), HasSubstr("expected 'key: value'"));
    EXPECT_THAT(parse("---\nid: a").error().message().toStdString(), HasSubstr("never closed"));
}

TEST(ArticleParserTest, refusesBrokenSections)
{
    EXPECT_THAT(errorOf(goodCause, "## steps", "## stepps"), HasSubstr("x.md:15: unknown section 'stepps'"));
    EXPECT_THAT(errorOf(goodCause, "## prevention", "## dialogue"), HasSubstr("'dialogue' is given twice"));
    EXPECT_THAT(errorOf(goodCause, "## dialogue", "stray\n## dialogue"), HasSubstr("x.md:6: text before"));
    EXPECT_THAT(errorOf(goodCause, "## prevention\n- one\n- two\n  goes on\n", ""),
                "x.md: section 'prevention' is missing");
    EXPECT_THAT(errorOf(goodCause, "- one\n- two\n  goes on\n", ""), "x.md: section 'prevention' is empty");
    EXPECT_THAT(errorOf(goodCause, "## prevention", "## closing"), HasSubstr("unknown section 'closing'"));
}

TEST(ArticleParserTest, refusesBrokenDialogue)
{
    EXPECT_THAT(errorOf(goodCause, "Q why: Why?", "A: Why?"), HasSubstr("x.md:7: questions"));
    EXPECT_EQ(errorOf(goodCause, "Q why:", "Q whence:"), "x.md:7: unknown topic 'whence'");
    EXPECT_THAT(errorOf(goodCause, "Q: はい。", "A: はい。"), HasSubstr("x.md:12: questions"));
    EXPECT_THAT(errorOf(goodCause, "Q why: Why?", "Why?"), HasSubstr("x.md:7: a turn must begin"));
    EXPECT_THAT(errorOf(goodCause, "A: 一行目です。\n", ""), HasSubstr("the last question has no answer"));
}

TEST(ArticleParserTest, refusesBrokenSteps)
{
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: soon"), HasSubstr("x.md:17: minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: 0"), HasSubstr("minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: 241"), HasSubstr("minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3\n", ""), HasSubstr("x.md:16: a step needs"));
    EXPECT_THAT(errorOf(goodCause, "undo: yes", "undo: maybe"), HasSubstr("undo must be"));
    EXPECT_THAT(errorOf(goodCause, "ask-specialist", "high"), HasSubstr("risk must be"));
    EXPECT_THAT(errorOf(goodCause, "system: windows", "system: beos"), HasSubstr("system must be"));
    EXPECT_THAT(errorOf(goodCause, "undo: yes", "undo: no"), HasSubstr("x.md:16: 'back' belongs to 'undo: yes'"));
    EXPECT_THAT(errorOf(goodCause, "- back: Undo it.\n", ""), HasSubstr("'back' belongs to 'undo: yes'"));
    EXPECT_THAT(errorOf(goodCause, "restart: yes", "restart: perhaps"), HasSubstr("restart must be yes"));
    EXPECT_THAT(errorOf(goodCause, "when: nat", "when: rain"), HasSubstr("when must be the name of a placeholder"));
    EXPECT_THAT(errorOf(goodCause, "- undo: yes", "- color: red"), HasSubstr("unknown key 'color'"));
    EXPECT_THAT(errorOf(goodCause, "- undo: yes", "- minutes: 3"), HasSubstr("'minutes' is given twice"));
    EXPECT_THAT(errorOf(goodCause, "- undo: yes", "- undo yes"), HasSubstr("expected '- key: value'"));
    EXPECT_THAT(errorOf(goodCause, "### Do it.\n", ""), HasSubstr("a step must begin"));
    EXPECT_THAT(errorOf(goodCause, "Body.\n", ""), HasSubstr("a step needs"));
}

TEST(ArticleParserTest, opensOnlySettingsPages)
{
    for (const char* evil : {"file:///etc/passwd", "https://example.jp", "C:\\evil.exe", "ms-settings:a b"}) {
        EXPECT_THAT(errorOf(goodCause, "ms-settings:network-wifi", evil), HasSubstr("open must be")) << evil;
    }
}

TEST(ArticleParserTest, refusesBrokenLists)
{
    EXPECT_THAT(errorOf(goodCause, "- one", "one"), HasSubstr("a list item must begin"));
    EXPECT_THAT(errorOf(goodCode(), "1. first", "2. first", ArticleKind::Code), HasSubstr("a list item must begin"));
    EXPECT_THAT(errorOf(goodCode(), "## closing\nc\n", "", ArticleKind::Code), HasSubstr("'closing' is missing"));
}

TEST(ArticleParserTest, refusesBrokenTemplatesAndNamesTheLine)
{
    EXPECT_EQ(errorOf(goodCause, "Because.", "[[Because."), "x.md:8: '[[' is never closed");
    EXPECT_THAT(errorOf(goodCause, "{server}", "{server"), HasSubstr("x.md:3: "));
    EXPECT_THAT(errorOf(goodCause, "second line.", "second ]] line."), HasSubstr("x.md:16: "));
    EXPECT_THAT(errorOf(goodCause, "A list.", "A [[ list."), HasSubstr("x.md:16: "));
    EXPECT_THAT(errorOf(goodCause, "Undo it.", "Undo {it."), HasSubstr("x.md:16: "));
    EXPECT_THAT(errorOf(goodCause, "- two", "- {two"), HasSubstr("x.md:36: "));
    EXPECT_THAT(errorOf(goodCode(), "2. second", "2. sec||ond", ArticleKind::Code), HasSubstr("x.md:17: "));
}

TEST(ArticleParserTest, refusesHugeFiles)
{
    QByteArray bytes = goodCause;
    bytes.append(QByteArray(300 * 1024, 'x'));
    const auto result = parse(bytes);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, KnowledgeError::Kind::TooLarge);
}

TEST(ArticleParserTest, refusesBinaryGarbage)
{
    EXPECT_THAT(parse(QByteArray("\xff\xfe\x00\x01", 4)).error().message().toStdString(), HasSubstr("UTF-8"));
    EXPECT_THAT(parse(QByteArray("---\nid: a\0b\n---\n", 16)).error().message().toStdString(),
                HasSubstr("x.md:2: a control character"));
    EXPECT_FALSE(parse({}).has_value());
    EXPECT_FALSE(parse("\n\n\n").has_value());
}

TEST(ArticleParserTest, everyTruncationIsReadOrRefused)
{
    const QByteArray bytes = goodCode();
    int refused = 0;
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        refused += parse(bytes.left(length), ArticleKind::Code) ? 0 : 1;
    }
    EXPECT_GT(refused, static_cast<int>(bytes.size() * 9 / 10));
}

RC_GTEST_PROP(ArticleParserProperty, anyBytesAreReadOrRefused, ())
{
    static const std::vector<std::string> pieces{
        "---\n",  "id: a\n", "title: t\n",     "summary: s\n", "## dialogue\n",   "## steps\n", "Q why: q\n",
        "A: a\n", "### s\n", "- minutes: 1\n", "- ",           "1. x\n",          "\n",         "[[",
        "]]",     "{",       "\xff",           "あ\n",         "## prevention\n", "text\n"};
    const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    QByteArray bytes;
    for (const std::string& piece : chosen) {
        bytes += QByteArray::fromStdString(piece);
    }
    for (const ArticleKind kind : {ArticleKind::Cause, ArticleKind::Code, ArticleKind::Line, ArticleKind::General}) {
        const auto result = parse(bytes, kind);
        RC_ASSERT(result.has_value() || !result.error().reason.isEmpty());
    }
}
