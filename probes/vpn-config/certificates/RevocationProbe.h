#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `cert.revocation`: can it be looked up whether the profile's certificates were withdrawn? Asks the addresses that
/// the certificates name, by HTTP and once each, four at most, for their revocation list (RFC 5280) or their status
/// (OCSP, RFC 6960). Redirects are not followed.
class RevocationProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
