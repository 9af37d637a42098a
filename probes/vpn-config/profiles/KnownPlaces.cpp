#include "probes/vpn-config/profiles/ProfileFinder.h"

namespace tsunagu::profiles {
namespace {

#ifdef Q_OS_WIN

void addPhoneBooks(QList<KnownPlace>& places, const QString& home)
{
    const QString book = QStringLiteral("/Microsoft/Network/Connections/Pbk/rasphone.pbk");
    places.append({home + QStringLiteral("/AppData/Roaming") + book, {}, ProfileFormat::Rasphone, {}});
    places.append({QStringLiteral("C:/ProgramData") + book, {}, ProfileFormat::Rasphone, {}});
}

#else

void addNetworkManager(QList<KnownPlace>& places)
{
    for (const char16_t* const folder : {u"/etc", u"/run", u"/usr/lib"})
        places.append({QString::fromUtf16(folder) + QStringLiteral("/NetworkManager/system-connections"),
                       QStringLiteral("*"),
                       ProfileFormat::NetworkManagerKeyfile,
                       {}});
}

/// strongSwan and libreswan as a system with that configuration folder has them.
void addDaemons(QList<KnownPlace>& places, const QString& etc)
{
    // Fedora and its kin keep strongSwan's files in a folder of their own.
    for (const QString& folder : {etc, etc + QStringLiteral("/strongswan")}) {
        const QString swanctl = folder + QStringLiteral("/swanctl/swanctl.conf");
        places.append({swanctl, {}, ProfileFormat::Swanctl, {}});
        places.append(
            {folder + QStringLiteral("/swanctl/conf.d"), QStringLiteral("*.conf"), ProfileFormat::Swanctl, swanctl});
        const QString ipsec = folder + QStringLiteral("/ipsec.conf");
        places.append({ipsec, {}, ProfileFormat::IpsecConf, {}});
        places.append({folder + QStringLiteral("/ipsec.d"), QStringLiteral("*.conf"), ProfileFormat::IpsecConf, ipsec});
    }
}

#endif

} // namespace

QList<KnownPlace> knownPlaces(const QString& home)
{
    QList<KnownPlace> places;
#ifdef Q_OS_WIN
    addPhoneBooks(places, home);
#else
    addNetworkManager(places);
    addDaemons(places, QStringLiteral("/etc"));
    addDaemons(places, QStringLiteral("/usr/local/etc"));
    // What a person built and keeps for themselves
    addDaemons(places, home + QStringLiteral("/.local/etc"));
#endif
    return places;
}

} // namespace tsunagu::profiles
