#pragma once

#include "probes/ike/NatDetection.h"

#include <chrono>
#include <cstdint>
#include <optional>

/// A plain connected UDP socket on 127.0.0.1, as independent of the product as can be.
class UdpClient
{
public:
    explicit UdpClient(std::uint16_t serverPort);
    ~UdpClient();
    UdpClient(const UdpClient&) = delete;
    UdpClient& operator=(const UdpClient&) = delete;
    UdpClient(UdpClient&&) = delete;
    UdpClient& operator=(UdpClient&&) = delete;

    bool send(tsunagu::ike::ByteView datagram) const;
    /// The next datagram, or nothing within `patience`.
    std::optional<tsunagu::ike::Bytes> receive(std::chrono::milliseconds patience) const;
    /// Sends one octet and tells whether the system answers that nothing listens there.
    bool isRefused() const;

    tsunagu::ike::Endpoint local() const;
    tsunagu::ike::Endpoint server() const;

private:
    int m_socket = -1;
    std::uint16_t m_serverPort = 0;
};
