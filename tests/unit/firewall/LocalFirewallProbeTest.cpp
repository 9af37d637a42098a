#include "probes/firewall/LocalFirewallProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"
#include "tests/support/Speed.h"

#include <QJsonArray>

#include <chrono>
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

/// As `nft list ruleset` prints it: a hundred chains of a hundred rules, IKE's port in the last one.
QByteArray largeRuleset()
{
    QByteArray rules = "table inet filter {\n";
    constexpr int chains = 100;
    constexpr int rulesOfAChain = 100;
    for (int chain = 0; chain < chains; ++chain) {
        rules += "\tchain from_zone_" + QByteArray::number(chain) + " {\n";
        for (int rule = 0; rule < rulesOfAChain; ++rule) {
            const bool isLast = chain == chains - 1 && rule == rulesOfAChain - 1;
            rules += "\t\tip saddr 198.51." + QByteArray::number(chain) + '.' + QByteArray::number(rule) +
                     (isLast ? " udp dport { 500, 4500 } " : " tcp dport { 5001-5009, 45001, 50000 } ") +
                     "ct state new counter packets 500 bytes 4500 accept\n";
        }
        rules += "\t}\n\n";
    }
    return rules + "}\n";
}

TEST(LocalFirewallProbe, TenThousandRulesCostLittle)
{
    FakePlatform fake(refusing({}, ErrorKind::System));
    fake.addServerAddress();
    fake.system.commands.insert(QStringLiteral("nft"), CommandResult{0, largeRuleset(), {}});
    LocalFirewallProbe probe;
    const auto begin = std::chrono::steady_clock::now();
    const auto finding = fake.run(probe);
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
    ASSERT_TRUE(finding.has_value());
    EXPECT_LT(passed.count(), 200 * slowness);
    const QJsonObject nftables = finding->measured.value(keys::managers).toArray().first().toObject();
    EXPECT_TRUE(nftables.value(keys::mentionsIke).toBool()) << "read to the last line";
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
