#include "probes/network/LinkProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"

#include <QJsonArray>

#include <algorithm>

namespace tsunagu {
namespace {

bool isUsable(const QHostAddress& address)
{
    return !address.isLoopback() && !address.isLinkLocal() && !address.isNull();
}

QJsonObject describe(const InterfaceState& interface)
{
    QJsonArray addresses;
    for (const QHostAddress& address : interface.addresses) {
        if (isUsable(address))
            addresses.append(address.toString());
    }
    return {{keys::name, interface.name}, {keys::up, interface.up && interface.running}, {keys::addresses, addresses}};
}

} // namespace

ProbeInfo LinkProbe::info() const
{
    return {ids::netLink.toString(), Area::Network, {}, Milliseconds{20}};
}

Result<Finding> LinkProbe::run(const ProbeContext& context)
{
    const auto configuration = context.platform.system.networkConfiguration();
    if (!configuration)
        return tl::unexpected(configuration.error());

    QJsonArray interfaces;
    bool hasUsableAddress = false;
    for (const InterfaceState& interface : configuration->interfaces) {
        if (interface.loopback)
            continue;
        interfaces.append(describe(interface));
        hasUsableAddress |= interface.up && interface.running &&
                            std::any_of(interface.addresses.begin(), interface.addresses.end(), isUsable);
    }
    QJsonArray gateways;
    for (const QHostAddress& gateway : configuration->gatewaysV4 + configuration->gatewaysV6)
        gateways.append(gateway.toString());

    Finding finding;
    finding.measured = {{keys::defaultRouteIpv4, configuration->defaultRouteV4},
                        {keys::defaultRouteIpv6, configuration->defaultRouteV6},
                        {keys::gateways, gateways},
                        {keys::interfaces, interfaces},
                        {keys::usableAddress, hasUsableAddress}};
    const bool hasDefaultRoute = configuration->defaultRouteV4 || configuration->defaultRouteV6;
    if (hasUsableAddress)
        finding.status = hasDefaultRoute ? Status::Pass : Status::Warn;
    else
        finding.status = Status::Fail;
    return finding;
}

} // namespace tsunagu
