#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `path.control`: does anything but IKE reach the host, and how fast? ICMP echo where the system allows it, TCP
/// connects (a refusal is an answer), and UDP to a port that is surely closed (the ICMP error is an answer).
class ControlProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
