#pragma once

#include "tests/lab/hostile/Forger.h"

#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace tsunagu::lab {

struct HostileArguments
{
    std::string interfaceName;
    HostileMode mode = HostileMode::Flood;
    std::uint32_t packetsPerSecond = 100'000; ///< of a flood
    /// Takes UDP 500 and 4500 itself, so that the kernel does not say that nobody listens there.
    bool holdsPorts = false;
};

/// The error names the argument and what is wrong with it.
tl::expected<HostileArguments, std::string> parseHostileArguments(std::span<char* const> arguments);
std::string hostileUsage();

} // namespace tsunagu::lab
