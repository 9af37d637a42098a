#include "tests/unit/platform/Loopback.h"
#include "tests/unit/platform/TcpPort.h"

#include <array>
#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

ConnectOutcome outcomeOf(const Endpoint& to)
{
    Loopback loopback;
    auto attempt = loopback.network.connectTcp(to);
    if (!attempt)
        return ConnectOutcome::Failed;
    const TimePoint until = loopback.clock.now() + Milliseconds{1000};
    const std::array<Waitable*, 1> waitables{attempt->get()};
    while ((*attempt)->outcome() == ConnectOutcome::Pending && loopback.clock.now() < until)
        loopback.network.wait(waitables, until, {});
    return (*attempt)->outcome();
}

TEST(Connect, AListeningPortConnects)
{
    const TcpPort port;
    ASSERT_EQ(::listen(port.descriptor.get(), 1), 0);
    EXPECT_EQ(outcomeOf(port.endpoint), ConnectOutcome::Connected);
}

TEST(Connect, AClosedPortRefuses)
{
    const TcpPort port; // bound, so that nobody else has it, and not listening
    EXPECT_EQ(outcomeOf(port.endpoint), ConnectOutcome::Refused);
}

TEST(Connect, TheOutcomeStays)
{
    Loopback loopback;
    const TcpPort port;
    ASSERT_EQ(::listen(port.descriptor.get(), 1), 0);
    const auto attempt = loopback.network.connectTcp(port.endpoint);
    ASSERT_TRUE(attempt.has_value());
    const std::array<Waitable*, 1> waitables{attempt->get()};
    const TimePoint until = loopback.clock.now() + Milliseconds{1000};
    while ((*attempt)->outcome() == ConnectOutcome::Pending && loopback.clock.now() < until)
        loopback.network.wait(waitables, until, {});
    EXPECT_EQ((*attempt)->outcome(), ConnectOutcome::Connected);
    EXPECT_EQ((*attempt)->outcome(), ConnectOutcome::Connected);
    // What has been decided wakes nobody any more.
    EXPECT_EQ(loopback.network.wait(waitables, loopback.clock.now() + Milliseconds{20}, {}), WaitEnd::DeadlinePassed);
}

TEST(SocketAddresses, AreReadBackAsTheyWereWritten)
{
    for (const Endpoint& endpoint : {Endpoint{QHostAddress(QStringLiteral("198.51.100.10")), 500},
                                     Endpoint{QHostAddress(QStringLiteral("2001:db8::1")), 4500},
                                     Endpoint{QHostAddress(QStringLiteral("fe80::1%lo")), 65535}}) {
        const auto readBack = endpointFrom(SocketAddress::from(endpoint).storage);
        ASSERT_TRUE(readBack.has_value());
        EXPECT_EQ(*readBack, endpoint) << endpoint.address.toString().toStdString();
    }
    EXPECT_FALSE(endpointFrom(sockaddr_storage{}).has_value());
}

} // namespace
} // namespace tsunagu::test
