#include "probes/network/ControlProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/TargetAddress.h"
#include "probes/platform/SendingSlot.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace tsunagu {
namespace {

// Ports that a VPN gateway's host most often answers on, be it with a refusal.
constexpr std::array<quint16, 2> tcpPorts{443, 80};
// Within traceroute's range, which firewalls know and let through more often than others; nothing listens there. Each
// packet goes to the next port, so that its ICMP error tells which packet it answers.
constexpr quint16 closedUdpPort = 33'500;

// When each kind is sent. The late ones only go out while nothing has answered.
constexpr std::array<Milliseconds, 5> echoTimes{Milliseconds{0}, Milliseconds{150}, Milliseconds{300},
                                                Milliseconds{1500}, Milliseconds{3000}};
constexpr std::array<Milliseconds, 3> udpTimes{Milliseconds{0}, Milliseconds{1000}, Milliseconds{3000}};
/// How long silence is listened to, and how long the other kinds get once one has answered.
constexpr Milliseconds longestListening{8000};
constexpr Milliseconds afterFirstAnswer{500};

constexpr std::size_t echoPayloadSize = 32;

QString tcpOutcomeWord(ConnectOutcome outcome)
{
    switch (outcome) {
    case ConnectOutcome::Connected:
        return QStringLiteral("connected");
    case ConnectOutcome::Refused:
        return QStringLiteral("refused");
    case ConnectOutcome::Unreachable:
        return QStringLiteral("unreachable");
    case ConnectOutcome::Pending:
    case ConnectOutcome::Failed:
        break;
    }
    return QStringLiteral("no-answer");
}

/// One measurement under way. Single thread.
class Control
{
public:
    Control(const ProbeContext& context, const TargetAddress& target)
        : m_context(context)
        , m_platform(context.platform)
        , m_target(target)
        , m_begin(context.platform.clock.now())
    {
    }

    Finding run()
    {
        open();
        const TimePoint end = std::min(m_context.deadline, m_begin + longestListening);
        while (!m_context.stop.stop_requested()) {
            sendDue();
            readAll();
            const TimePoint now = m_platform.clock.now();
            const TimePoint until = std::min(end, worthListeningUntil());
            if (now >= until || everythingAnswered())
                break;
            std::vector<Waitable*> waitables = waitingFor();
            // The IKE findings arrive while this probe listens; a look at them from time to time is enough.
            constexpr Milliseconds look{200};
            m_platform.network.wait(waitables, std::min({until, nextSend(), now + look}), m_context.stop);
        }
        return conclude(end);
    }

private:
    struct Tcp
    {
        quint16 port = 0;
        TimePoint started;
        std::unique_ptr<ConnectAttempt> attempt;
        ConnectOutcome outcome = ConnectOutcome::Pending;
        std::optional<double> rttMs;
    };

    void open()
    {
        const IpFamily family = familyOf(m_target.address);
        if (auto echo = m_platform.network.openIcmpEcho(family))
            m_echo = std::move(*echo);
        else
            m_echoUnavailable = errorWord(echo.error().kind);
        if (auto udp = m_platform.network.openUdp(family))
            m_udp = std::move(*udp);
        m_echoPayload.resize(echoPayloadSize);
        m_platform.random.fill(m_echoPayload);
        for (const quint16 port : tcpPorts) {
            waitForSlot(m_platform, m_target.address, m_context.deadline, m_context.stop, Pacer::packetsPerConnection);
            Tcp tcp;
            tcp.port = port;
            tcp.started = m_platform.clock.now();
            if (auto attempt = m_platform.network.connectTcp({m_target.address, port}))
                tcp.attempt = std::move(*attempt);
            else
                tcp.outcome = ConnectOutcome::Failed;
            m_tcp.push_back(std::move(tcp));
        }
    }

    void sendDue()
    {
        const TimePoint now = m_platform.clock.now();
        if (m_echo && m_echoSent < echoTimes.size() && now >= m_begin + echoTimes[m_echoSent] && wantsEcho()) {
            waitForSlot(m_platform, m_target.address, m_context.deadline, m_context.stop);
            m_echoPayload.front() = static_cast<std::uint8_t>(m_echoSent);
            m_echoSentAt.push_back(m_platform.clock.now());
            const auto sent = m_echo->send(m_echoPayload, {m_target.address, 0});
            if (!sent && m_echoSent == 0)
                m_echoUnavailable = errorWord(sent.error().kind);
            ++m_echoSent;
        }
        if (m_udp && !m_udpRttMs && m_udpSent < udpTimes.size() && now >= m_begin + udpTimes[m_udpSent] &&
            (m_udpSent == 0 || !m_firstAnswer)) {
            waitForSlot(m_platform, m_target.address, m_context.deadline, m_context.stop);
            const auto port = static_cast<quint16>(closedUdpPort + m_udpSent);
            m_udpSentAt.push_back(m_platform.clock.now());
            const std::array<std::uint8_t, 4> payload{};
            (void)m_udp->send(payload, {m_target.address, port});
            ++m_udpSent;
        }
    }

    /// The first three go out in any case, for the shortest of three; the rest only against silence.
    bool wantsEcho() const { return m_echoSent < 3 || !m_firstAnswer; }

    TimePoint nextSend() const
    {
        TimePoint next = TimePoint::max();
        if (m_echo && m_echoSent < echoTimes.size() && wantsEcho())
            next = std::min(next, m_begin + echoTimes[m_echoSent]);
        if (m_udp && !m_udpRttMs && m_udpSent < udpTimes.size() && (m_udpSent == 0 || !m_firstAnswer))
            next = std::min(next, m_begin + udpTimes[m_udpSent]);
        return next;
    }

    std::vector<Waitable*> waitingFor() const
    {
        std::vector<Waitable*> waitables;
        if (m_echo)
            waitables.push_back(m_echo.get());
        if (m_udp)
            waitables.push_back(m_udp.get());
        for (const Tcp& tcp : m_tcp) {
            if (tcp.attempt && tcp.outcome == ConnectOutcome::Pending)
                waitables.push_back(tcp.attempt.get());
        }
        return waitables;
    }

    void readAll()
    {
        for (int reads = 0; m_echo && reads < 64; ++reads) {
            const auto event = m_echo->receive();
            if (!event)
                break;
            if (const auto* const datagram = std::get_if<Datagram>(&*event))
                onEcho(*datagram);
            else
                onError(std::get<IcmpError>(*event));
        }
        for (int reads = 0; m_udp && reads < 64; ++reads) {
            const auto event = m_udp->receive();
            if (!event)
                break;
            if (const auto* const error = std::get_if<IcmpError>(&*event))
                onUdpError(*error);
        }
        for (Tcp& tcp : m_tcp) {
            if (!tcp.attempt || tcp.outcome != ConnectOutcome::Pending)
                continue;
            tcp.outcome = tcp.attempt->outcome();
            if (tcp.outcome == ConnectOutcome::Connected || tcp.outcome == ConnectOutcome::Refused) {
                tcp.rttMs = toMilliseconds(m_platform.clock.now() - tcp.started);
                answered(*tcp.rttMs);
            }
        }
    }

    void onEcho(const Datagram& datagram)
    {
        const bool isOurs = datagram.from.address == m_target.address && datagram.bytes.size() == echoPayloadSize &&
                            std::equal(datagram.bytes.begin() + 1, datagram.bytes.end(), m_echoPayload.begin() + 1);
        const std::size_t number = isOurs ? datagram.bytes.front() : m_echoSentAt.size();
        if (number >= m_echoSentAt.size())
            return;
        ++m_echoReceived;
        const double rtt = toMilliseconds(datagram.at - m_echoSentAt[number]);
        m_echoRttMs = std::min(m_echoRttMs.value_or(rtt), rtt);
        answered(rtt);
    }

    void onUdpError(const IcmpError& error)
    {
        const bool isFromHost = error.reporter == m_target.address;
        const int number = error.destination.port - closedUdpPort;
        const bool isKnown = number >= 0 && static_cast<std::size_t>(number) < m_udpSentAt.size();
        if (error.kind == IcmpKind::PortUnreachable && isFromHost && isKnown && !m_udpRttMs) {
            m_udpRttMs = toMilliseconds(error.at - m_udpSentAt[static_cast<std::size_t>(number)]);
            answered(*m_udpRttMs);
            return;
        }
        onError(error);
    }

    void onError(const IcmpError& error)
    {
        const bool saysUnreachable = error.kind == IcmpKind::HostUnreachable ||
                                     error.kind == IcmpKind::NetworkUnreachable ||
                                     error.kind == IcmpKind::AdministrativelyProhibited;
        if (saysUnreachable && m_unreachable.isEmpty())
            m_unreachable = {{keys::kind, icmpWord(error.kind)}, {keys::from, error.reporter.toString()}};
    }

    void answered(double rttMs)
    {
        if (!m_firstAnswer)
            m_firstAnswer = m_platform.clock.now();
        m_rttMs = std::min(m_rttMs, rttMs);
    }

    /// Silence of a host whose IKE is answered on both ports is only silence of its other services: then it is not
    /// listened to for longer than IKE's own round trip makes sensible.
    TimePoint worthListeningUntil() const
    {
        // An echo that had to wait for its turn gets as long, or it would count as lost.
        if (m_firstAnswer)
            return (m_echoSentAt.empty() ? *m_firstAnswer : std::max(*m_firstAnswer, m_echoSentAt.back())) +
                   afterFirstAnswer;
        double rttMs = 0;
        for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
            const auto exchange = m_context.finding(id);
            if (!exchange || exchange->status != Status::Pass)
                return TimePoint::max();
            rttMs = std::max(rttMs, exchange->measured.value(keys::rttMs).toDouble());
        }
        constexpr Milliseconds shortest{1200};
        return m_begin + shortest + Milliseconds(static_cast<Milliseconds::rep>(2 * rttMs));
    }

    bool everythingAnswered() const
    {
        const bool echoDone = !m_echo || m_echoReceived >= 3;
        const bool tcpDone = std::all_of(m_tcp.begin(), m_tcp.end(),
                                         [](const Tcp& tcp) { return tcp.outcome != ConnectOutcome::Pending; });
        return m_firstAnswer && echoDone && tcpDone && (!m_udp || m_udpRttMs);
    }

    Finding conclude(TimePoint end) const
    {
        Finding finding;
        QJsonObject& measured = finding.measured;
        measured.insert(keys::address, m_target.address.toString());
        measured.insert(keys::reached, m_firstAnswer.has_value());
        if (m_firstAnswer)
            measured.insert(keys::rttMs, m_rttMs);
        QJsonObject echo{{keys::sent, static_cast<int>(m_echoSent)}, {keys::received, m_echoReceived}};
        if (m_echoRttMs)
            echo.insert(keys::rttMs, *m_echoRttMs);
        if (!m_echoUnavailable.isEmpty())
            echo.insert(keys::unavailable, m_echoUnavailable);
        measured.insert(keys::icmpEcho, echo);
        QJsonArray tcpResults;
        for (const Tcp& tcp : m_tcp) {
            QJsonObject result{{keys::port, tcp.port}, {keys::outcome, tcpOutcomeWord(tcp.outcome)}};
            if (tcp.rttMs)
                result.insert(keys::rttMs, *tcp.rttMs);
            tcpResults.append(result);
        }
        measured.insert(keys::tcp, tcpResults);
        QJsonObject udp{{keys::port, closedUdpPort},
                        {keys::sent, static_cast<int>(m_udpSent)},
                        {keys::answered, m_udpRttMs.has_value()}};
        if (m_udpRttMs)
            udp.insert(keys::rttMs, *m_udpRttMs);
        measured.insert(keys::udpClosed, udp);
        if (!m_unreachable.isEmpty())
            measured.insert(keys::unreachable, m_unreachable);

        const bool listenedToTheEnd = m_platform.clock.now() >= end && end == m_begin + longestListening;
        if (m_firstAnswer)
            finding.status = Status::Pass;
        else
            finding.status = listenedToTheEnd ? Status::Fail : Status::Unknown;
        return finding;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    TargetAddress m_target;
    TimePoint m_begin;

    std::unique_ptr<DatagramSocket> m_echo;
    QString m_echoUnavailable;
    std::vector<std::uint8_t> m_echoPayload;
    std::vector<TimePoint> m_echoSentAt;
    std::size_t m_echoSent = 0;
    int m_echoReceived = 0;
    std::optional<double> m_echoRttMs;

    std::unique_ptr<DatagramSocket> m_udp;
    std::vector<TimePoint> m_udpSentAt;
    std::size_t m_udpSent = 0;
    std::optional<double> m_udpRttMs;

    std::vector<Tcp> m_tcp;
    QJsonObject m_unreachable;
    std::optional<TimePoint> m_firstAnswer;
    double m_rttMs = std::numeric_limits<double>::infinity();
};

} // namespace

ProbeInfo ControlProbe::info() const
{
    return {ids::pathControl.toString(), Area::Network, {ids::netDns.toString()}, Milliseconds{600}};
}

Result<Finding> ControlProbe::run(const ProbeContext& context)
{
    const auto target = targetAddress(context);
    if (!target)
        return target.error();
    return Control(context, *target).run();
}

} // namespace tsunagu
