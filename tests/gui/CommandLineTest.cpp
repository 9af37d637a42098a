#include "app/main/CommandLine.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

const QStringList scenarios{QStringLiteral("healthy"), QStringLiteral("silent")};

tl::expected<CommandLine, QString> read(const QString& line)
{
    return readCommandLine(line.split(u' ', Qt::SkipEmptyParts), scenarios);
}

TEST(WizardCommandLine, ReadsAllOptions)
{
    const auto line = read(QStringLiteral("--lang ja --server vpn.example.jp --error 0x3618 --practice silent"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->language, Language::Japanese);
    EXPECT_EQ(line->server, QStringLiteral("vpn.example.jp"));
    EXPECT_EQ(line->errorCode, QStringLiteral("0x3618"));
    EXPECT_EQ(line->practiceScenario, QStringLiteral("silent"));
}

TEST(WizardCommandLine, ReadsTheFileWithTheSettings)
{
    const auto line = read(QStringLiteral("--profile-file office.pbk --server vpn.example.jp"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->profileFile, QStringLiteral("office.pbk"));
    EXPECT_EQ(line->server, QStringLiteral("vpn.example.jp"));
    EXPECT_TRUE(read(QString())->profileFile.isEmpty());
}

TEST(WizardCommandLine, PracticeMayStandAlone)
{
    EXPECT_EQ(read(QStringLiteral("--practice"))->practiceScenario, QStringLiteral("healthy"));
    EXPECT_EQ(read(QStringLiteral("--practice --lang en"))->practiceScenario, QStringLiteral("healthy"));
}

TEST(WizardCommandLine, NothingIsFine)
{
    const auto line = read(QString());
    ASSERT_TRUE(line);
    EXPECT_FALSE(line->language);
    EXPECT_TRUE(line->practiceScenario.isEmpty());
}

TEST(WizardCommandLine, SaysInOneLineWhatIsWrong)
{
    for (const char* wrong : {"--lang fr", "--frobnicate", "--practice nonsense", "stray", "--server", "--profile-file",
                              "--profile-file=", "--practice silent --profile-file a.pbk", "--knowledge",
                              "--knowledge=", "--knowledge /nowhere/at-all", "--help=1"}) {
        const auto line = read(QString::fromLatin1(wrong));
        ASSERT_FALSE(line) << wrong;
        EXPECT_FALSE(line.error().isEmpty());
        EXPECT_FALSE(line.error().contains(u'\n'));
    }
}

TEST(WizardCommandLine, SaysItInTheLanguageThatWasNamed)
{
    const auto complaint = [](const char* line) {
        const auto result = read(QString::fromUtf8(line));
        return result ? QString() : result.error();
    };
    EXPECT_EQ(complaint("--lang en --frob"), QStringLiteral("--frob: there is no such option. See tsunagu --help."));
    EXPECT_EQ(complaint("--lang ja --frob"),
              QStringLiteral("--frob：そのようなオプションはありません。tsunagu --help を見てください。"));
    EXPECT_EQ(complaint("--lang=ja --server"),
              QStringLiteral("--server：値がありません。tsunagu --help を見てください。"));
    EXPECT_EQ(complaint("--help=1 --lang en"), QStringLiteral("--help: it takes no value. See tsunagu --help."));
    EXPECT_EQ(complaint("--lang en --practice nonsense"),
              QStringLiteral("--practice: “nonsense” is none of healthy, silent."));
    EXPECT_EQ(complaint("--lang ja --knowledge /nowhere/at-all"),
              QStringLiteral("--knowledge：読めるフォルダー「/nowhere/at-all」がありません。"));
    const QString english = read(QStringLiteral("--help --lang en"))->message;
    const QString japanese = read(QStringLiteral("--lang ja --help"))->message;
    for (const QString& help : {english, japanese}) {
        for (const char* const named : {"--lang", "--server", "--profile-file", "--error", "--knowledge", "--practice",
                                        "--version", "--help", "healthy, silent"})
            EXPECT_TRUE(help.contains(QLatin1String(named))) << named;
    }
    EXPECT_TRUE(english.contains(QStringLiteral("Usage: ")));
    EXPECT_TRUE(japanese.contains(QStringLiteral("使い方")));
}

TEST(WizardCommandLine, ReadsTheFolderWithTheTexts)
{
    const QTemporaryDir folder;
    const auto line = read(QStringLiteral("--knowledge ") + folder.path());
    ASSERT_TRUE(line);
    EXPECT_EQ(line->knowledgeFolder, folder.path());
    EXPECT_TRUE(read(QString())->knowledgeFolder.isEmpty());
}

TEST(WizardProgram, TellsOnStandardErrorWhichTextCannotBeUsed)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("ja/causes")));
    QFile file(folder.filePath(QStringLiteral("ja/causes/isp.block.md")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("---\nid: isp.block\nnonsense\n");
    file.close();

    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    program.setProcessEnvironment(environment);
    program.setReadChannel(QProcess::StandardError);
    program.start(QStringLiteral(TSUNAGU_PROGRAM),
                  {QStringLiteral("--practice"), QStringLiteral("--knowledge"), folder.path()});
    ASSERT_TRUE(program.waitForStarted());
    const QByteArray wanted = "tsunagu: warning: " + file.fileName().toLocal8Bit() + ":3: ";
    QByteArray told;
    while (!told.contains(wanted) && program.waitForReadyRead(10'000))
        told += program.readAll();
    program.kill();
    program.waitForFinished();
    EXPECT_TRUE(told.contains(wanted)) << told.toStdString();
}

TEST(WizardProgram, EndsWithTwoForAFolderOfTextsThatDoesNotExist)
{
    QProcess program;
    program.start(QStringLiteral(TSUNAGU_PROGRAM), {QStringLiteral("--knowledge"), QStringLiteral("/nowhere/at-all"),
                                                    QStringLiteral("--lang"), QStringLiteral("en")});
    ASSERT_TRUE(program.waitForFinished(10'000));
    EXPECT_EQ(program.exitCode(), 2);
    EXPECT_EQ(program.readAllStandardError(),
              "tsunagu: --knowledge: there is no folder “/nowhere/at-all” that can be read.\n");
}

TEST(WizardProgram, EndsWithTwoForAWrongCommandLine)
{
    QProcess program;
    program.start(QStringLiteral(TSUNAGU_PROGRAM), {QStringLiteral("--lang"), QStringLiteral("fr")});
    ASSERT_TRUE(program.waitForFinished(10'000));
    EXPECT_EQ(program.exitCode(), 2);
    const QByteArray error = program.readAllStandardError();
    EXPECT_EQ(error.count('\n'), 1) << error.toStdString();
    EXPECT_TRUE(error.contains("fr"));
    EXPECT_TRUE(program.readAllStandardOutput().isEmpty());
}

} // namespace
} // namespace tsunagu
