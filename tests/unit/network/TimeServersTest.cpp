#include "probes/network/TimeServers.h"

#include "probes/network/HostsFile.h"
#include "tests/support/FakePlatform.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

QStringList list(std::initializer_list<const char*> words)
{
    QStringList result;
    for (const char* const word : words)
        result.append(QString::fromLatin1(word));
    return result;
}

TEST(TimeServers, TimesyncdsFileIsRead)
{
    EXPECT_EQ(timeServersOfTimesyncd("# comment\n[Time]\nNTP=ntp.example.jp  192.0.2.7\nFallbackNTP=other.example\n"),
              list({"ntp.example.jp", "192.0.2.7"}));
    EXPECT_EQ(timeServersOfTimesyncd("[Time]\n#NTP=ntp.example.jp\n;NTP=a\n"), QStringList());
    EXPECT_EQ(timeServersOfTimesyncd("[Network]\nNTP=ntp.example.jp\n"), QStringList());
    EXPECT_EQ(timeServersOfTimesyncd("[Time]\nNTP=a.example\nNTP=\nNTP=b.example\n"), list({"b.example"}));
}

TEST(TimeServers, ChronysAndNtpsFilesAreRead)
{
    EXPECT_EQ(timeServersOfNtp("# pool old.example\npool 2.debian.pool.ntp.org iburst\n  server ntp.example.jp prefer\n"
                               "peer 2001:db8::7\nserver -4 four.example\nserver 127.127.1.0\ndriftfile /x\n"),
              list({"2.debian.pool.ntp.org", "ntp.example.jp", "2001:db8::7", "four.example"}));
}

TEST(TimeServers, WhatIsNoServerIsPassedOver)
{
    EXPECT_EQ(timeServersOfNtp("server\nserver http://evil.example/\nserver a..b\nserver host:123\npool \xff\xfe\n"),
              QStringList());
    EXPECT_EQ(timeServersOfTimesyncd("[Time]\nNTP=a/b c:d\n"), QStringList());
}

TEST(TimeServers, AllFilesAreTakenTogetherWithinBounds)
{
    FakeSystem system;
    EXPECT_EQ(configuredTimeServers(system), QStringList());
    system.files.insert(QStringLiteral("/etc/systemd/timesyncd.conf"), "[Time]\nNTP=a.example b.example\n");
    system.files.insert(QStringLiteral("/etc/chrony/chrony.conf"),
                        "pool a.example\nserver c.example\nserver d.example\nserver e.example\n");
    EXPECT_EQ(configuredTimeServers(system), list({"a.example", "b.example", "c.example", "d.example"}));
    system.files.insert(QStringLiteral("/etc/systemd/timesyncd.conf"), QByteArray(100'000, 'x'));
    EXPECT_EQ(configuredTimeServers(system).front(), QStringLiteral("a.example"));
}

TEST(HostsFile, KnowsWholeNamesOnly)
{
    const QByteArray text =
        "127.0.0.1 localhost\n# 192.0.2.1 vpn.example.test\n\n192.0.2.9\tother.test VPN.Example.test "
        "# the gateway\nnot-an-address third.test\n";
    EXPECT_TRUE(hostsFileKnows(text, QStringLiteral("vpn.example.test")));
    EXPECT_TRUE(hostsFileKnows(text, QStringLiteral("other.test")));
    EXPECT_FALSE(hostsFileKnows(text, QStringLiteral("example.test")));
    EXPECT_FALSE(hostsFileKnows(text, QStringLiteral("gateway")));
    EXPECT_FALSE(hostsFileKnows(text, QStringLiteral("third.test")));
    EXPECT_FALSE(hostsFileKnows(text, QStringLiteral("192.0.2.9")));
}

} // namespace
} // namespace tsunagu::test
