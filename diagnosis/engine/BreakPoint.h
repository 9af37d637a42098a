#pragma once

#include "diagnosis/engine/Evidence.h"

#include <optional>

namespace tsunagu {

/// The stretches of the path on which IKE can die, from here to the server.
enum class BreakStretch
{
    FirstRouter,        ///< the first router swallows IKE itself, or refuses it
    BehindLocalNetwork, ///< the last local router still answers IKE, the provider's first station does not: either may
                        ///< be it
    Provider,           ///< a hop behind the local network and before the server's last one
    LastHopOrHost,      ///< IKE gets as far as anything does before the host, and the host stays silent
};

/// Where IKE for one port dies, found by comparing how far IKE bytes and neutral bytes come. Silent stations leave a
/// range: IKE dies somewhere from `nearest` to `farthest`.
struct BreakPoint
{
    BreakStretch nearest = BreakStretch::FirstRouter;
    BreakStretch farthest = BreakStretch::LastHopOrHost;
    int lastTtl = 0;     ///< the last TTL that answered IKE
    bool stated = false; ///< a router said so itself (ICMP), instead of silence being compared

    bool isPlaced() const { return nearest == farthest; }
    bool mayBeOn(BreakStretch stretch) const { return nearest <= stretch && stretch <= farthest; }
};

/// Empty when the port works, when it was not measured, or when IKE comes as far as everything else does and nothing
/// reaches the host: then it is not IKE that dies.
std::optional<BreakPoint> breakPointOf(const Evidence& evidence, IkePort port);

} // namespace tsunagu
