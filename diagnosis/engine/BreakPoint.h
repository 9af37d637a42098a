#pragma once

#include "diagnosis/engine/Evidence.h"

#include <optional>

namespace tsunagu {

/// The stretch of the path on which IKE for one port dies, found by comparing how far IKE bytes and neutral bytes come.
enum class BreakStretch
{
    FirstRouter,        ///< the first router swallows IKE itself, or refuses it
    BehindLocalNetwork, ///< the last local router still answers IKE, the provider's first station does not: either may
                        ///< be it
    Provider,           ///< a hop behind the local network and before the server's last one
    LastHopOrHost,      ///< IKE gets as far as anything does before the host, and the host stays silent
};

struct BreakPoint
{
    BreakStretch stretch = BreakStretch::Provider;
    int lastTtl = 0;     ///< the last TTL that answered IKE
    bool stated = false; ///< a router said so itself (ICMP), instead of silence being compared
};

/// Where IKE on `port` dies. Empty when the port works, when it was not measured, or when too few stations answered:
/// silent routers are no proof of anything.
std::optional<BreakPoint> breakPointOf(const Evidence& evidence, IkePort port);

} // namespace tsunagu
