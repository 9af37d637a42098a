#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `net.link`: does this computer have an address and a way out? Sends nothing.
class LinkProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
