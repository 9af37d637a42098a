#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `vpn.proposals`: would the server take what the chosen profile offers? Sends the profile's own proposals for the IKE
/// SA, as its client would. When they are refused, it asks for each algorithm of a wide choice whether the server takes
/// it beside all others (encryption, integrity, PRF, group), so that what has to be changed can be named.
class ProposalsProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
