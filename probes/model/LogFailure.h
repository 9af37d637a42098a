#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace tsunagu {

/// When something was logged, no more certain than the log says it.
struct LogTime
{
    /// With a known zone a point in time. Otherwise what the logging computer's clock showed, kept in the form of UTC
    /// and never to be converted. Without a year the year is 2000, which has a 29th of February.
    QDateTime time;
    bool zoneKnown = false;
    bool yearKnown = false;

    /// A point in time that can be compared with any other.
    bool isExact() const { return zoneKnown && yearKnown; }

    friend bool operator==(const LogTime&, const LogTime&) = default;
};

/// ISO 8601 as far as it is known: "2026-11-24T05:00:00Z", without a zone "2026-11-24T05:00:00", without a year
/// "--11-24T05:00:00".
QString logTimeWord(const LogTime& time);

/// The program whose log told of a failure.
enum class LogSource
{
    RasClient, ///< Windows' dialler, event log "Application"
    StrongSwan,
    Libreswan,
    NetworkManager, ///< with its VPN plugins and what these run (xl2tpd, pppd)
};

/// What a log says in words, where it gives neither a code nor an IKE notify. A closed vocabulary.
enum class LogCondition
{
    NoResponse,            ///< IKE or L2TP messages were repeated to the end and not answered
    TimedOut,              ///< the whole took longer than it may
    NameNotFound,          ///< the server's name was not found
    NetworkUnreachable,    ///< no way to the server, or a router said so
    PortUnreachable,       ///< the server's host said that nothing listens
    SendRefused,           ///< this computer refused to send
    PortInUse,             ///< another program holds the IKE port
    CredentialsRejected,   ///< user name or password, or what EAP takes in their place
    SecretMissing,         ///< no pre-shared key or password to use
    SecretMismatch,        ///< the pre-shared keys differ
    PrivateKeyMissing,     ///< no private key for the own certificate
    CertificateUntrusted,  ///< the server's certificate leads to no trusted issuer
    CertificateExpired,    ///< a certificate is not valid at this date
    CertificateRevoked,    ///< a certificate has been revoked
    RevocationUnavailable, ///< whether a certificate is revoked could not be learned
    IdentityMismatch,      ///< the server shows another name than the settings ask for
    ConnectionUnusable,    ///< the settings do not fit this computer's addresses
    AddressAssignment,     ///< the server assigned no usable address
    ServiceFailed,         ///< a program of the VPN could not be started, or ended
    ConnectFailed,         ///< no more than that it failed
};

/// The machine word of a condition ("no-response").
QString logConditionWord(LogCondition condition);
/// The machine word of a source ("strongswan").
QString logSourceWord(LogSource source);

/// A number of Windows' catalogue: from its own log, or as MS-CHAP names it (RFC 2759 6).
struct WindowsErrorCode
{
    quint32 number = 0;

    friend bool operator==(const WindowsErrorCode&, const WindowsErrorCode&) = default;
};

/// An IKE error notify by its RFC name with underscores, whichever version it came from: "NO_PROPOSAL_CHOSEN".
struct IkeNotify
{
    QString name;

    friend bool operator==(const IkeNotify&, const IkeNotify&) = default;
};

using LogError = std::variant<WindowsErrorCode, IkeNotify, LogCondition>;

/// The error as reports and scripts see it: "809", "NO_PROPOSAL_CHOSEN", "no-response".
QString logErrorWord(const LogError& error);

/// One failed (or broken) VPN connection as a log tells it. Holds no user name, address or secret.
struct LogFailure
{
    LogSource source = LogSource::RasClient;
    std::optional<LogTime> when; ///< absent: the log gives no time that could be read
    QString connection;          ///< the connection's name; empty if the log does not say which
    LogError error;
    QString excerpt; ///< the words of the log that say so, without the variable parts beside them

    friend bool operator==(const LogFailure&, const LogFailure&) = default;
};

/// What this computer's log tells as a whole.
struct LogSummary
{
    bool wasRead = false;             ///< there is a log, and this user may read it
    std::optional<LogFailure> latest; ///< of the last days
    int repeats = 0; ///< how often the failure that came last within 30 days was logged in that time; 0: there was none

    friend bool operator==(const LogSummary&, const LogSummary&) = default;
};

} // namespace tsunagu
