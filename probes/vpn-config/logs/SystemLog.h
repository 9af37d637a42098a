#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/logs/LogReader.h"

#include <stop_token>

namespace tsunagu {

/// Reads what this computer's own journal tells of VPN connections, by `journalctl`, until `until` at the latest.
/// A reading without failures: the journal was read and tells of none. NotAvailable: this computer keeps no such
/// journal. PermissionDenied: this user may not read it. Runs a read-only command; changes nothing. Any thread.
Result<LogReading> readSystemLog(System& system, TimePoint until, const std::stop_token& stop);

} // namespace tsunagu
