#pragma once

#include "probes/model/Probe.h"

#include <QHostAddress>

namespace tsunagu {

/// Where the packets of a run go: found by net.dns, used by all probes that send to the server.
struct TargetAddress
{
    QHostAddress address;
    QHostAddress source; ///< the local address that the packets carry
};

/// The address that net.dns chose, or the Skipped finding to return when there is none (`needs: net.dns`) or no route
/// to it (`needs: net.link`).
tl::expected<TargetAddress, Finding> targetAddress(const ProbeContext& context);

} // namespace tsunagu
