#include "probes/platform/SocketAddress.h"

#include <QNetworkInterface>

#include <cstring>
#include <net/if.h>
#include <netinet/in.h>

namespace tsunagu {

SocketAddress SocketAddress::from(const Endpoint& endpoint)
{
    SocketAddress result;
    if (familyOf(endpoint.address) == IpFamily::V4) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(endpoint.port);
        address.sin_addr.s_addr = htonl(endpoint.address.toIPv4Address());
        std::memcpy(&result.storage, &address, sizeof(address));
        result.length = sizeof(address);
        return result;
    }
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(endpoint.port);
    const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
    std::memcpy(&address.sin6_addr, &bytes, sizeof(bytes));
    const QString zone = endpoint.address.scopeId();
    if (!zone.isEmpty()) {
        bool isNumber = false;
        const uint number = zone.toUInt(&isNumber);
        address.sin6_scope_id = isNumber ? number : if_nametoindex(zone.toUtf8().constData());
    }
    std::memcpy(&result.storage, &address, sizeof(address));
    result.length = sizeof(address);
    return result;
}

std::optional<Endpoint> endpointFrom(const sockaddr_storage& storage)
{
    if (storage.ss_family == AF_INET) {
        sockaddr_in address{};
        std::memcpy(&address, &storage, sizeof(address));
        return Endpoint{QHostAddress(ntohl(address.sin_addr.s_addr)), ntohs(address.sin_port)};
    }
    if (storage.ss_family == AF_INET6) {
        sockaddr_in6 address{};
        std::memcpy(&address, &storage, sizeof(address));
        QHostAddress host(address.sin6_addr.s6_addr);
        if (address.sin6_scope_id != 0)
            host.setScopeId(QNetworkInterface::interfaceNameFromIndex(static_cast<int>(address.sin6_scope_id)));
        return Endpoint{host, ntohs(address.sin6_port)};
    }
    return std::nullopt;
}

} // namespace tsunagu
