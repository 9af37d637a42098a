#include "probes/vpn-config/logs/NetworkManagerLog.h"

#include "probes/vpn-config/logs/LogTime.h"
#include "probes/vpn-config/logs/Phrase.h"
#include "probes/vpn-config/logs/Scan.h"

#include <array>

namespace tsunagu::logs {
namespace {

// Reasons as NetworkManager names them, in log lines of all its versions since 1.0.
constexpr std::array vpnPhrases{
    Phrase{"login-failed", "", LogCondition::CredentialsRejected},
    Phrase{"bad-ip-config", "", LogCondition::AddressAssignment},
    Phrase{"ip-config-invalid", "", LogCondition::AddressAssignment},
    Phrase{"no-secrets", "", LogCondition::SecretMissing},
    Phrase{"No agents were available", "", LogCondition::SecretMissing},
    Phrase{"no valid secrets", "", LogCondition::SecretMissing},
    Phrase{"connect timeout exceeded", "", LogCondition::TimedOut},
    Phrase{"connect-timeout", "", LogCondition::TimedOut},
    Phrase{"service-start-timeout", "", LogCondition::ServiceFailed},
    Phrase{"service-start-failed", "", LogCondition::ServiceFailed},
    Phrase{"was not installed", "", LogCondition::ServiceFailed},
    Phrase{"VPN service disappeared", "", LogCondition::ServiceFailed},
    Phrase{"connect-failed", "", LogCondition::ConnectFailed},
    Phrase{"failed to connect", "", LogCondition::ConnectFailed},
};

constexpr std::array l2tpPhrases{
    Phrase{"Could not find ", "binary", LogCondition::ServiceFailed},
    Phrase{"Could not restart the ipsec service", "", LogCondition::ServiceFailed},
    Phrase{"Timeout trying to establish IPsec connection", "", LogCondition::TimedOut},
    Phrase{"Could not establish IPsec", "", LogCondition::ConnectFailed},
};

constexpr std::array xl2tpdPhrases{
    Phrase{"Maximum retries exceeded for tunnel", "", LogCondition::NoResponse},
};

constexpr std::array pppdPhrases{
    Phrase{"CHAP authentication failed", "", LogCondition::CredentialsRejected},
    Phrase{"PAP authentication failed", "", LogCondition::CredentialsRejected},
    Phrase{"EAP authentication failed", "", LogCondition::CredentialsRejected},
    Phrase{"LCP: timeout sending Config-Requests", "", LogCondition::NoResponse},
};

/// "E=691" in what an MS-CHAP server answers (RFC 2759 6).
std::optional<SaidError> msChapErrorIn(std::string_view text)
{
    constexpr std::string_view begin = "authentication failed: E=";
    const std::size_t start = text.find(begin);
    if (start == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = text.substr(start + begin.size());
    const auto number = takeDigits(rest, 4);
    if (!number || *number == 0)
        return std::nullopt;
    const std::size_t length = text.size() - start - rest.size();
    return SaidError{WindowsErrorCode{static_cast<quint32>(*number)}, excerptOf(text.substr(start, length))};
}

/// Takes "<warn>  [1795496400.1234] " away.
struct Preamble
{
    bool isThere = false;
    std::optional<LogTime> when;
};

Preamble takePreamble(std::string_view& text)
{
    std::string_view rest = text;
    const std::size_t end = take(rest, "<") ? rest.find('>') : std::string_view::npos;
    if (end == std::string_view::npos)
        return {};
    rest = trimmed(rest.substr(end + 1));
    Preamble preamble{true, std::nullopt};
    if (rest.starts_with('[')) {
        const std::size_t close = rest.find(']');
        preamble.when = epochTime(rest.substr(1, close == std::string_view::npos ? 0 : close - 1));
        if (preamble.when)
            rest = trimmed(rest.substr(close + 1));
    }
    text = rest;
    return preamble;
}

bool isBeginning(std::string_view text)
{
    return text.starts_with("starting ") || text.starts_with("Started the VPN service") ||
           text.starts_with("Saw the service appear");
}

} // namespace

std::optional<std::string_view> NetworkManagerLog::read(std::string_view text, const std::optional<LogTime>& when)
{
    const Preamble preamble = takePreamble(text);
    if (!preamble.isThere)
        return text;
    if (take(text, "vpn[") || take(text, "vpn-connection["))
        readVpn(text, preamble.when ? preamble.when : when);
    return std::nullopt;
}

void NetworkManagerLog::readVpn(std::string_view text, const std::optional<LogTime>& when)
{
    // 0x55d0c1a2,UUID,"Home VPN",0]: message
    const std::size_t end = text.find("]: ");
    if (end == std::string_view::npos)
        return;
    const std::string_view label = text.substr(0, end);
    const std::string_view message = text.substr(end + 3);
    const std::size_t open = label.find('"');
    const std::size_t close = label.rfind('"');
    if (open == std::string_view::npos || close == open)
        return;
    const QString connection = shownName(label.substr(open + 1, close - open - 1));
    if (isBeginning(message)) {
        const std::size_t comma = label.find(',');
        const bool hasIdentifier = comma + 1 < open && comma != std::string_view::npos;
        const std::string_view identifier = hasIdentifier ? label.substr(comma + 1, open - comma - 2) : "";
        m_failures.renewManaged(shownName(identifier), connection);
        return;
    }
    if (const auto said = findPhrase(message, vpnPhrases, PhrasePlace::Anywhere))
        m_failures.addSummary({LogSource::NetworkManager, when, connection, said->error, said->excerpt});
}

void NetworkManagerLog::readL2tp(std::string_view text, const std::optional<LogTime>& when)
{
    m_hasL2tp = true;
    takePreamble(text);
    if (const auto said = findPhrase(text, l2tpPhrases, PhrasePlace::Beginning))
        m_failures.addSummary({LogSource::NetworkManager, when, QString(), said->error, said->excerpt});
}

void NetworkManagerLog::readXl2tpd(std::string_view text, const std::optional<LogTime>& when)
{
    m_hasL2tp = true;
    if (const auto said = findPhrase(text, xl2tpdPhrases, PhrasePlace::Anywhere))
        m_failures.addSummary({LogSource::NetworkManager, when, QString(), said->error, said->excerpt});
}

void NetworkManagerLog::readPppd(std::string_view text, const std::optional<LogTime>& when)
{
    if (!m_hasL2tp)
        return;
    auto said = msChapErrorIn(text);
    if (!said)
        said = findPhrase(text, pppdPhrases, PhrasePlace::Anywhere);
    if (said)
        m_failures.addSummary({LogSource::NetworkManager, when, QString(), said->error, said->excerpt});
}

} // namespace tsunagu::logs
