#include "tests/unit/logs/LogVectors.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace

std::vector<LogVector> logVectors()
{
    const QDir folder(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/logs"));
    std::vector<LogVector> vectors;
    const auto files =
        folder.entryInfoList({QStringLiteral("*.log"), QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        const QString name = file.completeBaseName();
        const QByteArray expected = contentOf(folder.filePath(name + QStringLiteral(".expected")));
        vectors.push_back({name.toStdString(), contentOf(file.filePath()),
                           QString::fromUtf8(expected).split(u'\n', Qt::SkipEmptyParts)});
    }
    return vectors;
}

QString asLine(const LogFailure& failure)
{
    const QString nothing = QStringLiteral("-");
    return QStringList{logSourceWord(failure.source), failure.when ? logTimeWord(*failure.when) : nothing,
                       failure.connection.isEmpty() ? nothing : failure.connection, logErrorWord(failure.error)}
        .join(QStringLiteral(" | "));
}

QStringList asLines(const LogReading& reading)
{
    QStringList lines;
    for (const LogFailure& failure : reading.failures)
        lines.append(asLine(failure));
    return lines;
}

LogReading readInPieces(const QByteArray& log, qsizetype pieceBytes)
{
    LogReader reader;
    for (qsizetype start = 0; start < log.size(); start += pieceBytes) {
        const auto size = static_cast<std::size_t>(std::min(pieceBytes, log.size() - start));
        reader.feed(std::string_view(log.constData() + start, size));
    }
    return reader.finish();
}

LogReading readWhole(const QByteArray& log)
{
    return readInPieces(log, std::max<qsizetype>(1, log.size()));
}

void expectNothingPrivate(const LogReading& reading)
{
    for (const LogFailure& failure : reading.failures) {
        EXPECT_LE(failure.excerpt.size(), 120);
        EXPECT_LE(failure.connection.size(), 100);
        for (const char* const word : {"alice", "203.0.113", "192.168", "s3cret", "example.jp", "2001:db8"}) {
            EXPECT_FALSE(failure.excerpt.contains(QLatin1String(word))) << failure.excerpt.toStdString();
            EXPECT_FALSE(failure.connection.contains(QLatin1String(word))) << failure.connection.toStdString();
        }
    }
}

} // namespace tsunagu::test
