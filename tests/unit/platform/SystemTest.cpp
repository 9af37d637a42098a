#include "probes/platform/PosixSystem.h"
#include "tests/unit/platform/Loopback.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace tsunagu::test {
namespace {

class SystemTest : public testing::Test
{
protected:
    Result<CommandResult> run(const char* program, const QStringList& arguments,
                              Milliseconds length = Milliseconds{5000})
    {
        return system.run(QString::fromLatin1(program), arguments, clock.now() + length, stop.get_token());
    }
    Result<CommandResult> shell(const char* script, Milliseconds length = Milliseconds{5000})
    {
        return run("sh", {QStringLiteral("-c"), QString::fromLatin1(script), pidFile}, length);
    }

    /// A file of that content in the test's own folder.
    QString fileWith(const QByteArray& content)
    {
        QFile file(folder.filePath(QStringLiteral("file")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    /// A script that ran `echo $$ > "$0"` is gone.
    bool isGone()
    {
        QFile file(pidFile);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const int pid = file.readAll().trimmed().toInt();
        EXPECT_GT(pid, 1);
        return ::kill(pid, 0) != 0 && errno == ESRCH;
    }

    QTemporaryDir folder;
    QString pidFile = folder.filePath(QStringLiteral("pid"));
    SystemClock clock;
    PosixSystem system{clock};
    std::stop_source stop;
};

TEST_F(SystemTest, ACommandGivesItsOutputAndExitCode)
{
    const auto result = shell("echo out; echo err >&2; exit 7");
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->exitCode, 7);
    EXPECT_EQ(result->standardOutput, "out\n");
    EXPECT_EQ(result->standardError, "err\n");
}

TEST_F(SystemTest, NoShellReadsTheArguments)
{
    const QString tricky = QStringLiteral("$HOME `id` * ; echo more > x | cat \"quoted\" 'too'");
    const auto result = run("printf", {QStringLiteral("%s"), tricky});
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->standardOutput, tricky.toUtf8());
}

TEST_F(SystemTest, StandardInputIsEmpty)
{
    const auto result = run("cat", {});
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->standardOutput, "");
}

TEST_F(SystemTest, AMissingProgramIsNotAvailable)
{
    const auto missing = run("tsunagu-no-such-program", {});
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().kind, ErrorKind::NotAvailable);
}

TEST_F(SystemTest, AFileThatCannotBeRunIsNotAvailable)
{
    const QString file = fileWith("no program at all\n");
    const auto notExecutable = run(file.toLatin1().constData(), {});
    ASSERT_FALSE(notExecutable.has_value());
    EXPECT_EQ(notExecutable.error().kind, ErrorKind::NotAvailable);

    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const auto noFormat = run(file.toLatin1().constData(), {});
    ASSERT_FALSE(noFormat.has_value());
    EXPECT_EQ(noFormat.error().kind, ErrorKind::NotAvailable);
}

TEST_F(SystemTest, ACrashIsAnError)
{
    const auto crashed = shell("kill -SEGV $$");
    ASSERT_FALSE(crashed.has_value());
    EXPECT_EQ(crashed.error().kind, ErrorKind::System);
}

TEST_F(SystemTest, OutputWithoutEndIsCutOff)
{
    for (const char* const script : {"echo $$ > \"$0\"; exec yes", "echo $$ > \"$0\"; exec yes >&2"}) {
        const auto endless = shell(script);
        ASSERT_FALSE(endless.has_value());
        EXPECT_EQ(endless.error().kind, ErrorKind::InputInvalid);
        EXPECT_TRUE(isGone());
    }
}

TEST_F(SystemTest, AHangingProgramIsKilledAtTheDeadline)
{
    constexpr Milliseconds length{150};
    Result<CommandResult> result;
    const Milliseconds took =
        timed([&] { result = shell("echo $$ > \"$0\"; trap '' TERM INT; exec sleep 60", length); });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::DeadlinePassed);
    EXPECT_LT(took, length + Milliseconds{100});
    EXPECT_TRUE(isGone());
}

TEST_F(SystemTest, AHangingProgramIsKilledOnStop)
{
    TimePoint stoppedAt;
    std::jthread stopper([&] {
        while (!QFile::exists(pidFile))
            std::this_thread::sleep_for(Milliseconds{5});
        std::this_thread::sleep_for(Milliseconds{20}); // until the number is written
        stoppedAt = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto result = shell("echo $$ > \"$0\"; exec sleep 60");
    const TimePoint end = std::chrono::steady_clock::now();
    stopper.join();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
    EXPECT_LT(end - stoppedAt, Milliseconds{100});
    EXPECT_TRUE(isGone());
}

TEST_F(SystemTest, WhatAProgramLeavesBehindIsNotWaitedFor)
{
    // The sleeper keeps the output's pipe open.
    Result<CommandResult> result;
    const Milliseconds took = timed([&] { result = shell("sleep 2 & echo done"); });
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->standardOutput, "done\n");
    EXPECT_LT(took, Milliseconds{1000});
}

TEST_F(SystemTest, AFileIsReadUpToItsLimit)
{
    const QByteArray content(1000, 'x');
    const QString file = fileWith(content);
    EXPECT_EQ(system.readFile(file, 1000).value_or(QByteArray()), content);
    const auto tooLong = system.readFile(file, 999);
    ASSERT_FALSE(tooLong.has_value());
    EXPECT_EQ(tooLong.error().kind, ErrorKind::InputInvalid);
    EXPECT_TRUE(system.readFile(fileWith(""), 0).has_value());
}

TEST_F(SystemTest, AFileWithoutASizeIsReadAllTheSame)
{
    const auto status = system.readFile(QStringLiteral("/proc/self/status"), 100'000);
    ASSERT_TRUE(status.has_value());
    EXPECT_TRUE(status->contains("Name:"));
    // The system hands out a long one in pieces.
    const auto maps = system.readFile(QStringLiteral("/proc/self/smaps"), 10'000'000);
    ASSERT_TRUE(maps.has_value());
    EXPECT_TRUE(maps->contains("[stack]"));
}

TEST_F(SystemTest, OnlyRegularFilesAreReadAndNothingIsWaitedFor)
{
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString socket = folder.filePath(QStringLiteral("socket"));
    ASSERT_EQ(::mknod(QFile::encodeName(socket).constData(), S_IFSOCK | 0600, 0), 0);
    const QString link = folder.filePath(QStringLiteral("link"));
    ASSERT_TRUE(QFile::link(pipe, link));
    for (const QString& path :
         {pipe, link, socket, folder.path(), QStringLiteral("/dev/zero"), QStringLiteral("/dev/null")}) {
        Result<QByteArray> read;
        const Milliseconds took = timed([&] { read = system.readFile(path, 100'000); });
        ASSERT_FALSE(read.has_value()) << path.toStdString();
        EXPECT_EQ(read.error().kind, ErrorKind::InputInvalid) << path.toStdString();
        EXPECT_TRUE(read.error().detail.endsWith(QStringLiteral("not a regular file")))
            << read.error().detail.toStdString();
        EXPECT_LT(took, Milliseconds{500}) << path.toStdString();
    }
}

TEST_F(SystemTest, ALinkToAFileIsRead)
{
    const QString link = folder.filePath(QStringLiteral("link"));
    ASSERT_TRUE(QFile::link(fileWith("behind a link"), link));
    EXPECT_EQ(system.readFile(link, 100).value_or(QByteArray()), "behind a link");
}

TEST_F(SystemTest, ANameThatNoFileCanHaveIsNoShorterOne)
{
    const auto cut = system.readFile(fileWith("secret") + QChar(u'\0') + QStringLiteral(".pbk"), 100);
    ASSERT_FALSE(cut.has_value());
    EXPECT_EQ(cut.error().kind, ErrorKind::InputInvalid);
}

TEST_F(SystemTest, WhatCannotBeReadIsAnError)
{
    const auto missing = system.readFile(folder.filePath(QStringLiteral("missing")), 100);
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().kind, ErrorKind::NotAvailable);
    const auto underAFile = system.readFile(fileWith("x") + QStringLiteral("/file"), 100);
    ASSERT_FALSE(underAFile.has_value());
    EXPECT_EQ(underAFile.error().kind, ErrorKind::NotAvailable);
    if (::geteuid() == 0)
        return; // to the administrator every file is readable
    const QString file = fileWith("secret");
    QFile::setPermissions(file, QFileDevice::Permissions());
    const auto closed = system.readFile(file, 100);
    ASSERT_FALSE(closed.has_value());
    EXPECT_EQ(closed.error().kind, ErrorKind::PermissionDenied);
}

TEST_F(SystemTest, TheInterfacesAreRead)
{
    const auto configuration = system.networkConfiguration();
    ASSERT_TRUE(configuration.has_value());
    const auto loopback = std::find_if(configuration->interfaces.begin(), configuration->interfaces.end(),
                                       [](const InterfaceState& interface) { return interface.loopback; });
    ASSERT_NE(loopback, configuration->interfaces.end());
    EXPECT_TRUE(loopback->addresses.contains(QHostAddress(QHostAddress::LocalHost)));
}

TEST(SystemRandomTest, FillsEveryByteAnew)
{
    SystemRandom random;
    std::array<std::uint8_t, 64> first{};
    std::array<std::uint8_t, 64> second{};
    random.fill(first);
    random.fill(second);
    EXPECT_NE(first, second);
    EXPECT_GT(std::count_if(first.begin(), first.end(), [](std::uint8_t byte) { return byte != 0; }), 40);
    random.fill(std::span<std::uint8_t>());
}

TEST_F(SystemTest, ListsFoldersAndWhereLinksLead)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("inside")));
    fileWith("content");
    ASSERT_EQ(::symlink("socket:[4711]", qPrintable(folder.filePath(QStringLiteral("link")))), 0);
    const auto folders = system.listFolders(folder.path(), 10);
    ASSERT_TRUE(folders.has_value());
    EXPECT_EQ(*folders, QStringList{QStringLiteral("inside")});
    const auto targets = system.linkTargets(folder.path(), 10);
    ASSERT_TRUE(targets.has_value());
    EXPECT_EQ(*targets, QStringList{QStringLiteral("socket:[4711]")});
    EXPECT_EQ(system.linkTargets(folder.path(), 0)->size(), 0);
    const QString nowhere = folder.filePath(QStringLiteral("nowhere"));
    EXPECT_EQ(system.listFolders(nowhere, 10).error().kind, ErrorKind::NotAvailable);
    EXPECT_EQ(system.linkTargets(nowhere, 10).error().kind, ErrorKind::NotAvailable);
}

TEST_F(SystemTest, FindsItselfAmongTheProcesses)
{
    const QString own = QString::number(system.processId());
    EXPECT_TRUE(system.listFolders(QStringLiteral("/proc"), 1'000'000)->contains(own));
    EXPECT_FALSE(system.linkTargets(QStringLiteral("/proc/%1/fd").arg(own), 1000)->isEmpty());
}

TEST_F(SystemTest, LinuxHasNoSettingOfWindows)
{
    EXPECT_EQ(system.udpEncapsulationRule().error().kind, ErrorKind::NotAvailable);
}

} // namespace
} // namespace tsunagu::test
