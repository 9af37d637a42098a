#pragma once

#include "probes/model/Finding.h"
#include "probes/model/Target.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace tsunagu {

struct Platform; // probes/platform: clock, sockets, resolver, files, commands

/// What the schedule knows of a probe before it runs.
struct ProbeInfo
{
    QString id; ///< the id of its finding
    Area area = Area::Network;
    QStringList after;                       ///< findings that must exist, whatever their status, before it starts
    std::chrono::milliseconds expected{500}; ///< how long it usually takes: its weight in the progress
};

/// What a running probe may use. Lives as long as the call to `run`.
struct ProbeContext
{
    const Target& target;
    Platform& platform;
    /// The latest finding with that id, if it exists by now. Any thread.
    std::function<std::optional<Finding>(QStringView id)> finding;
    /// The moment by which `run` must have returned with what it has.
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;
    /// When the run began.
    std::chrono::steady_clock::time_point begin = {};
};

/// Measures one thing. A probe names no cause and decides nothing; it runs on a worker thread of the schedule and may
/// wait there, but every wait ends at the context's deadline and within 100 ms of a stop.
class Probe
{
public:
    Probe() = default;
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;
    Probe(Probe&&) = delete;
    Probe& operator=(Probe&&) = delete;
    virtual ~Probe() = default;

    virtual ProbeInfo info() const = 0;

    /// Measures. An error means only that it could not run; a dead network is data. When stopped half-way it returns
    /// what it has with Status::Unknown. `id`, `area` and `elapsed` of the finding are filled in by the schedule.
    virtual Result<Finding> run(const ProbeContext& context) = 0;
};

} // namespace tsunagu
