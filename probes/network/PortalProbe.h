#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `net.portal`: does a sign-in page stand before the network? First what the system itself says (NetworkManager), then
/// what answers in place of the check URL: the person's, or the one that NetworkManager is set up to ask. Without
/// either nothing is sent. A redirect is told and never followed.
class PortalProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
