#pragma once

#include "probes/model/Error.h"

#include <QByteArray>
#include <QString>

namespace tsunagu {

/// Writes a file as a whole or not at all: until the last byte is on the disk, a file of that name stays as it was.
/// What is no regular file (a terminal, a pipe, /dev/null) is written to directly and never replaced.
/// @return WriteFailed with the path and the system's reason: no such folder, no permission, disk full, a folder.
Result<void> saveAtomically(const QString& path, const QByteArray& bytes);

} // namespace tsunagu
