#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QStringList>

#include <optional>
#include <stop_token>

namespace tsunagu::profiles {

/// How it went at a place where profiles may lie.
enum class PlaceState
{
    Read,
    Absent,
    NotReadable, ///< it is there, and this user may not read it
    Broken,      ///< it is there and cannot be read as what it should be
};

/// A file or folder that was looked at.
struct ProfilePlace
{
    QString path;
    ProfileFormat format = ProfileFormat::Rasphone;
    PlaceState state = PlaceState::Absent;
    std::optional<FileError> error;      ///< of a broken one
    QList<ProfileProblem> problems = {}; ///< of a file that was read

    friend bool operator==(const ProfilePlace&, const ProfilePlace&) = default;
};

struct ProfileSearch
{
    QList<VpnProfile> profiles; ///< by name, then by location
    QList<ProfilePlace> places; ///< in the order in which they were looked at
    bool isComplete = true;     ///< false: it was stopped, ran out of time, or there were too many
};

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
/// for what it shows to everyone. Takes 1,000 profiles in well under a second. No network.
ProfileSearch findProfiles(System& system, const QList<KnownPlace>& places, TimePoint until,
                           const std::stop_token& stop);

/// Reads one file of any format; `path` is as the person typed it. PermissionDenied, NotAvailable: the file could not
/// be read; a FileError otherwise.
struct FileReading
{
    ParseResult file = fileError(FileFault::UnknownFormat);
    std::optional<Error> error; ///< set: there was nothing to parse
};
FileReading readProfileFile(System& system, const QString& path);

} // namespace tsunagu::profiles
