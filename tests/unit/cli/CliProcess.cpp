#include "tests/unit/cli/CliProcess.h"

#include <QElapsedTimer>

namespace tsunagu::cli::test {

void startCli(QProcess& process, const QStringList& arguments)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(TSUNAGU_CLI), arguments);
    process.waitForStarted();
}

namespace {

CliResult finish(QProcess& process, const QStringList& arguments)
{
    constexpr int longest = 60'000;
    QElapsedTimer timer;
    timer.start();
    startCli(process, arguments);
    CliResult result;
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
    }
    result.elapsedMs = timer.elapsed();
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace

CliResult runCli(const QStringList& arguments)
{
    QProcess process;
    return finish(process, arguments);
}

CliResult runCliInto(const QString& file, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(file, QIODevice::Append);
    return finish(process, arguments);
}

QStringList pointedAt(quint16 ikePort, quint16 nattPort)
{
    return {QStringLiteral("diagnose"), QStringLiteral("--server"),    QStringLiteral("127.0.0.1"),
            QStringLiteral("--lang"),   QStringLiteral("en"),          QStringLiteral("--ike-port"),
            QString::number(ikePort),   QStringLiteral("--natt-port"), QString::number(nattPort)};
}

} // namespace tsunagu::cli::test
