#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/profiles/ParsedFile.h"

namespace tsunagu::profiles {

/// Reads an ipsec.conf(5) of strongSwan or libreswan: its connections with what `conn %default` and `also` give them,
/// and the files that it includes, through `system` (null: none). A section that others take parameters from and that
/// names no server is a template and yields no profile. The server is the side that is no wildcard; if both are
/// addresses, the right one, as both programs do when neither is an address of this computer.
ParseResult parseIpsecConf(const QByteArray& content, const QString& location, System* system);

} // namespace tsunagu::profiles
