#include "diagnosis/rules/Blocks.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

/// Disproved by a reply from the port: what was replied to did leave this computer.
Conclusion localBlock(const Evidence& evidence)
{
    QJsonArray ports;
    QStringList findings;
    bool isContradicted = false;
    const QJsonArray measured = evidence.findings().measured(ids::firewallLocal).value(keys::blockedPorts).toArray();
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const PortState state = evidence.port(port);
        const bool refused = state == PortState::NotSent;
        if (!refused && !measured.contains(portNumberOf(port)))
            continue;
        if (state == PortState::Answered || state == PortState::Closed)
            continue;
        ports.append(portNumberOf(port));
        if (refused)
            findings.append(findingIdOf(port).toString());
        else
            isContradicted |= state != PortState::NotMeasured;
    }
    if (!ports.isEmpty()) {
        if (!measured.isEmpty())
            findings.prepend(ids::firewallLocal.toString());
        return holds(isContradicted ? Confidence::Likely : Confidence::Certain, findings,
                     isContradicted
                         ? QT_TRANSLATE_NOOP(
                               "Reason", "this computer refused to send to these ports once (EPERM), but not always")
                         : QT_TRANSLATE_NOOP("Reason", "this computer refuses to send to these ports (EPERM)"),
                     {{QStringLiteral("ports"), ports}});
    }
    if (evidence.bothPortsAnswered()) {
        return ruledOut({ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
                        QT_TRANSLATE_NOOP("Reason", "IKE is answered on both ports"));
    }
    if (evidence.has(ids::firewallLocal, Status::Pass))
        return ruledOut({ids::firewallLocal.toString()},
                        QT_TRANSLATE_NOOP("Reason", "packets to both ports leave this computer"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "sending to the IKE ports was not tried"));
}

/// Disproved by IKE being answered from a station behind the local network.
Conclusion routerBlock(const Evidence& evidence)
{
    const Blocks blocks = Blocks::of(evidence);
    const QList<Blocks::Port> atRouter = blocks.on(BreakStretch::FirstRouter);
    if (!atRouter.isEmpty()) {
        const bool stated = atRouter.front().at.stated;
        return holds(stated ? Confidence::Certain : Confidence::Likely, blockEvidence(atRouter),
                     stated ? QT_TRANSLATE_NOOP("Reason", "the local router refuses IKE by ICMP")
                            : QT_TRANSLATE_NOOP("Reason", "the first station answers neutral packets, IKE's not"),
                     blockDetail(atRouter));
    }
    const QList<Blocks::Port> behind = blocks.on(BreakStretch::BehindLocalNetwork);
    if (!behind.isEmpty()) {
        return holds(
            Confidence::Likely, blockEvidence(behind),
            QT_TRANSLATE_NOOP(
                "Reason", "IKE is last answered by the local router; the next station answers neutral packets only"),
            blockDetail(behind));
    }
    return noBlockHere(evidence, blocks, {BreakStretch::FirstRouter, BreakStretch::BehindLocalNetwork});
}

} // namespace

std::vector<Rule> firewallRules()
{
    return {{ids::firewallLocalBlock.toString(), Where::ThisComputer, localBlock},
            {ids::firewallRouterBlock.toString(), Where::LocalNetwork, routerBlock}};
}

} // namespace tsunagu
