#include "probes/vpn-config/certificates/OpenSslHandles.h"

#include <openssl/err.h>

namespace tsunagu::certificates::openssl {
namespace {

/// Reads one object that fills `der` to its last octet. The library's queue of errors belongs to the thread, and the
/// next who looks at it must not find ours.
template <typename Handle, typename Read>
Handle readWhole(const QByteArray& der, Read read)
{
    const auto* position = reinterpret_cast<const unsigned char*>(der.constData());
    const unsigned char* const end = position + der.size();
    Handle handle(read(nullptr, &position, static_cast<long>(der.size())));
    ERR_clear_error();
    return handle != nullptr && position == end ? std::move(handle) : nullptr;
}

} // namespace

X509Handle certificateFrom(const QByteArray& der)
{
    return readWhole<X509Handle>(der, d2i_X509);
}

CrlHandle revocationListFrom(const QByteArray& der)
{
    return readWhole<CrlHandle>(der, d2i_X509_CRL);
}

ResponseHandle statusResponseFrom(const QByteArray& der)
{
    return readWhole<ResponseHandle>(der, d2i_OCSP_RESPONSE);
}

QDateTime timeFrom(const ASN1_TIME* time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        ERR_clear_error();
        return {};
    }
    constexpr int firstYear = 1900;
    return QDateTime(QDate(parts.tm_year + firstYear, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace tsunagu::certificates::openssl
