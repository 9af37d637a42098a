#pragma once

#include <QHostAddress>
#include <QString>

namespace tsunagu {

/// Whose addresses a station uses, as far as its address tells.
enum class AddressBlock
{
    Private,   ///< RFC 1918, ULA (RFC 4193)
    Cgn,       ///< carrier-grade NAT, 100.64.0.0/10 (RFC 6598)
    DsLite,    ///< 192.0.0.0/29, the tunnel of DS-Lite (RFC 6333 §5.7)
    LinkLocal, ///< RFC 3927, RFC 4291 §2.5.6
    Loopback,
    Public,
};

AddressBlock addressBlockOf(const QHostAddress& address);
QString addressBlockWord(AddressBlock block);

} // namespace tsunagu
