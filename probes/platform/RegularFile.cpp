#include "probes/platform/RegularFile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

namespace tsunagu {
namespace {

tl::unexpected<Error> failure(ErrorKind kind, const QString& path, const QString& reason)
{
    return tl::unexpected(Error{kind, QStringLiteral("%1: %2").arg(path, reason)});
}

ErrorKind kindOf(int number)
{
    switch (number) {
    case EACCES:
    case EPERM:
        return ErrorKind::PermissionDenied;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotAvailable;
    case ENXIO: // a socket, or a device that nothing stands behind
    case ELOOP:
    case ENAMETOOLONG:
        return ErrorKind::InputInvalid;
    default:
        return ErrorKind::System;
    }
}

tl::unexpected<Error> systemFailure(const QString& path, int number)
{
    if (number == ENXIO)
        return failure(kindOf(number), path, QStringLiteral("not a regular file"));
    return failure(kindOf(number), path, QString::fromStdString(std::generic_category().message(number)));
}

} // namespace

Result<QByteArray> readRegularFile(const QString& path, qint64 maximumBytes)
{
    if (path.contains(QChar(u'\0')))
        return failure(ErrorKind::InputInvalid, path, QStringLiteral("no file has such a name"));
    // Opening a named pipe would wait for its writer, and a terminal might become ours.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(path, errno);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return failure(ErrorKind::System, path, file.errorString());
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return systemFailure(path, errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorKind::InputInvalid, path, QStringLiteral("a folder, not a regular file"));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::InputInvalid, path, QStringLiteral("not a regular file"));
    QByteArray content = file.read(maximumBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::System, path, file.errorString());
    if (content.size() > maximumBytes)
        return failure(ErrorKind::InputInvalid, path, QStringLiteral("longer than %1 bytes").arg(maximumBytes));
    return content;
}

} // namespace tsunagu
