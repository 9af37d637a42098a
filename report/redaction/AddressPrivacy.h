#pragma once

#include <QHostAddress>
#include <QString>

namespace tsunagu {

/// How much an address tells of a person.
enum class AddressPrivacy
{
    Keep,    ///< the same for everyone: loopback, multicast, unspecified, the well-known DS-Lite addresses
    Private, ///< of the person's own network (RFC 1918, RFC 4193, link-local, RFC 6598): says how it is built
    Public,  ///< of a provider: names the line of the person, up to the provider's prefix
};

/// IPv4-mapped IPv6 addresses count as the IPv4 address in them.
AddressPrivacy privacyOf(const QHostAddress& address);

/// The address without zone, IPv4-mapped ones as IPv4: the same text for the same address.
QString canonicalAddress(const QHostAddress& address);

/// The provider's part of a public address: "203.0.113.0/24", "2001:db8:12::/48". For 6to4 (RFC 3056), whose prefix
/// holds an IPv4 address, /40, which leaves the same 24 bits of it.
QString providerPrefix(const QHostAddress& address);

} // namespace tsunagu
