#include "diagnosis/rules/Blocks.h"
#include "diagnosis/rules/Lateness.h"
#include "diagnosis/rules/Rules.h"
#include "diagnosis/rules/Thresholds.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

bool isUnanswered(PortState state)
{
    return state == PortState::Silent || state == PortState::Refused || state == PortState::Unreachable;
}

/// Disproved by any answer of the host. Needs a proof that the network before the server works.
Conclusion unreachable(const Evidence& evidence)
{
    if (evidence.hostReached())
        return ruledOut(evidence.hostReachedBy(), QT_TRANSLATE_NOOP("Reason", "the host answered"));
    const bool ikeSilent =
        isUnanswered(evidence.port(IkePort::Udp500)) && isUnanswered(evidence.port(IkePort::Udp4500));
    if (!evidence.controlMeasured() || !ikeSilent)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "not everything that could reach the host was tried to the end"));

    const QStringList findings{ids::pathControl.toString(), ids::pathHops.toString(), ids::ikeUdp500.toString(),
                               ids::ikeUdp4500.toString()};
    const Blocks blocks = Blocks::of(evidence);
    const bool ikeDiesEarlier = !blocks.on(BreakStretch::FirstRouter).isEmpty() ||
                                !blocks.on(BreakStretch::BehindLocalNetwork).isEmpty() ||
                                !blocks.on(BreakStretch::Provider).isEmpty();
    if (ikeDiesEarlier)
        return cannotTell(
            QT_TRANSLATE_NOOP("Reason", "IKE dies earlier than the other packets; what the host does cannot be seen"));
    const auto router = evidence.unreachableSaidBy();
    const std::optional<int> routerTtl = router ? evidence.ttlOf(*router) : std::nullopt;
    if (routerTtl && *routerTtl > evidence.localHops()) {
        return holds(Confidence::Certain, findings,
                     QT_TRANSLATE_NOOP("Reason", "a router behind the local network says unreachable"));
    }
    if (evidence.neutralTrail().lastTtl > evidence.localHops()) {
        return holds(Confidence::Likely, findings,
                     QT_TRANSLATE_NOOP("Reason", "stations behind the local network answer, the host answers nothing"));
    }
    return candidate(findings,
                     QT_TRANSLATE_NOOP("Reason", "nothing answers, but neither do the stations before the server"));
}

Conclusion ikeBlocked(const Evidence& evidence)
{
    const Blocks blocks = Blocks::of(evidence);
    const QList<Blocks::Port> atHost = blocks.on(BreakStretch::LastHopOrHost);
    if (!atHost.isEmpty() && evidence.hostReached()) {
        return holds(
            Confidence::Likely, blockEvidence(atHost),
            QT_TRANSLATE_NOOP("Reason", "the host is reached, IKE gets as far as the last station and is not answered"),
            blockDetail(atHost));
    }
    // A host that nothing reaches is server.unreachable's to judge.
    if (!evidence.hostReached() && !blocks.blocked.isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "nothing else reaches the host either"));
    return noBlockHere(evidence, blocks, {BreakStretch::LastHopOrHost});
}

/// Disproved by a valid IKE reply. Silence proves nothing here: the host must say so itself.
Conclusion noVpnService(const Evidence& evidence)
{
    QJsonArray ports;
    QStringList findings;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (evidence.port(port) != PortState::Closed)
            continue;
        ports.append(portNumberOf(port));
        findings.append(findingIdOf(port).toString());
    }
    if (!ports.isEmpty()) {
        return holds(ports.size() == 2 ? Confidence::Certain : Confidence::Likely, findings,
                     QT_TRANSLATE_NOOP("Reason", "the host sends ICMP port unreachable"),
                     {{QStringLiteral("ports"), ports}});
    }
    if (evidence.anyPortAnswered())
        return ruledOut({ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
                        QT_TRANSLATE_NOOP("Reason", "an IKE service answers"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "the host says neither that something nor that nothing listens"));
}

/// Disproved by a fast IKE reply, by control traffic being as late, or by IKE's being late on the way already.
Conclusion slow(const Evidence& evidence)
{
    const auto ike = evidence.ikeRttMs();
    const auto control = evidence.controlRttMs();
    if (!ike)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE is not answered"));
    if (*ike < thresholds::slowRttMs)
        return ruledOut({ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
                        QT_TRANSLATE_NOOP("Reason", "IKE is answered in time"));
    const QStringList findings{ids::ikeUdp500.toString(), ids::ikeUdp4500.toString(), ids::pathControl.toString()};
    if (!control)
        return candidate(findings,
                         QT_TRANSLATE_NOOP("Reason", "IKE is answered late, and nothing shows how fast the path is"));
    if (isIkeLateAlone(evidence)) {
        if (evidence.ikeLateFromTtl()) {
            return ruledOut(
                {ids::pathHops.toString()},
                QT_TRANSLATE_NOOP("Reason", "IKE is late before it comes to the server, and other packets are not"));
        }
        return holds(Confidence::Likely, findings,
                     QT_TRANSLATE_NOOP("Reason", "the host answers control traffic fast and IKE late"),
                     {{keys::rttMs, *ike}});
    }
    return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "control traffic is late as well"));
}

} // namespace

std::vector<Rule> serverRules()
{
    return {{ids::serverNoVpnService.toString(), Where::Server, noVpnService},
            {ids::serverUnreachable.toString(), Where::Server, unreachable},
            {ids::serverIkeBlocked.toString(), Where::Server, ikeBlocked},
            {ids::serverSlow.toString(), Where::Server, slow}};
}

} // namespace tsunagu
