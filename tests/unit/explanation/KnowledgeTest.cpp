#include "report/explanation/Knowledge.h"

#include "resources/Resources.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <string>

using namespace tsunagu;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

QByteArray causeFile(const QByteArray& id, const QByteArray& title)
{
    return "---\nid: " + id + "\ntitle: " + title +
           "\nsummary: s.\n---\n## dialogue\nQ: q\nA: a\n## steps\n### s\n- minutes: 1\nb\n## prevention\n- p\n";
}

class KnowledgeTest : public testing::Test
{
protected:
    void put(const QString& path, const QByteArray& bytes)
    {
        const QString full = m_folder.filePath(path);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] Knowledge onlyFolder() const { return Knowledge({m_folder.path()}); }
    [[nodiscard]] Knowledge overEmbedded() const { return Knowledge::embedded({m_folder.path()}); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(KnowledgeTest, embeddedFilesAreVisible)
{
    initResources();
    initResources();
    EXPECT_TRUE(QFile::exists(u":/knowledge/ja/causes/isp.block.md"_s));
    const auto article = Knowledge::embedded().cause(u"isp.block"_s, Language::Japanese);
    ASSERT_TRUE(article.has_value()) << article.error().message().toStdString();
    EXPECT_FALSE(article->dialogue.isEmpty());
}

TEST_F(KnowledgeTest, findsEveryKind)
{
    const Knowledge knowledge = Knowledge::embedded();
    EXPECT_TRUE(knowledge.code(13848, Language::English).has_value());
    EXPECT_TRUE(knowledge.article(ArticleKind::Notify, u"no-proposal-chosen"_s, Language::English).has_value());
    EXPECT_TRUE(knowledge.article(ArticleKind::Line, u"dslite"_s, Language::Japanese).has_value());
    EXPECT_TRUE(knowledge.verdict(u"none"_s, Language::English).has_value());
    EXPECT_TRUE(knowledge.general(u"prevention"_s, Language::Japanese).has_value());
    EXPECT_EQ(Knowledge::kindOfVerdict(u"inconclusive"_s), ArticleKind::Verdict);
    EXPECT_EQ(Knowledge::kindOfVerdict(u"isp.block"_s), ArticleKind::Cause);
    EXPECT_TRUE(knowledge.ids(ArticleKind::Code, Language::Japanese).contains(u"809"_s));
}

TEST_F(KnowledgeTest, earlierFoldersWin)
{
    put(u"en/causes/isp.block.md"_s, causeFile("isp.block", "Mine."));
    EXPECT_EQ(overEmbedded().cause(u"isp.block"_s, Language::English)->title, u"Mine."_s);
    EXPECT_NE(overEmbedded().cause(u"isp.block"_s, Language::Japanese)->title, u"Mine."_s);
    EXPECT_TRUE(overEmbedded().cause(u"server.slow"_s, Language::English).has_value());
    EXPECT_EQ(onlyFolder().ids(ArticleKind::Cause, Language::English), QStringList{u"isp.block"_s});
}

TEST_F(KnowledgeTest, aMissingFileIsAnErrorThatNamesIt)
{
    const auto article = onlyFolder().cause(u"isp.block"_s, Language::Japanese);
    ASSERT_FALSE(article.has_value());
    EXPECT_EQ(article.error().kind, KnowledgeError::Kind::Missing);
    EXPECT_THAT(article.error().message().toStdString(), HasSubstr("ja/causes/isp.block.md"));
}

TEST_F(KnowledgeTest, aBrokenFileIsAnErrorThatNamesFileAndLine)
{
    put(u"ja/causes/isp.block.md"_s, "---\nid: isp.block\nnonsense\n");
    const auto article = onlyFolder().cause(u"isp.block"_s, Language::Japanese);
    ASSERT_FALSE(article.has_value());
    EXPECT_EQ(article.error().kind, KnowledgeError::Kind::Malformed);
    EXPECT_THAT(article.error().message().toStdString(), HasSubstr("isp.block.md:3: "));
}

TEST_F(KnowledgeTest, theIdInsideMustBeTheFilesName)
{
    put(u"ja/causes/isp.block.md"_s, causeFile("isp.throttle", "t."));
    EXPECT_EQ(onlyFolder().cause(u"isp.block"_s, Language::Japanese).error().kind, KnowledgeError::Kind::Malformed);
}

TEST_F(KnowledgeTest, hugeFilesAndFoldersAreErrors)
{
    put(u"ja/causes/isp.block.md"_s, causeFile("isp.block", "t.") + QByteArray(300 * 1024, 'x'));
    EXPECT_EQ(onlyFolder().cause(u"isp.block"_s, Language::Japanese).error().kind, KnowledgeError::Kind::TooLarge);
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"ja/causes/isp.throttle.md"_s));
    EXPECT_EQ(onlyFolder().cause(u"isp.throttle"_s, Language::Japanese).error().kind, KnowledgeError::Kind::Unreadable);
}

TEST_F(KnowledgeTest, noIdLeavesTheFolder)
{
    put(u"secret.md"_s, causeFile("secret", "t."));
    for (const QString& id : {u"../../secret"_s, u"..\\..\\secret"_s, u"/etc/passwd"_s, u".."_s, u"a..b"_s, u""_s,
                              u"a/b"_s, u"A"_s, u"a."_s, u".a"_s, u"ａ"_s, QString(65, u'a'), u"a\0b"_s}) {
        const auto article = onlyFolder().cause(id, Language::Japanese);
        ASSERT_FALSE(article.has_value()) << id.toStdString();
        EXPECT_EQ(article.error().kind, KnowledgeError::Kind::InvalidId) << id.toStdString();
    }
}

TEST_F(KnowledgeTest, aBrokenOverrideGivesWayToTheEmbeddedText)
{
    put(u"ja/causes/isp.block.md"_s, "garbage");
    const ArticleOrFallback found =
        overEmbedded().articleOrFallback(ArticleKind::Cause, u"isp.block"_s, Language::Japanese);
    EXPECT_FALSE(found.builtIn);
    EXPECT_EQ(found.article, *Knowledge::embedded().cause(u"isp.block"_s, Language::Japanese));
    EXPECT_THAT(found.warning.toStdString(), HasSubstr("isp.block.md:1: "));
}

TEST_F(KnowledgeTest, theBuiltInTextKeepsTheDiagnosis)
{
    for (const Language language : {Language::Japanese, Language::English}) {
        const ArticleOrFallback found = onlyFolder().articleOrFallback(ArticleKind::Cause, u"isp.block"_s, language);
        EXPECT_TRUE(found.builtIn);
        EXPECT_THAT(found.warning.toStdString(), HasSubstr("isp.block.md"));
        const Article shown = expanded(found.article, {});
        EXPECT_THAT(shown.summary.toStdString(), HasSubstr("isp.block"));
        EXPECT_EQ(shown.dialogue.size(), 2);
        EXPECT_NE(shown.title, onlyFolder().articleOrFallback(ArticleKind::Cause, u"vpn.x"_s, language).article.title);
        EXPECT_NE(shown.title, onlyFolder().articleOrFallback(ArticleKind::Verdict, u"none"_s, language).article.title);
    }
}

TEST_F(KnowledgeTest, theBuiltInTextCannotBeBrokenByItsId)
{
    const QString evil = u"[[{x}||**`\n%1"_s;
    const ArticleOrFallback found = onlyFolder().articleOrFallback(ArticleKind::Cause, evil, Language::English);
    EXPECT_TRUE(found.builtIn);
    EXPECT_FALSE(expanded(found.article, {}).summary.isEmpty());
}

TEST_F(KnowledgeTest, aCodeWithoutAnArticleGetsTheGeneralOne)
{
    const ArticleOrFallback found =
        Knowledge::embedded().articleOrFallback(ArticleKind::Code, u"4242"_s, Language::Japanese);
    EXPECT_FALSE(found.builtIn);
    EXPECT_EQ(found.article.id, u"unknown-code"_s);
    EXPECT_TRUE(found.warning.isEmpty());
    const ArticleOrFallback nothing = onlyFolder().articleOrFallback(ArticleKind::Code, u"4242"_s, Language::Japanese);
    EXPECT_TRUE(nothing.builtIn);
    EXPECT_FALSE(nothing.warning.isEmpty());
}

TEST_F(KnowledgeTest, expandedLeavesNoGapAndNoUnansweredQuestion)
{
    Article article;
    article.title = u"At {server}."_s;
    article.summary = u"[[{x}||plain]]"_s;
    article.dialogue = {{Speaker::Beginner, u"Kept?"_s},
                        {Speaker::Expert, u"Yes."_s},
                        {Speaker::Beginner, u"Gone?"_s},
                        {Speaker::Expert, u"It took {x}."_s}};
    Step step;
    step.title = u"Do."_s;
    step.minutes = 1;
    step.body = u"Body {x}. Stays."_s;
    step.command = u"ping {x}"_s;
    step.see = u"See {x}. Seen."_s;
    Step onEvidence = step;
    onEvidence.when = u"nat"_s;
    article.steps = {step, onEvidence};
    article.prevention = {{u"{x}"_s}, {u"p"_s, AdviceCheck::Clock}};
    const Article shown = expanded(article, {{u"server"_s, u"vpn"_s}});
    EXPECT_EQ(expanded(article, {{u"nat"_s, u"here"_s}}).steps.size(), 2);
    EXPECT_EQ(shown.title, u"At vpn."_s);
    EXPECT_EQ(shown.summary, u"plain"_s);
    ASSERT_EQ(shown.dialogue.size(), 2);
    EXPECT_EQ(shown.dialogue.last().text, u"Yes."_s);
    ASSERT_EQ(shown.steps.size(), 1);
    EXPECT_EQ(shown.steps.first().body, u"Stays."_s);
    EXPECT_TRUE(shown.steps.first().command.isEmpty());
    EXPECT_EQ(shown.steps.first().see, u"Seen."_s);
    EXPECT_EQ(shown.prevention, (QVector<Advice>{{u"p"_s, AdviceCheck::Clock}}));
}

TEST(LanguageTest, readsCodesAndLocaleNames)
{
    EXPECT_EQ(languageFromCode(u"ja"), Language::Japanese);
    EXPECT_EQ(languageFromCode(u"JA_jp.UTF-8"), Language::Japanese);
    EXPECT_EQ(languageFromCode(u"en-GB"), Language::English);
    for (const QStringView other : {u"", u"C", u"fr", u"jam", u"english"}) {
        EXPECT_EQ(languageFromCode(other), std::nullopt);
    }
    EXPECT_EQ(languageFromCode(languageCode(Language::English)), Language::English);
}
