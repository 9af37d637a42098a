#include "report/export/SaveFile.h"

#include "tests/support/ChildProcess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>

namespace tsunagu {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be opened>");
}

constexpr int savedThough = 1;
constexpr int wrongError = 2;

int expectWriteFailed(const Result<void>& result)
{
    if (result)
        return savedThough;
    return result.error().kind == ErrorKind::WriteFailed && !result.error().detail.isEmpty() ? 0 : wrongError;
}

TEST(SaveFile, WritesAndReplaces)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("報告書.json"));
    ASSERT_TRUE(saveAtomically(path, "first"));
    EXPECT_EQ(contentOf(path), "first");
    ASSERT_TRUE(saveAtomically(path, "second, longer"));
    EXPECT_EQ(contentOf(path), "second, longer");
    ASSERT_TRUE(saveAtomically(path, ""));
    EXPECT_EQ(contentOf(path), "");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST(SaveFile, AMissingFolderIsNamed)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/report.json"));
    const Result<void> result = saveAtomically(path, "x");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::WriteFailed);
    EXPECT_TRUE(result.error().detail.contains(path));
    EXPECT_TRUE(result.error().detail.contains(u"No such file or directory"));
}

TEST(SaveFile, AFolderOrNoNameIsNoFile)
{
    const QTemporaryDir folder;
    const Result<void> overFolder = saveAtomically(folder.path(), "x");
    ASSERT_FALSE(overFolder);
    EXPECT_EQ(overFolder.error().kind, ErrorKind::WriteFailed);
    EXPECT_TRUE(overFolder.error().detail.contains(u"Is a directory"));
    EXPECT_EQ(saveAtomically({}, "x").error().kind, ErrorKind::WriteFailed);
}

TEST(SaveFile, DevicesAreWrittenToAndNeverReplaced)
{
    EXPECT_TRUE(saveAtomically(QStringLiteral("/dev/null"), "x"));
    EXPECT_FALSE(QFileInfo(QStringLiteral("/dev/null")).isFile());
    const Result<void> full = saveAtomically(QStringLiteral("/dev/full"), "x");
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, ErrorKind::WriteFailed);
    EXPECT_FALSE(QFileInfo(QStringLiteral("/dev/full")).isFile());
}

TEST(SaveFile, AReadOnlyFolderIsRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    ASSERT_TRUE(saveAtomically(path, "old"));
    ASSERT_TRUE(
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    const int status = inUnprivilegedChild([&path] { return expectWriteFailed(saveAtomically(path, "new")); });
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contentOf(path), "old");
}

/// A limit on the size of files ends the writing half-way, as a full disk does (EFBIG in place of ENOSPC).
TEST(SaveFile, WritingThatEndsHalfWayLeavesTheOldFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    ASSERT_TRUE(saveAtomically(path, "old"));
    const int status = inChild([&path] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return -1;
        return expectWriteFailed(saveAtomically(path, QByteArray(1'000'000, 'x')));
    });
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("report.json")));
}

/// A file system with little room, mounted in a folder of its own.
class SmallDisk
{
public:
    explicit SmallDisk(const char* options)
        : m_error(mount("tmpfs", place().constData(), "tmpfs", 0, options) == 0 ? 0 : errno)
    {
    }
    ~SmallDisk()
    {
        if (m_error == 0)
            umount(place().constData());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;

    int error() const { return m_error; }
    bool isForbidden() const { return m_error == EPERM; }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QByteArray place() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    int m_error;
};

TEST(SaveFile, AFullDiskLeavesTheOldFile)
{
    const SmallDisk disk("size=64k");
    if (disk.isForbidden())
        GTEST_SKIP() << "this process may not mount a small file system (it needs CAP_SYS_ADMIN)";
    ASSERT_EQ(disk.error(), 0);
    const QString path = disk.filePath(QStringLiteral("report.json"));
    EXPECT_TRUE(saveAtomically(path, "old"));
    const Result<void> result = saveAtomically(path, QByteArray(1'000'000, 'x'));
    EXPECT_EQ(expectWriteFailed(result), 0);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("report.json")));
}

// A report that fits into QSaveFile's buffer: nothing is written before commit(), and the disk is full only then.
TEST(SaveFile, FullDiskIsNoticedForASmallFileToo)
{
    const SmallDisk disk("size=8k");
    if (disk.isForbidden())
        GTEST_SKIP() << "this process may not mount a small file system (it needs CAP_SYS_ADMIN)";
    ASSERT_EQ(disk.error(), 0);
    const QString path = disk.filePath(QStringLiteral("report.json"));
    EXPECT_TRUE(saveAtomically(path, "old"));
    EXPECT_EQ(expectWriteFailed(saveAtomically(path, QByteArray(10'000, 'x'))), 0);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("report.json")));
}

} // namespace
} // namespace tsunagu
