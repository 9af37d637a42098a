#pragma once

#include "probes/model/Probe.h"
#include "probes/model/TargetAddress.h"

namespace tsunagu {

/// `ike.udp500` and `ike.udp4500`: does an IKE service answer on this port? Sends a well-formed IKE_SA_INIT request
/// (IKEv2) and the first message of Main Mode (IKEv1), again and again with back-off, and believes only replies that
/// come from the dialled address and port, carry the SPI that was sent and keep the RFC's rules. ICMP errors are read
/// for what they say. Nothing of this needs credentials: the handshake ends after its first reply.
class IkePortProbe final : public Probe
{
public:
    enum class Port
    {
        Ike,  ///< UDP 500
        NatT, ///< UDP 4500, with the non-ESP marker of RFC 3948
    };

    explicit IkePortProbe(Port port)
        : m_port(port)
    {
    }

    /// What `run` does, at that address.
    static Result<Finding> examine(const ProbeContext& context, const TargetAddress& target, Port port);

    ProbeInfo info() const override;
    Result<Finding> run(const ProbeContext& context) override;

private:
    Port m_port;
};

} // namespace tsunagu
