#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `firewall.local`: does this computer's own firewall let packets to UDP 500 and 4500 out? Sends one NAT keepalive
/// octet (RFC 3948 §2.3) to each with a TTL of 1, so that it leaves this computer and dies at the next router, and
/// reads the firewall managers' own words where an ordinary user may.
class LocalFirewallProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
