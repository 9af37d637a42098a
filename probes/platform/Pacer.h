#pragma once

#include "probes/platform/Clock.h"

#include <QHash>
#include <QHostAddress>

#include <deque>
#include <mutex>

namespace tsunagu {

/// Keeps the probes from being a flood: all packets of a run to one host take their turn here, at most
/// `packetsPerSecond` in any second. Thread-safe.
class Pacer
{
public:
    static constexpr int packetsPerSecond = 20;

    explicit Pacer(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// Reserves the next free slot for one packet to `host` and returns the moment from which it may be sent:
    /// now, or later if the last second is full. The caller waits (with its own deadline) and then sends.
    TimePoint reserve(const QHostAddress& host);
    /// How many slots were reserved in all.
    int reserved() const;

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    QHash<QHostAddress, std::deque<TimePoint>> m_slots;
    int m_reserved = 0;
};

} // namespace tsunagu
