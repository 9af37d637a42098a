#pragma once

#include "probes/model/HttpUrl.h"
#include "probes/vpn-config/certificates/CertificateFiles.h"

#include <optional>

namespace tsunagu::certificates {

enum class AddressKind
{
    RevocationList, ///< a CRL (RFC 5280 §5)
    Status,         ///< an OCSP responder (RFC 6960)
};

/// An address at which a certificate says that its revocation can be looked up.
struct RevocationAddress
{
    AddressKind kind = AddressKind::RevocationList;
    QString text;               ///< as the certificate has it
    std::optional<HttpUrl> url; ///< what is asked for it; empty: not by HTTP (LDAP, HTTPS)
    bool isRequest = false;     ///< of Status: `url` carries a request about the certificate
};

/// A certificate whose revocation a VPN program looks up, with its addresses in the order in which it names them.
struct RevocableCertificate
{
    Certificate certificate;
    CertificateRole role = CertificateRole::User;
    QList<RevocationAddress> addresses;
};

/// The user's and server's certificates and those between them and their authority. An authority that signed itself is
/// trusted because it is there: nobody else could withdraw it.
/// Ends early on stop.
QList<RevocableCertificate> revocableCertificates(const LoadedCertificates& loaded, const std::stop_token& stop);

} // namespace tsunagu::certificates
