#include "tests/unit/triage/ReportFolder.h"

#include "report/model/ReportJson.h"
#include "tests/unit/text/SampleRun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace tsunagu::test {

QByteArray reportBytes(const ReportSeed& seed)
{
    static const QByteArray sample = serialize(Report{ToolInfo::current(), providerBlocks(), {}});
    QByteArray bytes = sample;
    bytes.replace("vpn.example.jp", seed.server.toUtf8());
    bytes.replace("203.0.113.9", seed.station.toUtf8());
    bytes.replace("\"isp.block\"", '"' + seed.cause.toUtf8() + '"');
    bytes.replace("\"where\": \"isp\"", "\"where\": \"" + seed.where.toUtf8() + '"');
    bytes.replace("2026-11-24T05:00:00Z", seed.started.toUTC().toString(Qt::ISODate).toUtf8());
    bytes.replace("9140", QByteArray::number(seed.elapsedMs));
    return bytes;
}

QString ReportFolder::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_folder.filePath(name);
    EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    return path;
}

} // namespace tsunagu::test
