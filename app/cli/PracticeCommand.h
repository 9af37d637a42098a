#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/InterruptSignals.h"

namespace tsunagu::cli {

/// `tsunagu-cli practice`: lists the scenarios, or answers on loopback like a server with that fault until interrupted.
/// Needs an event loop of its own; returns the exit status.
int practice(const PracticeArguments& arguments, Language language, const InterruptSignals& caught);

} // namespace tsunagu::cli
