#pragma once

#include "probes/platform/Network.h"

namespace tsunagu {

/// `Network::connectTcp` and `Network::openTcpStream` with non-blocking sockets.
Result<std::unique_ptr<ConnectAttempt>> startTcpConnect(const Endpoint& to);
Result<std::unique_ptr<TcpStream>> startTcpStream(const Endpoint& to);

} // namespace tsunagu
