#pragma once

#include "probes/model/Probe.h"

namespace tsunagu {

/// `net.dns`: what the system's resolvers say of the server's name, "does not exist", "failed" and "no answer" told
/// apart, for A and AAAA; and which address the other probes use. Where the person named a reference resolver, what
/// that one says beside it.
class DnsProbe final : public Probe
{
public:
    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;
};

} // namespace tsunagu
