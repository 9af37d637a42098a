#include "diagnosis/rules/Blocks.h"

#include "probes/model/Ids.h"

#include <algorithm>
#include <limits>

namespace tsunagu {
namespace {

/// Ports whose requests come as far as the host and meet silence: nothing shows whether replies are lost on their way
/// back. A host that says of the other port that nothing listens limits its ICMP errors.
QList<Blocks::Port> unheardAtTheHost(const Evidence& evidence, const Blocks& blocks)
{
    if (!evidence.hostReached() || evidence.port(IkePort::Udp500) == PortState::Closed ||
        evidence.port(IkePort::Udp4500) == PortState::Closed)
        return {};
    QList<Blocks::Port> ports = blocks.on(BreakStretch::LastHopOrHost);
    ports.removeIf([](const Blocks::Port& port) { return port.at.stated; });
    return ports;
}

/// Whether any station lies on one of the stretches, as far as is known.
bool hasStationsOn(const Evidence& evidence, std::initializer_list<BreakStretch> stretches)
{
    const int stations = evidence.distanceHops().value_or(std::numeric_limits<int>::max()) - 1;
    return std::any_of(stretches.begin(), stretches.end(), [&](BreakStretch stretch) {
        return stretch == BreakStretch::FirstRouter
                   ? stations > 0
                   : stretch == BreakStretch::Provider && stations > evidence.localHops();
    });
}

} // namespace

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
                        QT_TRANSLATE_NOOP("Reason", "IKE is answered on both ports"));
    }
    for (const BreakStretch stretch : stretches) {
        const QList<Blocks::Port> perhaps = blocks.perhapsOn(stretch);
        if (!perhaps.isEmpty()) {
            return candidate(
                blockEvidence(perhaps),
                QT_TRANSLATE_NOOP("Reason", "IKE is not answered, and silent stations leave open where it dies"),
                blockDetail(perhaps));
        }
    }
    const QList<Blocks::Port> unheard = unheardAtTheHost(evidence, blocks);
    if (!unheard.isEmpty() && hasStationsOn(evidence, stretches)) {
        QJsonObject detail = blockDetail(unheard);
        detail.remove(QStringLiteral("broken_after_ttl"));
        return candidate(
            blockEvidence(unheard),
            QT_TRANSLATE_NOOP("Reason", "IKE comes as far as the host; its replies may be lost on their way back"),
            detail);
    }
    if (!blocks.blocked.isEmpty())
        return ruledOut({ids::pathHops.toString()}, QT_TRANSLATE_NOOP("Reason", "IKE dies elsewhere on the path"));
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const PortState state = evidence.port(port);
        if (state == PortState::Closed)
            return ruledOut({findingIdOf(port).toString()},
                            QT_TRANSLATE_NOOP("Reason", "the host itself answers for its IKE port"));
        if (state == PortState::Silent || state == PortState::Unreachable) {
            return ruledOut({ids::pathHops.toString(), ids::pathControl.toString()},
                            QT_TRANSLATE_NOOP("Reason", "IKE comes as far as everything else does"));
        }
    }
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "the IKE ports were not measured to the end"));
}

} // namespace tsunagu
