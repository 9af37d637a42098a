#pragma once

#include "tests/lab/relay/Options.h"
#include "tests/lab/relay/Tun.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace tsunagu::lab {

/// One direction of the link: reads packets at one end, holds them back, writes them at the other.
/// The delay is constant, so packets leave in the order in which they came. Not thread-safe.
class Direction
{
public:
    using Clock = std::chrono::steady_clock;

    struct Counters
    {
        std::uint64_t forwarded = 0;
        std::uint64_t lost = 0;     ///< By the wanted loss.
        std::uint64_t overflow = 0; ///< The queue was full.
    };

    /// Both descriptors stay the caller's and outlive this object. `salt` keeps the two directions' losses apart.
    Direction(int from, int to, const LinkQuality& quality, std::uint32_t salt);

    /// Takes every packet that waits at the input.
    void receive(Clock::time_point now);
    /// Writes every packet whose time has come.
    void flush(Clock::time_point now);
    /// When the next waiting packet is due; nothing while none waits.
    [[nodiscard]] std::optional<Clock::time_point> nextDue() const;
    [[nodiscard]] const Counters& counters() const { return counters_; }

private:
    struct Waiting
    {
        Clock::time_point due;
        std::vector<std::byte> packet;
    };

    void accept(std::span<const std::byte> packet, Clock::time_point now);
    void write(std::span<const std::byte> packet);

    int from_;
    int to_;
    const LinkQuality& quality_;
    std::mt19937 random_;
    std::deque<Waiting> waiting_;
    Counters counters_;
};

/// Carries packets between two TUN interfaces until SIGTERM or SIGINT, which the caller has blocked, arrives at
/// `signals` (a signalfd). Returns one line that says how many packets passed and how many did not.
std::string relayUntilSignal(const FileDescriptor& left, const FileDescriptor& right, const FileDescriptor& signals,
                             const LinkQuality& quality);

} // namespace tsunagu::lab
