#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace tsunagu::cli::test {

struct CliResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    qint64 elapsedMs = 0;
};

/// Runs the built program to its end (60 s at most).
CliResult runCli(const QStringList& arguments);

/// The same with standard output going into a file that exists, such as /dev/full.
CliResult runCliInto(const QString& file, const QStringList& arguments);

/// Starts it and leaves it running.
void startCli(QProcess& process, const QStringList& arguments);

/// A practice responder in this process, and the options that point the program at it.
QStringList pointedAt(quint16 ikePort, quint16 nattPort);

} // namespace tsunagu::cli::test
