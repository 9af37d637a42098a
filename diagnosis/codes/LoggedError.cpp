#include "diagnosis/codes/LoggedError.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"

#include <QStringView>

namespace tsunagu {
namespace {

LoggedErrorMeaning byCode(quint32 code)
{
    return {code, QString::number(code)};
}

LoggedErrorMeaning byCause(QStringView cause)
{
    return {std::nullopt, cause.toString()};
}

LoggedErrorMeaning meaningOfNotification(const QString& name)
{
    const NotificationEntry* const entry = findNotification(name);
    return entry == nullptr ? LoggedErrorMeaning() : LoggedErrorMeaning{entry->windowsCode, entry->symbol};
}

LoggedErrorMeaning meaningOfCondition(LogCondition condition)
{
    switch (condition) {
    case LogCondition::NoResponse:
        return byCode(809);
    case LogCondition::TimedOut:
        return byCode(13805);
    case LogCondition::NameNotFound:
        return byCode(868);
    case LogCondition::PortUnreachable:
        return byCause(ids::serverNoVpnService);
    case LogCondition::SendRefused:
        return byCause(ids::firewallLocalBlock);
    case LogCondition::PortInUse:
        return byCause(ids::vpnPortInUse);
    case LogCondition::CredentialsRejected:
        return byCode(691);
    case LogCondition::SecretMismatch:
        return byCode(13801);
    case LogCondition::PrivateKeyMissing:
        return byCode(13820);
    case LogCondition::CertificateUntrusted:
        return byCode(13887);
    case LogCondition::CertificateExpired:
        return byCause(ids::certificateExpired);
    case LogCondition::RevocationUnavailable:
        return byCode(13848);
    case LogCondition::SecretMissing:
    case LogCondition::ConnectionUnusable:
        return byCause(ids::vpnProfileInvalid);
    case LogCondition::ServiceFailed:
        return byCause(ids::vpnServiceStopped);
    case LogCondition::NetworkUnreachable:
    case LogCondition::CertificateRevoked:
    case LogCondition::IdentityMismatch:
    case LogCondition::AddressAssignment:
    case LogCondition::ConnectFailed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

LoggedErrorMeaning meaningOf(const LogError& error)
{
    if (const auto* const code = std::get_if<WindowsErrorCode>(&error))
        return byCode(code->number);
    if (const auto* const notify = std::get_if<IkeNotify>(&error))
        return meaningOfNotification(notify->name);
    return meaningOfCondition(std::get<LogCondition>(error));
}

std::optional<CodeCandidate> codeFor(const LogError& error)
{
    if (const auto* const notify = std::get_if<IkeNotify>(&error)) {
        const NotificationEntry* const entry = findNotification(notify->name);
        return entry == nullptr ? std::nullopt : std::optional(candidateOf(*entry));
    }
    const std::optional<quint32> number = meaningOf(error).code;
    if (!number)
        return std::nullopt;
    const CodeEntry* const entry = findErrorCode(*number);
    return entry == nullptr ? CodeCandidate{*number, {}} : candidateOf(*entry);
}

} // namespace tsunagu
