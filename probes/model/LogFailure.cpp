#include "probes/model/LogFailure.h"

namespace tsunagu {

QString logTimeWord(const LogTime& time)
{
    const QString clock = time.time.toString(QStringLiteral("MM-ddTHH:mm:ss"));
    const QString zone = time.zoneKnown ? QStringLiteral("Z") : QString();
    // A year is a number, whatever digits the locale has.
    const QString year = time.yearKnown ? QString::number(time.time.date().year()) : QStringLiteral("-");
    return year + u'-' + clock + zone;
}

QString logConditionWord(LogCondition condition)
{
    switch (condition) {
    case LogCondition::NoResponse:
        return QStringLiteral("no-response");
    case LogCondition::TimedOut:
        return QStringLiteral("timed-out");
    case LogCondition::NameNotFound:
        return QStringLiteral("name-not-found");
    case LogCondition::NetworkUnreachable:
        return QStringLiteral("network-unreachable");
    case LogCondition::PortUnreachable:
        return QStringLiteral("port-unreachable");
    case LogCondition::SendRefused:
        return QStringLiteral("send-refused");
    case LogCondition::PortInUse:
        return QStringLiteral("port-in-use");
    case LogCondition::CredentialsRejected:
        return QStringLiteral("credentials-rejected");
    case LogCondition::SecretMissing:
        return QStringLiteral("secret-missing");
    case LogCondition::SecretMismatch:
        return QStringLiteral("secret-mismatch");
    case LogCondition::PrivateKeyMissing:
        return QStringLiteral("private-key-missing");
    case LogCondition::CertificateUntrusted:
        return QStringLiteral("certificate-untrusted");
    case LogCondition::CertificateExpired:
        return QStringLiteral("certificate-expired");
    case LogCondition::CertificateRevoked:
        return QStringLiteral("certificate-revoked");
    case LogCondition::RevocationUnavailable:
        return QStringLiteral("revocation-unavailable");
    case LogCondition::IdentityMismatch:
        return QStringLiteral("identity-mismatch");
    case LogCondition::ConnectionUnusable:
        return QStringLiteral("connection-unusable");
    case LogCondition::AddressAssignment:
        return QStringLiteral("address-assignment");
    case LogCondition::ServiceFailed:
        return QStringLiteral("service-failed");
    case LogCondition::ConnectFailed:
        return QStringLiteral("connect-failed");
    }
    Q_UNREACHABLE();
}

QString logSourceWord(LogSource source)
{
    switch (source) {
    case LogSource::RasClient:
        return QStringLiteral("rasclient");
    case LogSource::StrongSwan:
        return QStringLiteral("strongswan");
    case LogSource::Libreswan:
        return QStringLiteral("libreswan");
    case LogSource::NetworkManager:
        return QStringLiteral("networkmanager");
    }
    Q_UNREACHABLE();
}

QString logErrorWord(const LogError& error)
{
    if (const auto* const code = std::get_if<WindowsErrorCode>(&error))
        return QString::number(code->number);
    if (const auto* const notify = std::get_if<IkeNotify>(&error))
        return notify->name;
    return logConditionWord(std::get<LogCondition>(error));
}

} // namespace tsunagu
