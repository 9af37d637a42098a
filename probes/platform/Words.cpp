#include "probes/platform/Network.h"
#include "probes/platform/Resolver.h"

namespace tsunagu {

IpFamily familyOf(const QHostAddress& address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? IpFamily::V6 : IpFamily::V4;
}

std::vector<std::uint8_t> addressOctets(const QHostAddress& address)
{
    if (familyOf(address) == IpFamily::V6) {
        const Q_IPV6ADDR octets = address.toIPv6Address();
        return {std::begin(octets.c), std::end(octets.c)};
    }
    const quint32 number = address.toIPv4Address();
    return {static_cast<std::uint8_t>(number >> 24), static_cast<std::uint8_t>(number >> 16),
            static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
}

QString icmpWord(IcmpKind kind)
{
    switch (kind) {
    case IcmpKind::PortUnreachable:
        return QStringLiteral("port-unreachable");
    case IcmpKind::HostUnreachable:
        return QStringLiteral("host-unreachable");
    case IcmpKind::NetworkUnreachable:
        return QStringLiteral("network-unreachable");
    case IcmpKind::ProtocolUnreachable:
        return QStringLiteral("protocol-unreachable");
    case IcmpKind::AdministrativelyProhibited:
        return QStringLiteral("administratively-prohibited");
    case IcmpKind::TimeExceeded:
        return QStringLiteral("time-exceeded");
    case IcmpKind::PacketTooBig:
        return QStringLiteral("packet-too-big");
    case IcmpKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString dnsOutcomeWord(DnsOutcome outcome)
{
    switch (outcome) {
    case DnsOutcome::Found:
        return QStringLiteral("found");
    case DnsOutcome::NameError:
        return QStringLiteral("name-error");
    case DnsOutcome::NoData:
        return QStringLiteral("no-data");
    case DnsOutcome::Failed:
        return QStringLiteral("failed");
    case DnsOutcome::NoAnswer:
        return QStringLiteral("no-answer");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
