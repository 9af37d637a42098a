// Feeds arbitrary octets to the readers of certificates, revocation lists and OCSP responses.

#include "probes/vpn-config/certificates/CertificateFiles.h"

#include <cstdlib>

using namespace tsunagu::certificates;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto certificates = readCertificates(octets)) {
        if (certificates->isEmpty() || certificates->size() > maximumCertificates)
            std::abort();
        for (const Certificate& each : *certificates) {
            // What was read from a certificate is read from its own octets again.
            const auto again = readCertificates(each.der);
            if (!again || again->front() != each)
                std::abort();
            chainOf(each, *certificates);
            statusRequest(each, certificates->back());
        }
    }
    readRevocationList(octets);
    isStatusResponse(octets);
    return 0;
}
