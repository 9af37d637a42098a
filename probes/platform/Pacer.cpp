#include "probes/platform/Pacer.h"

#include <algorithm>

namespace tsunagu {

TimePoint Pacer::reserve(const QHostAddress& host)
{
    // A little over a second, so that jitter between the reservation and the sending cannot put 21 into one second.
    constexpr Milliseconds window{1050};
    const std::scoped_lock lock(m_mutex);
    std::deque<TimePoint>& slots = m_slots[host];
    TimePoint slot = m_clock.now();
    if (!slots.empty())
        slot = std::max(slot, slots.back());
    if (slots.size() >= packetsPerSecond)
        slot = std::max(slot, slots.front() + window);
    slots.push_back(slot);
    if (slots.size() > packetsPerSecond)
        slots.pop_front();
    ++m_reserved;
    return slot;
}

int Pacer::reserved() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reserved;
}

} // namespace tsunagu
