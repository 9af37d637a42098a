#pragma once

#include "probes/model/Error.h"

#include <QByteArray>
#include <QString>

namespace tsunagu {

/// Reads a regular file of at most `maximumBytes`; never waits for a writer. Anything else under that name (a folder, a
/// named pipe, a socket, a device) and a longer file are InputInvalid. NotAvailable: no such file. PermissionDenied: it
/// may not be read, or its folder not be entered. Thread-safe.
Result<QByteArray> readRegularFile(const QString& path, qint64 maximumBytes);

} // namespace tsunagu
