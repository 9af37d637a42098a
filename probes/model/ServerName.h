#pragma once

#include "probes/model/Error.h"

#include <QHostAddress>
#include <QString>

#include <optional>

namespace tsunagu {

/// Why a text is no server name. Each has a sentence for a person in `report/text`.
enum class ServerNameFault
{
    Empty,        ///< nothing, or only blanks
    TooLong,      ///< a name of over 253 characters, or a label of over 63
    BadCharacter, ///< a character that no host name has
    BadAddress,   ///< brackets or colons that make no IPv6 address, an IPv4 part over 255
    BadPort,      ///< a port that is no number from 1 to 65535
};

struct ServerNameError
{
    ServerNameFault fault = ServerNameFault::Empty;
    QString offending; ///< the part that is wrong, at most 40 characters; empty for Empty and TooLong

    friend bool operator==(const ServerNameError&, const ServerNameError&) = default;
};

/// The server as a person names it: a host name or an address, read from whatever they typed or pasted.
class ServerName
{
public:
    /// Reads a host name, an internationalised name, an IPv4 or IPv6 address (with or without brackets and zone), each
    /// with or without a port, or a pasted URL (scheme, user, path and query are dropped). Full-width characters
    /// (as a Japanese keyboard types them) are folded first.
    static tl::expected<ServerName, ServerNameError> parse(QStringView typed);

    /// The name to look up, in ASCII (Punycode for internationalised names), without brackets; with zone for IPv6.
    const QString& host() const { return m_host; }
    /// The name to show a person: internationalised labels in their own letters.
    const QString& display() const { return m_display; }
    /// The address, when the person named an address instead of a name.
    const std::optional<QHostAddress>& literal() const { return m_literal; }
    /// The port that was appended, if any. It is shown, not used: IKE has fixed ports.
    std::optional<quint16> port() const { return m_port; }

    friend bool operator==(const ServerName&, const ServerName&) = default;

private:
    QString m_host;
    QString m_display;
    std::optional<QHostAddress> m_literal;
    std::optional<quint16> m_port;
};

} // namespace tsunagu
