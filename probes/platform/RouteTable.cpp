#include "probes/platform/RouteTable.h"

#include <QtEndian>

namespace tsunagu {
namespace {

// linux/route.h, linux/ipv6_route.h
constexpr uint routeUp = 0x0001;
constexpr uint routeGateway = 0x0002;
constexpr uint routeReject = 0x0200;

QList<QByteArray> fieldsOf(const QByteArray& line)
{
    return line.simplified().split(' ');
}

} // namespace

DefaultRoutes parseProcNetRoute(const QByteArray& text)
{
    // Iface Destination Gateway Flags RefCnt Use Metric Mask …, addresses as host-order hexadecimal of network bytes
    DefaultRoutes routes;
    for (const QByteArray& line : text.split('\n')) {
        const QList<QByteArray> fields = fieldsOf(line);
        if (fields.size() < 8 || fields[1] != "00000000" || fields[7] != "00000000")
            continue;
        bool flagsRead = false;
        bool gatewayRead = false;
        const uint flags = fields[3].toUInt(&flagsRead, 16);
        const uint gateway = fields[2].toUInt(&gatewayRead, 16);
        if (!flagsRead || !gatewayRead || (flags & routeUp) == 0 || (flags & routeReject) != 0)
            continue;
        routes.present = true;
        if ((flags & routeGateway) != 0)
            routes.gateways.append(QHostAddress(qFromBigEndian(gateway)));
    }
    return routes;
}

DefaultRoutes parseProcNetIpv6Route(const QByteArray& text)
{
    // destination prefix-length source source-length next-hop metric refcount use flags interface
    DefaultRoutes routes;
    for (const QByteArray& line : text.split('\n')) {
        const QList<QByteArray> fields = fieldsOf(line);
        if (fields.size() < 10 || fields[1] != "00" || fields[0] != QByteArray(32, '0') || fields[9] == "lo")
            continue;
        bool flagsRead = false;
        const uint flags = fields[8].toUInt(&flagsRead, 16);
        const QByteArray gateway = QByteArray::fromHex(fields[4]);
        if (!flagsRead || gateway.size() != 16 || (flags & routeUp) == 0 || (flags & routeReject) != 0)
            continue;
        routes.present = true;
        if ((flags & routeGateway) != 0) {
            QHostAddress address(reinterpret_cast<const quint8*>(gateway.constData()));
            if (address.isLinkLocal())
                address.setScopeId(QString::fromLatin1(fields[9]));
            routes.gateways.append(address);
        }
    }
    return routes;
}

} // namespace tsunagu
