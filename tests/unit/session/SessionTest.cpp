#include "diagnosis/session/Session.h"

#include "probes/model/Ids.h"
#include "tests/unit/schedule/ScriptedProbe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <gmock/gmock.h>

namespace tsunagu::test {
namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");

/// start() and cancel() must not hold up a user interface.
constexpr qint64 mostMilliseconds = 20;

class SessionTest : public testing::Test
{
protected:
    SessionTest()
        : m_platform(computer.platform())
        , session(m_platform, [this] { return probes; })
    {
        QObject::connect(&session, &Session::started, [this] { log(QStringLiteral("started")); });
        QObject::connect(&session, &Session::probeStarted,
                         [this](const QString& id) { log(QStringLiteral("+") + id); });
        QObject::connect(&session, &Session::findingAdded, [this](const Finding& finding) {
            log(QStringLiteral("=") + finding.id);
            EXPECT_NE(session.findings().find(finding.id), nullptr);
        });
        QObject::connect(&session, &Session::finished, [this] { log(QStringLiteral("finished")); });
        QObject::connect(&session, &Session::progressChanged, [this](double fraction) {
            EXPECT_EQ(QThread::currentThread(), session.thread());
            EXPECT_DOUBLE_EQ(session.progress(), fraction);
            progress.push_back(fraction);
        });
    }

    static QString text(const char* words) { return QString::fromLatin1(words); }

    void log(const QString& event)
    {
        EXPECT_EQ(QThread::currentThread(), session.thread());
        events.append(event);
    }

    /// Runs the event loop until the session has finished.
    void untilFinished()
    {
        if (!session.isRunning())
            return;
        QEventLoop loop;
        const auto connection = QObject::connect(&session, &Session::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(5000, &loop, [&loop] {
            ADD_FAILURE() << "the session did not finish";
            loop.quit();
        });
        loop.exec();
        QObject::disconnect(connection);
    }

    static Target targetNamed(const char* name)
    {
        Target target = anyTarget();
        target.server = ServerName::parse(QString::fromLatin1(name)).value_or(ServerName());
        return target;
    }

    ManualComputer computer;
    // Here rather than in the tests: the session joins its threads before these are gone.
    Gate isRunning;
    Gate mayEnd;
    Gate hasEnded;
    ProbeList probes;
    QStringList events;
    std::vector<double> progress;

private:
    Platform m_platform;

protected:
    Session session;
};

TEST_F(SessionTest, IsEmptyBeforeTheFirstRun)
{
    EXPECT_FALSE(session.isRunning());
    EXPECT_FALSE(session.run().has_value());
    EXPECT_FALSE(session.previousRun().has_value());
    EXPECT_TRUE(session.findings().all().isEmpty());
    session.cancel(); // nothing to cancel
    EXPECT_TRUE(events.isEmpty());
}

TEST_F(SessionTest, TellsOfARunInItsOrder)
{
    probes = {passing("a"), passing("b", {a})};
    session.start(anyTarget());
    EXPECT_TRUE(session.isRunning());
    EXPECT_EQ(session.probeIds(), (QStringList{a, b}));
    untilFinished();
    EXPECT_EQ(events, (QStringList{text("started"), text("+a"), text("=a"), text("+b"), text("=b"), text("finished")}));
    EXPECT_FALSE(session.isRunning());
    ASSERT_TRUE(session.run().has_value());
    EXPECT_EQ(session.run()->end, RunEnd::Complete);
    EXPECT_EQ(session.run()->target, anyTarget());
    EXPECT_EQ(session.run()->startedUtc, computer.clock.utc());
    EXPECT_EQ(idsOf(session.run()->findings), (QStringList{a, b}));
    EXPECT_EQ(session.run()->findings, session.findings());
    EXPECT_EQ(session.run()->diagnosis.verdict.cause, ids::inconclusive);
    EXPECT_TRUE(std::is_sorted(progress.begin(), progress.end()));
    EXPECT_DOUBLE_EQ(session.progress(), 1.0);
}

TEST_F(SessionTest, KnowsWhatRunsJustNow)
{
    probes = {passing("a"), endless("b", isRunning)};
    QStringList seen;
    QObject::connect(&session, &Session::findingAdded, [&](const Finding& finding) {
        if (finding.id != a)
            return;
        isRunning.pass();
        session.cancel();
    });
    QObject::connect(&session, &Session::probeStarted, [&] { seen = session.runningProbes(); });
    session.start(anyTarget());
    untilFinished();
    EXPECT_TRUE(seen.contains(b));
    EXPECT_TRUE(session.runningProbes().isEmpty());
}

TEST_F(SessionTest, StartAndCancelReturnAtOnceWhileAProbeRuns)
{
    // This one does not listen to the stop for a while.
    probes = {probe("a", {}, [&](const ProbeContext&) {
        isRunning.open();
        mayEnd.pass();
        return found(Status::Unknown);
    })};
    QElapsedTimer timer;
    timer.start();
    session.start(anyTarget());
    EXPECT_LT(timer.elapsed(), mostMilliseconds);
    isRunning.pass();
    timer.restart();
    session.cancel();
    EXPECT_LT(timer.elapsed(), mostMilliseconds);
    EXPECT_TRUE(session.isRunning());

    probes = {passing("b")};
    timer.restart();
    session.start(anyTarget());
    EXPECT_LT(timer.elapsed(), mostMilliseconds);
    untilFinished();
    EXPECT_EQ(idsOf(session.run()->findings), QStringList{b}) << "the new run does not wait for the old one";
    mayEnd.open();
}

TEST_F(SessionTest, ACancelledRunHoldsWhatWasMeasured)
{
    probes = {passing("a"), endless("b", isRunning, {a}), passing("c", {b})};
    session.start(anyTarget());
    isRunning.pass();
    QElapsedTimer timer;
    timer.start();
    session.cancel();
    untilFinished();
    EXPECT_LT(timer.elapsed(), 100);
    ASSERT_TRUE(session.run().has_value());
    EXPECT_EQ(session.run()->end, RunEnd::Cancelled);
    EXPECT_TRUE(session.run()->findings.has(a, Status::Pass));
    EXPECT_TRUE(session.run()->findings.has(b, Status::Unknown));
    EXPECT_TRUE(session.run()->findings.has(u"c", Status::Skipped));
    EXPECT_EQ(events.count(text("finished")), 1);
    session.cancel();
    EXPECT_EQ(events.count(text("finished")), 1) << "a run that is over cannot be cancelled";
}

TEST_F(SessionTest, TheDeadlineEndsARun)
{
    probes = {endless("a", isRunning)};
    Target target = anyTarget();
    target.deadline = Milliseconds{800};
    session.start(target);
    isRunning.pass();
    computer.clock.advance(Milliseconds{801});
    untilFinished();
    ASSERT_TRUE(session.run().has_value());
    EXPECT_EQ(session.run()->end, RunEnd::DeadlinePassed);
    EXPECT_EQ(session.run()->elapsed, Milliseconds{801});
}

TEST_F(SessionTest, LateResultsOfAReplacedRunAreDropped)
{
    probes = {probe("a", {}, [&](const ProbeContext&) {
        isRunning.open();
        mayEnd.pass();
        return found(Status::Fail);
    })};
    session.start(targetNamed("old.example"));
    isRunning.pass();
    probes = {probe("b", {}, [&](const ProbeContext& context) {
        hasEnded.pass(context.stop);
        return found(Status::Pass);
    })};
    session.start(targetNamed("new.example"));
    mayEnd.open();
    // Whatever the old run still posts is handled here, while the new one is under way.
    QEventLoop loop;
    QTimer::singleShot(150, &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_TRUE(session.isRunning());
    EXPECT_EQ(session.findings().find(a), nullptr);
    hasEnded.open();
    untilFinished();
    EXPECT_EQ(session.run()->target.server.host(), text("new.example"));
    EXPECT_EQ(idsOf(session.run()->findings), QStringList{b});
    EXPECT_FALSE(events.contains(text("=a")));
    EXPECT_EQ(events.count(text("finished")), 1);
    EXPECT_FALSE(session.previousRun().has_value()) << "a run that was replaced never finished";
}

TEST_F(SessionTest, TheRunBeforeIsKeptForComparison)
{
    probes = {passing("a")};
    session.start(targetNamed("first.example"));
    untilFinished();
    session.start(targetNamed("second.example"));
    EXPECT_FALSE(session.run().has_value()) << "empty while one is under way";
    ASSERT_TRUE(session.previousRun().has_value());
    EXPECT_EQ(session.previousRun()->target.server.host(), text("first.example"));
    EXPECT_TRUE(session.findings().all().isEmpty());
    EXPECT_DOUBLE_EQ(session.progress(), 0);
    untilFinished();
    EXPECT_EQ(session.run()->target.server.host(), text("second.example"));
    EXPECT_EQ(session.previousRun()->target.server.host(), text("first.example"));
}

TEST_F(SessionTest, AnAdoptedRunIsShownAsIfItHadJustFinished)
{
    probes = {passing("a")};
    session.start(targetNamed("mine.example"));
    untilFinished();
    tsunagu::Run read = *session.run();
    read.target = targetNamed("read.example");
    read.findings = Findings({found(Status::Fail)});
    events.clear();
    session.adopt(read);
    EXPECT_EQ(events, QStringList{text("finished")});
    EXPECT_FALSE(session.isRunning());
    EXPECT_EQ(session.run(), read);
    EXPECT_EQ(session.findings(), read.findings);
    EXPECT_EQ(session.probeIds().size(), 1);
    EXPECT_DOUBLE_EQ(session.progress(), 1.0);
    ASSERT_TRUE(session.previousRun().has_value());
    EXPECT_EQ(session.previousRun()->target.server.host(), text("mine.example"));
}

TEST_F(SessionTest, AnAdoptedRunIsNotOverwrittenByAnOlderOne)
{
    probes = {endless("a", isRunning)};
    session.start(targetNamed("mine.example"));
    isRunning.pass();
    QCoreApplication::processEvents(); // what has been told so far
    tsunagu::Run read;
    read.target = targetNamed("read.example");
    session.adopt(read);
    QEventLoop loop;
    QTimer::singleShot(150, &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_EQ(session.run(), read);
    EXPECT_TRUE(session.runningProbes().isEmpty());
}

TEST_F(SessionTest, MakesProbesAnewForEachRun)
{
    int made = 0;
    ManualComputer other;
    Platform platform = other.platform();
    Session counting(platform, [&made] {
        ++made;
        return ProbeList{passing("a")};
    });
    for (int round = 1; round <= 3; ++round) {
        QEventLoop loop;
        QObject::connect(&counting, &Session::finished, &loop, &QEventLoop::quit);
        counting.start(anyTarget());
        loop.exec();
        EXPECT_EQ(made, round);
    }
}

TEST_F(SessionTest, ManyRestartsLeaveOneRun)
{
    for (int round = 0; round < 25; ++round) {
        probes = {endless("a", isRunning)};
        session.start(targetNamed("old.example"));
    }
    probes = {passing("b")};
    session.start(targetNamed("last.example"));
    untilFinished();
    EXPECT_EQ(session.run()->target.server.host(), text("last.example"));
    EXPECT_EQ(events.count(text("finished")), 1);
}

TEST(SessionEnd, MayComeWhileAProbeRuns)
{
    ManualComputer computer;
    Platform platform = computer.platform();
    Gate isRunning;
    bool wasTold = false;
    QElapsedTimer timer;
    {
        Session session(platform, [&isRunning] { return ProbeList{endless("a", isRunning)}; });
        QObject::connect(&session, &Session::findingAdded, [&wasTold] { wasTold = true; });
        session.start(anyTarget());
        isRunning.pass();
        timer.start();
    }
    EXPECT_LT(timer.elapsed(), 100);
    QCoreApplication::processEvents();
    EXPECT_FALSE(wasTold);
}

} // namespace
} // namespace tsunagu::test
