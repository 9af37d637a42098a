#include "probes/network/LinkProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

InterfaceState interface(const QString& name, const QString& address, bool up = true)
{
    return {name, up, up, name == QLatin1String("lo"), {QHostAddress(address)}};
}

Finding runWith(const NetworkConfiguration& configuration)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.system.configuration = configuration;
    LinkProbe probe;
    return fake.run(probe).value_or(Finding());
}

TEST(LinkProbe, AddressAndDefaultRoutePass)
{
    NetworkConfiguration configuration;
    configuration.interfaces = {interface(QStringLiteral("lo"), QStringLiteral("127.0.0.1")),
                                interface(QStringLiteral("eth0"), QStringLiteral("192.168.1.20"))};
    configuration.defaultRouteV4 = true;
    configuration.gatewaysV4 = {QHostAddress(QStringLiteral("192.168.1.1"))};
    const Finding finding = runWith(configuration);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::gateways).toArray(), (QJsonArray{QStringLiteral("192.168.1.1")}));
    EXPECT_EQ(finding.measured.value(keys::interfaces).toArray().size(), 1);
}

TEST(LinkProbe, NoDefaultRouteIsAWarning)
{
    NetworkConfiguration configuration;
    configuration.interfaces = {interface(QStringLiteral("eth0"), QStringLiteral("192.168.1.20"))};
    EXPECT_EQ(runWith(configuration).status, Status::Warn);
}

TEST(LinkProbe, LoopbackLinkLocalAndDownInterfacesDoNotCount)
{
    NetworkConfiguration configuration;
    configuration.interfaces = {interface(QStringLiteral("lo"), QStringLiteral("127.0.0.1")),
                                interface(QStringLiteral("eth0"), QStringLiteral("169.254.3.4")),
                                interface(QStringLiteral("eth1"), QStringLiteral("fe80::1")),
                                interface(QStringLiteral("wlan0"), QStringLiteral("192.168.1.20"), false)};
    const Finding finding = runWith(configuration);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_FALSE(finding.measured.value(keys::usableAddress).toBool(true));
}

TEST(LinkProbe, UnreadableConfigurationCouldNotRun)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.system.configuration = tl::unexpected(Error{ErrorKind::PermissionDenied, QStringLiteral("/proc/net/route")});
    LinkProbe probe;
    EXPECT_FALSE(fake.run(probe).has_value());
}

} // namespace
} // namespace tsunagu::test
