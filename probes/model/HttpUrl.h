#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tsunagu {

/// An `http` URL (RFC 9110 §4.2.1) in the parts that a request for it needs.
struct HttpUrl
{
    QString host;      ///< a name in ASCII or an address, without brackets
    quint16 port = 80; ///< TCP
    QByteArray target; ///< path and query, percent-encoded; begins with a slash

    /// As the Host field wants it: brackets around an IPv6 address, the port if it is not 80.
    QString authority() const;
    QString toString() const;

    friend bool operator==(const HttpUrl&, const HttpUrl&) = default;
};

/// Reads an absolute `http` URL; a fragment is dropped. Empty for anything else: another scheme, no host, a user name
/// or password in it, characters that no URL has, more than 2000 characters.
std::optional<HttpUrl> parseHttpUrl(const QString& text);

} // namespace tsunagu
