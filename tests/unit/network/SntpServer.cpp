#include "tests/unit/network/SntpServer.h"

#include <algorithm>
#include <cmath>

namespace tsunagu::test {

std::vector<std::uint8_t> SntpServer::replyTo(std::span<const std::uint8_t> request, double nowMs) const
{
    std::vector<std::uint8_t> octets(48, 0);
    octets[0] = 0x24; // version 4, server
    octets[1] = stratum;
    std::copy(request.begin() + 40, request.begin() + 48, octets.begin() + 24);
    const double seconds = nowMs / 1000 + 2'208'988'800.0;
    const auto whole = static_cast<std::uint64_t>(seconds);
    const auto fraction = static_cast<std::uint64_t>((seconds - std::floor(seconds)) * 4'294'967'296.0);
    const std::uint64_t timestamp = (whole << 32) | (fraction & 0xffff'ffffU);
    for (const std::size_t field : {std::size_t{32}, std::size_t{40}}) {
        for (std::size_t index = 0; index < 8; ++index)
            octets[field + index] = static_cast<std::uint8_t>(timestamp >> (8 * (7 - index)));
    }
    return octets;
}

} // namespace tsunagu::test
