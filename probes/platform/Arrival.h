#pragma once

#include "probes/platform/Clock.h"

#include <sys/socket.h>

namespace tsunagu {

/// Has the kernel write down when each datagram arrives (SO_TIMESTAMPNS, socket(7)). False: it does not.
bool stampArrivals(int socket);

/// When what was just received arrived, on `clock`: the kernel's stamp, so that a thread which reads late measures no
/// longer round trip. Without a stamp, or with one that a step of the wall clock has spoiled: now.
TimePoint arrivalOf(const msghdr& message, const Clock& clock);

} // namespace tsunagu
