#include "tests/support/PingWorld.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

namespace tsunagu::test {

bool isIke(const SentPacket& packet)
{
    return packet.kind == SentPacket::Kind::Udp && (packet.to.port == 500 || packet.to.port == 4500);
}

World PingWorld::world() const
{
    return [scene = *this](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (scene.isLost(packet))
            return std::vector<WorldReply>{};
        if (packet.kind == SentPacket::Kind::Tcp)
            return std::vector<WorldReply>{{scene.controlRtt, ConnectOutcome::Refused}};
        if (packet.kind == SentPacket::Kind::Echo)
            return std::vector<WorldReply>{datagramFrom(packet.to, packet.bytes, scene.controlRtt)};
        auto bytes = IkeServer(scene.mood).answer(packet, packet.source);
        if (bytes.empty())
            return std::vector<WorldReply>{};
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), scene.ikeRtt)};
    };
}

void addAnsweredPort(FakePlatform& fake, bool isNatT, double rttMs)
{
    Finding port;
    port.id = (isNatT ? ids::ikeUdp4500 : ids::ikeUdp500).toString();
    port.status = Status::Pass;
    port.measured = {{keys::answered, true}, {keys::rttMs, rttMs}, {keys::ikev2, QJsonObject{{keys::answered, true}}}};
    fake.findings.add(port);
}

void addSilentPort(FakePlatform& fake, QStringView id)
{
    Finding port;
    port.id = id.toString();
    port.status = Status::Fail;
    port.measured = {{keys::answered, false}};
    fake.findings.add(port);
}

void addControl(FakePlatform& fake, bool hasEcho, double rttMs)
{
    Finding control;
    control.id = ids::pathControl.toString();
    control.status = Status::Pass;
    const QJsonObject refused{{keys::port, 443}, {keys::outcome, QStringLiteral("refused")}, {keys::rttMs, rttMs}};
    control.measured = {{keys::rttMs, rttMs},
                        {keys::icmpEcho, QJsonObject{{keys::sent, 3}, {keys::received, hasEcho ? 3 : 0}}},
                        {keys::tcp, QJsonArray{refused}}};
    fake.findings.add(control);
}

} // namespace tsunagu::test
