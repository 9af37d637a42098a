#pragma once

#include "probes/platform/Network.h"

namespace tsunagu {

/// Linux sockets without privileges: UDP with the error queue (`IP_RECVERR`, ip(7)), ICMP echo datagram sockets
/// (icmp(7)), non-blocking TCP, and poll(2) with an eventfd(2) that a stop request writes to.
class PosixNetwork final : public Network
{
public:
    explicit PosixNetwork(const Clock& clock)
        : m_clock(clock)
    {
    }

    Result<std::unique_ptr<DatagramSocket>> openUdp(IpFamily family) override;
    Result<std::unique_ptr<DatagramSocket>> openIcmpEcho(IpFamily family) override;
    Result<std::unique_ptr<ConnectAttempt>> connectTcp(const Endpoint& to) override;
    Result<std::unique_ptr<TcpStream>> openTcpStream(const Endpoint& to) override;
    Result<QHostAddress> sourceAddressFor(const QHostAddress& to) override;
    WaitEnd wait(std::span<Waitable* const> waitables, TimePoint until, const std::stop_token& stop) override;

private:
    const Clock& m_clock;
};

} // namespace tsunagu
