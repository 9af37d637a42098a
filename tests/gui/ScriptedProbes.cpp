#include "tests/gui/ScriptedProbes.h"

#include <thread>

namespace tsunagu {

ScriptedProbe::ScriptedProbe(Finding finding, std::chrono::milliseconds duration)
    : m_finding(std::move(finding))
    , m_duration(duration)
{
}

ProbeInfo ScriptedProbe::info() const
{
    ProbeInfo info;
    info.id = m_finding.id;
    info.area = m_finding.area;
    info.expected = m_duration;
    return info;
}

Result<Finding> ScriptedProbe::run(const ProbeContext& context)
{
    const auto end = std::chrono::steady_clock::now() + m_duration;
    while (std::chrono::steady_clock::now() < end) {
        if (context.stop.stop_requested()) {
            Finding stopped = m_finding;
            stopped.status = Status::Unknown;
            stopped.measured = {};
            stopped.needs = QStringLiteral("cancelled");
            return stopped;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return m_finding;
}

ProbeList scriptedProbes(const Findings& findings, std::chrono::milliseconds longest)
{
    ProbeList probes;
    const auto count = static_cast<int>(findings.all().size());
    int number = 0;
    for (const Finding& finding : findings.all()) {
        ++number;
        probes.push_back(std::make_shared<ScriptedProbe>(finding, longest * number / count));
    }
    return probes;
}

} // namespace tsunagu
