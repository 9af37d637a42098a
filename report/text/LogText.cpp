#include "report/text/LogText.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

QString conditionName(LogCondition condition, const Texts& texts)
{
    switch (condition) {
    case LogCondition::NoResponse:
        return texts.translate("LogText", "No answer from the server");
    case LogCondition::TimedOut:
        return texts.translate("LogText", "Connecting took too long");
    case LogCondition::NameNotFound:
        return texts.translate("LogText", "The server's name was not found");
    case LogCondition::NetworkUnreachable:
        return texts.translate("LogText", "The network had no way to the server");
    case LogCondition::PortUnreachable:
        return texts.translate("LogText", "Nothing listens on the server's VPN port");
    case LogCondition::SendRefused:
        return texts.translate("LogText", "This computer refused to send VPN packets");
    case LogCondition::PortInUse:
        return texts.translate("LogText", "Another program holds the VPN port of this computer");
    case LogCondition::CredentialsRejected:
        return texts.translate("LogText", "User name or password was refused");
    case LogCondition::SecretMissing:
        return texts.translate("LogText", "A password or shared key is missing");
    case LogCondition::SecretMismatch:
        return texts.translate("LogText", "The shared keys of the two sides differ");
    case LogCondition::PrivateKeyMissing:
        return texts.translate("LogText", "The private key of this computer's certificate is missing");
    case LogCondition::CertificateUntrusted:
        return texts.translate("LogText", "The server's certificate is not trusted");
    case LogCondition::CertificateExpired:
        return texts.translate("LogText", "A certificate is not valid at this date");
    case LogCondition::CertificateRevoked:
        return texts.translate("LogText", "A certificate has been revoked");
    case LogCondition::RevocationUnavailable:
        return texts.translate("LogText", "Whether a certificate is revoked could not be checked");
    case LogCondition::IdentityMismatch:
        return texts.translate("LogText", "The server shows another name than the settings ask for");
    case LogCondition::ConnectionUnusable:
        return texts.translate("LogText", "The VPN settings do not fit this computer's addresses");
    case LogCondition::AddressAssignment:
        return texts.translate("LogText", "The server gave no usable address");
    case LogCondition::ServiceFailed:
        return texts.translate("LogText", "A program of the VPN could not be started");
    case LogCondition::ConnectFailed:
        return texts.translate("LogText", "The connection failed; the log does not say why");
    }
    Q_UNREACHABLE();
}

QString notifyMeaning(const QString& name, const Texts& texts)
{
    if (const NotificationEntry* const entry = findNotification(name))
        return entry->meaning(languageCode(texts.language()));
    return texts.translate("LogText", "The server refused, and gave this as its reason");
}

} // namespace

QString logErrorName(const LogError& error, Language language)
{
    if (const auto* const code = std::get_if<WindowsErrorCode>(&error)) {
        const CodeEntry* const entry = findErrorCode(code->number);
        // The dialler shows what it does not know in decimal.
        return entry == nullptr ? QString::number(code->number) : entry->canonical();
    }
    if (const auto* const notify = std::get_if<IkeNotify>(&error))
        return notify->name;
    return conditionName(std::get<LogCondition>(error), Texts(language));
}

QString logErrorMeaning(const LogError& error, Language language)
{
    if (const auto* const code = std::get_if<WindowsErrorCode>(&error)) {
        const CodeEntry* const entry = findErrorCode(code->number);
        return entry == nullptr ? QString() : entry->meaning(languageCode(language));
    }
    if (const auto* const notify = std::get_if<IkeNotify>(&error))
        return notifyMeaning(notify->name, Texts(language));
    return {};
}

QString logTimeText(const LogTime& time, const QTimeZone& zone, Language language)
{
    const QString day = time.yearKnown ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("MM-dd HH:mm:ss");
    const Texts texts(language);
    if (time.isExact())
        return time.time.toTimeZone(zone).toString(day);
    const QString shown = time.time.toString(day);
    if (!time.zoneKnown && !time.yearKnown)
        return shown + texts.inBrackets(texts.translate("LogText", "the log gives no year and no time zone"));
    if (!time.yearKnown)
        return shown + texts.inBrackets(texts.translate("LogText", "the log gives no year"));
    return shown + texts.inBrackets(texts.translate("LogText", "the log gives no time zone"));
}

QString logSourceName(LogSource source)
{
    switch (source) {
    case LogSource::RasClient:
        return QStringLiteral("Windows");
    case LogSource::StrongSwan:
        return QStringLiteral("strongSwan");
    case LogSource::Libreswan:
        return QStringLiteral("libreswan");
    case LogSource::NetworkManager:
        return QStringLiteral("NetworkManager");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
