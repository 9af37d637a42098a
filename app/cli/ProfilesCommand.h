#pragma once

#include "app/cli/Arguments.h"
#include "probes/platform/Clock.h"
#include "probes/platform/System.h"

#include <optional>

namespace tsunagu::cli {

/// `tsunagu-cli profiles`: the VPN profiles of this computer, or of a file, and what cannot work in them. Returns the
/// exit status: `causeFound` when a profile cannot work as it is written.
int profiles(const ProfilesArguments& arguments, Language language, System& system, const Clock& clock);

/// Finds the profile that `diagnose` was given, and puts it into the target; its server too if none was given. The
/// result is a complaint in one line.
std::optional<QString> chooseProfile(DiagnoseArguments& diagnose, Language language, System& system,
                                     const Clock& clock);

} // namespace tsunagu::cli
