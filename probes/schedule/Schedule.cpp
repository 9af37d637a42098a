#include "probes/schedule/Schedule.h"

#include "probes/platform/Platform.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace tsunagu {
namespace {

/// What the probes' threads and the schedule's own thread share.
class Board
{
public:
    std::optional<Finding> find(QStringView id) const
    {
        const std::scoped_lock lock(m_mutex);
        const Finding* const finding = m_findings.find(id);
        return finding == nullptr ? std::nullopt : std::optional(*finding);
    }

    void post(const Finding& finding)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_findings.add(finding);
            m_arrived.push_back(finding);
        }
        m_changed.notify_all();
    }

    /// The findings that arrived since the last call, waiting for one until `until`. Empty: none came.
    std::deque<Finding> takeArrived(TimePoint until, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, stop, until, [this] { return !m_arrived.empty(); });
        return std::exchange(m_arrived, {});
    }

    Findings findings() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_findings;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Findings m_findings;
    std::deque<Finding> m_arrived;
};

Finding skipped(const ProbeInfo& info, const QString& needs)
{
    Finding finding;
    finding.id = info.id;
    finding.area = info.area;
    finding.status = Status::Skipped;
    finding.needs = needs;
    return finding;
}

/// Progress by expected times: what is finished counts in full, what runs counts by its share of the time that has
/// passed, up to nine tenths, and the whole never falls.
class Progress
{
public:
    explicit Progress(const ProbeList& probes)
    {
        for (const auto& probe : probes)
            m_total += static_cast<double>(probe->info().expected.count());
    }

    double at(TimePoint now, const std::vector<std::pair<ProbeInfo, TimePoint>>& running, double finishedWeight)
    {
        constexpr double largestShareWhileRunning = 0.9;
        double weight = finishedWeight;
        for (const auto& [info, since] : running) {
            const double expected = static_cast<double>(info.expected.count());
            const double passed = std::chrono::duration<double, std::milli>(now - since).count();
            weight += std::min(passed, expected * largestShareWhileRunning);
        }
        m_shown = std::max(m_shown, m_total > 0 ? weight / m_total : 1.0);
        return m_shown;
    }

private:
    double m_total = 0;
    double m_shown = 0;
};

class ScheduleRun
{
public:
    ScheduleRun(const ProbeList& probes, const Target& target, Platform& platform, TimePoint deadline,
                const ScheduleObserver& observer)
        : m_waiting(probes.begin(), probes.end())
        , m_target(target)
        , m_platform(platform)
        , m_deadline(deadline)
        , m_begin(platform.clock.now())
        , m_observer(observer)
        , m_progress(probes)
    {
    }

    Findings run(const std::stop_token& stop)
    {
        constexpr Milliseconds tick{100};
        while (!m_waiting.empty() || !m_running.empty()) {
            const bool mustEnd = stop.stop_requested() || m_platform.clock.now() >= m_deadline;
            if (mustEnd)
                giveUpWaiting(stop.stop_requested() ? ErrorKind::Cancelled : ErrorKind::DeadlinePassed);
            else
                startReady();
            if (mustEnd) {
                for (std::jthread& thread : m_threads)
                    thread.request_stop();
            }
            const std::stop_token never;
            const auto until = std::chrono::steady_clock::now() + tick;
            // Once stopping, waiting on `stop` would return at once each time; the probes' findings are what is left.
            for (const Finding& finding : m_board.takeArrived(until, mustEnd ? never : stop))
                finish(finding);
            report();
        }
        m_threads.clear();
        if (m_observer.progressed)
            m_observer.progressed(1.0);
        return m_board.findings();
    }

private:
    bool isReady(const ProbeInfo& info) const
    {
        return std::all_of(info.after.begin(), info.after.end(),
                           [this](const QString& id) { return m_board.find(id).has_value() || !isExpected(id); });
    }

    bool isExpected(const QString& id) const
    {
        const auto hasId = [&id](const auto& entry) { return entry.first.id == id; };
        const bool waits = std::any_of(m_waiting.begin(), m_waiting.end(),
                                       [&id](const auto& probe) { return probe->info().id == id; });
        return waits || std::any_of(m_running.begin(), m_running.end(), hasId);
    }

    void startReady()
    {
        ProbeList starting;
        ProbeList stillWaiting;
        for (const auto& probe : m_waiting)
            (isReady(probe->info()) ? starting : stillWaiting).push_back(probe);
        m_waiting = std::move(stillWaiting);
        for (const auto& probe : starting)
            start(probe);
    }

    void start(const std::shared_ptr<Probe>& probe)
    {
        const ProbeInfo info = probe->info();
        const TimePoint started = m_platform.clock.now();
        m_running.emplace_back(info, started);
        if (m_observer.started)
            m_observer.started(info.id);
        m_threads.emplace_back([this, probe, info, started](const std::stop_token& stop) {
            const ProbeContext context{m_target,   m_platform, [this](QStringView id) { return m_board.find(id); },
                                       m_deadline, stop,       m_begin};
            const Result<Finding> result = probe->run(context);
            Finding finding = result ? *result : skipped(info, errorWord(result.error().kind));
            if (!result)
                finding.measured.insert(QStringLiteral("error"), result.error().detail);
            finding.id = info.id;
            finding.area = info.area;
            finding.elapsed = std::chrono::round<Milliseconds>(m_platform.clock.now() - started);
            m_board.post(finding);
        });
    }

    void giveUpWaiting(ErrorKind why)
    {
        for (const auto& probe : m_waiting)
            m_board.post(skipped(probe->info(), errorWord(why)));
        m_waiting.clear();
    }

    void finish(const Finding& finding)
    {
        const auto running = std::find_if(m_running.begin(), m_running.end(),
                                          [&finding](const auto& entry) { return entry.first.id == finding.id; });
        if (running != m_running.end()) {
            m_finishedWeight += static_cast<double>(running->first.expected.count());
            m_running.erase(running);
        }
        if (m_observer.finished)
            m_observer.finished(finding);
    }

    void report()
    {
        if (m_observer.progressed)
            m_observer.progressed(std::min(m_progress.at(m_platform.clock.now(), m_running, m_finishedWeight), 0.99));
    }

    Board m_board;
    ProbeList m_waiting;
    std::vector<std::pair<ProbeInfo, TimePoint>> m_running;
    const Target& m_target;
    Platform& m_platform;
    TimePoint m_deadline;
    TimePoint m_begin;
    const ScheduleObserver& m_observer;
    Progress m_progress;
    double m_finishedWeight = 0;
    std::vector<std::jthread> m_threads; // last: joined before anything that the threads use is gone
};

} // namespace

Findings runProbes(const ProbeList& probes, const Target& target, Platform& platform, TimePoint deadline,
                   const std::stop_token& stop, const ScheduleObserver& observer)
{
    ScheduleRun run(probes, target, platform, deadline, observer);
    return run.run(stop);
}

} // namespace tsunagu
