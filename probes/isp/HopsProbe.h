#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `path.hops`: how far do IKE's bytes come, and how far others? UDP packets with a growing TTL and the ICMP errors
/// that stations send back (no privileges needed): first neutral bytes on a neutral port, then, for each IKE port that
/// has not answered, a real IKE_SA_INIT beside them. Silent stations are written down as silent, nothing is concluded.
class HopsProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
