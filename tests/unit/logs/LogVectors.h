#pragma once

#include "probes/vpn-config/logs/LogReader.h"

#include <QByteArray>
#include <QStringList>

#include <string>
#include <vector>

namespace tsunagu::test {

/// A log of tests/vectors/logs.
struct LogVector
{
    std::string name; ///< without its extension
    QByteArray log;
    QStringList expected; ///< its lines, in the form of asLine()
};

std::vector<LogVector> logVectors();

/// "strongswan | 2026-11-24T05:00:00Z | home | no-response"
QString asLine(const LogFailure& failure);
QStringList asLines(const LogReading& reading);

/// Reads a log that comes in pieces of that many bytes.
LogReading readInPieces(const QByteArray& log, qsizetype pieceBytes);
LogReading readWhole(const QByteArray& log);

/// Fails the test if anything of a reading holds what the vectors hold of people.
void expectNothingPrivate(const LogReading& reading);

} // namespace tsunagu::test
