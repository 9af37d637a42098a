#include "probes/vpn-config/certificates/Certificate.h"
#include "probes/vpn-config/certificates/OpenSslHandles.h"

#include <openssl/err.h>

namespace tsunagu::certificates {

using namespace openssl;

Result<RevocationList> readRevocationList(const QByteArray& content)
{
    const CrlHandle handle = revocationListFrom(content);
    if (handle == nullptr)
        return tl::unexpected(Error{ErrorKind::InputInvalid, QStringLiteral("not a revocation list")});
    RevocationList list;
    list.issuerName = derOf(static_cast<const X509_NAME*>(X509_CRL_get_issuer(handle.get())), i2d_X509_NAME);
    list.thisUpdate = timeFrom(X509_CRL_get0_lastUpdate(handle.get()));
    list.nextUpdate = timeFrom(X509_CRL_get0_nextUpdate(handle.get()));
    return list;
}

QByteArray statusRequest(const Certificate& certificate, const Certificate& issuer)
{
    const X509Handle subject = certificateFrom(certificate.der);
    const X509Handle authority = certificateFrom(issuer.der);
    const RequestHandle request(OCSP_REQUEST_new());
    if (subject == nullptr || authority == nullptr || request == nullptr)
        return {};
    // The lightweight profile, which is what responders know best, takes SHA-1 here (RFC 5019 §2.1.1): it only names.
    OCSP_CERTID* const id = OCSP_cert_to_id(EVP_sha1(), subject.get(), authority.get());
    if (id == nullptr || OCSP_request_add0_id(request.get(), id) == nullptr) {
        OCSP_CERTID_free(id);
        ERR_clear_error();
        return {};
    }
    return derOf(static_cast<const OCSP_REQUEST*>(request.get()), i2d_OCSP_REQUEST);
}

bool isStatusResponse(const QByteArray& content)
{
    const ResponseHandle response = statusResponseFrom(content);
    return response != nullptr && OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL;
}

} // namespace tsunagu::certificates
