#include "report/export/SaveFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <system_error>

namespace tsunagu {
namespace {

tl::unexpected<Error> failed(const QString& path, const QString& reason)
{
    return tl::make_unexpected(
        Error{ErrorKind::WriteFailed, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason)});
}

/// In the system's words: they stand in a sentence of the person's language, and the system has its own translations.
tl::unexpected<Error> failed(const QString& path, std::errc reason)
{
    return failed(path, QString::fromLocal8Bit(std::make_error_code(reason).message().c_str()));
}

Result<void> writeDirectly(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
        return failed(path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed(path, file.errorString());
    return {};
}

} // namespace

Result<void> saveAtomically(const QString& path, const QByteArray& bytes)
{
    if (path.isEmpty())
        return failed(path, std::errc::invalid_argument);
    const QFileInfo info(path);
    if (info.isDir())
        return failed(path, std::errc::is_a_directory);
    if (!info.dir().exists())
        return failed(path, std::errc::no_such_file_or_directory);
    if (info.exists() && !info.isFile())
        return writeDirectly(path, bytes);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, file.errorString());
    // What stood in the buffer would be written by commit(), which takes a short write for success.
    bool isWritten = file.write(bytes) == bytes.size();
    while (isWritten && file.bytesToWrite() > 0)
        isWritten = file.flush();
    if (!isWritten) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return failed(path, reason);
    }
    if (!file.commit())
        return failed(path, file.errorString());
    return {};
}

} // namespace tsunagu
