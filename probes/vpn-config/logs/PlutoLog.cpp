#include "probes/vpn-config/logs/PlutoLog.h"

#include "probes/vpn-config/logs/NotifyName.h"
#include "probes/vpn-config/logs/Phrase.h"
#include "probes/vpn-config/logs/Scan.h"

#include <algorithm>
#include <array>

namespace tsunagu::logs {
namespace {

constexpr std::string_view networkError = "ERROR: asynchronous network error report";

// A state's name and numbers may stand before any of them.
constexpr std::array phrases{
    Phrase{"No response (or no acceptable response)", "", LogCondition::NoResponse},
    Phrase{"No acceptable response to our first IKE", "", LogCondition::NoResponse},
    Phrase{"no acceptable response to our first encrypted message", "", LogCondition::NoResponse},
    Phrase{"declaring peer dead", "", LogCondition::NoResponse},
    Phrase{networkError, "Connection refused", LogCondition::PortUnreachable},
    Phrase{networkError, "No route to host", LogCondition::NetworkUnreachable},
    Phrase{networkError, "Network is unreachable", LogCondition::NetworkUnreachable},
    Phrase{"we cannot identify ourselves with either end of this connection", "", LogCondition::ConnectionUnusable},
    Phrase{"no preshared key found", "", LogCondition::SecretMissing},
    Phrase{"unable to locate my private key", "", LogCondition::PrivateKeyMissing},
    Phrase{"SEC_ERROR_EXPIRED_CERTIFICATE", "", LogCondition::CertificateExpired},
    Phrase{"Certificate has expired", "", LogCondition::CertificateExpired},
    Phrase{"SEC_ERROR_REVOKED_CERTIFICATE", "", LogCondition::CertificateRevoked},
    Phrase{"Certificate has been revoked", "", LogCondition::CertificateRevoked},
    Phrase{"SEC_ERROR_UNKNOWN_ISSUER", "", LogCondition::CertificateUntrusted},
    Phrase{"Certificate rejected for this connection", "", LogCondition::CertificateUntrusted},
};

bool containsAny(std::string_view text, std::span<const std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) { return contains(text, part); });
}

/// Lines of the side that is connected to: its clients' failures are not this computer's.
bool isOfResponder(std::string_view text)
{
    constexpr std::array<std::string_view, 5> states{"STATE_MAIN_R", "STATE_AGGR_R", "STATE_XAUTH_R", "STATE_PARENT_R",
                                                     "STATE_V2_PARENT_R"};
    return containsAny(text, states) || text.starts_with("responder ") || text.starts_with("responding to ");
}

std::optional<SaidError> notifyIn(std::string_view text)
{
    constexpr std::array<std::string_view, 5> received{"rejected", "error notification", "with notification",
                                                       "informational payload", "notification payload"};
    constexpr std::array<std::string_view, 3> sent{"sending ", "sent ", "responding with"};
    if (!containsAny(text, received) || containsAny(text, sent))
        return std::nullopt;
    const auto named = findErrorNotify(text);
    if (!named)
        return std::nullopt;
    return SaidError{named->notify, excerptOf(named->name)};
}

} // namespace

void PlutoLog::read(std::string_view text, const std::optional<LogTime>& when)
{
    // "home"[1] 203.0.113.5 #1: message
    if (!take(text, "\""))
        return;
    const std::size_t quote = text.find('"');
    const std::size_t colon = quote == std::string_view::npos ? quote : text.find(": ", quote);
    if (colon == std::string_view::npos)
        return;
    const std::string_view name = text.substr(0, quote);
    const std::string_view message = trimmed(text.substr(colon + 1));
    if (isOfResponder(message))
        return;
    if (message.starts_with("initiating ") || contains(message, "SA established") ||
        contains(message, "initiator established")) {
        m_failures.renew(LogSource::Libreswan, shownName(name));
        return;
    }
    auto said = findPhrase(message, phrases, PhrasePlace::Anywhere);
    if (!said)
        said = notifyIn(message);
    if (said)
        m_failures.add({LogSource::Libreswan, when, shownName(name), said->error, said->excerpt});
}

} // namespace tsunagu::logs
