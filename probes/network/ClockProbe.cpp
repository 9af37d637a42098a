#include "probes/network/ClockProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/ServerName.h"
#include "probes/network/Sntp.h"
#include "probes/network/TimeServers.h"
#include "probes/platform/SendingSlot.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace tsunagu {
namespace {

constexpr std::array<Milliseconds, 3> transmissions{Milliseconds{0}, Milliseconds{1000}, Milliseconds{2000}};
constexpr Milliseconds longestListening{3500};
/// A second server is asked where the first is silent; more would only be more packets.
constexpr qsizetype mostServersAsked = 2;
/// More than a healthy clock ever strays, and worth knowing before it is a fault.
constexpr double worthKnowingMs = 30'000;

struct Comparison
{
    QString source;
    QString server;
    double offsetMs = 0; ///< positive: this computer's clock is ahead
    double uncertaintyMs = 0;
    double rttMs = 0;

    QJsonObject toJson() const
    {
        return {{keys::source, source},
                {keys::server, server},
                {keys::offsetMs, offsetMs},
                {keys::uncertaintyMs, uncertaintyMs},
                {keys::rttMs, rttMs}};
    }
};

double rounded(double milliseconds)
{
    return std::round(milliseconds * 10) / 10;
}

std::uint64_t nonceFrom(Random& random)
{
    std::array<std::uint8_t, 8> octets{};
    random.fill(octets);
    std::uint64_t nonce = 0;
    for (const std::uint8_t octet : octets)
        nonce = (nonce << 8) | octet;
    return nonce;
}

std::optional<QHostAddress> reachableAddressOf(const ProbeContext& context, const QString& server, TimePoint until)
{
    const auto name = ServerName::parse(server);
    QList<QHostAddress> addresses;
    if (name && name->literal())
        addresses.append(*name->literal());
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        if (!name || name->literal())
            break;
        if (const auto answer = context.platform.resolver.lookUp(name->host(), family, until, context.stop))
            addresses += answer->addresses;
        if (!addresses.isEmpty() && context.platform.network.sourceAddressFor(addresses.front()))
            break;
    }
    for (const QHostAddress& address : addresses) {
        if (context.platform.network.sourceAddressFor(address))
            return address;
    }
    return std::nullopt;
}

/// One server asked, again until it answers. Single thread.
class SntpExchange
{
public:
    SntpExchange(const ProbeContext& context, const QString& server, const QHostAddress& address)
        : m_context(context)
        , m_platform(context.platform)
        , m_server(server)
        , m_remote{address, sntp::port}
        , m_begin(context.platform.clock.now())
    {
    }

    std::optional<Comparison> run()
    {
        auto socket = m_platform.network.openUdp(familyOf(m_remote.address));
        if (!socket)
            return std::nullopt;
        const TimePoint end = std::min(m_context.deadline, m_begin + longestListening);
        const std::array<Waitable*, 1> waitables{socket->get()};
        while (m_platform.clock.now() < end && !m_context.stop.stop_requested()) {
            if (!sendDue(**socket))
                return std::nullopt;
            for (int reads = 0; reads < 16; ++reads) {
                const auto event = (*socket)->receive();
                if (!event)
                    break;
                const auto* const datagram = std::get_if<Datagram>(&*event);
                if (datagram == nullptr)
                    return std::nullopt; // an ICMP error: nobody listens there
                if (auto comparison = read(*datagram))
                    return comparison;
            }
            m_platform.network.wait(waitables, std::min(end, nextSend()), m_context.stop);
        }
        return std::nullopt;
    }

private:
    struct Sent
    {
        std::uint64_t nonce = 0;
        TimePoint at;
    };

    TimePoint nextSend() const
    {
        return m_sent.size() < transmissions.size() ? m_begin + transmissions[m_sent.size()] : TimePoint::max();
    }

    bool sendDue(DatagramSocket& socket)
    {
        if (m_platform.clock.now() < nextSend())
            return true;
        waitForSlot(m_platform, m_remote.address, m_context.deadline, m_context.stop);
        const std::uint64_t nonce = nonceFrom(m_platform.random);
        m_sent.push_back({nonce, m_platform.clock.now()});
        return socket.send(sntp::request(nonce), m_remote).has_value();
    }

    /// RFC 4330 §5; the moment of sending is told back from the one of receiving by the steady clock, so that a step of
    /// the wall clock in between does no harm.
    std::optional<Comparison> read(const Datagram& datagram) const
    {
        if (!(datagram.from == m_remote))
            return std::nullopt;
        const QDateTime utc = m_platform.clock.utc();
        const double sinceArrivalMs = toMilliseconds(m_platform.clock.now() - datagram.at);
        for (const Sent& sent : m_sent) {
            const auto times = sntp::parseReply(datagram.bytes, sent.nonce);
            if (!times)
                continue;
            const double arrivedMs = static_cast<double>(utc.toMSecsSinceEpoch()) - sinceArrivalMs;
            const double tripMs = toMilliseconds(datagram.at - sent.at);
            const double leftMs = arrivedMs - tripMs;
            const double rttMs = std::max(0.0, tripMs - (times->sentMs - times->receivedMs));
            const double offsetMs = ((leftMs - times->receivedMs) + (arrivedMs - times->sentMs)) / 2;
            return Comparison{QStringLiteral("sntp"), m_server, rounded(offsetMs), rounded(rttMs / 2 + 1),
                              rounded(rttMs)};
        }
        return std::nullopt;
    }

    const ProbeContext& m_context;
    Platform& m_platform;
    QString m_server;
    Endpoint m_remote;
    TimePoint m_begin;
    std::vector<Sent> m_sent;
};

std::optional<Comparison> fromPortal(const ProbeContext& context)
{
    const auto portal = context.finding(ids::netPortal);
    if (!portal || !portal->measured.contains(keys::dateOffsetMs))
        return std::nullopt;
    const QJsonObject& measured = portal->measured;
    return Comparison{QStringLiteral("http-date"), measured.value(keys::url).toString(),
                      measured.value(keys::dateOffsetMs).toDouble(), measured.value(keys::dateUncertaintyMs).toDouble(),
                      measured.value(keys::rttMs).toDouble()};
}

} // namespace

ProbeInfo ClockProbe::info() const
{
    return {ids::netClock.toString(), Area::Network, {ids::netPortal.toString()}, Milliseconds{100}};
}

Result<Finding> ClockProbe::run(const ProbeContext& context)
{
    Finding finding;
    const QStringList servers = configuredTimeServers(context.platform.system);
    std::vector<Comparison> comparisons;
    for (const QString& server : servers.first(std::min(servers.size(), mostServersAsked))) {
        const TimePoint until = std::min(context.deadline, context.platform.clock.now() + longestListening);
        const auto address = reachableAddressOf(context, server, until);
        const auto comparison = address ? SntpExchange(context, server, *address).run() : std::nullopt;
        if (!comparison)
            continue;
        comparisons.push_back(*comparison);
        break;
    }
    if (const auto comparison = fromPortal(context))
        comparisons.push_back(*comparison);

    if (comparisons.empty()) {
        const auto portal = context.finding(ids::netPortal);
        const bool wasAsked = !servers.isEmpty() || (portal && portal->measured.value(keys::asked).toBool());
        finding.status = wasAsked ? Status::Unknown : Status::Skipped;
        finding.needs = QStringLiteral("time-source");
        return finding;
    }
    const auto best = std::min_element(comparisons.begin(), comparisons.end(),
                                       [](const auto& a, const auto& b) { return a.uncertaintyMs < b.uncertaintyMs; });
    finding.measured = best->toJson();
    QJsonArray sources;
    for (const Comparison& comparison : comparisons)
        sources.append(comparison.toJson());
    finding.measured.insert(keys::sources, sources);
    const bool isOff = std::abs(best->offsetMs) - best->uncertaintyMs > worthKnowingMs;
    finding.status = isOff ? Status::Warn : Status::Pass;
    return finding;
}

} // namespace tsunagu
