#include "probes/network/DnsProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/network/HostsFile.h"
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

/// Both families of one name, asked side by side.
struct BothAnswers
{
    Result<DnsAnswer> v4 = DnsAnswer{};
    Result<DnsAnswer> v6 = DnsAnswer{};

    DnsAnswer answerV4() const { return v4.value_or(DnsAnswer{DnsOutcome::NoAnswer, {}}); }
    DnsAnswer answerV6() const { return v6.value_or(DnsAnswer{DnsOutcome::NoAnswer, {}}); }
    DnsOutcome outcome() const { return combined(answerV4().outcome, answerV6().outcome); }
    // IPv6 first, as RFC 6724 §2.1 ranks it where both can be used; an address without a route is passed over anyway.
    QList<QHostAddress> addresses() const { return answerV6().addresses + answerV4().addresses; }
};

template <typename Ask>
BothAnswers askForBoth(Ask ask)
{
    BothAnswers answers;
    std::jthread askingV6([&] { answers.v6 = ask(IpFamily::V6); });
    answers.v4 = ask(IpFamily::V4);
    askingV6.join();
    return answers;
}

/// What the reference resolver says beside the system's own.
void insertReference(const QHostAddress& resolver, const BothAnswers& answers, QJsonObject& measured)
{
    measured.insert(keys::referenceResolver, resolver.toString());
    measured.insert(keys::referenceOutcome, dnsOutcomeWord(answers.outcome()));
    measured.insert(keys::referenceOutcomeIpv4, dnsOutcomeWord(answers.answerV4().outcome));
    measured.insert(keys::referenceOutcomeIpv6, dnsOutcomeWord(answers.answerV6().outcome));
    measured.insert(keys::referenceAddresses, toArray(answers.addresses()));
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
    const auto& reference = context.target.referenceResolver;
    BothAnswers referenceAnswers;
    std::jthread askingReference;
    if (reference) {
        askingReference = std::jthread([&] {
            referenceAnswers = askForBoth(
                [&](IpFamily family) { return resolver.ask(*reference, host, family, until, context.stop); });
        });
    }
    const BothAnswers answers =
        askForBoth([&](IpFamily family) { return resolver.lookUp(host, family, until, context.stop); });
    const double lookUpMs = toMilliseconds(context.platform.clock.now() - begin);
    if (reference)
        askingReference.join();
    if (!answers.v4 && !answers.v6)
        return tl::unexpected(answers.v4.error());

    const DnsOutcome outcome = answers.outcome();
    const QList<QHostAddress> addresses = answers.addresses();
    finding.measured.insert(keys::literal, false);
    finding.measured.insert(keys::outcome, dnsOutcomeWord(outcome));
    finding.measured.insert(keys::outcomeIpv4, dnsOutcomeWord(answers.answerV4().outcome));
    finding.measured.insert(keys::outcomeIpv6, dnsOutcomeWord(answers.answerV6().outcome));
    finding.measured.insert(keys::addresses, toArray(addresses));
    finding.measured.insert(keys::resolvers, toArray(resolver.servers()));
    finding.measured.insert(keys::lookupMs, lookUpMs);
    chooseAddress(addresses, context.platform.network, finding.measured);
    if (reference) {
        insertReference(*reference, referenceAnswers, finding.measured);
        constexpr qint64 largestHostsFile = 1024 * 1024;
        const auto hosts = context.platform.system.readFile(QStringLiteral("/etc/hosts"), largestHostsFile);
        finding.measured.insert(keys::hostsFile, hosts && hostsFileKnows(*hosts, host));
    }

    if (outcome == DnsOutcome::Found)
        finding.status = Status::Pass;
    else
        finding.status = context.stop.stop_requested() ? Status::Unknown : Status::Fail;
    return finding;
}

} // namespace tsunagu
