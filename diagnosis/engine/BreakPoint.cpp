#include "diagnosis/engine/BreakPoint.h"

#include <algorithm>

namespace tsunagu {
namespace {

BreakStretch stretchBehind(int lastTtl, const Evidence& evidence)
{
    const int localHops = evidence.localHops();
    const std::optional<int> distance = evidence.distanceHops();
    if (distance && lastTtl >= *distance - 1)
        return BreakStretch::LastHopOrHost;
    if (lastTtl < localHops)
        return BreakStretch::FirstRouter;
    if (lastTtl == localHops)
        return BreakStretch::BehindLocalNetwork;
    return BreakStretch::Provider;
}

/// A router that refuses names itself; its place on the path is where it answered.
std::optional<BreakPoint> statedBy(const QHostAddress& router, const Evidence& evidence)
{
    BreakPoint point;
    point.stated = true;
    const std::optional<int> ttl = evidence.ttlOf(router);
    if (!ttl)
        return point;
    point.lastTtl = *ttl - 1;
    const std::optional<int> distance = evidence.distanceHops();
    if (*ttl <= evidence.localHops())
        point.nearest = BreakStretch::FirstRouter;
    else if (distance && *ttl >= *distance - 1)
        point.nearest = BreakStretch::LastHopOrHost;
    else
        point.nearest = BreakStretch::Provider;
    point.farthest = point.nearest;
    return point;
}

} // namespace

std::optional<BreakPoint> breakPointOf(const Evidence& evidence, IkePort port)
{
    const PortState state = evidence.port(port);
    if (state == PortState::Refused) {
        const auto router = evidence.refusedBy(port);
        return router ? statedBy(*router, evidence) : std::nullopt;
    }
    if (state != PortState::Silent)
        return std::nullopt;

    const HopTrail neutral = evidence.neutralTrail();
    const HopTrail ike = evidence.ikeTrail(port);
    BreakPoint point;
    if (!neutral.measured || !ike.measured)
        return point;
    point.lastTtl = ike.lastTtl;
    point.nearest = stretchBehind(ike.lastTtl, evidence);
    if (point.nearest == BreakStretch::LastHopOrHost)
        return point;
    // A station that does not answer every neutral packet may have been silent to IKE's for the same reason.
    const auto next = std::find_if(neutral.answeredTtls.begin(), neutral.answeredTtls.end(),
                                   [&](int ttl) { return ttl > ike.lastTtl && !neutral.unsureTtls.contains(ttl); });
    if (next != neutral.answeredTtls.end()) {
        // With silent stations in between, IKE may also have died at any of them.
        point.farthest = stretchBehind(*next - 1, evidence);
        return point;
    }
    if (neutral.lastTtl > ike.lastTtl)
        return point;
    const bool isBehindLocalNetwork = ike.lastTtl > evidence.localHops();
    if (!isBehindLocalNetwork)
        return point;
    // IKE comes as far as anything whose way can be seen. Is the host itself reached, it is the next thing on the path.
    if (!evidence.controlReached())
        return std::nullopt;
    point.nearest = BreakStretch::LastHopOrHost;
    return point;
}

} // namespace tsunagu
