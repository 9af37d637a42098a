#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace tsunagu::lab {

/// One end of the link: where its TUN interface is to be made.
struct LinkEnd
{
    std::string networkNamespace; ///< Path of the namespace, such as /run/netns/NAME.
    std::string interfaceName;    ///< At most 15 bytes, as the kernel demands.
};

/// How the link treats the packets that it carries; the same in both directions.
struct LinkQuality
{
    std::chrono::milliseconds delay{0};    ///< One way.
    double lossProbability = 0.0;          ///< 0 … 1, drawn for each packet.
    std::uint32_t seed = 1;                ///< The same seed loses the same packets of the same traffic.
    std::vector<std::uint16_t> udpPorts;   ///< Delay and loss only for these UDP ports; empty: for every packet.
    std::size_t queuedPacketsLimit = 1000; ///< Waiting packets per direction; further ones are dropped.
};

struct Options
{
    LinkEnd left;
    LinkEnd right;
    LinkQuality quality;
};

/// Reads the command line (without the program's name). The error is one line for standard error.
tl::expected<Options, std::string> parseOptions(std::span<char* const> arguments);

/// One line that names every option.
std::string usage();

} // namespace tsunagu::lab
