#include "probes/firewall/IkePings.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/TargetAddress.h"
#include "probes/platform/SendingSlot.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// How often the port probes' findings are looked for.
constexpr Milliseconds look{20};
/// More datagrams than that are a flood; what comes beyond is dropped unread.
constexpr int mostDatagrams = 2000;
/// Datagrams taken in one go, so that a flood does not keep a stop from being seen.
constexpr int mostAtOnce = 64;

std::optional<AnsweringPort> answeringPort(const Finding& finding, bool isNatT)
{
    if (finding.status != Status::Pass)
        return std::nullopt;
    const bool answersV2 = finding.measured.value(keys::ikev2).toObject().value(keys::answered).toBool();
    return AnsweringPort{answersV2 ? IkeVersion::V2 : IkeVersion::V1, isNatT,
                         finding.measured.value(keys::rttMs).toDouble()};
}

} // namespace

ProbeContext refining(const ProbeContext& context)
{
    constexpr Milliseconds longestRun{11'500};
    ProbeContext limited = context;
    limited.deadline = std::min(context.deadline, context.begin + longestRun);
    return limited;
}

std::optional<AnsweringPort> waitForAnsweringPort(const ProbeContext& context)
{
    /// Port 500 tells more than port 4500, and usually as soon.
    constexpr Milliseconds headStart{400};
    Platform& platform = context.platform;
    std::optional<TimePoint> natTSince;
    while (true) {
        const TimePoint now = platform.clock.now();
        const auto ike = context.finding(ids::ikeUdp500);
        const auto natT = context.finding(ids::ikeUdp4500);
        if (const auto port = ike ? answeringPort(*ike, false) : std::nullopt)
            return port;
        if (const auto port = natT ? answeringPort(*natT, true) : std::nullopt) {
            natTSince = natTSince.value_or(now);
            if (ike || now >= *natTSince + headStart)
                return port;
        }
        const bool mayStillCome = !ike || !natT;
        if (!mayStillCome || context.stop.stop_requested() || now >= context.deadline)
            return std::nullopt;
        platform.network.wait({}, std::min(now + look, context.deadline), context.stop);
    }
}

tl::expected<Dialled, Result<Finding>> dialAnsweringPort(const ProbeContext& context)
{
    const auto target = targetAddress(context);
    if (!target)
        return tl::unexpected(Result<Finding>(target.error()));
    const auto port = waitForAnsweringPort(context);
    if (!port) {
        Finding finding;
        finding.status = Status::Skipped;
        finding.needs = ids::ikeUdp500.toString();
        return tl::unexpected(Result<Finding>(finding));
    }
    auto socket = context.platform.network.openUdp(familyOf(target->address));
    if (!socket)
        return tl::unexpected(Result<Finding>(tl::unexpected(socket.error())));
    const Endpoint local{target->source, (*socket)->localPort()};
    const Endpoint remote{target->address, port->isNatT ? context.target.nattPort : context.target.ikePort};
    return Dialled{*port, local, remote, std::move(*socket)};
}

tl::expected<IkePings, Result<Finding>> openIkePings(const ProbeContext& context)
{
    auto dialled = dialAnsweringPort(context);
    if (!dialled)
        return tl::unexpected(dialled.error());
    return IkePings(context, std::move(*dialled));
}

IkePings::IkePings(const ProbeContext& context, Dialled dialled)
    : m_context(&context)
    , m_port(dialled.port)
    , m_local(dialled.local)
    , m_remote(dialled.remote)
    , m_socket(std::move(dialled.socket))
{
}

Result<void> IkePings::send(std::size_t paddingSize, const std::function<void(TimePoint)>& wait)
{
    IkeExchange exchange(m_port.version, m_local, m_remote, m_port.isNatT, IkeOffer::Narrow, paddingSize);
    const int packets = packetsOf(exchange.datagram().size());
    waitForSlot(m_context->platform, m_remote.address, m_context->deadline, m_context->stop, packets, wait);
    m_beginnings.push_back(exchange.replyBeginning());
    m_socket->hearOnly(m_beginnings);
    const TimePoint sentAt = m_context->platform.clock.now();
    const auto sent = m_socket->send(exchange.datagram(), m_remote);
    if (!sent)
        return sent;
    exchange.transmitted(sentAt);
    m_pings.push_back({sentAt, exchange.datagram().size(), std::nullopt});
    m_exchanges.push_back(std::move(exchange));
    return {};
}

void IkePings::read()
{
    for (int reads = 0; reads < mostAtOnce; ++reads) {
        const auto event = m_socket->receive();
        if (!event)
            return;
        if (const auto* const error = std::get_if<IcmpError>(&*event)) {
            if (error->kind == IcmpKind::PacketTooBig && error->destination == m_remote)
                m_tooBigSaidBy = error->reporter;
            continue;
        }
        if (++m_datagrams > mostDatagrams)
            return;
        onDatagram(std::get<Datagram>(*event));
    }
}

void IkePings::onDatagram(const Datagram& datagram)
{
    if (!(datagram.from == m_remote))
        return;
    const auto message = ike::readDatagram(datagram.bytes, m_port.isNatT);
    if (!message)
        return;
    for (std::size_t i = 0; i < m_exchanges.size(); ++i) {
        if (!m_exchanges[i].accept(*message, datagram.at))
            continue;
        if (!m_pings[i].rttMs)
            m_pings[i].rttMs = toMilliseconds(datagram.at - m_pings[i].sentAt);
        return;
    }
}

int IkePings::pendingCount(Milliseconds patience) const
{
    const TimePoint now = m_context->platform.clock.now();
    return static_cast<int>(std::count_if(
        m_pings.begin(), m_pings.end(), [&](const Ping& ping) { return !ping.rttMs && ping.sentAt + patience > now; }));
}

int IkePings::answeredCount() const
{
    return static_cast<int>(
        std::count_if(m_pings.begin(), m_pings.end(), [](const Ping& ping) { return ping.rttMs.has_value(); }));
}

} // namespace tsunagu
