#include "probes/platform/Arrival.h"

#include <cstring>
#include <ctime>

namespace tsunagu {
namespace {

std::chrono::nanoseconds sinceEpoch(const timespec& time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

bool stampArrivals(int socket)
{
    const int on = 1;
    return ::setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof(on)) == 0;
}

TimePoint arrivalOf(const msghdr& message, const Clock& clock)
{
    // Nothing of ours waits that long in a socket; a greater age is a stepped clock.
    constexpr std::chrono::seconds greatestAge(10);
    const TimePoint now = clock.now();
    msghdr copy = message; // CMSG_NXTHDR wants it changeable
    for (cmsghdr* header = CMSG_FIRSTHDR(&copy); header != nullptr; header = CMSG_NXTHDR(&copy, header)) {
        const bool isStamp = header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_TIMESTAMPNS &&
                             header->cmsg_len >= CMSG_LEN(sizeof(timespec));
        if (!isStamp)
            continue;
        timespec stamp{};
        std::memcpy(&stamp, CMSG_DATA(header), sizeof(stamp));
        timespec wallClock{};
        ::clock_gettime(CLOCK_REALTIME, &wallClock);
        const auto age = sinceEpoch(wallClock) - sinceEpoch(stamp);
        if (age > std::chrono::nanoseconds(0) && age < greatestAge)
            return now - std::chrono::duration_cast<TimePoint::duration>(age);
    }
    return now;
}

} // namespace tsunagu
