#include "probes/firewall/LocalFirewallProbe.h"

#include "probes/firewall/FirewallManagers.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/TargetAddress.h"
#include "probes/platform/SendingSlot.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// Reading a large rule set may take a while; a hanging tool must not.
constexpr Milliseconds longestReading{1500};
/// In traceroute's range; used only to see whether sending works at all.
constexpr quint16 neutralPort = 33'499;

QString trySending(const ProbeContext& context, const QHostAddress& address, quint16 port)
{
    auto socket = context.platform.network.openUdp(familyOf(address));
    if (!socket)
        return errorWord(socket.error().kind);
    waitForSlot(context.platform, address, context.deadline, context.stop);
    const std::array<std::uint8_t, 1> keepalive{ike::kNatKeepalive};
    constexpr int diesAtNextRouter = 1;
    const auto sent = (*socket)->send(keepalive, {address, port}, diesAtNextRouter);
    return sent ? QStringLiteral("sent") : errorWord(sent.error().kind);
}

} // namespace

ProbeInfo LocalFirewallProbe::info() const
{
    return {ids::firewallLocal.toString(), Area::Firewall, {ids::netDns.toString()}, Milliseconds{150}};
}

Result<Finding> LocalFirewallProbe::run(const ProbeContext& context)
{
    const auto target = targetAddress(context);
    if (!target)
        return target.error();
    const QString send500 = trySending(context, target->address, context.target.ikePort);
    const QString send4500 = trySending(context, target->address, context.target.nattPort);
    const QString sendControl = trySending(context, target->address, neutralPort);

    Finding finding;
    finding.measured = {{keys::send500, send500}, {keys::send4500, send4500}, {keys::sendControl, sendControl}};
    const QString refused = errorWord(ErrorKind::PermissionDenied);
    QJsonArray blocked;
    if (send500 == refused)
        blocked.append(500);
    if (send4500 == refused)
        blocked.append(4500);
    if (!blocked.isEmpty())
        finding.measured.insert(keys::blockedPorts, blocked);
    const TimePoint until = std::min(context.deadline, context.platform.clock.now() + longestReading);
    finding.measured.insert(keys::managers, readFirewallManagers(context.platform.system, until, context.stop));

    const QString sent = QStringLiteral("sent");
    if (!blocked.isEmpty())
        finding.status = Status::Fail;
    else
        finding.status = send500 == sent && send4500 == sent ? Status::Pass : Status::Unknown;
    return finding;
}

} // namespace tsunagu
