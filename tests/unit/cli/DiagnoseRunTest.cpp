// The built program against the practice responder on loopback, as a caller of the program sees it.

#include "app/practice/Practice.h"
#include "tests/unit/cli/CliProcess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagu::cli::test {
namespace {

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--quiet")};

QStringList pointedAtScenario(PracticeResponder& responder, const QString& scenario)
{
    const auto ports = responder.start(scenario);
    EXPECT_TRUE(ports.has_value());
    return ports ? pointedAt(ports->ikePort, ports->nattPort) : QStringList();
}

QJsonObject reportIn(const QByteArray& bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << bytes.left(200).toStdString();
    return document.object();
}

/// Until the program catches the signal; false if it never does.
bool catches(qint64 process, int number)
{
    const QByteArray key = "SigCgt:\t";
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 5000; QThread::msleep(5)) {
        QFile file(QStringLiteral("/proc/%1/status").arg(process));
        const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const quint64 caught = status.mid(status.indexOf(key) + key.size(), 16).toULongLong(nullptr, 16);
        if ((caught >> (number - 1) & 1U) != 0)
            return true;
    }
    return false;
}

struct Scenario
{
    const char* name;
    const char* cause;
    const char* where;
    int exitCode;
};

class Scenarios : public testing::TestWithParam<Scenario>
{
};

TEST_P(Scenarios, AreToldApart)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QString::fromLatin1(GetParam().name)) + asJson);
    EXPECT_EQ(result.exitCode, GetParam().exitCode);
    EXPECT_TRUE(result.errors.isEmpty()) << result.errors.toStdString();
    const QJsonObject report = reportIn(result.output);
    const QJsonObject verdict = report.value(QStringLiteral("verdict")).toObject();
    EXPECT_EQ(verdict.value(QStringLiteral("cause")).toString(), QString::fromLatin1(GetParam().cause));
    EXPECT_EQ(verdict.value(QStringLiteral("where")).toString(), QString::fromLatin1(GetParam().where));
}

INSTANTIATE_TEST_SUITE_P(Each, Scenarios,
                         testing::Values(Scenario{"healthy", "none", "unknown", 0},
                                         Scenario{"silent", "server.ike-blocked", "server", 1},
                                         Scenario{"only-500", "server.ike-blocked", "server", 1},
                                         Scenario{"slow", "server.slow", "server", 1},
                                         Scenario{"no-proposal-chosen", "inconclusive", "unknown", 1},
                                         Scenario{"not-listening", "server.no-vpn-service", "server", 1}));

TEST(DiagnoseRun, HealthyEndsWithinTwoSeconds)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QStringLiteral("healthy")) + asJson);
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_LE(result.elapsedMs, 2000);
}

TEST(DiagnoseRun, TestingAgainAndAgainStaysHealthy)
{
    PracticeResponder responder;
    const QStringList arguments = pointedAtScenario(responder, QStringLiteral("healthy")) + asJson;
    for (int run = 0; run < 5; ++run)
        EXPECT_EQ(runCli(arguments).exitCode, 0);
}

TEST(DiagnoseRun, OnlyTheBlockedPortIsNamed)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QStringLiteral("only-500")) + asJson);
    const QJsonArray causes = reportIn(result.output).value(QStringLiteral("causes")).toArray();
    ASSERT_EQ(causes.size(), 1);
    EXPECT_EQ(
        causes.at(0).toObject().value(QStringLiteral("detail")).toObject().value(QStringLiteral("ports")).toArray(),
        (QJsonArray{4500}));
}

TEST(DiagnoseRun, ReportHasTheContractsKeys)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QStringLiteral("not-listening")) + asJson);
    const QJsonObject report = reportIn(result.output);
    for (const char* const key :
         {"schema", "tool", "started", "elapsed_ms", "input", "verdict", "causes", "ruled_out", "findings"})
        EXPECT_TRUE(report.contains(QLatin1String(key))) << key;
    EXPECT_EQ(report.value(QStringLiteral("schema")).toString(), QStringLiteral("tsunagu-report/1"));
    EXPECT_FALSE(report.value(QStringLiteral("ruled_out")).toArray().isEmpty());
}

TEST(DiagnoseRun, DeadlineIsKept)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QStringLiteral("silent")) +
                                    QStringList{QStringLiteral("--deadline"), QStringLiteral("1")} + asJson);
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_LE(result.elapsedMs, 1500);
    EXPECT_EQ(
        reportIn(result.output).value(QStringLiteral("verdict")).toObject().value(QStringLiteral("cause")).toString(),
        QStringLiteral("inconclusive"));
}

TEST(DiagnoseRun, InterruptedRunStillWritesWhatItMeasured)
{
    for (const int afterMs : {300, 900, 2500}) {
        PracticeResponder responder;
        QProcess process;
        startCli(process, pointedAtScenario(responder, QStringLiteral("silent")) + asJson);
        EXPECT_FALSE(process.waitForFinished(afterMs)); // it is left alone for a moment, then asked to end
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        ASSERT_TRUE(process.waitForFinished(2000));
        EXPECT_EQ(process.exitCode(), 130);
        EXPECT_FALSE(reportIn(process.readAllStandardOutput()).value(QStringLiteral("findings")).toArray().isEmpty());
    }
}

TEST(DiagnoseRun, InterruptBeforeTheRunStillEndsWithAReport)
{
    // A named pipe as the log holds the program up before anything was measured.
    const QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("log")));
    ASSERT_EQ(::mkfifo(pipe.constData(), 0600), 0);
    for (const int number : {SIGINT, SIGTERM}) {
        PracticeResponder responder;
        QProcess process;
        startCli(process, pointedAtScenario(responder, QStringLiteral("silent")) + asJson +
                              QStringList{QStringLiteral("--log-file"), QFile::decodeName(pipe)});
        ASSERT_TRUE(catches(process.processId(), number));
        ::kill(static_cast<pid_t>(process.processId()), number);
        const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK);
        EXPECT_TRUE(process.waitForFinished(5000));
        ::close(reader);
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(process.exitCode(), 130);
        EXPECT_TRUE(reportIn(process.readAllStandardOutput()).contains(QStringLiteral("verdict")));
    }
}

TEST(DiagnoseRun, FileThatCannotBeWrittenLosesNothing)
{
    PracticeResponder responder;
    const QStringList arguments = pointedAtScenario(responder, QStringLiteral("healthy")) + asJson;
    for (const char* const path : {"/nonexistent/folder/report.json", "/dev/full", "/proc/report.json", "/"}) {
        const CliResult result = runCli(arguments + QStringList{QStringLiteral("--output"), QString::fromLatin1(path)});
        EXPECT_EQ(result.exitCode, 2) << path;
        EXPECT_EQ(result.errors.count('\n'), 1) << result.errors.toStdString();
        EXPECT_TRUE(reportIn(result.output).contains(QStringLiteral("verdict"))) << path;
    }
}

TEST(DiagnoseRun, FileIsWrittenWholeAndRedacted)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.html"));
    PracticeResponder responder;
    const CliResult result =
        runCli(pointedAtScenario(responder, QStringLiteral("healthy")) +
               QStringList{QStringLiteral("--format"), QStringLiteral("html"), QStringLiteral("--output"), path});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_TRUE(result.output.isEmpty());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    EXPECT_TRUE(html.trimmed().endsWith("</html>"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(DiagnoseRun, ClosedOutputIsNoCrash)
{
    // A real pipe whose reader goes away at once; QProcess would keep reading behind closeReadChannel.
    PracticeResponder responder;
    const QStringList arguments = pointedAtScenario(responder, QStringLiteral("not-listening")) + asJson;
    QProcess shell;
    shell.start(QStringLiteral("/bin/bash"),
                QStringList{QStringLiteral("-c"), QStringLiteral("\"$@\" | true; exit ${PIPESTATUS[0]}"),
                            QStringLiteral("bash"), QStringLiteral(TSUNAGU_CLI)} +
                    arguments);
    ASSERT_TRUE(shell.waitForFinished(10'000));
    EXPECT_EQ(shell.exitCode(), 3);                      // could not write; killed by the signal it would be 141
    EXPECT_TRUE(shell.readAllStandardError().isEmpty()); // who left has to be told nothing
}

TEST(DiagnoseRun, FullOutputIsSaid)
{
    PracticeResponder responder;
    const CliResult result =
        runCliInto(QStringLiteral("/dev/full"), pointedAtScenario(responder, QStringLiteral("healthy")) + asJson);
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_EQ(result.errors.count('\n'), 1) << result.errors.toStdString();
    EXPECT_TRUE(result.errors.contains("standard output")) << result.errors.toStdString();
}

TEST(DiagnoseRun, ProgressGoesToStandardErrorInPlainLines)
{
    PracticeResponder responder;
    const CliResult result = runCli(pointedAtScenario(responder, QStringLiteral("healthy")));
    EXPECT_GE(result.errors.count('\n'), 8);
    EXPECT_FALSE(result.errors.contains('\x1b'));
    EXPECT_TRUE(result.output.contains("127.0.0.1"));
}

TEST(PracticeRun, SaysItsPortsAndEndsOnTerm)
{
    QProcess process;
    startCli(process, {QStringLiteral("practice"), QStringLiteral("--scenario"), QStringLiteral("healthy")});
    ASSERT_TRUE(process.waitForReadyRead(5000));
    EXPECT_TRUE(process.readLine().startsWith("listening 127.0.0.1 ike-port="));
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    ASSERT_TRUE(process.waitForFinished(2000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

TEST(PracticeRun, EndsWhenNobodyCanLearnItsPorts)
{
    const QString full = QStringLiteral("/dev/full");
    for (const QStringList& options : {QStringList{QStringLiteral("--list")},
                                       QStringList{QStringLiteral("--scenario"), QStringLiteral("healthy")}}) {
        const CliResult result = runCliInto(full, QStringList{QStringLiteral("practice")} + options);
        EXPECT_EQ(result.exitCode, 3);
        EXPECT_EQ(result.errors.count('\n'), 1) << result.errors.toStdString();
    }
}

TEST(PracticeRun, UnknownScenarioNamesTheKnownOnes)
{
    const CliResult result = runCli({QStringLiteral("practice"), QStringLiteral("--scenario"), QStringLiteral("frob"),
                                     QStringLiteral("--lang"), QStringLiteral("en")});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_TRUE(result.errors.contains("not-listening"));
}

} // namespace
} // namespace tsunagu::cli::test
