#pragma once

#include "probes/platform/PosixNetwork.h"

#include <memory>

namespace tsunagu::test {

/// Real sockets on this computer's loopback.
class Loopback
{
public:
    explicit Loopback(IpFamily family = IpFamily::V4)
        : address(family == IpFamily::V4 ? QHostAddress(QHostAddress::LocalHost)
                                         : QHostAddress(QHostAddress::LocalHostIPv6))
        , m_family(family)
    {
    }

    /// False on a computer without that address family.
    bool isAvailable() { return network.sourceAddressFor(address).has_value(); }
    std::unique_ptr<DatagramSocket> openUdp();
    /// A port on which nothing listens.
    Endpoint closedPort();
    /// The next event within a second; empty: none came.
    std::optional<SocketEvent> next(DatagramSocket& socket);

    SystemClock clock;
    PosixNetwork network{clock};
    QHostAddress address;

private:
    IpFamily m_family;
};

/// How long `action` took.
template <typename Action>
Milliseconds timed(Action&& action)
{
    const auto begin = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begin);
}

} // namespace tsunagu::test
