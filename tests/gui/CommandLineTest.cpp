#include "app/main/CommandLine.h"

#include <QProcess>

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
                              "--profile-file=", "--practice silent --profile-file a.pbk"}) {
        const auto line = read(QString::fromLatin1(wrong));
        ASSERT_FALSE(line) << wrong;
        EXPECT_FALSE(line.error().isEmpty());
        EXPECT_FALSE(line.error().contains(u'\n'));
    }
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
