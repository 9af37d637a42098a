#include "probes/model/Error.h"

namespace tsunagu {

QString errorWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::DeadlinePassed:
        return QStringLiteral("deadline-passed");
    case ErrorKind::PermissionDenied:
        return QStringLiteral("permission-denied");
    case ErrorKind::NotAvailable:
        return QStringLiteral("not-available");
    case ErrorKind::InputInvalid:
        return QStringLiteral("input-invalid");
    case ErrorKind::WriteFailed:
        return QStringLiteral("write-failed");
    case ErrorKind::System:
        return QStringLiteral("system-error");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
