#pragma once

#include "probes/platform/System.h"

#include <QByteArray>

namespace tsunagu {

/// Default routes of Linux' `/proc/net/route` (IPv4) and `/proc/net/ipv6_route` (proc(5)), as text. Portable parsers:
/// lines that do not fit are passed over.
struct DefaultRoutes
{
    bool present = false;
    QList<QHostAddress> gateways;
};

DefaultRoutes parseProcNetRoute(const QByteArray& text);
DefaultRoutes parseProcNetIpv6Route(const QByteArray& text);

} // namespace tsunagu
