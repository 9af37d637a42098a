// The built program reads logs, as a caller of the program sees it.

#include "tests/unit/cli/CliProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tsunagu::cli::test {
namespace {

const QString logFolder = QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/logs/");

CliResult runLogs(const QString& file, const QStringList& more = {})
{
    return runCli(QStringList{QStringLiteral("logs"), file, QStringLiteral("--lang"), QStringLiteral("en")} + more);
}

TEST(LogsRun, AFoundFailureIsOne)
{
    const CliResult result = runLogs(logFolder + QStringLiteral("rasclient-wevtutil.xml"));
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_TRUE(result.errors.isEmpty()) << result.errors.toStdString();
    for (const char* const part : {"Work VPN", "0x0000362C", "tsunagu-cli explain 13868", "2026-11-24"})
        EXPECT_TRUE(result.output.contains(part)) << part << '\n' << result.output.toStdString();
    EXPECT_FALSE(result.output.contains("alice"));
}

TEST(LogsRun, JsonIsForScripts)
{
    const CliResult result = runLogs(logFolder + QStringLiteral("networkmanager-l2tp.log"),
                                     {QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_EQ(result.exitCode, 1);
    const QJsonObject latest =
        QJsonDocument::fromJson(result.output).object().value(QStringLiteral("latest")).toObject();
    EXPECT_EQ(latest.value(QStringLiteral("connection")).toString(), u"Office L2TP");
    EXPECT_EQ(latest.value(QStringLiteral("error_code")).toInt(), 809);
}

TEST(LogsRun, NothingFoundIsZero)
{
    const CliResult result = runLogs(logFolder + QStringLiteral("healthy.log"));
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_EQ(result.output.count('\n'), 1);
    EXPECT_EQ(runLogs(QStringLiteral("/dev/null")).exitCode, 0);
}

TEST(LogsRun, AWrongFileIsTwoAndNamed)
{
    const QTemporaryDir folder;
    const QString diary = folder.filePath(QStringLiteral("diary"));
    QFile file(diary);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear diary, no VPN today.\n");
    file.close();
    for (const QString& path : {QStringLiteral("/nonexistent/log"), diary, folder.path()}) {
        const CliResult result = runLogs(path);
        EXPECT_EQ(result.exitCode, 2) << path.toStdString();
        EXPECT_EQ(result.errors.count('\n'), 1) << result.errors.toStdString();
        EXPECT_TRUE(result.errors.contains(path.toUtf8())) << result.errors.toStdString();
        EXPECT_TRUE(result.output.isEmpty());
    }
    EXPECT_EQ(runLogs(QString()).exitCode, 2);
    EXPECT_EQ(runLogs(diary, {QStringLiteral("--format"), QStringLiteral("html")}).exitCode, 2);
}

TEST(LogsRun, TheSystemsOwnLogNeedsNoFile)
{
    // Whether this computer has a journal, and what it tells, is its own business; each answer has its status.
    const CliResult result = runCli({QStringLiteral("logs"), QStringLiteral("--lang"), QStringLiteral("en")});
    EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 1 || result.exitCode == 3) << result.exitCode;
    EXPECT_EQ(result.exitCode == 3, result.output.isEmpty());
    EXPECT_EQ(result.exitCode == 3, !result.errors.isEmpty());
}

} // namespace
} // namespace tsunagu::cli::test
