#include "probes/platform/Clock.h"

#include <cmath>

namespace tsunagu {

double toMilliseconds(std::chrono::steady_clock::duration duration)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    return std::round(milliseconds * 10) / 10;
}

} // namespace tsunagu
