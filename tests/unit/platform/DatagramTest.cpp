#include "tests/unit/platform/Loopback.h"

#include <array>
#include <gmock/gmock.h>
#include <thread>

namespace tsunagu::test {
namespace {

using Bytes = std::vector<std::uint8_t>;

const Bytes hello{0x74, 0x73, 0x75, 0x00, 0xff};

class Datagrams : public testing::TestWithParam<IpFamily>
{
protected:
    void SetUp() override
    {
        if (!loopback.isAvailable())
            GTEST_SKIP() << "this computer has no loopback address of that family";
        here = loopback.openUdp();
        ASSERT_NE(here, nullptr);
    }

    Loopback loopback{GetParam()};
    std::unique_ptr<DatagramSocket> here;
};

TEST_P(Datagrams, ArriveWithTheirSender)
{
    const auto there = loopback.openUdp();
    ASSERT_NE(here->localPort(), 0);
    ASSERT_TRUE(here->send(hello, {loopback.address, there->localPort()}));
    const auto event = loopback.next(*there);
    ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
    const auto& datagram = std::get<Datagram>(*event);
    EXPECT_EQ(datagram.bytes, hello);
    EXPECT_EQ(datagram.from, (Endpoint{loopback.address, here->localPort()}));
    EXPECT_LE(datagram.at, loopback.clock.now());
    EXPECT_FALSE(there->receive().has_value()) << "one datagram is one event";
}

// A thread that waits for its turn to send reads late; what it measures must not be late for that.
TEST_P(Datagrams, AreStampedWhenTheyArriveNotWhenTheyAreRead)
{
    const auto there = loopback.openUdp();
    const TimePoint sent = loopback.clock.now();
    ASSERT_TRUE(here->send(hello, {loopback.address, there->localPort()}));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    const auto event = loopback.next(*there);
    ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
    EXPECT_LT(toMilliseconds(std::get<Datagram>(*event).at - sent), 100);
    EXPECT_GE(toMilliseconds(std::get<Datagram>(*event).at - sent), -1);
}

TEST_P(Datagrams, OnlyThoseWithAKnownBeginningAreHeard)
{
    const auto there = loopback.openUdp();
    const Endpoint to{loopback.address, there->localPort()};
    const Bytes first{1, 2, 3, 4, 5, 6, 7, 8};
    const Bytes second{1, 2, 3, 4, 5, 6, 7, 9};
    Bytes longer = second;
    longer.resize(1000, 0xff);
    there->hearOnly({first, second});
    for (const Bytes& unheard : {Bytes(), Bytes{1, 2, 3, 4}, Bytes{1, 2, 3, 4, 5, 6, 7}, Bytes{0, 2, 3, 4, 5, 6, 7, 8},
                                 Bytes{1, 2, 3, 4, 5, 6, 7, 10}})
        ASSERT_TRUE(here->send(unheard, to));
    for (const Bytes& heard : {first, longer}) {
        ASSERT_TRUE(here->send(heard, to));
        const auto event = loopback.next(*there);
        ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
        EXPECT_EQ(std::get<Datagram>(*event).bytes, heard);
    }
    there->hearOnly({{9, 9, 9, 9}});
    ASSERT_TRUE(here->send(first, to));
    ASSERT_TRUE(here->send(Bytes{9, 9, 9, 9}, to));
    const auto event = loopback.next(*there);
    ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
    EXPECT_EQ(std::get<Datagram>(*event).bytes.front(), 9) << "the later call replaces the earlier one";
}

TEST_P(Datagrams, AFloodTakesNoPlaceFromThoseThatAreHeard)
{
    const auto there = loopback.openUdp();
    const Endpoint to{loopback.address, there->localPort()};
    const Bytes honest{1, 2, 3, 4, 5, 6, 7, 8};
    there->hearOnly({honest});
    const Bytes forged(60, 0xee);
    for (int i = 0; i < 5000; ++i) // many times what the queue of a socket holds
        ASSERT_TRUE(here->send(forged, to));
    ASSERT_TRUE(here->send(honest, to));
    const auto event = loopback.next(*there);
    ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
    EXPECT_EQ(std::get<Datagram>(*event).bytes, honest);
}

TEST_P(Datagrams, IcmpErrorsAreHeardWhateverTheFilter)
{
    here->hearOnly({{1, 2, 3, 4}});
    ASSERT_TRUE(here->send(hello, loopback.closedPort()));
    const auto event = loopback.next(*here);
    ASSERT_TRUE(event && std::holds_alternative<IcmpError>(*event));
}

TEST_P(Datagrams, MayBeEmptyOrAsLargeAsUdpAllows)
{
    const auto there = loopback.openUdp();
    const Endpoint to{loopback.address, there->localPort()};
    const Bytes largest(GetParam() == IpFamily::V4 ? 65'507 : 65'527, 0xa5);
    for (const Bytes& bytes : {Bytes(), largest}) {
        ASSERT_TRUE(here->send(bytes, to));
        const auto event = loopback.next(*there);
        ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
        EXPECT_EQ(std::get<Datagram>(*event).bytes, bytes);
    }
    EXPECT_FALSE(here->send(Bytes(70'000), to)) << "more than a datagram holds";
}

TEST_P(Datagrams, AClosedPortSaysSo)
{
    const Endpoint closed = loopback.closedPort();
    ASSERT_TRUE(here->send(hello, closed));
    const auto event = loopback.next(*here);
    ASSERT_TRUE(event && std::holds_alternative<IcmpError>(*event));
    const auto& error = std::get<IcmpError>(*event);
    EXPECT_EQ(error.kind, IcmpKind::PortUnreachable);
    EXPECT_EQ(error.reporter, loopback.address);
    EXPECT_EQ(error.destination, closed);
}

TEST_P(Datagrams, AnErrorSpoilsNoLaterDatagram)
{
    const auto there = loopback.openUdp();
    ASSERT_TRUE(here->send(hello, loopback.closedPort()));
    ASSERT_TRUE(loopback.next(*here).has_value());
    ASSERT_TRUE(here->send(hello, loopback.closedPort()));
    // The error for that one is pending now: neither this sending nor the next receiving may fail for it.
    ASSERT_TRUE(here->send(hello, {loopback.address, there->localPort()}));
    ASSERT_TRUE(there->send(hello, {loopback.address, here->localPort()}));
    EXPECT_TRUE(loopback.next(*there).has_value());
    int errors = 0;
    int datagrams = 0;
    for (int count = 0; count < 2; ++count) {
        const auto event = loopback.next(*here);
        ASSERT_TRUE(event.has_value());
        ++(std::holds_alternative<IcmpError>(*event) ? errors : datagrams);
    }
    EXPECT_EQ(errors, 1);
    EXPECT_EQ(datagrams, 1);
}

TEST_P(Datagrams, TakeAnyTimeToLiveThatThereIs)
{
    const auto there = loopback.openUdp();
    const Endpoint to{loopback.address, there->localPort()};
    for (const int ttl : {1, 64, 255}) {
        ASSERT_TRUE(here->send(hello, to, ttl)) << ttl;
        EXPECT_TRUE(loopback.next(*there).has_value()) << ttl;
    }
    EXPECT_FALSE(here->send(hello, to, 256));
}

TEST_P(Datagrams, NothingArrivedIsNoEvent)
{
    EXPECT_FALSE(here->receive().has_value());
}

TEST_P(Datagrams, KnowTheirSourceAddressWithoutSending)
{
    const auto source = loopback.network.sourceAddressFor(loopback.address);
    ASSERT_TRUE(source.has_value());
    EXPECT_EQ(*source, loopback.address);
}

TEST_P(Datagrams, EchoIsAnsweredOrRefusedBySystem)
{
    auto echo = loopback.network.openIcmpEcho(GetParam());
    if (!echo) {
        EXPECT_EQ(echo.error().kind, ErrorKind::PermissionDenied) << "net.ipv4.ping_group_range";
        return;
    }
    const Bytes payload(32, 0x5a);
    ASSERT_TRUE((*echo)->send(payload, {loopback.address, 0}));
    const auto event = loopback.next(**echo);
    ASSERT_TRUE(event && std::holds_alternative<Datagram>(*event));
    EXPECT_EQ(std::get<Datagram>(*event).bytes, payload);
    EXPECT_EQ(std::get<Datagram>(*event).from.address, loopback.address);
}

INSTANTIATE_TEST_SUITE_P(Families, Datagrams, testing::Values(IpFamily::V4, IpFamily::V6),
                         [](const testing::TestParamInfo<IpFamily>& family) {
                             return std::string(family.param == IpFamily::V4 ? "V4" : "V6");
                         });

TEST(DatagramRefusal, IsTellableFromOtherErrors)
{
    Loopback loopback;
    const auto socket = loopback.openUdp();
    // Without SO_BROADCAST the kernel answers EACCES, as it does for a firewall's rule.
    const auto sent = socket->send(hello, {QHostAddress(QHostAddress::Broadcast), 9});
    ASSERT_FALSE(sent.has_value());
    EXPECT_EQ(sent.error().kind, ErrorKind::PermissionDenied);
    EXPECT_THAT(sent.error().detail.toStdString(), testing::StartsWith("sendto: "));
}

} // namespace
} // namespace tsunagu::test
