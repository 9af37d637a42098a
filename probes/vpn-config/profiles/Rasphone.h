#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"

namespace tsunagu::profiles {

/// Reads Windows' phone book (`rasphone.pbk`): its VPN entries, not those of modems and broadband. The protocol follows
/// from `VpnStrategy` (the VS_ values of RASENTRY), the authentication from `AuthRestrictions` and `CustomAuthKey` (the
/// EAP method's number in IANA's registry), proposals from `CustomIPSecPolicies`. Windows keeps passwords and
/// pre-shared keys elsewhere, so their presence is mostly unknown.
ParseResult parseRasphone(const QByteArray& content, const QString& location);

} // namespace tsunagu::profiles
