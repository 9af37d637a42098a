#include "diagnosis/rules/Blocks.h"

#include "probes/model/Ids.h"

#include <algorithm>

namespace tsunagu {

Blocks Blocks::of(const Evidence& evidence)
{
    Blocks blocks;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const PortState state = evidence.port(port);
        if (state == PortState::Silent || state == PortState::Refused)
            blocks.blocked.append({port, breakPointOf(evidence, port)});
    }
    return blocks;
}

QList<Blocks::Port> Blocks::on(std::initializer_list<BreakStretch> stretches) const
{
    QList<Port> found;
    for (const Port& port : blocked) {
        if (port.at && std::find(stretches.begin(), stretches.end(), port.at->stretch) != stretches.end())
            found.append(port);
    }
    return found;
}

bool Blocks::anyUnplaced() const
{
    return std::any_of(blocked.begin(), blocked.end(), [](const Port& port) { return !port.at; });
}

QStringList blockEvidence(const QList<Blocks::Port>& ports)
{
    QStringList evidence{ids::pathHops.toString()};
    for (const Blocks::Port& port : ports)
        evidence.append(findingIdOf(port.port).toString());
    evidence.append(ids::pathControl.toString());
    return evidence;
}

QJsonObject blockDetail(const QList<Blocks::Port>& ports)
{
    QJsonArray numbers;
    int lastTtl = 0;
    for (const Blocks::Port& port : ports) {
        numbers.append(portNumberOf(port.port));
        if (port.at)
            lastTtl = std::max(lastTtl, port.at->lastTtl);
    }
    QJsonObject detail{{QStringLiteral("ports"), numbers}};
    if (!ports.isEmpty() && ports.front().at)
        detail.insert(QStringLiteral("broken_after_ttl"), lastTtl);
    return detail;
}

Conclusion noBlockHere(const Evidence& evidence, const Blocks& blocks, bool couldBeHere)
{
    if (evidence.bothPortsAnswered()) {
        return ruledOut({ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
                        QStringLiteral("IKE is answered on both ports"));
    }
    if (blocks.anyUnplaced() && couldBeHere) {
        QList<Blocks::Port> unplaced;
        for (const Blocks::Port& port : blocks.blocked) {
            if (!port.at)
                unplaced.append(port);
        }
        return candidate(blockEvidence(unplaced),
                         QStringLiteral("IKE is not answered, and the stations do not tell where"),
                         blockDetail(unplaced));
    }
    if (!blocks.blocked.isEmpty())
        return ruledOut({ids::pathHops.toString()}, QStringLiteral("IKE dies elsewhere on the path"));
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (evidence.port(port) == PortState::Closed)
            return ruledOut({findingIdOf(port).toString()}, QStringLiteral("the host itself answers for its IKE port"));
    }
    return cannotTell(QStringLiteral("the IKE ports were not measured to the end"));
}

} // namespace tsunagu
