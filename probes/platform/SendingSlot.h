#pragma once

#include "probes/platform/Platform.h"

#include <functional>
#include <stop_token>

namespace tsunagu {

/// Takes the pacer's next slot for so many packets to `host` and waits for it: at most until `until`, and no longer
/// than the stop. Blocks the calling worker thread.
void waitForSlot(Platform& platform, const QHostAddress& host, TimePoint until, const std::stop_token& stop,
                 int packets = 1);

/// The same, waiting by `wait`, which has to return at the moment that it is given or before; empty: as above.
void waitForSlot(Platform& platform, const QHostAddress& host, TimePoint until, const std::stop_token& stop,
                 int packets, const std::function<void(TimePoint)>& wait);

/// How many packets a datagram with that much content is on the wire, on a link with Ethernet's MTU of 1,500 octets.
int packetsOf(std::size_t contentBytes);

} // namespace tsunagu
