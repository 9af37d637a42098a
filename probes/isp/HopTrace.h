#pragma once

#include "probes/platform/Platform.h"

#include <QJsonArray>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tsunagu {

/// One trail of packets with growing TTL: which station answers at each. Every packet has a socket of its own, so that
/// an ICMP error is told apart by the socket it arrives at, however little of the packet the station quotes. One
/// thread.
class HopTrace
{
public:
    struct Hop
    {
        std::optional<QHostAddress> from;
        double rttMs = 0;
        bool reached = false;            ///< the host itself answered
        std::optional<IcmpKind> refused; ///< a station refused instead of saying that the TTL ran out
        int attempts = 0;
        TimePoint lastSent;
    };

    /// Sends `payload` to `to`.
    HopTrace(Platform& platform, const Endpoint& to, std::vector<std::uint8_t> payload);

    /// Sends one packet with that TTL, once the pacer allows. False: the system refused, or it was stopped.
    bool send(int ttl, TimePoint deadline, const std::stop_token& stop);
    /// Takes in whatever has arrived.
    void read();

    bool isAnswered(int ttl) const;
    int attempts(int ttl) const;
    /// Sent, not answered, and sent less than `patience` ago.
    bool isPending(int ttl, TimePoint now, Milliseconds patience) const;
    /// The highest TTL at which a station said that the TTL ran out, or the host answered; 0: none.
    int lastAnsweredTtl() const;
    /// The TTL at which the host itself answered.
    std::optional<int> distance() const;
    /// A station refused the packets (administratively prohibited, unreachable, …).
    bool isRefused() const;
    const std::map<int, Hop>& hops() const { return m_hops; }

    /// The hops from 1 to `lastTtl` as docs/findings.md describes them; silent ones stand without `from`.
    QJsonArray describe(int lastTtl) const;
    void appendWaitables(std::vector<Waitable*>& waitables) const;

private:
    /// One packet that was sent.
    struct Attempt
    {
        int ttl = 0;
        TimePoint sentAt;
        std::unique_ptr<DatagramSocket> socket;
    };

    void take(const Attempt& attempt, const SocketEvent& event);

    Platform& m_platform;
    Endpoint m_to;
    std::vector<std::uint8_t> m_payload;
    std::vector<Attempt> m_attempts;
    std::map<int, Hop> m_hops;
};

} // namespace tsunagu
