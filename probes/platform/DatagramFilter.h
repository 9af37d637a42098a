#pragma once

#include <cstdint>
#include <vector>

namespace tsunagu {

/// Has the kernel drop, before it queues it, every datagram to that UDP socket whose content does not begin with one of
/// `beginnings` (a socket filter, socket(7) SO_ATTACH_FILTER). They are all equally long, a multiple of four octets,
/// and replace those of the call before. False: the kernel did not take it, and everything still arrives.
bool attachDatagramFilter(int udpSocket, const std::vector<std::vector<std::uint8_t>>& beginnings);

} // namespace tsunagu
