#pragma once

#include <QByteArray>
#include <QDateTime>

#include <ctime>
#include <memory>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// What both readers need of libcrypto.

namespace tsunagu::certificates::openssl {

template <auto Free>
struct Freer
{
    template <typename Object>
    void operator()(Object* object) const
    {
        Free(object);
    }
};

using X509Handle = std::unique_ptr<X509, Freer<X509_free>>;
using CrlHandle = std::unique_ptr<X509_CRL, Freer<X509_CRL_free>>;
using RequestHandle = std::unique_ptr<OCSP_REQUEST, Freer<OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>>;

/// One object that fills `der` to its last octet; null if there is none. No error stays in the library's queue.
X509Handle certificateFrom(const QByteArray& der);
CrlHandle revocationListFrom(const QByteArray& der);
ResponseHandle statusResponseFrom(const QByteArray& der);

/// In UTC; invalid where it is no time.
QDateTime timeFrom(const ASN1_TIME* time);
/// The DER of an object that its `write` (an `i2d` function) writes into a pointer; empty if it cannot.
template <typename Object, typename Write>
QByteArray derOf(const Object* object, Write write)
{
    unsigned char* octets = nullptr;
    const int size = object == nullptr ? -1 : write(object, &octets);
    if (size <= 0 || octets == nullptr)
        return {};
    const QByteArray der(reinterpret_cast<const char*>(octets), size);
    OPENSSL_free(octets);
    return der;
}

} // namespace tsunagu::certificates::openssl
