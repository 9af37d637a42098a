#pragma once

#include "probes/model/Probe.h"
#include "probes/schedule/Schedule.h"

#include <chrono>

namespace tsunagu {

/// A probe that takes its time and then gives a finding that was written beforehand; opens no socket.
class ScriptedProbe : public Probe
{
public:
    ScriptedProbe(Finding finding, std::chrono::milliseconds duration);

    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;

private:
    Finding m_finding;
    std::chrono::milliseconds m_duration;
};

/// A probe for each finding. The last of them takes `longest`, the first the shortest share of it.
ProbeList scriptedProbes(const Findings& findings, std::chrono::milliseconds longest);

} // namespace tsunagu
