#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `ike.nat`: does an address translator sit on this side or on the server's? Reads the NAT_DETECTION hashes
/// (RFC 7296 §2.23) that the IKE probes compared; sends nothing itself.
class NatProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
