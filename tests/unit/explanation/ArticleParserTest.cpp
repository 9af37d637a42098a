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
Q: Why?
A: Because.
It goes on.

A second paragraph of the source is the same turn.
Q: はい。
A: 一行目です。
二行目です。
## steps
### Do it.
- minutes: 3
- undo: no
- risk: ask-specialist
- system: windows
- open: ms-settings:network-wifi
- command: netsh winsock: show
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
## points-to
- isp.block: 70
- network.slow: 0
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
    EXPECT_EQ(article->dialogue.at(0), (Turn{Speaker::Beginner, u"Why?"_s}));
    EXPECT_EQ(article->dialogue.at(1).text,
              u"Because. It goes on. A second paragraph of the source is the same turn."_s);
    EXPECT_EQ(article->dialogue.at(3).text, u"一行目です。二行目です。"_s);
    ASSERT_EQ(article->steps.size(), 2);
    const Step& step = article->steps.at(0);
    EXPECT_EQ(step.title, u"Do it."_s);
    EXPECT_EQ(step.minutes, 3);
    EXPECT_FALSE(step.undo);
    EXPECT_EQ(step.risk, StepRisk::AskSpecialist);
    EXPECT_EQ(step.system, StepSystem::Windows);
    EXPECT_EQ(step.open, u"ms-settings:network-wifi"_s);
    EXPECT_EQ(step.command, u"netsh winsock: show"_s);
    EXPECT_EQ(step.body, u"First line second line.\nSecond paragraph."_s);
    EXPECT_EQ(article->prevention, (QStringList{u"one"_s, u"two goes on"_s}));
}

TEST(ArticleParserTest, readsACode)
{
    const auto article = parse(goodCode(), ArticleKind::Code);
    ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
    EXPECT_EQ(article->introduction, (QStringList{u"i1"_s, u"i2"_s}));
    EXPECT_EQ(article->background, QStringList{u"b"_s});
    EXPECT_EQ(article->causes, (QStringList{u"first"_s, u"second"_s}));
    EXPECT_EQ(article->closing, QStringList{u"c"_s});
    ASSERT_EQ(article->pointsTo.size(), 2);
    EXPECT_EQ(article->pointsTo.at(0), (PointsTo{u"isp.block"_s, 70}));
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
    EXPECT_THAT(errorOf(goodCause, "## prevention", "## points-to"), HasSubstr("unknown section 'points-to'"));
}

TEST(ArticleParserTest, refusesBrokenDialogue)
{
    EXPECT_THAT(errorOf(goodCause, "Q: Why?", "A: Why?"), HasSubstr("x.md:7: questions"));
    EXPECT_THAT(errorOf(goodCause, "Q: はい。", "A: はい。"), HasSubstr("x.md:12: questions"));
    EXPECT_THAT(errorOf(goodCause, "Q: Why?", "Why?"), HasSubstr("x.md:7: a turn must begin"));
    EXPECT_THAT(errorOf(goodCause, "A: 一行目です。\n", ""), HasSubstr("the last question has no answer"));
}

TEST(ArticleParserTest, refusesBrokenSteps)
{
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: soon"), HasSubstr("x.md:17: minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: 0"), HasSubstr("minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3", "- minutes: 241"), HasSubstr("minutes must be"));
    EXPECT_THAT(errorOf(goodCause, "- minutes: 3\n", ""), HasSubstr("x.md:16: a step needs"));
    EXPECT_THAT(errorOf(goodCause, "undo: no", "undo: maybe"), HasSubstr("undo must be"));
    EXPECT_THAT(errorOf(goodCause, "ask-specialist", "high"), HasSubstr("risk must be"));
    EXPECT_THAT(errorOf(goodCause, "system: windows", "system: beos"), HasSubstr("system must be"));
    EXPECT_THAT(errorOf(goodCause, "- undo: no", "- color: red"), HasSubstr("unknown key 'color'"));
    EXPECT_THAT(errorOf(goodCause, "- undo: no", "- minutes: 3"), HasSubstr("'minutes' is given twice"));
    EXPECT_THAT(errorOf(goodCause, "- undo: no", "- undo no"), HasSubstr("expected '- key: value'"));
    EXPECT_THAT(errorOf(goodCause, "### Do it.\n", ""), HasSubstr("a step must begin"));
    EXPECT_THAT(errorOf(goodCause, "Body.\n", ""), HasSubstr("a step needs"));
}

TEST(ArticleParserTest, opensOnlySettingsPages)
{
    for (const char* evil : {"file:///etc/passwd", "https://example.jp", "C:\\evil.exe", "ms-settings:a b"}) {
        EXPECT_THAT(errorOf(goodCause, "ms-settings:network-wifi", evil), HasSubstr("open must be")) << evil;
    }
}

TEST(ArticleParserTest, refusesBrokenListsAndWeights)
{
    EXPECT_THAT(errorOf(goodCause, "- one", "one"), HasSubstr("a list item must begin"));
    EXPECT_THAT(errorOf(goodCode(), "1. first", "2. first", ArticleKind::Code), HasSubstr("a list item must begin"));
    for (const char* evil : {"isp.block: 101", "isp.block: -1", "isp.block: x", "isp.block"}) {
        EXPECT_THAT(errorOf(goodCode(), "isp.block: 70", evil, ArticleKind::Code), HasSubstr("a weight from 0 to 100"))
            << evil;
    }
    EXPECT_THAT(errorOf(goodCode(), "## closing\nc\n", "", ArticleKind::Code), HasSubstr("'closing' is missing"));
}

TEST(ArticleParserTest, refusesBrokenTemplatesAndNamesTheLine)
{
    EXPECT_EQ(errorOf(goodCause, "Because.", "[[Because."), "x.md:8: '[[' is never closed");
    EXPECT_THAT(errorOf(goodCause, "{server}", "{server"), HasSubstr("x.md:3: "));
    EXPECT_THAT(errorOf(goodCause, "second line.", "second ]] line."), HasSubstr("x.md:16: "));
    EXPECT_THAT(errorOf(goodCause, "- two", "- {two"), HasSubstr("x.md:32: "));
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
        "---\n",  "id: a\n", "title: t\n",     "summary: s\n", "## dialogue\n",   "## steps\n", "Q: q\n",
        "A: a\n", "### s\n", "- minutes: 1\n", "- ",           "1. x\n",          "\n",         "[[",
        "]]",     "{",       "\xff",           "あ\n",         "## prevention\n", "text\n"};
    const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    QByteArray bytes;
    for (const std::string& piece : chosen) {
        bytes += QByteArray::fromStdString(piece);
    }
    for (const ArticleKind kind : {ArticleKind::Cause, ArticleKind::Code, ArticleKind::General}) {
        const auto result = parse(bytes, kind);
        RC_ASSERT(result.has_value() || !result.error().reason.isEmpty());
    }
}
