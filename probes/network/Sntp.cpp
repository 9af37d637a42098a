#include "probes/network/Sntp.h"

namespace tsunagu::sntp {
namespace {

// RFC 4330 §4: where the fields lie.
constexpr std::size_t originate = 24;
constexpr std::size_t receive = 32;
constexpr std::size_t transmit = 40;

std::uint64_t timestampAt(std::span<const std::uint8_t> octets, std::size_t offset)
{
    std::uint64_t value = 0;
    for (std::size_t index = 0; index < 8; ++index)
        value = (value << 8) | octets[offset + index];
    return value;
}

/// RFC 4330 §3: with the highest bit the seconds count from 1900, without it from 2036-02-07.
double millisecondsOf(std::uint64_t timestamp)
{
    constexpr double secondsFrom1900To1970 = 2'208'988'800.0;
    constexpr double secondsOfAnEra = 4'294'967'296.0;
    const auto seconds = static_cast<double>(timestamp >> 32);
    const auto fraction = static_cast<double>(timestamp & 0xffff'ffffU);
    const bool isFirstEra = (timestamp >> 63) != 0;
    return (seconds + (isFirstEra ? 0 : secondsOfAnEra) - secondsFrom1900To1970 + fraction / secondsOfAnEra) * 1000;
}

} // namespace

Octets request(std::uint64_t nonce)
{
    Octets octets{};
    octets[0] = 0x23; // no leap warning, version 4, client
    for (std::size_t index = 0; index < 8; ++index)
        octets[transmit + index] = static_cast<std::uint8_t>(nonce >> (8 * (7 - index)));
    return octets;
}

std::optional<ServerTimes> parseReply(std::span<const std::uint8_t> octets, std::uint64_t nonce)
{
    if (octets.size() < messageSize)
        return std::nullopt;
    constexpr int notSynchronised = 3;
    constexpr int server = 4;
    constexpr int highestStratum = 15;
    const int leap = octets[0] >> 6;
    const int version = (octets[0] >> 3) & 7;
    const int mode = octets[0] & 7;
    const int stratum = octets[1];
    if (leap == notSynchronised || version < 1 || version > 4 || mode != server || stratum < 1 ||
        stratum > highestStratum || timestampAt(octets, originate) != nonce || timestampAt(octets, receive) == 0 ||
        timestampAt(octets, transmit) == 0)
        return std::nullopt;
    return ServerTimes{millisecondsOf(timestampAt(octets, receive)), millisecondsOf(timestampAt(octets, transmit))};
}

} // namespace tsunagu::sntp
