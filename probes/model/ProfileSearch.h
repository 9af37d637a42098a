#pragma once

#include "probes/model/Error.h"
#include "probes/model/VpnProfile.h"

#include <QList>
#include <QString>

#include <optional>
#include <tl/expected.hpp>
#include <variant>

namespace tsunagu::profiles {

/// Why a file yields no profiles.
enum class FileFault
{
    UnknownFormat, ///< none of the formats that are known here
    TooLarge,      ///< over `maximumFileBytes`
    NotWellFormed, ///< the format's own rules are broken, so that its program refuses it as a whole
    BinaryPlist,   ///< a binary property list: it is to be converted to XML first
    Encrypted,     ///< an encrypted configuration profile
};

struct FileError
{
    FileFault fault = FileFault::UnknownFormat;
    int line = 0; ///< from 1; 0: unknown, or no text

    friend bool operator==(const FileError&, const FileError&) = default;
};

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

/// The file was read and holds no VPN connection.
struct NoProfiles
{
    friend bool operator==(const NoProfiles&, const NoProfiles&) = default;
};

/// Why a file that a person named gives nothing to choose from.
struct FileRefusal
{
    QString path;
    std::variant<Error, FileError, NoProfiles> reason; ///< an Error: it could not be read, so nothing is known of it
};

/// The profiles of one file, as a search that looked at nothing else. Never an empty one.
using FileSearch = tl::expected<ProfileSearch, FileRefusal>;

} // namespace tsunagu::profiles
