#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `vpn.service`: who holds UDP 500 and 4500 on this computer, which VPN services run, and what the system says of
/// those that do not. Sends nothing, changes nothing.
class ServiceProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
