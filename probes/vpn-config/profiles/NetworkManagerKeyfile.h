#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"

namespace tsunagu::profiles {

/// Reads a keyfile of NetworkManager (nm-settings-keyfile(5)). A connection that is no VPN yields no profile. Of the
/// section `[vpn-secrets]` only the keys are read.
ParseResult parseNetworkManagerKeyfile(const QByteArray& content, const QString& location);

} // namespace tsunagu::profiles
