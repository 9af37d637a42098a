#pragma once

#include "probes/schedule/Schedule.h"
#include "tests/support/FakePlatform.h"

#include <QStringList>

#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>

namespace tsunagu::test {

/// A clock that the test moves; read by all threads of a schedule.
class ManualClock final : public Clock
{
public:
    TimePoint now() const override { return m_now.load(); }
    QDateTime utc() const override { return QDateTime(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC); }
    void advance(Milliseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<TimePoint> m_now{TimePoint(std::chrono::hours(1))};
};

/// A computer of which scripted probes use the clock alone.
class ManualComputer
{
public:
    ManualComputer();
    Platform platform() { return {clock, m_network, m_resolver, m_system, m_random, m_pacer}; }

    ManualClock clock;

private:
    FakeClock m_networkClock;
    FakeNetwork m_network;
    FakeResolver m_resolver;
    FakeSystem m_system;
    FakeRandom m_random;
    Pacer m_pacer;
};

/// Opened by one thread, waited for by others; every wait ends with the stop.
class Gate
{
public:
    void open();
    /// False: stopped before it was opened.
    bool pass(const std::stop_token& stop = {});

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isOpen = false;
};

/// A probe that does what the test says.
class ScriptedProbe final : public Probe
{
public:
    using Script = std::function<Result<Finding>(const ProbeContext&)>;

    ScriptedProbe(QString id, QStringList after, Script script, Milliseconds expected = Milliseconds{100})
        : m_info{std::move(id), Area::Network, std::move(after), expected}
        , m_script(std::move(script))
    {
    }

    ProbeInfo info() const override { return m_info; }
    Result<Finding> run(const ProbeContext& context) override { return m_script(context); }

private:
    ProbeInfo m_info;
    Script m_script;
};

std::shared_ptr<Probe> probe(const char* id, const QStringList& after, ScriptedProbe::Script script,
                             Milliseconds expected = Milliseconds{100});
/// Passes at once.
std::shared_ptr<Probe> passing(const char* id, const QStringList& after = {});
/// Runs until it is stopped, then gives what it has with Status::Unknown. `isRunning` is opened when it has begun.
std::shared_ptr<Probe> endless(const char* id, Gate& isRunning, const QStringList& after = {});

Finding found(Status status, const QJsonObject& measured = {});
/// A target that no scripted probe looks at.
const Target& anyTarget();
QStringList idsOf(const Findings& findings);

} // namespace tsunagu::test
