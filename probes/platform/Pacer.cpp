#include "probes/platform/Pacer.h"

#include <algorithm>

namespace tsunagu {

namespace {

// A little over a second, so that jitter between the last look at the clock and the sending cannot put one too many
// into one second.
constexpr Milliseconds window{1050};

int countOf(int packets)
{
    return std::clamp(packets, 1, Pacer::packetsPerSecond);
}

} // namespace

TimePoint Pacer::nextFree(const Times& times, int packets, TimePoint from)
{
    // The latest that has to be over a second ago.
    const auto newer = static_cast<std::size_t>(packetsPerSecond - packets);
    if (times.size() <= newer)
        return from;
    return std::max(from, *(times.end() - static_cast<std::ptrdiff_t>(newer) - 1) + window);
}

void Pacer::add(Times& times, int packets, TimePoint at)
{
    times.insert(times.end(), static_cast<std::size_t>(packets), at);
    while (times.size() > packetsPerSecond)
        times.pop_front();
}

TimePoint Pacer::reserve(const QHostAddress& host, int packets)
{
    const int count = countOf(packets);
    const std::scoped_lock lock(m_mutex);
    Times& slots = m_slots[host];
    const TimePoint now = m_clock.now();
    const TimePoint slot = nextFree(slots, count, slots.empty() ? now : std::max(now, slots.back()));
    add(slots, count, slot);
    m_reserved += count;
    return slot;
}

TimePoint Pacer::take(const QHostAddress& host, int packets)
{
    const int count = countOf(packets);
    const std::scoped_lock lock(m_mutex);
    Times& sent = m_sent[host];
    const TimePoint now = m_clock.now();
    const TimePoint free = nextFree(sent, count, now);
    if (free <= now)
        add(sent, count, now);
    return free;
}

int Pacer::reserved() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reserved;
}

} // namespace tsunagu
