#include "probes/network/DnsProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"

#include <QJsonArray>

#include <thread>

namespace tsunagu {
namespace {

/// A resolver that needs longer than this is of no use to a VPN client either.
constexpr Milliseconds longestLookUp{8000};

/// Both families taken together: an address of one is enough; a name that does not exist does not exist for both;
/// a failure weighs more than "no such record".
DnsOutcome combined(DnsOutcome v4, DnsOutcome v6)
{
    for (const DnsOutcome outcome :
         {DnsOutcome::Found, DnsOutcome::NameError, DnsOutcome::Failed, DnsOutcome::NoAnswer}) {
        if (v4 == outcome || v6 == outcome)
            return outcome;
    }
    return DnsOutcome::NoData;
}

QJsonArray toArray(const QList<QHostAddress>& addresses)
{
    QJsonArray array;
    for (const QHostAddress& address : addresses)
        array.append(address.toString());
    return array;
}

/// Which address the other probes use: the first to which there is a route, else the first.
void chooseAddress(const QList<QHostAddress>& addresses, Network& network, QJsonObject& measured)
{
    if (addresses.isEmpty())
        return;
    measured.insert(keys::address, addresses.front().toString());
    for (const QHostAddress& address : addresses) {
        const auto source = network.sourceAddressFor(address);
        if (!source)
            continue;
        measured.insert(keys::address, address.toString());
        measured.insert(keys::sourceAddress, source->toString());
        return;
    }
}

} // namespace

ProbeInfo DnsProbe::info() const
{
    return {ids::netDns.toString(), Area::Network, {}, Milliseconds{100}};
}

Result<Finding> DnsProbe::run(const ProbeContext& context)
{
    Finding finding;
    finding.measured.insert(keys::name, context.target.server.host());
    if (const auto& literal = context.target.server.literal()) {
        finding.measured.insert(keys::literal, true);
        finding.measured.insert(keys::outcome, dnsOutcomeWord(DnsOutcome::Found));
        finding.measured.insert(keys::addresses, toArray({*literal}));
        chooseAddress({*literal}, context.platform.network, finding.measured);
        finding.status = Status::Pass;
        return finding;
    }

    Resolver& resolver = context.platform.resolver;
    const TimePoint begin = context.platform.clock.now();
    const TimePoint until = std::min(context.deadline, begin + longestLookUp);
    const QString& host = context.target.server.host();
    Result<DnsAnswer> v6 = DnsAnswer{};
    std::jthread askingV6([&] { v6 = resolver.lookUp(host, IpFamily::V6, until, context.stop); });
    const Result<DnsAnswer> v4 = resolver.lookUp(host, IpFamily::V4, until, context.stop);
    askingV6.join();
    if (!v4 && !v6)
        return tl::unexpected(v4.error());

    const DnsAnswer answerV4 = v4.value_or(DnsAnswer{DnsOutcome::NoAnswer, {}});
    const DnsAnswer answerV6 = v6.value_or(DnsAnswer{DnsOutcome::NoAnswer, {}});
    const DnsOutcome outcome = combined(answerV4.outcome, answerV6.outcome);
    // IPv6 first, as RFC 6724 §2.1 ranks it where both can be used; an address without a route is passed over anyway.
    const QList<QHostAddress> addresses = answerV6.addresses + answerV4.addresses;
    finding.measured.insert(keys::literal, false);
    finding.measured.insert(keys::outcome, dnsOutcomeWord(outcome));
    finding.measured.insert(keys::outcomeIpv4, dnsOutcomeWord(answerV4.outcome));
    finding.measured.insert(keys::outcomeIpv6, dnsOutcomeWord(answerV6.outcome));
    finding.measured.insert(keys::addresses, toArray(addresses));
    finding.measured.insert(keys::resolvers, toArray(resolver.servers()));
    finding.measured.insert(keys::lookupMs, toMilliseconds(context.platform.clock.now() - begin));
    chooseAddress(addresses, context.platform.network, finding.measured);

    if (outcome == DnsOutcome::Found)
        finding.status = Status::Pass;
    else
        finding.status = context.stop.stop_requested() ? Status::Unknown : Status::Fail;
    return finding;
}

} // namespace tsunagu
