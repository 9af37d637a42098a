#include "report/explanation/KnowledgeFolder.h"

#include "report/explanation/Knowledge.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace tsunagu;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class KnowledgeFolderTest : public testing::Test
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

    void link(const QString& path, const QString& target)
    {
        const QByteArray full = QFile::encodeName(m_folder.filePath(path));
        ASSERT_EQ(::symlink(QFile::encodeName(target).constData(), full.constData()), 0);
    }

    /// The warnings with the folder's own name left out.
    [[nodiscard]] std::vector<std::string> warnings() const
    {
        std::vector<std::string> result;
        for (QString warning : knowledgeWarnings(m_folder.path()))
            result.push_back(warning.replace(m_folder.path(), u"DIR"_s).toStdString());
        return result;
    }

    QTemporaryDir m_folder;
};

/// An embedded article, so that the test knows of no section that its kind must have.
QByteArray embedded(const QString& path)
{
    QFile file(Knowledge::embeddedFolder() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_F(KnowledgeFolderTest, EveryEmbeddedTextMayBeCopied)
{
    static_cast<void>(Knowledge::embedded());
    EXPECT_THAT(knowledgeWarnings(Knowledge::embeddedFolder()), IsEmpty());

    put(u"en/causes/isp.block.md"_s, embedded(u"en/causes/isp.block.md"_s));
    put(u"ja/codes/809.md"_s, embedded(u"ja/codes/809.md"_s));
    put(u"ja/glossary.md"_s, embedded(u"ja/glossary.md"_s));
    put(u"README.md"_s, "Whom to ask about these.\n");
    put(u"en/causes/.isp.block.md.swp"_s, "an editor's");
    EXPECT_THAT(warnings(), IsEmpty());
}

TEST_F(KnowledgeFolderTest, ABrokenFileOfEachKindIsToldWithItsLine)
{
    for (const char* const name : {"causes/isp.block", "codes/809", "general/prevention", "lines/dslite",
                                   "notifies/no-proposal-chosen", "verdicts/none"})
        put(u"ja/"_s + QString::fromLatin1(name) + u".md"_s, "---\nid: x\nnonsense\n");
    put(u"en/glossary.md"_s, "## ike\n- term: IKE\n- nonsense\n");
    EXPECT_THAT(warnings(),
                ElementsAre(HasSubstr("DIR/en/glossary.md:3: "), HasSubstr("DIR/ja/causes/isp.block.md:3: "),
                            HasSubstr("DIR/ja/codes/809.md:3: "), HasSubstr("DIR/ja/general/prevention.md:3: "),
                            HasSubstr("DIR/ja/lines/dslite.md:3: "),
                            HasSubstr("DIR/ja/notifies/no-proposal-chosen.md:3: "),
                            HasSubstr("DIR/ja/verdicts/none.md:3: ")));
}

TEST_F(KnowledgeFolderTest, NamesThatNobodyLooksForAreTold)
{
    const QByteArray article = embedded(u"en/causes/isp.block.md"_s);
    ASSERT_FALSE(article.isEmpty());
    put(u"en/causes/isp.blok.md"_s, article);
    put(u"en/causes/isp.block.md.txt"_s, article);
    put(u"en/codes/0x329.md"_s, "");
    put(u"en/cause/isp.block.md"_s, article);
    put(u"isp.block.md"_s, article);
    put(u"jp/causes/isp.block.md"_s, article);
    EXPECT_THAT(warnings(), ElementsAre(HasSubstr("DIR/en/cause: is not used"),
                                        HasSubstr("DIR/en/causes/isp.block.md.txt: is not used"),
                                        HasSubstr("DIR/en/causes/isp.blok.md: no explanation"),
                                        HasSubstr("DIR/en/codes/0x329.md: no explanation"),
                                        HasSubstr("DIR/isp.block.md: is not used"), HasSubstr("DIR/jp: is not used")));
}

TEST_F(KnowledgeFolderTest, ACodeOfOnesOwnIsUsed)
{
    QByteArray article = embedded(u"en/codes/809.md"_s);
    put(u"en/codes/4242.md"_s, article.replace("id: 809\n", "id: 4242\n"));
    EXPECT_THAT(warnings(), IsEmpty());
    EXPECT_TRUE(Knowledge::embedded({m_folder.path()}).code(4242, Language::English).has_value());
}

TEST_F(KnowledgeFolderTest, AnotherIdInsideIsTold)
{
    put(u"en/causes/isp.block.md"_s, embedded(u"en/causes/isp.throttle.md"_s));
    EXPECT_THAT(warnings(), ElementsAre(HasSubstr("DIR/en/causes/isp.block.md: the id inside differs")));
}

TEST_F(KnowledgeFolderTest, AValueThatDoesNotExistIsTold)
{
    put(u"en/causes/isp.block.md"_s,
        embedded(u"en/causes/isp.block.md"_s).replace("\nsummary: ", "\nsummary: {helpdesk} "));
    EXPECT_THAT(warnings(), ElementsAre(HasSubstr("DIR/en/causes/isp.block.md: no value is called {helpdesk}")));
}

TEST_F(KnowledgeFolderTest, BytesThatAreNoTextAreTold)
{
    put(u"ja/causes/isp.block.md"_s, "---\nid: isp.block\ntitle: \x82\xA0\xFF\n");
    put(u"ja/glossary.md"_s, "## ike\n\x82\xA0\xFF\n");
    put(u"ja/causes/isp.throttle.md"_s, QByteArray(300 * 1024, 'x'));
    EXPECT_THAT(warnings(),
                ElementsAre(HasSubstr("isp.block.md: not valid UTF-8"), HasSubstr("isp.throttle.md: larger than"),
                            HasSubstr("glossary.md: not valid UTF-8")));
}

TEST_F(KnowledgeFolderTest, LinksInACircleAndPipesAreToldAndNotOpened)
{
    put(u"ja/causes/isp.block.md"_s, embedded(u"ja/causes/isp.block.md"_s));
    link(u"ja/codes"_s, u"codes"_s);
    link(u"ja/general"_s, u".."_s); // to the folder above: entered once, as the kind that it stands for
    link(u"ja/causes/isp.throttle.md"_s, u"isp.throttle.md"_s);
    link(u"en"_s, u"en"_s);
    link(u"ja/causes/server.slow.md"_s, m_folder.filePath(u"nowhere"_s));
    ASSERT_EQ(::mkfifo(QFile::encodeName(m_folder.filePath(u"ja/glossary.md"_s)).constData(), 0600), 0);
    ASSERT_EQ(::mkfifo(QFile::encodeName(m_folder.filePath(u"ja/causes/isp.dns-tamper.md"_s)).constData(), 0600), 0);
    EXPECT_THAT(warnings(),
                ElementsAre("DIR/en: is no folder", "DIR/ja/causes/isp.dns-tamper.md: is no plain file",
                            "DIR/ja/causes/isp.throttle.md: is no plain file",
                            "DIR/ja/causes/server.slow.md: is no plain file", "DIR/ja/codes: is no folder",
                            HasSubstr("DIR/ja/general/en: is not used"), HasSubstr("DIR/ja/general/ja: is not used"),
                            "DIR/ja/glossary.md: is no plain file"));
}

TEST_F(KnowledgeFolderTest, AFolderInPlaceOfAFileIsTold)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"ja/causes/isp.block.md"_s));
    put(u"ja/codes"_s, "a file");
    EXPECT_THAT(warnings(), ElementsAre(HasSubstr("isp.block.md: is no plain file"), HasSubstr("codes: is no folder")));
}

TEST_F(KnowledgeFolderTest, TenThousandFilesAreNotAllRead)
{
    for (int i = 0; i < 10'000; ++i)
        put(u"en/causes/x%1.md"_s.arg(i), "x");
    const QStringList told = knowledgeWarnings(m_folder.path());
    ASSERT_EQ(told.size(), mostKnowledgeWarnings + 2);
    EXPECT_THAT(told.at(mostKnowledgeWarnings).toStdString(), HasSubstr("more than 5000 files"));
    // One entry of the five thousand is the language's folder, one the kind's.
    EXPECT_THAT(told.last().toStdString(), HasSubstr("4898 more warnings"));
}

TEST_F(KnowledgeFolderTest, NoNameLeavesTheFolderOrTheLine)
{
    put(u"secret.md"_s, embedded(u"ja/causes/isp.block.md"_s));
    for (const QString& name : {u"a\\..\\..\\secret.md"_s, u"...md"_s, u"a\nwarning: b.md"_s, u"a\u001b[31m.md"_s})
        put(u"ja/causes/"_s + name, embedded(u"ja/causes/isp.block.md"_s));
    const std::vector<std::string> told = warnings();
    ASSERT_EQ(told.size(), 4); // "...md" begins with a dot and is passed over
    for (const std::string& line : told) {
        EXPECT_EQ(line.find_first_of("\n\x1b"), std::string::npos) << line;
        EXPECT_THAT(line, HasSubstr(line.find("ja/causes") == std::string::npos ? "is not used" : "no explanation"));
    }
}

TEST_F(KnowledgeFolderTest, AFolderWithoutALanguageIsTold)
{
    EXPECT_THAT(warnings(), ElementsAre(HasSubstr("DIR: holds no texts")));
    put(u"file"_s, "x");
    EXPECT_THAT(knowledgeWarnings(m_folder.filePath(u"file"_s)).join(u'\n').toStdString(), HasSubstr("is no folder"));
    EXPECT_THAT(knowledgeWarnings(m_folder.filePath(u"nowhere"_s)).join(u'\n').toStdString(),
                HasSubstr("is no folder"));
}

TEST_F(KnowledgeFolderTest, TheFolderThatWasNamedComesFirst)
{
    const QString program = m_folder.path();
    EXPECT_EQ(knowledgeFolders({}, program), QStringList());
    EXPECT_EQ(knowledgeFolders(u"mine"_s, program), QStringList{u"mine"_s});
    ASSERT_TRUE(QDir(program).mkpath(u"knowledge"_s));
    const QString beside = program + u"/knowledge"_s;
    EXPECT_EQ(knowledgeFolders({}, program), QStringList{beside});
    EXPECT_EQ(knowledgeFolders(u"mine"_s, program), (QStringList{u"mine"_s, beside}));
    EXPECT_TRUE(isKnowledgeFolder(beside));
    EXPECT_FALSE(isKnowledgeFolder(program + u"/nowhere"_s));
    EXPECT_FALSE(isKnowledgeFolder({}));
}
