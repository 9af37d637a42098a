#pragma once

#include "probes/model/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

// What is read of X.509 certificates (RFC 5280), without a word of the library that reads them: another system's reader
// takes its place by implementing these functions.

namespace tsunagu::certificates {

/// A file of certificates is small; a longer one is none.
inline constexpr qint64 maximumFileBytes = 256 * 1024;
/// Of one file, or of one chain.
inline constexpr qsizetype maximumCertificates = 32;

/// One certificate. Texts are free of control characters and at most 64 characters long.
struct Certificate
{
    QByteArray der;
    QString subject;        ///< its common name, or what else tells most; not the whole distinguished name
    QString issuer;         ///< likewise
    QByteArray subjectName; ///< the whole distinguished name, DER
    QByteArray issuerName;
    QByteArray serial;   ///< its octets, most significant first
    QDateTime notBefore; ///< UTC; invalid where the certificate has none that can be read
    QDateTime notAfter;
    bool isSelfIssued = false; ///< subject and issuer are the same name (RFC 5280 §3.2)
    bool isAuthority = false;  ///< basicConstraints: may issue certificates
    bool restrictsKeyUsage = false;
    bool mayBeUsedToSign = true;         ///< digitalSignature or nonRepudiation, or keyUsage is absent
    QStringList extendedKeyUsage;        ///< OIDs ("1.3.6.1.5.5.7.3.2"); empty: any
    QStringList alternativeNames;        ///< DNS names, addresses, e-mail addresses, URIs
    QStringList revocationListAddresses; ///< cRLDistributionPoints: URIs of any scheme
    QStringList statusAddresses;         ///< authorityInfoAccess, OCSP: URIs of any scheme

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// The certificates in a file: several in PEM, or one in DER. Whatever else a PEM file holds, private keys among it, is
/// passed over undecoded. InputInvalid: there is none, or one of them cannot be read.
Result<QList<Certificate>> readCertificates(const QByteArray& content);

/// How a certificate hangs on the one above it.
enum class ChainLink
{
    Verified,
    OtherIssuer,  ///< the issuer's name, or the key that it names, is another one
    BadSignature, ///< the name is right and the signature is not
    CannotTell,   ///< a kind of key or signature that the reader does not know
};

/// Signature and name alone; dates and trust are judged elsewhere.
ChainLink linkBetween(const Certificate& certificate, const Certificate& issuer);

/// A certificate revocation list (RFC 5280 §5).
struct RevocationList
{
    QByteArray issuerName; ///< the whole distinguished name, DER
    QDateTime thisUpdate;  ///< UTC
    QDateTime nextUpdate;  ///< UTC; invalid where the list has none
};

/// Reads a list in DER. InputInvalid: it is none.
Result<RevocationList> readRevocationList(const QByteArray& content);

/// The OCSP request about one certificate (RFC 6960 §4.1), in DER; empty where none can be made.
QByteArray statusRequest(const Certificate& certificate, const Certificate& issuer);

/// Whether that is an OCSP response (RFC 6960 §4.2) that says more than an error.
bool isStatusResponse(const QByteArray& content);

} // namespace tsunagu::certificates
