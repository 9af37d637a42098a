#pragma once

#include "probes/model/Probe.h"
#include "probes/platform/Clock.h"

#include <functional>
#include <memory>
#include <vector>

namespace tsunagu {

using ProbeList = std::vector<std::shared_ptr<Probe>>;

/// What the schedule tells while it runs. Called on the thread that called `runProbes`.
struct ScheduleObserver
{
    std::function<void(const QString& id)> started;
    std::function<void(const Finding& finding)> finished;
    /// From 0 to 1, weighted by each probe's expected time; never falls. 1 only when everything is done.
    std::function<void(double fraction)> progressed;
};

/// Runs the probes: each as soon as what it waits for (`ProbeInfo::after`) has a finding, all others side by side, each
/// on a thread of its own. Blocks until all have ended. At `deadline` and on `stop` the running ones are stopped
/// and give what they have; those not started become Skipped. A probe that could not run becomes Skipped, with the
/// error's machine word in `needs`. Never throws a finding away.
Findings runProbes(const ProbeList& probes, const Target& target, Platform& platform, TimePoint deadline,
                   const std::stop_token& stop, const ScheduleObserver& observer);

} // namespace tsunagu
