#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `vpn.profile`: what the chosen profile says, and what is wrong with it as it is written. Sends nothing; the profile
/// was read before the run began.
class ProfileProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
