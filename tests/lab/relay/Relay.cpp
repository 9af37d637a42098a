#include "tests/lab/relay/Relay.h"

#include "tests/lab/relay/PacketFilter.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <poll.h>
#include <unistd.h>

namespace tsunagu::lab {

namespace {

constexpr std::size_t largestPacket = 65'535;

/// Time until `due` for ppoll; never negative.
timespec until(Direction::Clock::time_point due, Direction::Clock::time_point now)
{
    const auto left = std::max(due - now, Direction::Clock::duration::zero());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(left - seconds);
    return {static_cast<std::time_t>(seconds.count()), static_cast<long>(nanoseconds.count())};
}

std::string describe(const char* name, const Direction::Counters& counters)
{
    return std::string(name) + ": " + std::to_string(counters.forwarded) + " forwarded, " +
           std::to_string(counters.lost) + " lost, " + std::to_string(counters.overflow) + " over the queue's limit";
}

} // namespace

Direction::Direction(int from, int to, const LinkQuality& quality, std::uint32_t salt)
    : from_(from)
    , to_(to)
    , quality_(quality)
    , random_(quality.seed + salt)
{
}

void Direction::receive(Clock::time_point now)
{
    std::array<std::byte, largestPacket> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): read fills it
    for (;;) {
        const auto length = ::read(from_, buffer.data(), buffer.size());
        if (length <= 0) {
            return;
        }
        accept(std::span(buffer).first(static_cast<std::size_t>(length)), now);
    }
}

void Direction::accept(std::span<const std::byte> packet, Clock::time_point now)
{
    const bool impaired = quality_.udpPorts.empty() || isUdpWithPort(packet, quality_.udpPorts);
    if (!impaired) {
        write(packet);
        return;
    }
    // Not std::uniform_real_distribution: its results differ between standard libraries, a scenario's must not.
    const double draw = static_cast<double>(random_()) / (static_cast<double>(std::mt19937::max()) + 1.0);
    if (draw < quality_.lossProbability) {
        ++counters_.lost;
    } else if (quality_.delay.count() == 0) {
        write(packet);
    } else if (waiting_.size() >= quality_.queuedPacketsLimit) {
        ++counters_.overflow;
    } else {
        waiting_.push_back({now + quality_.delay, {packet.begin(), packet.end()}});
    }
}

void Direction::flush(Clock::time_point now)
{
    while (!waiting_.empty() && waiting_.front().due <= now) {
        write(waiting_.front().packet);
        waiting_.pop_front();
    }
}

std::optional<Direction::Clock::time_point> Direction::nextDue() const
{
    return waiting_.empty() ? std::nullopt : std::optional(waiting_.front().due);
}

void Direction::write(std::span<const std::byte> packet)
{
    // A refused write (the interface is down) is a packet lost on the wire, which is what a link does.
    if (::write(to_, packet.data(), packet.size()) == static_cast<ssize_t>(packet.size())) {
        ++counters_.forwarded;
    }
}

std::string relayUntilSignal(const FileDescriptor& left, const FileDescriptor& right, const FileDescriptor& signals,
                             const LinkQuality& quality)
{
    constexpr std::uint32_t saltOfReverse = 0x9e3779b9;
    Direction forward(left.get(), right.get(), quality, 0);
    Direction reverse(right.get(), left.get(), quality, saltOfReverse);
    std::array<pollfd, 3> watched{{{left.get(), POLLIN, 0}, {right.get(), POLLIN, 0}, {signals.get(), POLLIN, 0}}};
    while ((watched[2].revents & POLLIN) == 0) {
        const auto first = forward.nextDue();
        const auto second = reverse.nextDue();
        const auto due = first && second ? std::optional(std::min(*first, *second)) : (first ? first : second);
        const auto wait = due ? until(*due, Direction::Clock::now()) : timespec{};
        ::ppoll(watched.data(), watched.size(), due ? &wait : nullptr, nullptr);
        const auto now = Direction::Clock::now();
        if ((watched[0].revents & POLLIN) != 0) {
            forward.receive(now);
        }
        if ((watched[1].revents & POLLIN) != 0) {
            reverse.receive(now);
        }
        forward.flush(now);
        reverse.flush(now);
    }
    return describe("left to right", forward.counters()) + "; " + describe("right to left", reverse.counters());
}

} // namespace tsunagu::lab
