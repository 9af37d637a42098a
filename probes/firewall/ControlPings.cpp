#include "probes/firewall/ControlPings.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/SendingSlot.h"

#include <QJsonArray>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr std::size_t tokenSize = 8;
constexpr std::size_t headSize = tokenSize + 1; ///< the token and the ping's number
constexpr std::size_t mostPings = 255;
constexpr int mostAtOnce = 64;
/// The system repeats a lost SYN after a second (RFC 6298 §2.1): what is answered later was lost once.
constexpr double longestTcpMs = 950;

} // namespace

ControlPings::ControlPings(const ProbeContext& context, const QHostAddress& host)
    : m_context(context)
    , m_host(host)
{
    const auto control = context.finding(ids::pathControl);
    if (!control)
        return;
    m_token.resize(tokenSize);
    context.platform.random.fill(m_token);
    if (control->measured.value(keys::icmpEcho).toObject().value(keys::received).toInt() > 0) {
        if (auto echo = context.platform.network.openIcmpEcho(familyOf(host))) {
            m_echo = std::move(*echo);
            m_kind = Kind::IcmpEcho;
            return;
        }
    }
    const QJsonArray tcp = control->measured.value(keys::tcp).toArray();
    for (const QJsonValue& value : tcp) {
        const QJsonObject attempt = value.toObject();
        const QString outcome = attempt.value(keys::outcome).toString();
        const bool isAnswered = outcome == QLatin1String("connected") || outcome == QLatin1String("refused");
        if (!isAnswered || attempt.value(keys::rttMs).toDouble() >= longestTcpMs)
            continue;
        m_kind = Kind::TcpConnect;
        m_packetsPerConnect = outcome == QLatin1String("connected") ? Pacer::packetsPerConnection : 1;
        m_tcpPort = static_cast<quint16>(attempt.value(keys::port).toInt());
        return;
    }
}

QString ControlPings::kindWord() const
{
    switch (m_kind) {
    case Kind::None:
        break;
    case Kind::IcmpEcho:
        return QStringLiteral("icmp-echo");
    case Kind::TcpConnect:
        return QStringLiteral("tcp");
    }
    return {};
}

void ControlPings::send(std::size_t sizeBytes, const std::function<void(TimePoint)>& wait)
{
    if (m_kind == Kind::None || m_pings.size() >= mostPings)
        return;
    const int packets = m_kind == Kind::TcpConnect ? m_packetsPerConnect : packetsOf(std::max(sizeBytes, headSize));
    waitForSlot(m_context.platform, m_host, m_context.deadline, m_context.stop, packets, wait);
    Ping ping{m_context.platform.clock.now(), 0, std::nullopt};
    if (m_kind == Kind::TcpConnect) {
        auto attempt = m_context.platform.network.connectTcp({m_host, m_tcpPort});
        if (!attempt)
            return;
        m_attempts.push_back(std::move(*attempt));
        m_pings.push_back(ping);
        return;
    }
    std::vector<std::uint8_t> payload(std::max(sizeBytes, headSize), 0);
    std::copy(m_token.begin(), m_token.end(), payload.begin());
    payload[tokenSize] = static_cast<std::uint8_t>(m_pings.size());
    ping.sizeBytes = payload.size();
    if (m_echo->send(payload, {m_host, 0}))
        m_pings.push_back(ping);
}

void ControlPings::read()
{
    for (int reads = 0; m_echo && reads < mostAtOnce; ++reads) {
        const auto event = m_echo->receive();
        if (!event)
            break;
        const auto* const datagram = std::get_if<Datagram>(&*event);
        const bool isOurs = datagram != nullptr && datagram->from.address == m_host &&
                            datagram->bytes.size() >= headSize &&
                            std::equal(m_token.begin(), m_token.end(), datagram->bytes.begin());
        if (!isOurs)
            continue;
        const std::size_t number = datagram->bytes[tokenSize];
        if (number < m_pings.size() && datagram->bytes.size() == m_pings[number].sizeBytes && !m_pings[number].rttMs)
            m_pings[number].rttMs = toMilliseconds(datagram->at - m_pings[number].sentAt);
    }
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        if (!m_attempts[i])
            continue;
        const ConnectOutcome outcome = m_attempts[i]->outcome();
        const double passedMs = toMilliseconds(m_context.platform.clock.now() - m_pings[i].sentAt);
        if (outcome == ConnectOutcome::Pending && passedMs < longestTcpMs)
            continue;
        const bool isAnswer = outcome == ConnectOutcome::Connected || outcome == ConnectOutcome::Refused;
        if (isAnswer && passedMs < longestTcpMs)
            m_pings[i].rttMs = passedMs;
        m_attempts[i].reset();
    }
}

int ControlPings::answeredCount() const
{
    return static_cast<int>(
        std::count_if(m_pings.begin(), m_pings.end(), [](const Ping& ping) { return ping.rttMs.has_value(); }));
}

void ControlPings::appendWaitables(std::vector<Waitable*>& waitables) const
{
    if (m_echo)
        waitables.push_back(m_echo.get());
    for (const auto& attempt : m_attempts) {
        if (attempt)
            waitables.push_back(attempt.get());
    }
}

} // namespace tsunagu
