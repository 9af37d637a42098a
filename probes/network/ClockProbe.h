#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `net.clock`: how far this computer's clock is from that of others. Asks the time servers that the system itself is
/// set up with (SNTP), and reads the Date of the check page that `net.portal` has fetched; nobody else is asked.
class ClockProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
