#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `ike.reference`: where a reference resolver gave another address for the server than the system's own, does an IKE
/// service answer there? The same exchange as `ike.udp500`, at that address; nothing is sent where both agree.
class ReferenceProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
