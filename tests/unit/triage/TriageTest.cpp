#include "report/triage/Triage.h"

#include "tests/support/Speed.h"
#include "tests/unit/triage/ReportFolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagu::test {
namespace {

QDateTime at(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, 24), QTime(hour, minute), Qt::UTC);
}

TriageOptions options()
{
    TriageOptions each;
    each.nowUtc = at(12);
    return each;
}

ReportSeed seed(int number)
{
    ReportSeed each;
    each.elapsedMs = 5000 + number;
    return each;
}

TEST(Triage, CountsWhatReportsAgreeIn)
{
    const ReportFolder folder;
    for (int i = 0; i < 6; ++i) {
        ReportSeed each = seed(i);
        each.started = at(i < 4 ? 1 : 3, 10 * i);
        if (i == 5) {
            each.cause = QStringLiteral("server.slow");
            each.where = QStringLiteral("server");
            each.server = QStringLiteral("other.example.jp");
            each.station = QStringLiteral("2001:db8:12:34::1");
        }
        folder.write(QStringLiteral("deep/er/%1.JSON").arg(i), reportBytes(each));
    }
    folder.write(QStringLiteral("notes.txt"), "not looked at");
    const TriageResult result = triage({folder.path()}, options());
    EXPECT_EQ(result.reports, 6);
    EXPECT_EQ(result.skippedFiles, 0);
    EXPECT_TRUE(result.isComplete);
    EXPECT_EQ(result.all, (TriageCount{6, at(1), at(3, 50)}));
    const QList<TriageRow> causes{{QStringLiteral("isp.block"), {5, at(1), at(3, 40)}},
                                  {QStringLiteral("server.slow"), {1, at(3, 50), at(3, 50)}}};
    EXPECT_EQ(result.causes, causes);
    EXPECT_EQ(result.places.first().value, QStringLiteral("isp"));
    EXPECT_EQ(result.providers.last().value, QStringLiteral("2001:db8:12::/48"));
    EXPECT_EQ(result.servers.last().value, QStringLiteral("other.example.jp"));
    EXPECT_EQ(result.errorCodes, (QList<TriageRow>{{QStringLiteral("13848"), {6, at(1), at(3, 50)}}}));
    const QList<TriageRow> hours{{QStringLiteral("2026-11-24T01:00:00Z"), {4, at(1), at(1, 30)}},
                                 {QStringLiteral("2026-11-24T03:00:00Z"), {2, at(3, 40), at(3, 50)}}};
    EXPECT_EQ(result.hours, hours);
    ASSERT_EQ(result.groups.size(), 3);
    EXPECT_EQ(result.groups[0], (TriageGroup{QStringLiteral("isp.block"),
                                             Where::Isp,
                                             QStringLiteral("203.0.113.0/24"),
                                             QStringLiteral("vpn.example.jp"),
                                             at(1),
                                             {4, at(1), at(1, 30)}}));
}

TEST(Triage, ABrokenFileIsNamedAndTheRestIsCounted)
{
    const ReportFolder folder;
    folder.write(QStringLiteral("a.json"), reportBytes(seed(1)));
    const QString broken = folder.write(QStringLiteral("b.json"), reportBytes(seed(2)).left(500));
    const QString helpdesk = folder.write(QStringLiteral("c.json"), R"({"schema": "tsunagu-helpdesk/1"})");
    const QString large = folder.write(QStringLiteral("d.json"), QByteArray(100'000, ' '));
    const QString missing = folder.path(QStringLiteral("missing.json"));
    TriageOptions limited = options();
    limited.maximumFileSize = 50'000;
    const TriageResult result = triage({missing, folder.path()}, limited);
    EXPECT_EQ(result.reports, 1);
    EXPECT_EQ(result.skippedFiles, 4);
    ASSERT_EQ(result.skipped.size(), 4);
    QStringList paths;
    for (const SkippedFile& file : result.skipped) {
        paths.append(file.path);
        for (const Language language : {Language::English, Language::Japanese})
            EXPECT_FALSE(skippedSentence(file, language).isEmpty());
    }
    EXPECT_EQ(paths, (QStringList{broken, helpdesk, large, missing}));
    EXPECT_EQ(std::get<ReportError>(result.skipped[0].why).fault, ReportFault::NotJson);
    EXPECT_EQ(std::get<ReportError>(result.skipped[1].why).fault, ReportFault::NotAReport);
    EXPECT_EQ(std::get<ReportError>(result.skipped[2].why).fault, ReportFault::TooLarge);
    EXPECT_EQ(std::get<Error>(result.skipped[3].why).kind, ErrorKind::NotAvailable);
}

TEST(Triage, LinksInsideAreNotFollowedAndPipesNotOpened)
{
    const ReportFolder outside;
    outside.write(QStringLiteral("x.json"), reportBytes(seed(1)));
    const ReportFolder folder;
    folder.write(QStringLiteral("a.json"), reportBytes(seed(2)));
    ASSERT_TRUE(QFile::link(outside.path(), folder.path(QStringLiteral("folder"))));
    ASSERT_TRUE(QFile::link(outside.path(QStringLiteral("x.json")), folder.path(QStringLiteral("file.json"))));
    ASSERT_TRUE(QFile::link(folder.path(), folder.path(QStringLiteral("round"))));
    ASSERT_EQ(mkfifo(QFile::encodeName(folder.path(QStringLiteral("pipe.json"))).constData(), 0600), 0);
    const TriageResult result = triage({folder.path()}, options());
    EXPECT_EQ(result.reports, 1);
    EXPECT_EQ(result.links, 3);
    EXPECT_EQ(triage({folder.path(QStringLiteral("folder"))}, options()).reports, 1); // the person named it
}

TEST(Triage, TheSameFileCountsOnce)
{
    const ReportFolder folder;
    folder.write(QStringLiteral("a.json"), reportBytes(seed(1)));
    folder.write(QStringLiteral("b/a.json"), reportBytes(seed(1)));
    folder.write(QStringLiteral("c.json"), reportBytes(seed(2)));
    const TriageResult result = triage({folder.path(), folder.path(QStringLiteral("b"))}, options());
    EXPECT_EQ(result.reports, 2);
    EXPECT_EQ(result.copies, 2);
}

TEST(Triage, LimitsAreSaid)
{
    const ReportFolder folder;
    for (int i = 0; i < 9; ++i)
        folder.write(QStringLiteral("%1.json").arg(i), reportBytes(seed(i)));
    TriageOptions limited = options();
    limited.maximumFiles = 4;
    TriageResult result = triage({folder.path()}, limited);
    EXPECT_EQ(result.reports, 4);
    EXPECT_FALSE(result.isComplete);

    QString deep = QStringLiteral("d");
    for (int i = 0; i < 20; ++i)
        deep += QStringLiteral("/d");
    folder.write(deep + QStringLiteral("/x.json"), reportBytes(seed(100)));
    result = triage({folder.path()}, options());
    EXPECT_EQ(result.reports, 9);
    ASSERT_EQ(result.skipped.size(), 1);
    EXPECT_EQ(std::get<Error>(result.skipped[0].why).kind, ErrorKind::InputInvalid);
}

TEST(Triage, AStopEndsItAndOneThreadSaysTheSameAsTwo)
{
    const ReportFolder folder;
    for (int i = 0; i < 60; ++i) {
        ReportSeed each = seed(i);
        each.started = at(i % 7, i);
        each.station = QStringLiteral("203.0.%1.9").arg(i % 5);
        folder.write(QStringLiteral("%1.json").arg(i), reportBytes(each));
    }
    TriageOptions single = options();
    single.threads = 1;
    EXPECT_EQ(triageJson(triage({folder.path()}, single)), triageJson(triage({folder.path()}, options())));

    std::stop_source source;
    TriageOptions stopped = options();
    stopped.stop = source.get_token();
    int told = -1;
    stopped.progress = [&told, &source](int done) {
        told = std::max(told, done);
        source.request_stop();
    };
    const TriageResult result = triage({folder.path()}, stopped);
    EXPECT_LT(result.reports, 60);
    EXPECT_FALSE(result.isComplete);
    EXPECT_GE(told, 0);
}

TEST(Triage, AClockThatIsAheadIsCountedApart)
{
    const ReportFolder folder;
    ReportSeed ahead = seed(1);
    ahead.started = at(12).addYears(3);
    folder.write(QStringLiteral("a.json"), reportBytes(ahead));
    const TriageResult result = triage({folder.path()}, options());
    EXPECT_EQ(result.reports, 1);
    EXPECT_EQ(result.doubtfulTimes, 1);
    EXPECT_TRUE(result.clusters.isEmpty());
}

/// Pages of this process that are in memory, in KB.
qint64 residentKb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 kilobyte = 1024;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / kilobyte;
}

TEST(Triage, ManyReportsTakeNoMoreMemoryThanFew)
{
    const ReportFolder folder;
    constexpr int many = 2000;
    constexpr int reportBytesAtLeast = 30'000;
    const QByteArray padding = ",\"padding\":[" + QByteArray("1234567,").repeated(reportBytesAtLeast / 8) + "0]}";
    for (int i = 0; i < many; ++i) {
        QByteArray bytes = reportBytes(seed(i)).trimmed();
        bytes.chop(1);
        folder.write(QStringLiteral("%1/%2.json").arg(i < 100 ? QStringLiteral("few") : QStringLiteral("rest")).arg(i),
                     bytes + padding);
    }
    EXPECT_EQ(triage({folder.path(QStringLiteral("few"))}, options()).reports, 100);
    const qint64 before = residentKb();
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(triage({folder.path()}, options()).reports, many);
    const qint64 grown = residentKb() - before;
    // 60 MB of reports have been read. Sanitizers keep for a while what has been freed.
    if (!isSanitized)
        EXPECT_LT(grown, 6'000);
    RecordProperty("elapsed_ms", static_cast<int>(timer.elapsed()));
    RecordProperty("grown_kb", static_cast<int>(grown));
}

} // namespace
} // namespace tsunagu::test
