#include "diagnosis/rules/DnsComparison.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

QList<QHostAddress> addressesAt(const QJsonObject& measured, QLatin1String key)
{
    QList<QHostAddress> addresses;
    for (const QJsonValue value : measured.value(key).toArray()) {
        if (const QHostAddress address(value.toString()); !address.isNull())
            addresses.append(address);
    }
    return addresses;
}

bool hasFamily(const QList<QHostAddress>& addresses, QAbstractSocket::NetworkLayerProtocol family)
{
    return std::any_of(addresses.begin(), addresses.end(),
                       [family](const QHostAddress& address) { return address.protocol() == family; });
}

bool shareAFamily(const QList<QHostAddress>& a, const QList<QHostAddress>& b)
{
    return (hasFamily(a, QAbstractSocket::IPv4Protocol) && hasFamily(b, QAbstractSocket::IPv4Protocol)) ||
           (hasFamily(a, QAbstractSocket::IPv6Protocol) && hasFamily(b, QAbstractSocket::IPv6Protocol));
}

bool leadsNowhere(const QHostAddress& address)
{
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

/// RFC 1918, RFC 6598, RFC 4193 and link-local: nothing that a public name should have.
bool isPrivate(const QHostAddress& address)
{
    struct Block
    {
        const char* network;
        int bits;
    };
    constexpr std::array blocks{Block{"10.0.0.0", 8}, Block{"172.16.0.0", 12}, Block{"192.168.0.0", 16},
                                Block{"100.64.0.0", 10}, Block{"fc00::", 7}};
    return address.isLinkLocal() || std::any_of(blocks.begin(), blocks.end(), [&address](const Block& block) {
               return address.isInSubnet(QHostAddress(QString::fromLatin1(block.network)), block.bits);
           });
}

template <typename Predicate>
bool all(const QList<QHostAddress>& addresses, Predicate predicate)
{
    return std::all_of(addresses.begin(), addresses.end(), predicate);
}

bool isMissing(const QString& outcome)
{
    return outcome == QLatin1String("name-error") || outcome == QLatin1String("no-data");
}

} // namespace

DnsComparison compareDnsAnswers(const Evidence& evidence)
{
    const QJsonObject dns = evidence.findings().measured(ids::netDns);
    const QString reference = dns.value(keys::referenceOutcome).toString();
    if (reference.isEmpty())
        return DnsComparison::NotAsked;
    if (dns.value(keys::hostsFile).toBool())
        return DnsComparison::FromHostsFile;
    const QString own = evidence.dnsOutcome();
    const QString found = QStringLiteral("found");
    const bool bothAnswered = (own == found || isMissing(own)) && (reference == found || isMissing(reference));
    const QJsonArray resolvers = dns.value(keys::resolvers).toArray();
    const bool isSameResolver = resolvers.size() == 1 && resolvers.first() == dns.value(keys::referenceResolver);
    if (!bothAnswered || isSameResolver)
        return DnsComparison::NotComparable;
    if (isMissing(own))
        return isMissing(reference) ? DnsComparison::Same : DnsComparison::Denied;
    if (isMissing(reference))
        return DnsComparison::UnknownToReference;

    const QList<QHostAddress> owns = addressesAt(dns, keys::addresses);
    const QList<QHostAddress> references = addressesAt(dns, keys::referenceAddresses);
    if (std::any_of(owns.begin(), owns.end(), [&](const auto& address) { return references.contains(address); }))
        return DnsComparison::Same;
    if (!shareAFamily(owns, references))
        return DnsComparison::NotComparable;
    if (all(owns, leadsNowhere) && !all(references, leadsNowhere))
        return DnsComparison::NoRealAddress;
    return all(owns, isPrivate) && !all(references, isPrivate) ? DnsComparison::PrivateAddress
                                                               : DnsComparison::OtherAddress;
}

bool dialledAddressIsWrong(const Evidence& evidence)
{
    const DnsComparison comparison = compareDnsAnswers(evidence);
    const bool differs = comparison == DnsComparison::NoRealAddress || comparison == DnsComparison::PrivateAddress ||
                         comparison == DnsComparison::OtherAddress;
    if (!differs || !evidence.has(ids::ikeReference, Status::Pass) || evidence.anyPortAnswered())
        return false;
    return comparison == DnsComparison::NoRealAddress || (evidence.port(IkePort::Udp500) != PortState::NotMeasured &&
                                                          evidence.port(IkePort::Udp4500) != PortState::NotMeasured);
}

} // namespace tsunagu
