#pragma once

#include "probes/vpn-config/profiles/ParsedFile.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace tsunagu::profiles {

/// Whether octets begin like a CMS ContentInfo (RFC 5652 §3) in DER or BER, or in PEM.
bool looksSigned(const QByteArray& content);

/// What a CMS signed-data object holds (RFC 5652 §5): octets in one piece or several. The signature is not verified;
/// who signed a profile makes no difference to what it sets up. Encrypted and other objects are refused.
tl::expected<QByteArray, FileError> signedContent(const QByteArray& content);

} // namespace tsunagu::profiles
