#include "diagnosis/session/Session.h"

#include "diagnosis/rules/Rules.h"
#include "probes/platform/Platform.h"

#include <atomic>
#include <thread>

namespace tsunagu {

/// The thread that runs the schedule of one run.
struct Session::Worker
{
    std::atomic<bool> done = false;
    std::jthread thread; // last: joined before `done` is gone
};

Session::Session(Platform& platform, ProbeFactory makeProbes, QObject* parent)
    : QObject(parent)
    , m_platform(platform)
    , m_makeProbes(std::move(makeProbes))
{
}

Session::~Session()
{
    retireWorker();
    m_retired.clear(); // joins: the probes end within 100 ms of a stop
}

void Session::start(const Target& target)
{
    retireWorker();
    const quint64 number = ++m_runNumber;
    m_target = target;
    m_findings = Findings();
    m_runningProbes.clear();
    m_progress = 0;
    if (m_run)
        m_previousRun = std::exchange(m_run, std::nullopt);

    const ProbeList probes = m_makeProbes();
    m_probeIds.clear();
    for (const auto& probe : probes)
        m_probeIds.append(probe->info().id);

    // Everything the worker tells is posted to this object's thread; what belongs to an older run is dropped there.
    const auto post = [this, number](auto&& action) {
        QMetaObject::invokeMethod(
            this,
            [this, number, action] {
                if (number == m_runNumber)
                    action();
            },
            Qt::QueuedConnection);
    };
    m_worker = std::make_unique<Worker>();
    std::atomic<bool>& done = m_worker->done;
    m_worker->thread = std::jthread([this, probes, target, post, &done](const std::stop_token& stop) {
        const TimePoint begin = m_platform.clock.now();
        Run run;
        run.target = target;
        run.startedUtc = m_platform.clock.utc();
        ScheduleObserver observer;
        observer.started = [this, post](const QString& id) {
            post([this, id] {
                m_runningProbes.append(id);
                Q_EMIT probeStarted(id);
            });
        };
        observer.finished = [this, post](const Finding& finding) {
            post([this, finding] {
                m_runningProbes.removeAll(finding.id);
                m_findings.add(finding);
                Q_EMIT findingAdded(finding);
            });
        };
        observer.progressed = [this, post](double fraction) {
            post([this, fraction] {
                m_progress = fraction;
                Q_EMIT progressChanged(fraction);
            });
        };
        const TimePoint deadline = begin + target.deadline;
        run.findings = runProbes(probes, target, m_platform, deadline, stop, observer);
        const TimePoint end = m_platform.clock.now();
        run.elapsed = std::chrono::round<Milliseconds>(end - begin);
        if (stop.stop_requested())
            run.end = RunEnd::Cancelled;
        else if (end >= deadline)
            run.end = RunEnd::DeadlinePassed;
        run.diagnosis = diagnose(run.findings, target.errorCode);
        post([this, run] {
            m_run = run;
            m_findings = run.findings;
            m_runningProbes.clear();
            Q_EMIT finished();
        });
        done = true;
    });
    Q_EMIT started();
}

void Session::cancel()
{
    if (m_worker != nullptr)
        m_worker->thread.request_stop();
}

bool Session::isRunning() const
{
    return m_worker != nullptr && !m_run.has_value();
}

QStringList Session::probeIds() const
{
    return m_probeIds;
}

QStringList Session::runningProbes() const
{
    return m_runningProbes;
}

double Session::progress() const
{
    return m_progress;
}

const Findings& Session::findings() const
{
    return m_findings;
}

const std::optional<Run>& Session::run() const
{
    return m_run;
}

const std::optional<Run>& Session::previousRun() const
{
    return m_previousRun;
}

void Session::adopt(const Run& run)
{
    retireWorker();
    ++m_runNumber;
    if (m_run)
        m_previousRun = std::exchange(m_run, std::nullopt);
    m_target = run.target;
    m_findings = run.findings;
    m_runningProbes.clear();
    m_probeIds.clear();
    for (const Finding& finding : run.findings.all())
        m_probeIds.append(finding.id);
    m_progress = 1;
    m_run = run;
    Q_EMIT finished();
}

void Session::retireWorker()
{
    // A worker that still runs is told to stop and joined later, when it has ended: nothing on this thread waits.
    std::erase_if(m_retired, [](const auto& worker) { return worker->done.load(); });
    if (m_worker != nullptr) {
        m_worker->thread.request_stop();
        m_retired.push_back(std::move(m_worker));
    }
}

} // namespace tsunagu
