#include "probes/vpn-config/logs/SystemLog.h"

#include "tests/support/FakePlatform.h"
#include "tests/unit/logs/LogVectors.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

const QString journalctl = QStringLiteral("journalctl");

/// Remembers how it was called; the first calls print without end.
class RecordingSystem final : public System
{
public:
    Result<QByteArray> readFile(const QString& path, qint64 /*maximumBytes*/) override
    {
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    }
    Result<QStringList> listFiles(const QString& path, int /*maximumEntries*/) override
    {
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    }
    Result<QStringList> listFolders(const QString& path, int /*maximumEntries*/) override
    {
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    }
    Result<QStringList> linkTargets(const QString& path, int /*maximumEntries*/) override
    {
        return tl::unexpected(Error{ErrorKind::NotAvailable, path});
    }
    qint64 processId() const override { return 1; }
    Result<int> udpEncapsulationRule() override { return tl::unexpected(Error{ErrorKind::NotAvailable, {}}); }
    Result<CommandResult> run(const QString& program, const QStringList& arguments, TimePoint /*until*/,
                              const std::stop_token& /*stop*/) override
    {
        programs.append(program);
        calls.append(arguments);
        if (calls.size() <= endless)
            return tl::unexpected(Error{ErrorKind::InputInvalid, program});
        return result;
    }
    Result<NetworkConfiguration> networkConfiguration() override { return NetworkConfiguration{}; }

    CommandResult result;
    qsizetype endless = 0;
    QStringList programs;
    QList<QStringList> calls;
};

Result<LogReading> readFrom(System& system)
{
    return readSystemLog(system, TimePoint::max(), {});
}

Result<LogReading> readAfter(const Result<CommandResult>& result)
{
    FakeSystem system;
    system.commands.insert(journalctl, result);
    return readFrom(system);
}

TEST(SystemLog, FindsTheFailuresOfTheJournal)
{
    for (const LogVector& vector : logVectors()) {
        const auto reading = readAfter(CommandResult{0, vector.log, {}});
        ASSERT_TRUE(reading.has_value()) << vector.name;
        EXPECT_EQ(asLines(*reading), vector.expected);
    }
}

TEST(SystemLog, AJournalIsNotUnderstoodAfterAStop)
{
    FakeSystem system;
    system.commands.insert(journalctl, CommandResult{0, logVectors().front().log, {}});
    std::stop_source stop;
    EXPECT_TRUE(readSystemLog(system, TimePoint::max(), stop.get_token()).has_value());
    stop.request_stop();
    EXPECT_EQ(readSystemLog(system, TimePoint::max(), stop.get_token()).error().kind, ErrorKind::Cancelled);
}

TEST(SystemLog, AbsentForbiddenAndEmptyAreThreeAnswers)
{
    FakeSystem bare;
    EXPECT_EQ(readFrom(bare).error().kind, ErrorKind::NotAvailable);
    EXPECT_EQ(readAfter(CommandResult{0, "-- No entries --\n", "No journal files were found.\n"}).error().kind,
              ErrorKind::NotAvailable);
    EXPECT_EQ(
        readAfter(CommandResult{1, {}, "No journal files were opened due to insufficient permissions.\n"}).error().kind,
        ErrorKind::PermissionDenied);
    EXPECT_EQ(readAfter(CommandResult{0, "-- No entries --\n",
                                      "Hint: You are currently not seeing messages from other users and the system.\n"})
                  .error()
                  .kind,
              ErrorKind::PermissionDenied);
    for (const int exitCode : {0, 1}) {
        const auto nothing = readAfter(CommandResult{exitCode, "-- No entries --\n", {}});
        ASSERT_TRUE(nothing.has_value());
        EXPECT_TRUE(nothing->failures.isEmpty());
    }
}

TEST(SystemLog, WhatIsThereCountsEvenIfMoreIsForbidden)
{
    const auto reading =
        readAfter(CommandResult{0, "2026-11-24T05:00:00+0000 charon-nm[1]: 05[IKE] giving up after 5 retransmits\n",
                                "Hint: You are currently not seeing messages from other users and the system.\n"});
    ASSERT_TRUE(reading.has_value());
    EXPECT_EQ(asLines(*reading), QStringList(QStringLiteral("strongswan | 2026-11-24T05:00:00Z | - | no-response")));
}

TEST(SystemLog, OtherTroubleIsNoEmptyAnswer)
{
    EXPECT_EQ(readAfter(CommandResult{1, {}, "Failed to open files: Bad message\n"}).error().kind, ErrorKind::System);
    for (const ErrorKind kind : {ErrorKind::DeadlinePassed, ErrorKind::Cancelled, ErrorKind::System})
        EXPECT_EQ(readAfter(tl::unexpected(Error{kind, journalctl})).error().kind, kind);
}

TEST(SystemLog, AsksForLessWhereThereIsTooMuch)
{
    RecordingSystem system;
    system.endless = 1;
    EXPECT_TRUE(readFrom(system).has_value());
    ASSERT_EQ(system.calls.size(), 2);
    EXPECT_NE(system.calls.at(0), system.calls.at(1));
    system.endless = 99;
    EXPECT_EQ(readFrom(system).error().kind, ErrorKind::System);
    for (const QStringList& arguments : system.calls) {
        EXPECT_TRUE(arguments.contains(QStringLiteral("--no-pager"))); // a pager would wait for a person
        EXPECT_TRUE(arguments.contains(QStringLiteral("--utc")));      // or the times would have no certain zone
    }
    EXPECT_EQ(system.programs.removeDuplicates(), system.calls.size() - 1);
}

} // namespace
} // namespace tsunagu::test
