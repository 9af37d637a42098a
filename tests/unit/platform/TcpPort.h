#pragma once

#include "probes/platform/FileDescriptor.h"
#include "probes/platform/SocketAddress.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

namespace tsunagu::test {

/// A TCP socket on a port of loopback; it listens only when told to.
struct TcpPort
{
    FileDescriptor descriptor{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    Endpoint endpoint;

    TcpPort()
    {
        const SocketAddress any = SocketAddress::from({QHostAddress(QHostAddress::LocalHost), 0});
        EXPECT_EQ(::bind(descriptor.get(), any.get(), any.length), 0);
        sockaddr_storage bound{};
        socklen_t length = sizeof(bound);
        ::getsockname(descriptor.get(), reinterpret_cast<sockaddr*>(&bound), &length);
        endpoint = endpointFrom(bound).value_or(Endpoint());
    }

    void listen() { EXPECT_EQ(::listen(descriptor.get(), 1), 0); }
};

} // namespace tsunagu::test
