#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTemporaryDir>

namespace tsunagu::test {

/// The sample report (tests/unit/text/SampleRun.h) with what triage groups by put in. `station` is the provider's
/// first.
struct ReportSeed
{
    QString cause = QStringLiteral("isp.block");
    QString where = QStringLiteral("isp");
    QString server = QStringLiteral("vpn.example.jp");
    QString station = QStringLiteral("203.0.113.9");
    QDateTime started = QDateTime(QDate(2026, 11, 24), QTime(0, 30), Qt::UTC);
    int elapsedMs = 9140; ///< makes reports differ that agree in everything else
};

QByteArray reportBytes(const ReportSeed& seed);

/// A folder that is gone afterwards.
class ReportFolder
{
public:
    /// Writes a file, with the folders that its name has.
    QString write(const QString& name, const QByteArray& bytes) const;
    QString path(const QString& name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace tsunagu::test
