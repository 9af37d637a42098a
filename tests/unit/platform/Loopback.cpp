#include "tests/unit/platform/Loopback.h"

#include <array>

namespace tsunagu::test {

std::unique_ptr<DatagramSocket> Loopback::openUdp()
{
    auto socket = network.openUdp(m_family);
    return socket ? std::move(*socket) : nullptr;
}

Endpoint Loopback::closedPort()
{
    // Had by this test a moment ago, so nobody else listens there.
    return {address, openUdp()->localPort()};
}

std::optional<SocketEvent> Loopback::next(DatagramSocket& socket)
{
    const TimePoint until = clock.now() + Milliseconds{1000};
    const std::array<Waitable*, 1> waitables{&socket};
    while (clock.now() < until) {
        if (auto event = socket.receive())
            return event;
        network.wait(waitables, until, {});
    }
    return std::nullopt;
}

} // namespace tsunagu::test
