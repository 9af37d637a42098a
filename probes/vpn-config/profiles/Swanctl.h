#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

namespace tsunagu::profiles {

/// Reads strongSwan's `swanctl.conf` (swanctl.conf(5)): its connections with what they inherit from other sections, and
/// the files that it includes, through `system` (null: none). Of the section `secrets` only is read whether there are
/// some.
ParseResult parseSwanctl(const QByteArray& content, const QString& location, System* system);

} // namespace tsunagu::profiles
