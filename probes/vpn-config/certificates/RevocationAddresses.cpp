#include "probes/vpn-config/certificates/RevocationAddresses.h"

#include <algorithm>

namespace tsunagu::certificates {
namespace {

/// The GET form (RFC 6960 appendix A.1): the request in base64, percent-encoded, behind the responder's URL.
std::optional<HttpUrl> withRequest(HttpUrl url, const QByteArray& request)
{
    constexpr qsizetype longestTarget = 255; // beyond it, POST is to be used
    if (request.isEmpty() || url.target.contains('?'))
        return std::nullopt;
    if (!url.target.endsWith('/'))
        url.target += '/';
    url.target += request.toBase64().toPercentEncoding();
    return url.target.size() <= longestTarget ? std::optional(url) : std::nullopt;
}

QList<RevocationAddress> addressesOf(const Certificate& certificate, const Certificate* issuer)
{
    QList<RevocationAddress> addresses;
    for (const QString& text : certificate.revocationListAddresses)
        addresses.append({AddressKind::RevocationList, text, parseHttpUrl(text), false});
    for (const QString& text : certificate.statusAddresses) {
        RevocationAddress address{AddressKind::Status, text, parseHttpUrl(text), false};
        const QByteArray request = issuer == nullptr ? QByteArray() : statusRequest(certificate, *issuer);
        if (const auto full = address.url ? withRequest(*address.url, request) : std::nullopt) {
            address.url = full;
            address.isRequest = true;
        }
        addresses.append(address);
    }
    return addresses;
}

void add(QList<RevocableCertificate>& list, const Certificate& certificate, CertificateRole role,
         const Certificate* issuer)
{
    const bool isThere = std::any_of(list.begin(), list.end(), [&certificate](const RevocableCertificate& each) {
        return each.certificate == certificate;
    });
    if (!isThere && !certificate.isSelfIssued)
        list.append({certificate, role, addressesOf(certificate, issuer)});
}

} // namespace

QList<RevocableCertificate> revocableCertificates(const LoadedCertificates& loaded, const std::stop_token& stop)
{
    QList<RevocableCertificate> list;
    for (const LoadedReference& reference : loaded.references) {
        const Certificate* const certificate = meant(reference);
        if (certificate == nullptr || stop.stop_requested())
            continue;
        const Chain chain = chainOf(*certificate, loaded.issuers);
        for (qsizetype index = -1; index < chain.above.size(); ++index) {
            const Certificate& each = index < 0 ? *certificate : chain.above[index];
            const Certificate* const issuer = index + 1 < chain.above.size() ? &chain.above[index + 1] : nullptr;
            add(list, each, index < 0 ? reference.reference.role : CertificateRole::Authority, issuer);
        }
    }
    return list;
}

} // namespace tsunagu::certificates
