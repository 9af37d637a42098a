#include "probes/firewall/IkePortProbe.h"

#include "probes/firewall/IkeExchange.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/SendingSlot.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// A reply that comes 8 s late must still be told from silence: late is the very point of
/// ERROR_IPSEC_IKE_MM_DELAY_DROP.
constexpr Milliseconds longestListening{10'000};
/// IKEv1 is asked when IKEv2 has not yielded a suite by then. A server counts half-open handshakes per address
/// (strongSwan ignores an address with five), and each of ours would stay there for half a minute.
constexpr Milliseconds v1StartOnIke{300};
constexpr Milliseconds v1StartOnNatT{700};
/// On port 4500 a narrow offer is enough where port 500 tells the rest; so long its finding is waited for. A server
/// that asks for a cookie and another group makes that two questions more, which may fall into the pacer's next second.
constexpr Milliseconds waitForOtherPort{1200};
/// Once one version has answered, how long the other still gets: a lost packet's repetition has to fit in.
constexpr Milliseconds graceForOther{1100};
/// After an ICMP error, how long a reply may still contradict it.
constexpr Milliseconds graceAfterError{1500};
constexpr int decisiveErrors = 2;
/// More datagrams than that are a flood; what comes beyond is dropped unread.
constexpr int mostDatagrams = 2000;

class IkePortRun
{
public:
    IkePortRun(const ProbeContext& context, const TargetAddress& target, bool isNatT,
               std::unique_ptr<DatagramSocket> socket)
        : m_context(context)
        , m_platform(context.platform)
        , m_isNatT(isNatT)
        , m_socket(std::move(socket))
        , m_remote{target.address, isNatT ? context.target.nattPort : context.target.ikePort}
        , m_local{target.source, m_socket->localPort()}
        , m_begin(context.platform.clock.now())
        , m_exchanges{
              IkeExchange(IkeVersion::V2, m_local, m_remote, isNatT, isNatT ? IkeOffer::Narrow : IkeOffer::Wide),
              IkeExchange(IkeVersion::V1, m_local, m_remote, isNatT)}
    {
    }

    Finding run()
    {
        const TimePoint end = std::min(m_context.deadline, m_begin + longestListening);
        v2().start(m_begin);
        while (!m_context.stop.stop_requested()) {
            widenIfDue();
            startV1IfDue();
            transmitDue();
            if (m_sendError)
                break;
            readAll();
            const TimePoint until = std::min(end, listeningUntil());
            if (m_platform.clock.now() >= until)
                break;
            const std::array<Waitable*, 1> waitables{m_socket.get()};
            m_platform.network.wait(waitables, std::min(until, nextDue()), m_context.stop);
        }
        return conclude();
    }

private:
    IkeExchange& v2() { return m_exchanges[0]; }
    IkeExchange& v1() { return m_exchanges[1]; }

    TimePoint v1Start() const { return m_begin + (m_isNatT ? v1StartOnNatT : v1StartOnIke); }

    bool wantsV1() const { return m_isNatT ? !m_exchanges[0].isAnswered() : !m_exchanges[0].hasChosenSuite(); }

    void startV1IfDue()
    {
        if (!v1().isStarted() && wantsV1() && m_platform.clock.now() >= v1Start())
            v1().start(m_platform.clock.now());
    }

    bool otherPortTellsTheRest() const
    {
        const auto other = m_context.finding(ids::ikeUdp500);
        return other && other->status == Status::Pass;
    }

    /// Until when port 500's finding is waited for; on a slow path it comes as much later.
    TimePoint otherPortIsDue() const { return *m_firstAnswer + waitForOtherPort + (*m_firstAnswer - m_begin); }

    /// The narrow offer proved this port; if port 500 stays silent, what else can be known has to be asked here.
    void widenIfDue()
    {
        if (!v2().isNarrowlyRefused() || otherPortTellsTheRest())
            return;
        // Both ports in both versions with a wide offer would be four handshakes that a server may hold half open.
        if (v1().isStarted())
            return;
        if (m_platform.clock.now() >= otherPortIsDue() || m_context.finding(ids::ikeUdp500))
            v2().widen(m_platform.clock.now());
    }

    void transmitDue()
    {
        for (IkeExchange& exchange : m_exchanges) {
            const auto due = exchange.nextTransmission();
            if (!due || m_platform.clock.now() < *due)
                continue;
            waitForSlot(m_platform, m_remote.address, m_context.deadline, m_context.stop);
            m_socket->hearOnly({v2().replyBeginning(), v1().replyBeginning()});
            const TimePoint sentAt = m_platform.clock.now();
            const auto sent = m_socket->send(exchange.datagram(), m_remote);
            exchange.transmitted(sentAt);
            if (!sent)
                m_sendError = sent.error();
        }
    }

    TimePoint nextDue() const
    {
        TimePoint next = TimePoint::max();
        for (const IkeExchange& exchange : m_exchanges) {
            if (const auto due = exchange.nextTransmission())
                next = std::min(next, *due);
        }
        if (m_exchanges[0].isNarrowlyRefused()) {
            constexpr Milliseconds look{50};
            next = std::min(next, m_platform.clock.now() + look);
        }
        const bool v1IsPending = !m_exchanges[1].isStarted() && wantsV1();
        return v1IsPending ? std::min(next, std::max(v1Start(), m_platform.clock.now())) : next;
    }

    void readAll()
    {
        while (const auto event = m_socket->receive()) {
            if (const auto* const error = std::get_if<IcmpError>(&*event)) {
                onError(*error);
                continue;
            }
            if (++m_datagrams > mostDatagrams || m_context.stop.stop_requested() ||
                m_platform.clock.now() >= m_context.deadline)
                return;
            onDatagram(std::get<Datagram>(*event));
        }
    }

    void onDatagram(const Datagram& datagram)
    {
        if (!(datagram.from == m_remote) || !believes(datagram))
            ++m_strayReplies;
    }

    bool believes(const Datagram& datagram)
    {
        const auto message = ike::readDatagram(datagram.bytes, m_isNatT);
        if (!message)
            return false;
        for (IkeExchange& exchange : m_exchanges) {
            if (!exchange.accept(*message, datagram.at))
                continue;
            if (!m_firstAnswer)
                m_firstAnswer = datagram.at;
            return true;
        }
        return false;
    }

    void onError(const IcmpError& error)
    {
        if (!(error.destination == m_remote))
            return;
        ++m_errors;
        if (!m_firstError || error.kind == IcmpKind::PortUnreachable)
            m_error = error;
        if (!m_firstError)
            m_firstError = error.at;
    }

    /// Until when listening can still change the finding.
    TimePoint listeningUntil() const
    {
        TimePoint until = TimePoint::max();
        if (m_firstError && !m_firstAnswer) {
            until = m_errors >= decisiveErrors ? *m_firstError : *m_firstError + graceAfterError;
        } else if (m_firstAnswer) {
            until = *m_firstAnswer;
            if (m_exchanges[0].isNarrowlyRefused() && !otherPortTellsTheRest())
                until = otherPortIsDue() + graceForOther;
            for (const IkeExchange& exchange : m_exchanges) {
                const bool isOpen = exchange.isStarted() && (!exchange.isAnswered() || exchange.isFollowingUp());
                const bool willStart = !exchange.isStarted() && wantsV1();
                if (isOpen || willStart)
                    until = std::max(until, std::max(*m_firstAnswer, exchange.openedAt()) + graceForOther);
                if (const auto exact = exchange.worthListeningUntil())
                    until = std::max(until, *exact);
            }
        }
        return until;
    }

    Finding conclude()
    {
        Finding finding;
        QJsonObject& measured = finding.measured;
        const TimePoint now = m_platform.clock.now();
        measured.insert(keys::address, m_remote.address.toString());
        measured.insert(keys::port, m_remote.port);
        measured.insert(keys::sourceAddress, m_local.address.toString());
        measured.insert(keys::sourcePort, m_local.port);
        int sent = 0;
        std::optional<double> rttMs;
        for (const IkeExchange& exchange : m_exchanges) {
            if (exchange.sentCount() == 0)
                continue;
            sent += exchange.sentCount();
            measured.insert(exchange.version() == IkeVersion::V2 ? keys::ikev2 : keys::ikev1, exchange.measured());
            if (const auto trip = exchange.roundTrip())
                rttMs = std::min(rttMs.value_or(trip->atLeastMs), trip->atLeastMs);
        }
        measured.insert(keys::answered, m_firstAnswer.has_value());
        if (rttMs)
            measured.insert(keys::rttMs, *rttMs);
        measured.insert(keys::sentPackets, sent);
        measured.insert(keys::waitedMs, toMilliseconds(now - m_begin));
        measured.insert(keys::strayReplies, m_strayReplies);
        if (m_firstError && !m_firstAnswer) {
            measured.insert(keys::icmp, QJsonObject{{keys::kind, icmpWord(m_error.kind)},
                                                    {keys::from, m_error.reporter.toString()}});
        }
        if (m_sendError)
            measured.insert(keys::sendError, errorWord(m_sendError->kind));

        const bool listenedToTheEnd = now >= m_begin + longestListening;
        if (m_firstAnswer)
            finding.status = Status::Pass;
        else if (m_sendError || m_firstError || (listenedToTheEnd && m_strayReplies == 0))
            finding.status = Status::Fail;
        else
            finding.status = Status::Unknown;
        return finding;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    bool m_isNatT;
    std::unique_ptr<DatagramSocket> m_socket;
    Endpoint m_remote;
    Endpoint m_local;
    TimePoint m_begin;
    std::array<IkeExchange, 2> m_exchanges;

    std::optional<Error> m_sendError;
    std::optional<TimePoint> m_firstAnswer;
    std::optional<TimePoint> m_firstError;
    IcmpError m_error;
    int m_errors = 0;
    int m_datagrams = 0;
    int m_strayReplies = 0;
};

} // namespace

ProbeInfo IkePortProbe::info() const
{
    const QStringView id = m_port == Port::Ike ? ids::ikeUdp500 : ids::ikeUdp4500;
    return {id.toString(), Area::Firewall, {ids::netDns.toString()}, Milliseconds{800}};
}

Result<Finding> IkePortProbe::run(const ProbeContext& context)
{
    const auto target = targetAddress(context);
    if (!target)
        return target.error();
    return examine(context, *target, m_port);
}

Result<Finding> IkePortProbe::examine(const ProbeContext& context, const TargetAddress& target, Port port)
{
    auto socket = context.platform.network.openUdp(familyOf(target.address));
    if (!socket)
        return tl::unexpected(socket.error());
    return IkePortRun(context, target, port == Port::NatT, std::move(*socket)).run();
}

} // namespace tsunagu
