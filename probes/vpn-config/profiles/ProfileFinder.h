#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <stop_token>

namespace tsunagu::profiles {

/// A place to look at: a file, or a folder with the pattern of its files' names.
struct KnownPlace
{
    QString path;
    QString pattern; ///< empty: `path` is a file
    ProfileFormat format = ProfileFormat::Rasphone;
    /// The file that usually includes this one: if that could be read, this place is not looked at by itself.
    QString includedBy = {};
};

/// Where VPN profiles lie on this system, for the user with that home folder.
QList<KnownPlace> knownPlaces(const QString& home);

/// Looks everywhere and reads everything that may be read. Where NetworkManager's files may not be, `nmcli` is asked
/// for what it shows to everyone. Takes 1,000 profiles in well under a second, and ends soon after a stop. No network.
ProfileSearch findProfiles(System& system, const QList<KnownPlace>& places, TimePoint until,
                           const std::stop_token& stop);

/// Reads one file of any format; `path` is as the person typed it. Thread-safe.
FileSearch searchFile(System& system, const QString& path);

} // namespace tsunagu::profiles
