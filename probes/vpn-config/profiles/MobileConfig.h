#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"

namespace tsunagu::profiles {

/// Reads Apple's configuration profile (`.mobileconfig`), an XML property list, plain or signed: its VPN payloads
/// (`com.apple.vpn.managed` and per-app), of the types IKEv2, L2TP, IPSec (IKEv1) and AlwaysOn; others are of kind
/// Other. A binary property list and an encrypted profile are refused.
ParseResult parseMobileConfig(const QByteArray& content, const QString& location);

} // namespace tsunagu::profiles
