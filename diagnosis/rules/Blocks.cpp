#include "diagnosis/rules/Blocks.h"

#include "probes/model/Ids.h"

#include <algorithm>

namespace tsunagu {

Blocks Blocks::of(const Evidence& evidence)
{
    Blocks blocks;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (const auto point = breakPointOf(evidence, port))
            blocks.blocked.append({port, *point});
    }
    return blocks;
}

QList<Blocks::Port> Blocks::on(BreakStretch stretch) const
{
    QList<Port> found;
    std::copy_if(blocked.begin(), blocked.end(), std::back_inserter(found),
                 [stretch](const Port& port) { return port.at.isPlaced() && port.at.nearest == stretch; });
    return found;
}

QList<Blocks::Port> Blocks::perhapsOn(BreakStretch stretch) const
{
    QList<Port> found;
    std::copy_if(blocked.begin(), blocked.end(), std::back_inserter(found),
                 [stretch](const Port& port) { return !port.at.isPlaced() && port.at.mayBeOn(stretch); });
    return found;
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
        lastTtl = std::max(lastTtl, port.at.lastTtl);
    }
    QJsonObject detail{{QStringLiteral("ports"), numbers}};
    if (!ports.isEmpty())
        detail.insert(QStringLiteral("broken_after_ttl"), lastTtl);
    return detail;
}

Conclusion noBlockHere(const Evidence& evidence, const Blocks& blocks, std::initializer_list<BreakStretch> stretches)
{
    if (evidence.bothPortsAnswered()) {
        return ruledOut({ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()},
                        QStringLiteral("IKE is answered on both ports"));
    }
    for (const BreakStretch stretch : stretches) {
        const QList<Blocks::Port> perhaps = blocks.perhapsOn(stretch);
        if (!perhaps.isEmpty()) {
            return candidate(blockEvidence(perhaps),
                             QStringLiteral("IKE is not answered, and silent stations leave open where it dies"),
                             blockDetail(perhaps));
        }
    }
    if (!blocks.blocked.isEmpty())
        return ruledOut({ids::pathHops.toString()}, QStringLiteral("IKE dies elsewhere on the path"));
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const PortState state = evidence.port(port);
        if (state == PortState::Closed)
            return ruledOut({findingIdOf(port).toString()}, QStringLiteral("the host itself answers for its IKE port"));
        if (state == PortState::Silent || state == PortState::Unreachable) {
            return ruledOut({ids::pathHops.toString(), ids::pathControl.toString()},
                            QStringLiteral("IKE comes as far as everything else does"));
        }
    }
    return cannotTell(QStringLiteral("the IKE ports were not measured to the end"));
}

} // namespace tsunagu
