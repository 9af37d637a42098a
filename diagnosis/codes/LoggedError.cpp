#include "diagnosis/codes/LoggedError.h"

#include "probes/model/Ids.h"

#include <QStringView>

#include <algorithm>
#include <array>

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

struct NotifyRow
{
    QStringView name;
    quint32 code;
};

// RFC 7296 3.10.1 and RFC 2408 3.14.1 beside winerror.h
constexpr std::array notifies{
    NotifyRow{u"NO_PROPOSAL_CHOSEN", 13868},       NotifyRow{u"INVALID_KE_PAYLOAD", 13865},
    NotifyRow{u"AUTHENTICATION_FAILED", 13801},    NotifyRow{u"INVALID_SIGNATURE", 13826},
    NotifyRow{u"INVALID_HASH_INFORMATION", 13870}, NotifyRow{u"INVALID_MAJOR_VERSION", 13880},
};

LoggedErrorMeaning meaningOfNotify(const QString& name)
{
    const auto* const row =
        std::find_if(notifies.begin(), notifies.end(), [&name](const NotifyRow& known) { return known.name == name; });
    return row == notifies.end() ? LoggedErrorMeaning() : byCode(row->code);
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
        return meaningOfNotify(notify->name);
    return meaningOfCondition(std::get<LogCondition>(error));
}

} // namespace tsunagu
