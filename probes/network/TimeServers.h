#pragma once

#include "probes/platform/System.h"

#include <QByteArray>
#include <QStringList>

namespace tsunagu {

/// The time servers of `timesyncd.conf(5)`: NTP= of the [Time] section, an empty value forgets the earlier ones.
QStringList timeServersOfTimesyncd(const QByteArray& text);
/// The time servers of `chrony.conf(5)` and of `ntp.conf(5)`: server, pool and peer lines; clocks that are devices
/// (127.127.0.0/16) are left out.
QStringList timeServersOfNtp(const QByteArray& text);

/// The time servers that this computer is set up to ask, by name or address, best first; at most four. Only files that
/// belong to the system are read; what no file says is not made up.
QStringList configuredTimeServers(System& system);

} // namespace tsunagu
