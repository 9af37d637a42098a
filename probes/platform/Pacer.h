#pragma once

#include "probes/platform/Clock.h"

#include <QHash>
#include <QHostAddress>

#include <deque>
#include <mutex>

namespace tsunagu {

/// Keeps the probes from being a flood: all packets of a run to one host take their turn here, so that no more than
/// `mostPerSecond` are sent in any second. Thread-safe.
class Pacer
{
public:
    /// What is promised.
    static constexpr int mostPerSecond = 20;
    /// What is handed out in any second. The rest is for what the system sends by itself: it repeats a SYN after a
    /// second (RFC 6298 §2.1), and path.control has two of them under way.
    static constexpr int packetsPerSecond = mostPerSecond - 2;
    /// A TCP connection that is made and closed again at once: SYN, ACK and RST or FIN.
    static constexpr int packetsPerConnection = 3;

    explicit Pacer(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// Reserves the next free slot for so many packets to `host` that go out together (fragments, a connection), and
    /// returns the moment from which they may be sent: now, or later if the last second is full. The caller waits (with
    /// its own deadline) and then sends.
    TimePoint reserve(const QHostAddress& host, int packets = 1);
    /// To be asked when the slot has come, right before sending: now if the packets may go, and then they count as
    /// sent, else the moment at which to ask again. On a busy computer a thread may wake late and send behind its slot,
    /// close to others that are on time.
    TimePoint take(const QHostAddress& host, int packets = 1);
    /// How many slots were reserved in all.
    int reserved() const;

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    using Times = std::deque<TimePoint>;
    static TimePoint nextFree(const Times& times, int packets, TimePoint from);
    static void add(Times& times, int packets, TimePoint at);

    QHash<QHostAddress, Times> m_slots; ///< as they were reserved
    QHash<QHostAddress, Times> m_sent;  ///< as they were taken
    int m_reserved = 0;
};

} // namespace tsunagu
