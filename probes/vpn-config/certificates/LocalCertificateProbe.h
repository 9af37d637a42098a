#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `cert.local`: the certificates that the chosen profile names: are they there, from when to when do they hold by this
/// computer's clock, may they be used for this, and does one sign the other? Sends nothing and opens no private key.
class LocalCertificateProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
