#include "wizard-pages/pages/BackgroundSearch.h"

#include "probes/platform/Platform.h"
#include "probes/vpn-config/logs/SystemLog.h"
#include "probes/vpn-config/profiles/ProfileFinder.h"
#include "tests/support/DelegatingSystem.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>
#include <semaphore>

namespace tsunagu {
namespace {

constexpr int patienceMs = 5000;
constexpr qint64 longestEndMs = 100;

using Search = BackgroundSearch<int>;

/// Waits until it is stopped, as a source does whose program hangs.
int hang(const std::stop_token& stop)
{
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return 1;
}

TEST(BackgroundSearchThreads, TellsOnTheReceiversThread)
{
    QObject receiver;
    Search search(receiver);
    int told = 0;
    const QThread* toldOn = nullptr;
    std::atomic<QThread*> foundOn = nullptr;
    search.start(
        [&](const std::stop_token&) {
            foundOn = QThread::currentThread();
            return 7;
        },
        [&](int found) {
            told = found;
            toldOn = QThread::currentThread();
        });
    ASSERT_TRUE(QTest::qWaitFor([&] { return told != 0; }, patienceMs));
    EXPECT_EQ(told, 7);
    EXPECT_EQ(toldOn, QThread::currentThread());
    EXPECT_NE(foundOn.load(), toldOn);
}

TEST(BackgroundSearchThreads, ANewSearchReplacesTheOldOneWithoutWaitingForIt)
{
    QObject receiver;
    QList<int> told;
    std::binary_semaphore mayEnd(0);
    {
        Search search(receiver);
        search.start(
            [&](const std::stop_token&) {
                mayEnd.acquire();
                return 1;
            },
            [&](int found) { told.append(found); });
        // Would wait for ever if it waited for the first, which ends only afterwards.
        search.start([](const std::stop_token&) { return 2; }, [&](int found) { told.append(found); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty(); }, patienceMs));
        mayEnd.release();
    }
    QTest::qWait(20);
    EXPECT_EQ(told, QList<int>{2});
}

TEST(BackgroundSearchThreads, WhatWasFoundBeforeAStopIsNotToldAfterIt)
{
    QObject receiver;
    bool wasTold = false;
    std::atomic<bool> wasFound = false;
    {
        Search search(receiver);
        search.start(
            [&](const std::stop_token&) {
                wasFound = true;
                return 1;
            },
            [&](int) { wasTold = true; });
        while (!wasFound)
            std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // it is posted and waits for this thread
        search.stop();
        QTest::qWait(20);
        EXPECT_FALSE(wasTold);
        search.start([](const std::stop_token&) { return 1; }, [&](int) { wasTold = true; });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    QTest::qWait(20); // the search is gone, what it posted is not
    EXPECT_FALSE(wasTold);
}

/// How long it takes from the decision to close until the search is gone, once it runs.
template <typename Found>
qint64 endingTakesMs(const std::function<Found(const std::stop_token&)>& source)
{
    QObject receiver;
    auto search = std::make_unique<BackgroundSearch<Found>>(receiver);
    std::binary_semaphore runs(0);
    search->start(
        [&](const std::stop_token& stop) {
            runs.release();
            return source(stop);
        },
        [](const Found&) {});
    runs.acquire();
    std::this_thread::sleep_for(std::chrono::milliseconds(80)); // so far that its program has been started
    QElapsedTimer clock;
    clock.start();
    search.reset();
    return clock.elapsed();
}

/// A folder with a program of that name that never ends, in front of all others for as long as it lives.
class HangingProgram
{
public:
    explicit HangingProgram(const QString& name)
        : m_path(qgetenv("PATH"))
    {
        QFile program(m_folder.filePath(name));
        const bool isOpen = program.open(QIODevice::WriteOnly);
        EXPECT_TRUE(isOpen);
        program.write("#!/bin/sh\ntrap '' TERM INT HUP\nexec sleep 60\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_path);
    }
    ~HangingProgram() { qputenv("PATH", m_path); }
    HangingProgram(const HangingProgram&) = delete;
    HangingProgram& operator=(const HangingProgram&) = delete;
    HangingProgram(HangingProgram&&) = delete;
    HangingProgram& operator=(HangingProgram&&) = delete;

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};

TEST(BackgroundSearchEnd, ASourceThatHangsEndsAtOnce)
{
    EXPECT_LT(endingTakesMs<int>(hang), longestEndMs);
}

TEST(BackgroundSearchEnd, TheLogDoesNotHoldUpTheWindowWhenJournalctlHangs)
{
    const HangingProgram journalctl(QStringLiteral("journalctl"));
    SystemPlatform system;
    Platform platform = system.platform();
    std::atomic<bool> wasCancelled = false;
    const qint64 took = endingTakesMs<bool>([&](const std::stop_token& stop) {
        const auto reading = readSystemLog(platform.system, TimePoint::max(), stop);
        wasCancelled = !reading && reading.error().kind == ErrorKind::Cancelled;
        return reading.has_value();
    });
    EXPECT_LT(took, longestEndMs);
    EXPECT_TRUE(wasCancelled) << "journalctl was not waited for: the test tests nothing";
}

/// The system as it is, on which NetworkManager's files are for administrators only: so nmcli is asked.
class OrdinaryUsersSystem final : public test::DelegatingSystem
{
public:
    using DelegatingSystem::DelegatingSystem;

    Result<QStringList> listFiles(const QString& path, int /*maximumEntries*/) override
    {
        return tl::unexpected(Error{ErrorKind::PermissionDenied, path});
    }
};

TEST(BackgroundSearchEnd, TheProfilesDoNotHoldUpTheWindowWhenNmcliHangs)
{
    const HangingProgram nmcli(QStringLiteral("nmcli"));
    SystemPlatform computer;
    OrdinaryUsersSystem system(computer.platform().system);
    std::atomic<bool> wasComplete = true;
    const qint64 took = endingTakesMs<bool>([&](const std::stop_token& stop) {
        const auto places = profiles::knownPlaces(QStringLiteral("/nowhere"));
        wasComplete = profiles::findProfiles(system, places, TimePoint::max(), stop).isComplete;
        return wasComplete.load();
    });
    EXPECT_LT(took, longestEndMs);
    EXPECT_FALSE(wasComplete) << "nmcli was not waited for: the test tests nothing";
}

} // namespace
} // namespace tsunagu
