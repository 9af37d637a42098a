#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `ike.large`: do IKE messages that are too large for one packet get through as well? A handshake with certificates
/// sends such messages, and some networks drop their fragments. Asks a server that answers small requests with the same
/// request, padded past any usual MTU (a Vendor ID payload that means nothing, RFC 7296 §3.12), and with small ones in
/// between; ICMP echoes of the same size, where there are any, tell whether fragments of other traffic get through.
/// Measures the way to the server; large replies cannot be asked for without credentials.
class LargeProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
