#include "probes/firewall/LocalFirewallProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

Finding runIn(World world)
{
    FakePlatform fake(std::move(world));
    fake.addServerAddress();
    LocalFirewallProbe probe;
    return fake.run(probe).value_or(Finding());
}

World refusing(std::initializer_list<quint16> ports, ErrorKind kind)
{
    return [ports = std::vector<quint16>(ports), kind](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (std::find(ports.begin(), ports.end(), packet.to.port) != ports.end())
            return tl::unexpected(Error{kind, QStringLiteral("sendto")});
        return std::vector<WorldReply>{};
    };
}

TEST(LocalFirewallProbe, EverythingLeavesTheComputer)
{
    const Finding finding = runIn(refusing({}, ErrorKind::System));
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_FALSE(finding.measured.contains(keys::blockedPorts));
}

TEST(LocalFirewallProbe, RefusedPortsAreNamed)
{
    const Finding both = runIn(refusing({500, 4500}, ErrorKind::PermissionDenied));
    EXPECT_EQ(both.status, Status::Fail);
    EXPECT_EQ(both.measured.value(keys::blockedPorts).toArray(), (QJsonArray{500, 4500}));
    const Finding one = runIn(refusing({4500}, ErrorKind::PermissionDenied));
    EXPECT_EQ(one.measured.value(keys::blockedPorts).toArray(), (QJsonArray{4500}));
}

TEST(LocalFirewallProbe, AnotherErrorIsNoFirewall)
{
    const Finding finding = runIn(refusing({500, 4500}, ErrorKind::System));
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_FALSE(finding.measured.contains(keys::blockedPorts));
}

TEST(LocalFirewallProbe, PacketsDieAtTheNextRouter)
{
    FakePlatform fake(refusing({}, ErrorKind::System));
    fake.addServerAddress();
    LocalFirewallProbe probe;
    ASSERT_TRUE(fake.run(probe).has_value());
    for (const SentPacket& packet : fake.network.sent()) {
        EXPECT_EQ(packet.ttl, 1);
        EXPECT_EQ(packet.bytes.size(), 1U);
    }
}

} // namespace
} // namespace tsunagu::test
