#include "probes/schedule/Schedule.h"

#include "tests/unit/schedule/ScriptedProbe.h"

#include <QStringList>

#include <algorithm>
#include <gmock/gmock.h>
#include <thread>

namespace tsunagu::test {
namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");

/// One run of the schedule and all that its observer was told.
class Schedule : public testing::Test
{
protected:
    Findings run(const ProbeList& probes, Milliseconds deadline = Milliseconds{30'000})
    {
        Platform platform = computer.platform();
        ScheduleObserver observer;
        observer.started = [this](const QString& id) {
            noteThread();
            started.append(id);
            if (onStarted)
                onStarted(id);
        };
        observer.finished = [this](const Finding& finding) {
            noteThread();
            finished.append(finding.id);
        };
        observer.progressed = [this](double fraction) {
            noteThread();
            progress.push_back(fraction);
        };
        return runProbes(probes, anyTarget(), platform, computer.clock.now() + deadline, stop.get_token(), observer);
    }

    void noteThread() { strangerCalled |= std::this_thread::get_id() != m_caller; }

    ManualComputer computer;
    std::stop_source stop;
    QStringList started;
    QStringList finished;
    std::vector<double> progress;
    bool strangerCalled = false;
    std::function<void(const QString&)> onStarted;

private:
    std::thread::id m_caller = std::this_thread::get_id();
};

TEST_F(Schedule, AProbeStartsOnlyAfterWhatItWaitsFor)
{
    bool sawFinding = false;
    const auto reads = [&sawFinding](const ProbeContext& context) {
        const auto before = context.finding(b);
        sawFinding = before && before->status == Status::Fail;
        return found(Status::Pass);
    };
    const auto fails = [](const ProbeContext&) { return found(Status::Fail); };
    run({probe("c", {b}, reads), probe("b", {a}, fails), passing("a")});
    EXPECT_EQ(started, (QStringList{a, b, c}));
    EXPECT_EQ(finished, (QStringList{a, b, c}));
    EXPECT_TRUE(sawFinding) << "a finding counts whatever its status";
}

TEST_F(Schedule, ProbesThatWaitForNothingRunSideBySide)
{
    // Each waits for the other two: one after the other, none would ever end.
    std::latch everybodyRuns(3);
    const auto meets = [&everybodyRuns](const ProbeContext&) {
        everybodyRuns.arrive_and_wait();
        return found(Status::Pass);
    };
    const Findings findings = run({probe("a", {}, meets), probe("b", {}, meets), probe("c", {}, meets)});
    for (const QString& id : {a, b, c})
        EXPECT_TRUE(findings.has(id, Status::Pass));
}

TEST_F(Schedule, AFindingIsThereBeforeTheRunEnds)
{
    Gate aIsDone;
    const auto waits = [&aIsDone](const ProbeContext& context) {
        EXPECT_FALSE(context.finding(b).has_value());
        aIsDone.pass();
        return found(context.finding(a) ? Status::Pass : Status::Fail);
    };
    const auto opens = [&aIsDone](const ProbeContext&) {
        aIsDone.open();
        return found(Status::Pass);
    };
    // c starts when a's finding is posted, so b sees it.
    const Findings findings = run({passing("a"), probe("b", {}, waits), probe("c", {a}, opens)});
    EXPECT_TRUE(findings.has(b, Status::Pass));
}

TEST_F(Schedule, TheSchedulePutsInWhoAndHowLong)
{
    const auto lies = [this](const ProbeContext&) {
        computer.clock.advance(Milliseconds{70});
        Finding finding = found(Status::Warn);
        finding.id = QStringLiteral("somebody else");
        finding.area = Area::Isp;
        return finding;
    };
    const Findings findings = run({probe("a", {}, lies)});
    ASSERT_NE(findings.find(a), nullptr);
    EXPECT_EQ(findings.find(a)->area, Area::Network);
    EXPECT_EQ(findings.find(a)->elapsed, Milliseconds{70});
    EXPECT_EQ(findings.all().size(), 1);
}

TEST_F(Schedule, AProbeThatCannotRunIsSkippedAndSaysWhy)
{
    const auto breaks = [](const ProbeContext&) -> Result<Finding> {
        return tl::unexpected(Error{ErrorKind::PermissionDenied, QStringLiteral("socket: Operation not permitted")});
    };
    const Findings findings = run({probe("a", {}, breaks), passing("b", {a})});
    ASSERT_NE(findings.find(a), nullptr);
    EXPECT_EQ(findings.find(a)->status, Status::Skipped);
    EXPECT_EQ(findings.find(a)->needs, QStringLiteral("permission-denied"));
    EXPECT_EQ(findings.find(a)->measured.value(QStringLiteral("error")).toString(),
              QStringLiteral("socket: Operation not permitted"));
    EXPECT_TRUE(findings.has(b, Status::Pass)) << "a skipped finding is a finding";
}

TEST_F(Schedule, ADependencyThatIsNotInTheListDoesNotBlock)
{
    EXPECT_TRUE(run({passing("a", {QStringLiteral("not.in-the-list")})}).has(a, Status::Pass));
}

TEST_F(Schedule, WithoutProbesItEndsAtOnce)
{
    EXPECT_TRUE(run({}).all().isEmpty());
    EXPECT_THAT(progress, testing::ElementsAre(1.0));
}

TEST_F(Schedule, TheObserverIsCalledOnTheCallersThread)
{
    run({passing("a"), passing("b"), passing("c", {a, b})});
    EXPECT_FALSE(strangerCalled);
    EXPECT_EQ(started.size(), 3);
    EXPECT_EQ(finished.size(), 3);
}

TEST_F(Schedule, ProgressNeverFallsAndEndsAtOne)
{
    const auto takes = [this](Milliseconds time) {
        return [this, time](const ProbeContext&) {
            computer.clock.advance(time);
            return found(Status::Pass);
        };
    };
    // Both far quicker and far slower than expected.
    run({probe("a", {}, takes(Milliseconds{5000}), Milliseconds{100}),
         probe("b", {a}, takes(Milliseconds{1}), Milliseconds{5000}),
         probe("c", {b}, takes(Milliseconds{900}), Milliseconds{1000})});
    ASSERT_FALSE(progress.empty());
    EXPECT_TRUE(std::is_sorted(progress.begin(), progress.end()));
    EXPECT_GE(progress.front(), 0.0);
    EXPECT_DOUBLE_EQ(progress.back(), 1.0);
    EXPECT_EQ(std::count(progress.begin(), progress.end(), 1.0), 1) << "1 only when everything is done";
}

TEST_F(Schedule, AStopEndsTheRunWithin100Milliseconds)
{
    Gate isRunning;
    std::atomic<TimePoint> stoppedAt{TimePoint()};
    std::jthread stopper([&] {
        isRunning.pass();
        stoppedAt = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const Findings findings = run({passing("a"), endless("b", isRunning, {a}), passing("c", {b})});
    const auto took = std::chrono::steady_clock::now() - stoppedAt.load();
    EXPECT_LT(took, Milliseconds{100});
    EXPECT_TRUE(findings.has(a, Status::Pass)) << "what was measured before is kept";
    EXPECT_TRUE(findings.has(b, Status::Unknown));
    EXPECT_EQ(findings.measured(b).value(QStringLiteral("sent_packets")).toInt(), 3) << "what it had is kept";
    ASSERT_NE(findings.find(c), nullptr);
    EXPECT_EQ(findings.find(c)->status, Status::Skipped);
    EXPECT_EQ(findings.find(c)->needs, QStringLiteral("cancelled"));
    EXPECT_EQ(started, (QStringList{a, b})) << "nothing starts after the stop";
    EXPECT_DOUBLE_EQ(progress.back(), 1.0);
}

TEST_F(Schedule, StoppedBeforeItBeginsNothingRuns)
{
    stop.request_stop();
    const Findings findings = run({passing("a"), passing("b")});
    EXPECT_TRUE(started.isEmpty());
    EXPECT_TRUE(findings.has(a, Status::Skipped));
    EXPECT_TRUE(findings.has(b, Status::Skipped));
}

TEST_F(Schedule, TheDeadlineStopsAndKeepsWhatWasMeasured)
{
    Gate isRunning;
    std::jthread timekeeper([&] {
        isRunning.pass();
        computer.clock.advance(Milliseconds{1001});
    });
    const Findings findings = run({passing("a"), endless("b", isRunning), passing("c", {b})}, Milliseconds{1000});
    EXPECT_TRUE(findings.has(a, Status::Pass));
    EXPECT_TRUE(findings.has(b, Status::Unknown));
    ASSERT_NE(findings.find(c), nullptr);
    EXPECT_EQ(findings.find(c)->status, Status::Skipped);
    EXPECT_EQ(findings.find(c)->needs, QStringLiteral("deadline-passed"));
}

TEST_F(Schedule, EveryProbeKnowsTheDeadline)
{
    const TimePoint expected = computer.clock.now() + Milliseconds{1234};
    std::atomic<TimePoint> told{TimePoint()};
    const auto notes = [&told](const ProbeContext& context) {
        told = context.deadline;
        return found(Status::Pass);
    };
    run({probe("a", {}, notes)}, Milliseconds{1234});
    EXPECT_EQ(told.load(), expected);
}

TEST_F(Schedule, ProbesThatWaitForEachOtherEndAtTheDeadline)
{
    Gate isRunning;
    std::jthread timekeeper([&] {
        isRunning.pass();
        computer.clock.advance(Milliseconds{1001});
    });
    const Findings findings = run({passing("a", {b}), passing("b", {a}), endless("c", isRunning)}, Milliseconds{1000});
    EXPECT_TRUE(findings.has(a, Status::Skipped));
    EXPECT_TRUE(findings.has(b, Status::Skipped));
    EXPECT_TRUE(findings.has(c, Status::Unknown));
}

TEST_F(Schedule, ALateResultAfterTheStopIsKept)
{
    // The stop reaches it in the middle of its last step, which it finishes.
    const auto finishes = [this](const ProbeContext&) {
        stop.request_stop();
        return found(Status::Pass, {{QStringLiteral("rtt_ms"), 7}});
    };
    const Findings findings = run({probe("a", {}, finishes)});
    EXPECT_TRUE(findings.has(a, Status::Pass));
    EXPECT_EQ(finished, QStringList{a});
}

TEST_F(Schedule, ManyProbesAllLeaveExactlyOneFinding)
{
    ProbeList probes;
    QStringList expected;
    for (int index = 0; index < 64; ++index) {
        const QString id = QStringLiteral("probe%1").arg(index, 2, 10, QLatin1Char('0'));
        const QStringList after = index % 8 == 0 ? QStringList() : QStringList{expected.last()};
        probes.push_back(passing(id.toLatin1().constData(), after));
        expected.append(id);
    }
    QStringList ids = idsOf(run(probes));
    ids.sort();
    EXPECT_EQ(ids, expected);
    finished.sort();
    EXPECT_EQ(finished, expected);
}

} // namespace
} // namespace tsunagu::test
