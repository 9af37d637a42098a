#include "app/registry/StandardProbes.h"

#include "probes/firewall/IkePortProbe.h"
#include "probes/firewall/LargeProbe.h"
#include "probes/firewall/LocalFirewallProbe.h"
#include "probes/firewall/NatProbe.h"
#include "probes/firewall/TimingProbe.h"
#include "probes/isp/HopsProbe.h"
#include "probes/network/ControlProbe.h"
#include "probes/network/DnsProbe.h"
#include "probes/network/LinkProbe.h"

namespace tsunagu {

ProbeList standardProbes()
{
    return {std::make_shared<LinkProbe>(),
            std::make_shared<DnsProbe>(),
            std::make_shared<ControlProbe>(),
            std::make_shared<LocalFirewallProbe>(),
            std::make_shared<IkePortProbe>(IkePortProbe::Port::Ike),
            std::make_shared<IkePortProbe>(IkePortProbe::Port::NatT),
            std::make_shared<TimingProbe>(),
            std::make_shared<LargeProbe>(),
            std::make_shared<HopsProbe>(),
            std::make_shared<NatProbe>()};
}

} // namespace tsunagu
