#include "probes/vpn-config/logs/CharonLog.h"

#include "probes/vpn-config/logs/LogLine.h"
#include "probes/vpn-config/logs/NotifyName.h"
#include "probes/vpn-config/logs/Phrase.h"
#include "probes/vpn-config/logs/Scan.h"

#include <algorithm>
#include <array>

namespace tsunagu::logs {
namespace {

constexpr qsizetype mostAttempts = 32;

// What charon writes at its usual log level, as it begins.
constexpr std::array phrases{
    Phrase{"giving up after ", "retransmits", LogCondition::NoResponse},
    Phrase{"establishing IKE_SA failed, peer not responding", "", LogCondition::NoResponse},
    Phrase{"peer not responding, trying again", "", LogCondition::NoResponse},
    Phrase{"deleting half open IKE_SA", "after timeout", LogCondition::TimedOut},
    Phrase{"unable to resolve ", "", LogCondition::NameNotFound},
    Phrase{"error writing to socket: Operation not permitted", "", LogCondition::SendRefused},
    Phrase{"error writing to socket: Permission denied", "", LogCondition::SendRefused},
    Phrase{"unable to bind socket: Address already in use", "", LogCondition::PortInUse},
    Phrase{"received EAP_FAILURE", "", LogCondition::CredentialsRejected},
    Phrase{"EAP method ", "failed for peer", LogCondition::CredentialsRejected},
    Phrase{"XAuth authentication of ", "(myself) failed", LogCondition::CredentialsRejected},
    Phrase{"no shared key found", "", LogCondition::SecretMissing},
    Phrase{"tried ", "but MAC mismatched", LogCondition::SecretMismatch},
    Phrase{"no private key found", "", LogCondition::PrivateKeyMissing},
    Phrase{"no trusted ", "public key found", LogCondition::CertificateUntrusted},
    Phrase{"subject certificate invalid", "", LogCondition::CertificateExpired},
    Phrase{"certificate was revoked", "", LogCondition::CertificateRevoked},
    Phrase{"constraint check failed: RULE_CRL_VALIDATION", "", LogCondition::RevocationUnavailable},
    Phrase{"constraint check failed: RULE_OCSP_VALIDATION", "", LogCondition::RevocationUnavailable},
    Phrase{"constraint check failed: identity ", "required", LogCondition::IdentityMismatch},
    Phrase{"IDir ", "does not match", LogCondition::IdentityMismatch},
};

// IKEv2 and the CHILD_SA of both versions, IKEv1
constexpr std::array<std::string_view, 3> notifyEnds{" notify error", " notify, no CHILD_SA built", " error notify"};

// RFC 2759 6, as charon names them
struct MsChapError
{
    std::string_view name;
    quint32 number;
};
constexpr std::array msChapErrors{
    MsChapError{"ERROR_RESTRICTED_LOGON_HOURS", 646}, MsChapError{"ERROR_ACCT_DISABLED", 647},
    MsChapError{"ERROR_PASSWD_EXPIRED", 648},         MsChapError{"ERROR_NO_DIALIN_PERMISSION", 649},
    MsChapError{"ERROR_AUTHENTICATION_FAILURE", 691}, MsChapError{"ERROR_CHANGING_PASSWORD", 709},
};

std::optional<SaidError> notifyIn(std::string_view text)
{
    constexpr std::string_view begin = "received ";
    const auto rest = after(text, begin);
    if (!rest)
        return std::nullopt;
    const std::string_view name = rest->substr(0, rest->find(' '));
    const std::string_view end = rest->substr(name.size());
    const auto* const known = std::find_if(notifyEnds.begin(), notifyEnds.end(),
                                           [end](std::string_view possible) { return end.starts_with(possible); });
    const auto notify = known == notifyEnds.end() ? std::nullopt : errorNotify(name);
    if (!notify)
        return std::nullopt;
    return SaidError{*notify, excerptOf(text.substr(0, begin.size() + name.size() + known->size()))};
}

std::optional<SaidError> msChapErrorIn(std::string_view text)
{
    constexpr std::string_view begin = "EAP-MS-CHAPv2 failed with error ";
    const auto rest = after(text, begin);
    if (!rest)
        return std::nullopt;
    for (const MsChapError& error : msChapErrors) {
        if (rest->starts_with(error.name))
            return SaidError{WindowsErrorCode{error.number},
                             excerptOf(text.substr(0, begin.size() + error.name.size()))};
    }
    return SaidError{LogCondition::CredentialsRejected, excerptOf(begin)};
}

std::optional<SaidError> errorIn(std::string_view text)
{
    if (auto error = notifyIn(text))
        return error;
    if (auto error = msChapErrorIn(text))
        return error;
    return findPhrase(text, phrases, PhrasePlace::Beginning);
}

/// "home[1] to 203.0.113.5": the name before the number.
std::optional<QString> nameBeforeNumber(std::string_view text, std::string_view next)
{
    const std::size_t close = text.find(next);
    const std::size_t open = close == std::string_view::npos ? close : text.rfind('[', close);
    if (open == std::string_view::npos)
        return std::nullopt;
    return shownName(text.substr(0, open));
}

/// Takes "<home|1> " or "<1> " away.
QString takeLabel(std::string_view& text)
{
    const std::size_t end = text.starts_with('<') ? text.find("> ") : std::string_view::npos;
    if (end == std::string_view::npos)
        return {};
    const std::string_view label = text.substr(1, end - 1);
    text.remove_prefix(end + 2);
    const std::size_t bar = label.rfind('|');
    return bar == std::string_view::npos ? QString() : shownName(label.substr(0, bar));
}

} // namespace

void CharonLog::read(std::string_view text, const std::optional<LogTime>& when)
{
    text = charonMessage(text).value_or(text);
    const QString label = takeLabel(text);
    for (const std::string_view begin :
         {"initiating IKE_SA ", "initiating Main Mode IKE_SA ", "initiating Aggressive Mode IKE_SA "}) {
        if (const auto rest = after(text, begin)) {
            if (const auto name = nameBeforeNumber(*rest, "] to "))
                began(*name);
            return;
        }
    }
    if (const auto rest = after(text, "IKE_SA ")) {
        if (const auto name = nameBeforeNumber(*rest, "] established"))
            ended(*name);
        return;
    }
    const auto said = errorIn(text);
    if (!said)
        return;
    // A name is looked up before an attempt begins: those that are under way have nothing to do with it.
    const bool isBeforeAttempt = said->error == LogError(LogCondition::NameNotFound);
    const QString connection = isBeforeAttempt ? label : connectionOfFailure(label);
    m_failures.add({LogSource::StrongSwan, when, connection, said->error, said->excerpt});
}

void CharonLog::began(const QString& connection)
{
    m_failures.renew(LogSource::StrongSwan, connection);
    ended(connection);
    if (m_attempts.size() == mostAttempts)
        m_attempts.removeFirst();
    m_attempts.append({connection, false});
}

void CharonLog::ended(const QString& connection)
{
    m_attempts.removeIf([&connection](const Attempt& attempt) { return attempt.connection == connection; });
}

QString CharonLog::connectionOfFailure(const QString& named)
{
    const auto isUnderWay = [](const Attempt& attempt) { return !attempt.hasFailed; };
    if (!named.isEmpty()) {
        for (Attempt& attempt : m_attempts)
            attempt.hasFailed = attempt.hasFailed || attempt.connection == named;
        return named;
    }
    const auto underWay = std::count_if(m_attempts.cbegin(), m_attempts.cend(), isUnderWay);
    if (underWay > 1 || m_attempts.isEmpty())
        return {};
    if (underWay == 0)
        return m_attempts.constLast().connection; // a consequence of what was told last
    const auto attempt = std::find_if(m_attempts.begin(), m_attempts.end(), isUnderWay);
    attempt->hasFailed = true;
    return attempt->connection;
}

} // namespace tsunagu::logs
