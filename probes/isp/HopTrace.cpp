#include "probes/isp/HopTrace.h"

#include "probes/isp/AddressBlock.h"
#include "probes/model/Keys.h"
#include "probes/platform/SendingSlot.h"

#include <QJsonObject>

#include <algorithm>

namespace tsunagu {

HopTrace::HopTrace(Platform& platform, const Endpoint& to, std::vector<std::uint8_t> payload)
    : m_platform(platform)
    , m_to(to)
    , m_payload(std::move(payload))
{
}

bool HopTrace::send(int ttl, TimePoint deadline, const std::stop_token& stop)
{
    auto socket = m_platform.network.openUdp(familyOf(m_to.address));
    if (!socket)
        return false;
    waitForSlot(m_platform, m_to.address, deadline, stop, 1, [&](TimePoint moment) {
        std::vector<Waitable*> waitables;
        appendWaitables(waitables);
        m_platform.network.wait(waitables, moment, stop);
        read();
    });
    if (stop.stop_requested())
        return false;
    const TimePoint now = m_platform.clock.now();
    Hop& hop = m_hops[ttl];
    hop.lastSent = now;
    ++hop.attempts;
    const bool isSent = (*socket)->send(m_payload, m_to, ttl).has_value();
    m_attempts.push_back({ttl, now, std::move(*socket)});
    return isSent;
}

void HopTrace::read()
{
    constexpr int mostEventsAtOnce = 16;
    for (const Attempt& attempt : m_attempts) {
        for (int count = 0; count < mostEventsAtOnce; ++count) {
            const auto event = attempt.socket->receive();
            if (!event)
                break;
            take(attempt, *event);
        }
    }
}

void HopTrace::take(const Attempt& attempt, const SocketEvent& event)
{
    Hop& hop = m_hops[attempt.ttl];
    if (hop.from)
        return;
    if (const auto* const datagram = std::get_if<Datagram>(&event)) {
        if (datagram->from == m_to) {
            hop.from = m_to.address;
            hop.reached = true;
            hop.rttMs = toMilliseconds(datagram->at - attempt.sentAt);
        }
        return;
    }
    const auto& error = std::get<IcmpError>(event);
    if (error.reporter.isNull() || !(error.destination == m_to))
        return;
    hop.from = error.reporter;
    hop.rttMs = toMilliseconds(error.at - attempt.sentAt);
    if (error.reporter == m_to.address)
        hop.reached = true;
    else if (error.kind != IcmpKind::TimeExceeded)
        hop.refused = error.kind;
}

bool HopTrace::isAnswered(int ttl) const
{
    const auto hop = m_hops.find(ttl);
    return hop != m_hops.end() && hop->second.from.has_value();
}

int HopTrace::attempts(int ttl) const
{
    const auto hop = m_hops.find(ttl);
    return hop == m_hops.end() ? 0 : hop->second.attempts;
}

bool HopTrace::isPending(int ttl, TimePoint now, Milliseconds patience) const
{
    const auto hop = m_hops.find(ttl);
    return hop != m_hops.end() && !hop->second.from && now < hop->second.lastSent + patience;
}

int HopTrace::lastAnsweredTtl() const
{
    int last = 0;
    for (const auto& [ttl, hop] : m_hops) {
        if (hop.from && !hop.refused)
            last = std::max(last, ttl);
    }
    const auto host = distance();
    return host ? std::min(last, *host) : last;
}

std::optional<int> HopTrace::distance() const
{
    const auto host =
        std::find_if(m_hops.begin(), m_hops.end(), [](const auto& entry) { return entry.second.reached; });
    return host == m_hops.end() ? std::nullopt : std::optional(host->first);
}

bool HopTrace::isRefused() const
{
    return std::any_of(m_hops.begin(), m_hops.end(),
                       [](const auto& entry) { return entry.second.refused.has_value(); });
}

QJsonArray HopTrace::describe(int lastTtl) const
{
    QJsonArray list;
    for (int ttl = 1; ttl <= lastTtl; ++ttl) {
        QJsonObject described{{keys::ttl, ttl}};
        const auto found = m_hops.find(ttl);
        if (found != m_hops.end() && found->second.from) {
            const Hop& hop = found->second;
            described.insert(keys::from, hop.from->toString());
            described.insert(keys::rttMs, hop.rttMs);
            described.insert(keys::network, addressBlockWord(addressBlockOf(*hop.from)));
            if (hop.reached)
                described.insert(keys::reached, true);
            if (hop.refused)
                described.insert(keys::refused, icmpWord(*hop.refused));
        }
        list.append(described);
    }
    return list;
}

void HopTrace::appendWaitables(std::vector<Waitable*>& waitables) const
{
    for (const Attempt& attempt : m_attempts) {
        if (!isAnswered(attempt.ttl))
            waitables.push_back(attempt.socket.get());
    }
}

} // namespace tsunagu
