#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `ike.timing`: how long IKE's own packets take, and how many are lost. Asks a server that answers IKE many times in a
/// row, each time in an exchange of its own, at most three at once. Ten that are all answered exclude a loss of 30 %
/// with 95 % confidence; when one is missing or IKE is late beside other traffic, the series goes on to forty, with
/// control packets of the same size between them in the same seconds. A lost packet may have been lost on the way there
/// or back: the probe does not know.
class TimingProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
