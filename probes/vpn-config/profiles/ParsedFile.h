#pragma once

#include "probes/model/ProfileSearch.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace tsunagu::profiles {

/// The largest file that is read: a phone book of two thousand entries.
inline constexpr qint64 maximumFileBytes = 8 * 1024 * 1024;
/// Profiles of one file, and of a whole search.
inline constexpr qsizetype maximumProfiles = 5000;
/// Longer names and servers are cut: they are shown, and only hostile files have them.
inline constexpr qsizetype maximumTextLength = 512;

/// What one file says.
struct ParsedFile
{
    ProfileFormat format = ProfileFormat::Rasphone;
    QList<VpnProfile> profiles;
    QList<ProfileProblem> problems; ///< of the file as a whole: missing includes; they stand with each profile too

    friend bool operator==(const ParsedFile&, const ParsedFile&) = default;
};

using ParseResult = tl::expected<ParsedFile, FileError>;

inline tl::unexpected<FileError> fileError(FileFault fault, int line = 0)
{
    return tl::unexpected(FileError{fault, line});
}

} // namespace tsunagu::profiles
