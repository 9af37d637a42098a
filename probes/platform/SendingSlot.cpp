#include "probes/platform/SendingSlot.h"

#include <algorithm>

namespace tsunagu {

void waitForSlot(Platform& platform, const QHostAddress& host, TimePoint until, const std::stop_token& stop,
                 int packets)
{
    waitForSlot(platform, host, until, stop, packets, {});
}

void waitForSlot(Platform& platform, const QHostAddress& host, TimePoint until, const std::stop_token& stop,
                 int packets, const std::function<void(TimePoint)>& wait)
{
    TimePoint slot = platform.pacer.reserve(host, packets);
    while (!stop.stop_requested()) {
        if (slot <= platform.clock.now())
            slot = platform.pacer.take(host, packets);
        if (slot <= platform.clock.now() || platform.clock.now() >= until)
            return;
        if (wait)
            wait(std::min(slot, until));
        else
            platform.network.wait({}, std::min(slot, until), stop);
    }
}

int packetsOf(std::size_t contentBytes)
{
    // IPv6's fragments hold less than IPv4's: 1,500 less 40 of its header and 8 of the fragment's, in eights (RFC
    // 8200).
    constexpr std::size_t fragmentBytes = 1448;
    constexpr std::size_t wholeBytes = 1460;
    constexpr std::size_t headerBytes = 8; // UDP's, and ICMP echo's
    const std::size_t bytes = contentBytes + headerBytes;
    return bytes <= wholeBytes ? 1 : static_cast<int>((bytes + fragmentBytes - 1) / fragmentBytes);
}

} // namespace tsunagu
