#include "probes/vpn-config/service/PortHolders.h"

#include "tests/support/FakePlatform.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

/// A computer with these sockets and processes.
class PortHoldersTest : public testing::Test
{
protected:
    PortHoldersTest() { process(1, "systemd\n"); }

    void process(int number, const QByteArray& comm)
    {
        system.files.insert(QStringLiteral("/proc/%1/comm").arg(number), comm);
    }
    /// A process whose descriptors this user may look at.
    void process(int number, const QByteArray& comm, const QStringList& links)
    {
        process(number, comm);
        system.links.insert(QStringLiteral("/proc/%1/fd").arg(number), links);
    }
    void socket(const char* portDigits, int inode)
    {
        table += QStringLiteral("  1: 00000000:%1 00000000:0000 07 0:0 00:0 0 0 0 %2 2 0 0\n")
                     .arg(QLatin1String(portDigits))
                     .arg(inode)
                     .toUtf8();
        system.files.insert(QStringLiteral("/proc/net/udp"), table);
    }
    ProcessList processes()
    {
        return readProcesses(system, clock, TimePoint::max(), {}).value_or(ProcessList{{}, true});
    }
    QList<HeldPort> holders()
    {
        const auto held = readPortHolders(system, clock, {500, 4500}, processes(), TimePoint::max(), {});
        EXPECT_TRUE(held.has_value());
        return held.value_or(QList<HeldPort>());
    }

    FakeSystem system;
    FakeClock clock;
    QByteArray table;
};

const HeldPort free500{500, PortHolder::Nobody, {}};
const HeldPort free4500{4500, PortHolder::Nobody, {}};

TEST_F(PortHoldersTest, NobodyHoldsThem)
{
    socket("0035", 7);
    EXPECT_THAT(holders(), testing::ElementsAre(free500, free4500));
}

TEST_F(PortHoldersTest, AProgramOfTheSameUserIsNamed)
{
    socket("1194", 71);
    process(300, "dnsproxy\n", {QStringLiteral("/dev/null"), QStringLiteral("socket:[71]")});
    EXPECT_THAT(holders(),
                testing::ElementsAre(free500, HeldPort{4500, PortHolder::OtherProgram, QStringLiteral("dnsproxy")}));
}

TEST_F(PortHoldersTest, AProgramOfAnotherUserIsUnknown)
{
    socket("01F4", 70);
    process(300, "dnsproxy\n");
    EXPECT_THAT(holders(), testing::ElementsAre(HeldPort{500, PortHolder::Unknown, {}}, free4500));
}

TEST_F(PortHoldersTest, ADaemonThatRunsIsTakenForTheUnknownHolder)
{
    socket("01F4", 70);
    socket("1194", 71);
    process(300, "charon-systemd\n");
    const QString charon = QStringLiteral("charon-systemd");
    EXPECT_THAT(holders(), testing::ElementsAre(HeldPort{500, PortHolder::VpnDaemon, charon},
                                                HeldPort{4500, PortHolder::VpnDaemon, charon}));
}

TEST_F(PortHoldersTest, ADaemonThatRunsDoesNotHideWhoIsSeenToHoldAPort)
{
    socket("1194", 71);
    process(300, "charon\n");
    process(301, "game\n", {QStringLiteral("socket:[71]")});
    EXPECT_THAT(holders(),
                testing::ElementsAre(free500, HeldPort{4500, PortHolder::OtherProgram, QStringLiteral("game")}));
}

TEST_F(PortHoldersTest, WhereADaemonSharesThePortItIsTheDaemons)
{
    socket("1194", 71);
    socket("1194", 72);
    process(300, "pluto\n", {QStringLiteral("socket:[71]")});
    process(301, "game\n", {QStringLiteral("socket:[72]")});
    EXPECT_THAT(holders(),
                testing::ElementsAre(free500, HeldPort{4500, PortHolder::VpnDaemon, QStringLiteral("pluto")}));
}

TEST_F(PortHoldersTest, OurOwnSocketsDoNotCount)
{
    socket("1194", 71);
    process(static_cast<int>(system.ownProcess), "tsunagu-cli\n", {QStringLiteral("socket:[71]")});
    EXPECT_THAT(holders(), testing::ElementsAre(free500, free4500));
}

TEST_F(PortHoldersTest, SocketsOfIpv6Count)
{
    socket("0035", 7);
    system.files.insert(QStringLiteral("/proc/net/udp6"),
                        "  1: 00000000000000000000000000000000:01F4 0:0 07 0:0 00:0 0 0 0 70 2 0 0\n");
    EXPECT_THAT(holders(), testing::ElementsAre(HeldPort{500, PortHolder::Unknown, {}}, free4500));
}

TEST_F(PortHoldersTest, WithoutTheListNothingIsSaid)
{
    EXPECT_EQ(readPortHolders(system, clock, {500}, processes(), TimePoint::max(), {}).error().kind,
              ErrorKind::NotAvailable);
    socket("0035", 7);
    system.locked.insert(QStringLiteral("/proc/net/udp6"));
    EXPECT_EQ(readPortHolders(system, clock, {500}, processes(), TimePoint::max(), {}).error().kind,
              ErrorKind::PermissionDenied);
}

TEST_F(PortHoldersTest, HostileNamesAreShownAsTheyMayBe)
{
    process(300, QByteArray("\x1b[31mevil\nline\n"));
    process(301, QByteArray());
    process(302, QByteArray(65, 'A')); // longer than a kernel writes
    system.files.insert(QStringLiteral("/proc/3OO/comm"), "charon\n");
    system.files.insert(QStringLiteral("/proc/net/comm"), "charon\n");
    QStringList names;
    for (const RunningProcess& process : processes().processes)
        names.append(process.name);
    EXPECT_THAT(names,
                testing::UnorderedElementsAre(QStringLiteral("systemd"), QStringLiteral("?[31mevil?line"), QString()));
}

TEST_F(PortHoldersTest, AListThatHidesOthersIsIncomplete)
{
    EXPECT_FALSE(processes().incomplete);
    system.locked.insert(QStringLiteral("/proc/1/comm")); // hidepid=1
    EXPECT_TRUE(processes().incomplete);
    system.files.remove(QStringLiteral("/proc/1/comm")); // hidepid=2
    system.locked.clear();
    process(300, "bash\n");
    EXPECT_TRUE(processes().incomplete);
}

TEST_F(PortHoldersTest, AStopEndsTheList)
{
    std::stop_source stop;
    stop.request_stop();
    const auto list = readProcesses(system, clock, TimePoint::max(), stop.get_token());
    ASSERT_TRUE(list.has_value());
    EXPECT_TRUE(list->incomplete);
    EXPECT_TRUE(list->processes.isEmpty());
}

} // namespace
} // namespace tsunagu::test
