#pragma once

#include "probes/vpn-config/profiles/IniText.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QHash>

namespace tsunagu::profiles {

/// A VPN connection of NetworkManager as its plugins define it, wherever it was read.
struct NetworkManagerConnection
{
    QString id;
    QString serviceType; ///< "org.freedesktop.NetworkManager.strongswan"
    bool hasUserName = false;
    QHash<QString, IniValue> data; ///< `vpn.data`
    bool showsSecrets = false;     ///< whether a secret that is saved would have been seen
};

/// What is kept of an item of `vpn.data`.
Keep keepNetworkManagerItem(QStringView key);

/// The profile that a connection's data describe, for the plugins of strongSwan, libreswan (and its forerunner
/// openswan) and L2TP. Another plugin's connection is of kind Other.
VpnProfile profileOf(const NetworkManagerConnection& connection, ProfileFormat format, const QString& location);

} // namespace tsunagu::profiles
