#pragma once

#include "diagnosis/session/Run.h"
#include "probes/schedule/Schedule.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tsunagu {

struct Platform;

/// Holds one run at a time and tells its observers of it: pages, CLI and report look here, and only here.
/// Lives on the thread that made it (the UI's); nothing in it waits. The probes run on threads of their own, and
/// what they tell arrives as signals on the session's thread. Results of a cancelled or replaced run that come late
/// are dropped by the run's number.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Makes the probes of a run; injected, so that no page and no session names a concrete probe.
    using ProbeFactory = std::function<ProbeList()>;

    /// `platform` is not owned and must outlive the session.
    Session(Platform& platform, ProbeFactory makeProbes, QObject* parent = nullptr);
    ~Session() override;

    /// Starts a run and forgets the current one (the last finished one stays in `previousRun`). Returns at once.
    void start(const Target& target);
    /// Stops the run that is under way; `finished` follows within 100 ms with what was measured.
    void cancel();

    bool isRunning() const;
    /// Ids of the probes of the current run, in the order in which a person should read them.
    QStringList probeIds() const;
    /// Ids of the probes that are running just now.
    QStringList runningProbes() const;
    double progress() const;
    /// The findings that have come so far.
    const Findings& findings() const;
    /// The finished run; empty before the first one and while one is under way.
    const std::optional<Run>& run() const;
    /// The finished run before this one, for "before and after".
    const std::optional<Run>& previousRun() const;

    /// Shows a run that was read from elsewhere (a report, a test) as if it had just finished. Not while running.
    void adopt(const Run& run);

Q_SIGNALS:
    void started();
    void probeStarted(const QString& id);
    void findingAdded(const tsunagu::Finding& finding);
    void progressChanged(double fraction);
    /// The run is complete, cancelled or past its deadline: `run()` has it.
    void finished();

private:
    struct Worker;

    void retireWorker();

    Platform& m_platform;
    ProbeFactory m_makeProbes;
    std::unique_ptr<Worker> m_worker;
    std::vector<std::unique_ptr<Worker>> m_retired;
    quint64 m_runNumber = 0;
    Target m_target;
    QStringList m_probeIds;
    QStringList m_runningProbes;
    double m_progress = 0;
    Findings m_findings;
    std::optional<Run> m_run;
    std::optional<Run> m_previousRun;
};

} // namespace tsunagu
