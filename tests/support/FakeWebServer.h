#pragma once

#include "tests/support/FakeNetwork.h"

namespace tsunagu::test {

/// A web server that answers every request with the same octets.
struct FakeWebServer
{
    Endpoint at{QHostAddress(QStringLiteral("203.0.113.80")), 80};
    QByteArray reply;
    Milliseconds delay{20}; ///< round trip
    bool closes = true;     ///< after the reply
    bool listens = true;    ///< false: refuses connections

    /// What it answers to a packet; nothing to those for others.
    std::vector<WorldReply> answer(const SentPacket& packet) const;
    World world() const;
};

} // namespace tsunagu::test
