#include "probes/platform/DatagramFilter.h"

#include <linux/filter.h>
#include <sys/socket.h>

namespace tsunagu {
namespace {

// What a filter of a UDP socket sees begins with the UDP header (RFC 768).
constexpr std::uint32_t contentOffset = 8;
constexpr std::size_t wordSize = 4;
constexpr std::uint32_t everything = 0xffff'ffff;

std::uint32_t wordAt(const std::vector<std::uint8_t>& octets, std::size_t offset)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < wordSize; ++i)
        word = word << 8U | octets.at(offset + i);
    return word;
}

/// Keeps the datagram if all words are as in `beginning`, else goes on behind these instructions. A datagram that is
/// too short ends the filter and is dropped.
void appendComparison(std::vector<sock_filter>& filter, const std::vector<std::uint8_t>& beginning)
{
    const std::size_t words = beginning.size() / wordSize;
    for (std::size_t word = 0; word < words; ++word) {
        const auto offset = static_cast<std::uint32_t>(word * wordSize);
        const auto instructionsLeft = static_cast<std::uint8_t>(2 * (words - word) - 1);
        filter.push_back({BPF_LD | BPF_W | BPF_ABS, 0, 0, contentOffset + offset});
        filter.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, instructionsLeft, wordAt(beginning, offset)});
    }
    filter.push_back({BPF_RET | BPF_K, 0, 0, everything});
}

} // namespace

bool attachDatagramFilter(int udpSocket, const std::vector<std::vector<std::uint8_t>>& beginnings)
{
    std::vector<sock_filter> filter;
    for (const auto& beginning : beginnings)
        appendComparison(filter, beginning);
    filter.push_back({BPF_RET | BPF_K, 0, 0, 0});
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ::setsockopt(udpSocket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)) == 0;
}

} // namespace tsunagu
