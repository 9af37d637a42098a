#pragma once

#include <QByteArray>
#include <QList>

namespace tsunagu::profiles {

/// The certificates in a PEM text (RFC 7468 §5), as DER, at most `maximum`. Blocks of any other kind, private keys
/// among them, are passed over undecoded. Empty for what is no PEM.
QList<QByteArray> pemCertificates(const QByteArray& text, qsizetype maximum);

/// The same certificates as PEM again, without anything else that stood in the text.
QByteArray pemOf(const QList<QByteArray>& certificates);

} // namespace tsunagu::profiles
