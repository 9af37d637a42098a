#include "probes/vpn-config/service/ServiceProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/vpn-config/service/KnownServices.h"
#include "tests/support/FakePlatform.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

class ServiceProbeTest : public testing::Test
{
protected:
    ServiceProbeTest()
    {
        platform.system.files.insert(QStringLiteral("/proc/1/comm"), "systemd\n");
        platform.system.files.insert(QStringLiteral("/proc/net/udp"), {});
    }

    Finding run()
    {
        ServiceProbe probe;
        const auto finding = platform.run(probe);
        EXPECT_TRUE(finding.has_value());
        return finding.value_or(Finding());
    }
    void hold(const char* portDigits)
    {
        platform.system.files[QStringLiteral("/proc/net/udp")] +=
            "  1: 00000000:" + QByteArray(portDigits) + " 00000000:0000 07 0:0 00:0 0 0 0 70 2 0 0\n";
    }
    /// What `systemctl show` says of strongSwan; every other unit is absent.
    void strongswanIs(const QByteArray& active, const QByteArray& file)
    {
        QByteArray shown;
        for (const ServiceUnit& unit : serviceUnits()) {
            const bool isIt = unit.name == u"strongswan.service";
            shown += "Id=" + unit.name.toUtf8() + "\nLoadState=" + (isIt ? "loaded" : "not-found") +
                     "\nActiveState=" + (isIt ? active : QByteArray("inactive")) + "\nUnitFileState=" + file + "\n\n";
        }
        platform.system.commands.insert(QStringLiteral("systemctl"), CommandResult{0, shown, {}});
    }
    static QString stateOf(const Finding& finding, const QString& service)
    {
        for (const QJsonValue value : finding.measured.value(keys::services).toArray()) {
            if (value.toObject().value(keys::name).toString() == service)
                return value.toObject().value(keys::state).toString();
        }
        return {};
    }
    static QJsonObject portAt(const Finding& finding, int index)
    {
        return finding.measured.value(keys::ports).toArray().at(index).toObject();
    }

    FakePlatform platform{World()};
};

TEST_F(ServiceProbeTest, AComputerWithoutAnyVpnService)
{
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.id, ids::vpnService);
    EXPECT_EQ(portAt(finding, 0), (QJsonObject{{keys::port, 500}, {keys::state, QStringLiteral("free")}}));
    EXPECT_EQ(portAt(finding, 1), (QJsonObject{{keys::port, 4500}, {keys::state, QStringLiteral("free")}}));
    EXPECT_EQ(finding.measured.value(keys::daemons).toArray(), QJsonArray());
    EXPECT_FALSE(finding.measured.value(keys::processesHidden).toBool(true));
    EXPECT_EQ(stateOf(finding, QStringLiteral("strongswan.service")), u"unreadable");
    EXPECT_FALSE(finding.measured.contains(keys::udpEncapsulationRule));
}

TEST_F(ServiceProbeTest, ARunningDaemon)
{
    hold("01F4");
    platform.system.files.insert(QStringLiteral("/proc/300/comm"), "charon-systemd\n");
    strongswanIs("active", "enabled");
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(portAt(finding, 0).value(keys::state), QStringLiteral("vpn-daemon"));
    EXPECT_EQ(finding.measured.value(keys::daemons).toArray(), QJsonArray{QStringLiteral("charon-systemd")});
    EXPECT_EQ(stateOf(finding, QStringLiteral("strongswan.service")), u"active");
    EXPECT_EQ(stateOf(finding, QStringLiteral("ipsec.service")), u"absent");
}

TEST_F(ServiceProbeTest, APortThatSomebodyElseHoldsIsWorthKnowing)
{
    hold("1194");
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Warn);
    EXPECT_EQ(portAt(finding, 1), (QJsonObject{{keys::port, 4500}, {keys::state, QStringLiteral("unknown")}}));
}

TEST_F(ServiceProbeTest, AServiceThatIsInstalledAndDoesNotRunIsWorthKnowing)
{
    strongswanIs("failed", "enabled");
    EXPECT_EQ(run().status, Status::Warn);
    // Started by hand, without systemd.
    platform.system.files.insert(QStringLiteral("/proc/300/comm"), "charon\n");
    EXPECT_EQ(run().status, Status::Pass);
}

TEST_F(ServiceProbeTest, WithoutTheListOfSocketsItCannotTell)
{
    platform.system.files.remove(QStringLiteral("/proc/net/udp"));
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(finding.needs, errorWord(ErrorKind::NotAvailable));
    EXPECT_FALSE(finding.measured.contains(keys::ports));
}

TEST_F(ServiceProbeTest, StoppedItSaysSo)
{
    platform.stop.request_stop();
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(finding.needs, errorWord(ErrorKind::Cancelled));
}

TEST_F(ServiceProbeTest, WindowsRuleIsWrittenDownWhereItIsKnown)
{
    platform.system.encapsulationRule = 0;
    const QJsonValue rule = run().measured.value(keys::udpEncapsulationRule);
    ASSERT_TRUE(rule.isDouble());
    EXPECT_EQ(rule.toInt(-1), 0);
}

} // namespace
} // namespace tsunagu::test
