// Logs that are nothing but trouble: endless lines, endless elements, noise, and very much of everything.

#include "tests/support/ChildProcess.h"
#include "tests/support/Speed.h"
#include "tests/unit/logs/LogVectors.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <ctime>
#include <gtest/gtest.h>
#include <random>

namespace tsunagu::test {
namespace {

constexpr qsizetype tenMegabytes = 10 * 1024 * 1024;

/// What this program itself has computed: other programs beside it do not count.
class ProcessorTime
{
public:
    double milliseconds() const
    {
        constexpr double perSecond = 1000;
        return perSecond * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

QByteArray repeated(const QByteArray& text, qsizetype bytes)
{
    return text.repeated(std::max<qsizetype>(1, bytes / text.size()));
}

QByteArray vectorOf(const char* name)
{
    for (const LogVector& vector : logVectors()) {
        if (vector.name == name)
            return vector.log;
    }
    ADD_FAILURE() << name;
    return {};
}

class BigLogs : public testing::TestWithParam<const char*>
{
};

TEST_P(BigLogs, AreReadWithinASecond)
{
    QByteArray big = repeated(vectorOf(GetParam()), tenMegabytes);
    QBuffer device(&big);
    ASSERT_TRUE(device.open(QIODevice::ReadOnly));
    const ProcessorTime timer;
    const auto reading = readLog(device);
    EXPECT_LT(timer.milliseconds(), 1000 * slowness);
    ASSERT_TRUE(reading.has_value());
    EXPECT_LE(reading->failures.size(), 1000);
    EXPECT_FALSE(reading->failures.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Each, BigLogs,
                         testing::Values("rasclient-wevtutil", "strongswan-journal-short", "libreswan-syslog",
                                         "networkmanager-l2tp"),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(HostileLogs, NothingOfThemTakesLong)
{
    const QByteArray letters = QByteArray(tenMegabytes, 'a');
    const QList<QByteArray> logs{
        letters,
        "<Event" + letters,
        "<?xml?>" + repeated("<Event ", tenMegabytes),
        "<?xml?>" + repeated("</Event>", tenMegabytes),
        "<?xml?>" + repeated("<Event><Event ></Event>", tenMegabytes),
        "<?xml?><Event>" + repeated("<a>", tenMegabytes) + "</Event>",
        repeated("\n", tenMegabytes),
        repeated(" ", tenMegabytes),
        QByteArray(tenMegabytes, '\0'),
        QByteArray(tenMegabytes, '<'),
        "Nov 24 05:00:00 h charon: 05[IKE] <" + letters + "|1> giving up after 5 retransmits",
        "Nov 24 05:00:00 h charon: 05[IKE] initiating IKE_SA " + letters + "[1] to x\n",
        "Nov 24 05:00:00 h NetworkManager[1]: <warn> vpn[0,\"" + letters + "\"]: connect-failed",
        "\xff\xfe" + letters,
        repeated("\"a\" #1: STATE_", tenMegabytes),
    };
    for (const QByteArray& log : logs) {
        const ProcessorTime timer;
        const LogReading reading = readInPieces(log, 64 * 1024);
        EXPECT_LT(timer.milliseconds(), 1000 * slowness) << log.left(40).toStdString();
        EXPECT_TRUE(reading.failures.isEmpty()) << log.left(40).toStdString();
    }
}

TEST(HostileLogs, NoiseIsNoLogAndNoCrash)
{
    std::mt19937 random(20261124);
    for (int round = 0; round < 300; ++round) {
        QByteArray noise(static_cast<qsizetype>(random() % 3000), '\0');
        for (char& byte : noise)
            byte = static_cast<char>(random());
        EXPECT_TRUE(readWhole(noise).failures.isEmpty());
    }
}

TEST(HostileLogs, ChangedBytesNeverLetPrivateDetailsThrough)
{
    std::mt19937 random(3948);
    for (const LogVector& vector : logVectors()) {
        for (int round = 0; round < 200; ++round) {
            QByteArray changed = vector.log;
            for (int change = 0; change < 8; ++change)
                changed[static_cast<qsizetype>(random() % static_cast<quint32>(changed.size()))] =
                    static_cast<char>(random());
            for (const LogFailure& failure : readWhole(changed).failures)
                EXPECT_LE(failure.excerpt.size(), 120) << failure.excerpt.toStdString();
        }
    }
}

TEST(HostileLogs, NamesCannotSteerATerminal)
{
    const LogReading reading = readWhole(
        "Nov 24 05:00:00 h charon: 05[IKE] <\x1b[31mred\xe2\x80\xae\x07 name|1> giving up after 5 retransmits\n");
    ASSERT_EQ(reading.failures.size(), 1);
    EXPECT_EQ(reading.failures.constFirst().connection, QStringLiteral("[31mred name"));
}

TEST(HostileLogs, TheLastThousandFailuresAreKept)
{
    QByteArray log;
    for (int attempt = 0; attempt < 1500; ++attempt) {
        const QByteArray name = "c" + QByteArray::number(attempt);
        log +=
            "05[IKE] initiating IKE_SA " + name + "[1] to x\n05[IKE] <" + name + "|1> giving up after 5 retransmits\n";
    }
    const LogReading reading = readWhole(log);
    ASSERT_EQ(reading.failures.size(), 1000);
    EXPECT_EQ(reading.failures.constLast().connection, QStringLiteral("c1499"));
}

TEST(LogFiles, BlankIsALogAndForeignTextIsNot)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    const auto written = [&path](const QByteArray& content) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        return readLogFile(path);
    };
    for (const char* const blank : {"", "\n", "  \r\n"}) {
        const auto reading = written(blank);
        ASSERT_TRUE(reading.has_value());
        EXPECT_TRUE(reading->isBlank);
    }
    for (const char* const foreign :
         {"Dear diary,\nno VPN today.\n", "{\"a\": 1}", "\x89PNG\r\n\x1a\n", "<?xml?><html/>"}) {
        const auto reading = written(foreign);
        ASSERT_FALSE(reading.has_value()) << foreign;
        EXPECT_EQ(reading.error().kind, ErrorKind::InputInvalid);
        EXPECT_TRUE(reading.error().detail.contains(path));
    }
}

TEST(LogFiles, MissingIsToldFromUnreadable)
{
    EXPECT_EQ(readLogFile(QStringLiteral("/nonexistent/log")).error().kind, ErrorKind::NotAvailable);
    const QTemporaryDir folder;
    EXPECT_FALSE(readLogFile(folder.path()).has_value());
    const QString path = folder.filePath(QStringLiteral("log"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.setPermissions({}));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                         QFile::ReadOther | QFile::ExeOther));
    const int status = inUnprivilegedChild([&path] {
        const auto reading = readLogFile(path);
        return !reading && reading.error().kind == ErrorKind::PermissionDenied ? 0 : 1;
    });
    EXPECT_EQ(status, 0);
}

TEST(LogFiles, OfALongOneTheEndCounts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("05[IKE] <first|1> giving up after 5 retransmits\n");
    // A hole reads as one endless line of zeros.
    ASSERT_TRUE(file.seek(80LL * 1024 * 1024));
    file.write("\n05[IKE] <last|1> giving up after 5 retransmits\n");
    file.close();
    const auto reading = readLogFile(path);
    ASSERT_TRUE(reading.has_value());
    ASSERT_EQ(reading->failures.size(), 1);
    EXPECT_EQ(reading->failures.constFirst().connection, QStringLiteral("last"));
}

} // namespace
} // namespace tsunagu::test
