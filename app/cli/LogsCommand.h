#pragma once

#include "app/cli/Arguments.h"
#include "probes/platform/System.h"

namespace tsunagu::cli {

/// `tsunagu-cli logs [FILE]`: the latest failed VPN connection in a log, or in this computer's own where no file is
/// given. Waits for the system's log ten seconds at most. Returns the exit status.
int logs(const LogsArguments& arguments, Language language, System& system, const Clock& clock);

} // namespace tsunagu::cli
