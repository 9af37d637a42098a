#pragma once

#include "probes/schedule/Schedule.h"

namespace tsunagu {

/// The probes of a run, in the order in which a person reads their findings. The only place that names them all.
ProbeList standardProbes();

/// Those, and what only this target asks for.
ProbeList probesFor(const Target& target);

} // namespace tsunagu
