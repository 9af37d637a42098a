#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

#include <optional>

namespace tsunagu::profiles {

/// The format that a file is in, by what it contains. A file that only includes others is taken for strongSwan's, or
/// for an ipsec.conf if the names of what it includes say so. Nothing if it is none of the formats.
std::optional<ProfileFormat> formatOf(const QByteArray& content);

/// Reads a file in any of the formats. `location` is its path, absolute where the file may include others, which are
/// read through `system` (null: none). Never fails on a truncated or hostile file other than with an error.
ParseResult parseProfileFile(const QByteArray& content, const QString& location, System* system);

/// The same for a file that must be of that format because of where it lies.
ParseResult parseProfileFile(const QByteArray& content, const QString& location, System* system, ProfileFormat format);

} // namespace tsunagu::profiles
