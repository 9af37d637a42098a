#pragma once

#include "probes/platform/Network.h"

#include <optional>
#include <sys/socket.h>

namespace tsunagu {

/// An endpoint as the kernel wants it, with the scope id of a link-local address.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;

    static SocketAddress from(const Endpoint& endpoint);
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

/// Reads back what the kernel wrote; empty for families other than IPv4 and IPv6.
std::optional<Endpoint> endpointFrom(const sockaddr_storage& storage);

} // namespace tsunagu
