#include "probes/platform/PosixSocket.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace tsunagu {

Error posixError(int number, const char* call)
{
    ErrorKind kind = ErrorKind::System;
    switch (number) {
    case EPERM:
    case EACCES:
        kind = ErrorKind::PermissionDenied;
        break;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
    case ENETDOWN:
        kind = ErrorKind::NotAvailable;
        break;
    default:
        break;
    }
    return {kind, QStringLiteral("%1: %2").arg(QLatin1String(call), QString::fromLocal8Bit(std::strerror(number)))};
}

int domainOf(IpFamily family)
{
    return family == IpFamily::V4 ? AF_INET : AF_INET6;
}

} // namespace tsunagu
