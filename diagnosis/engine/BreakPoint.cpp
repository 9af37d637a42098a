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
    const std::optional<int> ttl = evidence.ttlOf(router);
    if (!ttl)
        return std::nullopt;
    BreakPoint point;
    point.stated = true;
    point.lastTtl = *ttl - 1;
    const std::optional<int> distance = evidence.distanceHops();
    if (*ttl <= evidence.localHops())
        point.stretch = BreakStretch::FirstRouter;
    else if (distance && *ttl >= *distance - 1)
        point.stretch = BreakStretch::LastHopOrHost;
    else
        point.stretch = BreakStretch::Provider;
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
    if (!neutral.measured || !ike.measured)
        return std::nullopt;
    const std::optional<int> distance = evidence.distanceHops();
    if (distance && ike.lastTtl >= *distance - 1)
        return BreakPoint{BreakStretch::LastHopOrHost, ike.lastTtl, false};
    // The next station that answers neutral bytes and not IKE's. Where none does, nothing is known of what lies behind.
    const auto next = std::find_if(neutral.answeredTtls.begin(), neutral.answeredTtls.end(),
                                   [&ike](int ttl) { return ttl > ike.lastTtl; });
    if (next == neutral.answeredTtls.end()) {
        const bool hostIsNext = evidence.controlReached() && ike.lastTtl > evidence.localHops() && !distance;
        return hostIsNext ? std::optional(BreakPoint{BreakStretch::LastHopOrHost, ike.lastTtl, false}) : std::nullopt;
    }
    const BreakStretch nearest = stretchBehind(ike.lastTtl, evidence);
    // With silent stations in between, IKE may also have died at any of them: only the same stretch on both ends is
    // proof.
    const BreakStretch farthest = stretchBehind(*next - 1, evidence);
    if (nearest != farthest)
        return std::nullopt;
    return BreakPoint{nearest, ike.lastTtl, false};
}

} // namespace tsunagu
