// The built program with an organisation's own texts, in a folder that is named and in the one beside the program.

#include "app/practice/Practice.h"
#include "tests/unit/cli/CliProcess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tsunagu::cli::test {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class KnowledgeRun : public testing::Test
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

    static QByteArray causeFile(const QByteArray& id, const QByteArray& title)
    {
        return "---\nid: " + id + "\ntitle: " + title +
               "\nsummary: Call extension 1234.\n---\n## dialogue\nQ: Why?\nA: Ask Mika.\n## steps\n### Call.\n"
               "- minutes: 1\n- see: You hear Mika.\nDial 1234.\n## prevention\n- Save 1234.\n";
    }

    [[nodiscard]] QStringList ours(const QStringList& arguments) const
    {
        return arguments + QStringList{QStringLiteral("--knowledge"), m_folder.path()};
    }

    static QStringList explained(const char* language)
    {
        return {QStringLiteral("explain"), QStringLiteral("isp.block"), QStringLiteral("--lang"),
                QString::fromLatin1(language)};
    }

    QTemporaryDir m_folder;
};

TEST_F(KnowledgeRun, AnOverrideChangesWhatIsExplained)
{
    put(QStringLiteral("en/causes/isp.block.md"), causeFile("isp.block", "Ours."));
    const CliResult result = runCli(ours(explained("en")));
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_TRUE(result.output.contains("Ours.")) << result.output.toStdString();
    EXPECT_TRUE(result.output.contains("Ask Mika."));
    EXPECT_TRUE(result.errors.isEmpty()) << result.errors.toStdString();
    EXPECT_FALSE(runCli(explained("en")).output.contains("Ours."));
    EXPECT_EQ(runCli(ours(explained("ja"))).output, runCli(explained("ja")).output);
}

TEST_F(KnowledgeRun, AnOverrideChangesWhatIsDiagnosed)
{
    put(QStringLiteral("en/verdicts/inconclusive.md"), causeFile("inconclusive", "Ours."));
    put(QStringLiteral("en/verdicts/none.md"), causeFile("none", "Ours."));
    PracticeResponder responder;
    const auto ports = responder.start(QStringLiteral("healthy"));
    ASSERT_TRUE(ports.has_value());
    const QStringList quiet{QStringLiteral("--quiet")};
    const CliResult result = runCli(ours(pointedAt(ports->ikePort, ports->nattPort) + quiet));
    EXPECT_TRUE(result.output.contains("Ours.")) << result.output.toStdString();
    EXPECT_TRUE(result.output.contains("Ask Mika."));
    EXPECT_TRUE(result.errors.isEmpty()) << result.errors.toStdString();
}

TEST_F(KnowledgeRun, ABrokenOverrideGivesWayAndTheLogTellsWhy)
{
    put(QStringLiteral("en/causes/isp.block.md"), "---\nid: isp.block\nnonsense\n");
    const QString log = m_folder.filePath(QStringLiteral("log.txt"));
    const CliResult result = runCli(ours(explained("en")) + QStringList{QStringLiteral("--log-file"), log});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_EQ(result.output, runCli(explained("en")).output);
    EXPECT_TRUE(result.errors.isEmpty()) << result.errors.toStdString();
    EXPECT_TRUE(contentOf(log).contains("[warning] " + m_folder.path().toUtf8() + "/en/causes/isp.block.md:3: "))
        << contentOf(log).toStdString();

    const CliResult verbose = runCli(ours(explained("en")) + QStringList{QStringLiteral("--verbose")});
    EXPECT_EQ(verbose.output, result.output);
    EXPECT_TRUE(verbose.errors.contains("/en/causes/isp.block.md:3: ")) << verbose.errors.toStdString();
}

TEST_F(KnowledgeRun, ABrokenOverrideOfAnotherTextIsToldByADiagnosisToo)
{
    put(QStringLiteral("ja/causes/isp.throttle.md"), "nonsense");
    PracticeResponder responder;
    const auto ports = responder.start(QStringLiteral("healthy"));
    ASSERT_TRUE(ports.has_value());
    const QStringList verbose{QStringLiteral("--verbose"), QStringLiteral("--quiet")};
    const CliResult result = runCli(ours(pointedAt(ports->ikePort, ports->nattPort) + verbose));
    EXPECT_TRUE(result.errors.contains("/ja/causes/isp.throttle.md:1: ")) << result.errors.toStdString();
}

TEST_F(KnowledgeRun, AFolderThatDoesNotExistIsAMistake)
{
    put(QStringLiteral("file"), "x");
    for (const char* const name : {"nowhere", "file"}) {
        const QString wrong = m_folder.filePath(QString::fromLatin1(name));
        const QStringList option{QStringLiteral("--knowledge"), wrong};
        for (const QStringList& command : {explained("en"), pointedAt(1, 1)}) {
            const CliResult english = runCli(command + option);
            EXPECT_EQ(english.exitCode, 2);
            EXPECT_TRUE(english.output.isEmpty());
            EXPECT_EQ(QString::fromUtf8(english.errors),
                      QStringLiteral("--knowledge: there is no folder “%1” that can be read.\n").arg(wrong));
        }
        const CliResult japanese = runCli(explained("ja") + option);
        EXPECT_EQ(japanese.exitCode, 2);
        EXPECT_EQ(QString::fromUtf8(japanese.errors),
                  QStringLiteral("--knowledge：読めるフォルダー「%1」がありません。\n").arg(wrong));
    }
}

TEST_F(KnowledgeRun, TheFolderBesideTheProgramLiesBelowTheOneThatIsNamed)
{
    QTemporaryDir place;
    const QString program = place.filePath(QStringLiteral("tsunagu-cli"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(TSUNAGU_CLI), program));
    const auto run = [&program](const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    };
    put(QStringLiteral("en/causes/isp.block.md"), causeFile("isp.block", "Beside."));
    put(QStringLiteral("en/causes/server.slow.md"), causeFile("server.slow", "Beside."));
    ASSERT_TRUE(QFile::link(m_folder.path(), place.filePath(QStringLiteral("knowledge"))));
    EXPECT_TRUE(run(explained("en")).contains("Beside."));

    QTemporaryDir named;
    ASSERT_TRUE(QDir(named.path()).mkpath(QStringLiteral("en/causes")));
    QFile file(named.filePath(QStringLiteral("en/causes/isp.block.md")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(causeFile("isp.block", "Named."));
    file.close();
    const QStringList option{QStringLiteral("--knowledge"), named.path(), QStringLiteral("--lang"),
                             QStringLiteral("en")};
    EXPECT_TRUE(run(QStringList{QStringLiteral("explain"), QStringLiteral("isp.block")} + option).contains("Named."));
    EXPECT_TRUE(
        run(QStringList{QStringLiteral("explain"), QStringLiteral("server.slow")} + option).contains("Beside."));
}

} // namespace
} // namespace tsunagu::cli::test
