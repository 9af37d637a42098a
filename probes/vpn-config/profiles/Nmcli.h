#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QStringList>

namespace tsunagu::profiles {

/// A row of `nmcli -t -f NAME,UUID,TYPE connection show`.
struct NmcliRow
{
    QString name;
    QString uuid;
    QString type; ///< "vpn", "wireguard", "802-3-ethernet", …

    bool isVpn() const { return type == u"vpn" || type == u"wireguard"; }
};

/// Reads a terse table of connections whose columns begin with name, UUID and type, in nmcli's escapes. Other lines are
/// passed over.
QList<NmcliRow> parseNmcliTable(const QByteArray& output);

/// The fields that `parseNmcli` reads, for `nmcli -t -f FIELDS connection show NAME …`.
QString nmcliFields();

/// Reads what `nmcli -t` prints: a table, whose VPN rows yield a name and nothing more, or the fields of one or several
/// connections. nmcli never shows secrets unless it is told to; if it was, they are passed over.
ParseResult parseNmcli(const QByteArray& output, const QString& location);

} // namespace tsunagu::profiles
