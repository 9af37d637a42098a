#include "app/registry/StandardProbes.h"

#include "probes/firewall/IkePortProbe.h"
#include "probes/firewall/LargeProbe.h"
#include "probes/firewall/LocalFirewallProbe.h"
#include "probes/firewall/NatProbe.h"
#include "probes/firewall/ReferenceProbe.h"
#include "probes/firewall/TimingProbe.h"
#include "probes/isp/HopsProbe.h"
#include "probes/network/ClockProbe.h"
#include "probes/network/ControlProbe.h"
#include "probes/network/DnsProbe.h"
#include "probes/network/LinkProbe.h"
#include "probes/network/PortalProbe.h"
#include "probes/vpn-config/certificates/LocalCertificateProbe.h"
#include "probes/vpn-config/certificates/RevocationProbe.h"
#include "probes/vpn-config/proposals/ProfileProbe.h"
#include "probes/vpn-config/proposals/ProposalsProbe.h"
#include "probes/vpn-config/service/ServiceProbe.h"

namespace tsunagu {

ProbeList standardProbes()
{
    return {std::make_shared<LinkProbe>(),
            std::make_shared<PortalProbe>(),
            std::make_shared<DnsProbe>(),
            std::make_shared<ControlProbe>(),
            std::make_shared<LocalFirewallProbe>(),
            std::make_shared<IkePortProbe>(IkePortProbe::Port::Ike),
            std::make_shared<IkePortProbe>(IkePortProbe::Port::NatT),
            std::make_shared<TimingProbe>(),
            std::make_shared<LargeProbe>(),
            std::make_shared<ProfileProbe>(),
            std::make_shared<ProposalsProbe>(),
            std::make_shared<ServiceProbe>(),
            std::make_shared<LocalCertificateProbe>(),
            std::make_shared<RevocationProbe>(),
            std::make_shared<HopsProbe>(),
            std::make_shared<NatProbe>(),
            std::make_shared<ClockProbe>()};
}

ProbeList probesFor(const Target& target)
{
    ProbeList probes = standardProbes();
    if (target.referenceResolver)
        probes.push_back(std::make_shared<ReferenceProbe>());
    return probes;
}

} // namespace tsunagu
