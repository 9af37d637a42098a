#include "app/practice/Practice.h"
#include "app/practice/Scenario.h"
#include "probes/ike/AnyMessage.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/practice/UdpClient.h"

#include <chrono>
#include <gtest/gtest.h>
#include <random>
#include <thread>

using namespace tsunagu;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto soon = 2000ms;   ///< an answer that is due at once, on a busy machine
constexpr auto silence = 300ms; ///< long enough for an answer that should not come

/// One IKE port of a responder and a request to it.
class Exchange
{
public:
    Exchange(std::uint16_t port, bool isMarked)
        : m_client(port)
        , m_isMarked(isMarked)
    {
    }

    bool sendV2()
    {
        ike::v2::InitRequestOptions options = ike::v2::InitRequestOptions::fresh();
        options.local = m_client.local();
        options.remote = m_client.server();
        m_spi = options.spi;
        return send(ike::v2::buildInitRequest(options).serialize().value());
    }
    bool sendV1()
    {
        const auto options = ike::v1::MainModeRequestOptions::fresh();
        m_spi = options.cookie;
        return send(buildMainModeRequest(options).serialize().value());
    }
    bool resend() { return m_client.send(m_sent); }

    std::optional<ike::Bytes> receive(std::chrono::milliseconds patience)
    {
        auto datagram = m_client.receive(patience);
        if (!datagram || !m_isMarked)
            return datagram;
        const auto inner = ike::stripNonEspMarker(*datagram);
        return inner ? std::optional(ike::toBytes(*inner)) : std::nullopt;
    }
    std::optional<ike::v2::Message> receiveV2(std::chrono::milliseconds patience = soon)
    {
        const auto datagram = receive(patience);
        const auto message = datagram ? ike::v2::Message::parse(*datagram) : ike::parseError(0, "silence");
        if (!message || !verifyInitResponse(*message, m_spi))
            return std::nullopt;
        return *message;
    }
    std::optional<ike::v1::Message> receiveV1(std::chrono::milliseconds patience = soon)
    {
        const auto datagram = receive(patience);
        const auto message = datagram ? ike::v1::Message::parse(*datagram) : ike::parseError(0, "silence");
        if (!message || !verifyMainModeReply(*message, m_spi))
            return std::nullopt;
        return *message;
    }

    const UdpClient& client() const { return m_client; }
    std::uint64_t spi() const { return m_spi; }

private:
    bool send(const ike::Bytes& message)
    {
        m_sent = m_isMarked ? ike::addNonEspMarker(message) : message;
        return m_client.send(m_sent);
    }

    UdpClient m_client;
    bool m_isMarked;
    std::uint64_t m_spi = 0;
    ike::Bytes m_sent;
};

class Responder : public testing::Test
{
protected:
    void start(QStringView scenario)
    {
        const auto ports = m_responder.start(scenario);
        ASSERT_TRUE(ports) << ports.error().detail.toStdString();
        m_ports = *ports;
        ASSERT_GE(m_ports.ikePort, 1024);
        ASSERT_GE(m_ports.nattPort, 1024);
        ASSERT_NE(m_ports.ikePort, m_ports.nattPort);
    }
    Exchange onIkePort() const { return Exchange(m_ports.ikePort, false); }
    Exchange onNattPort() const { return Exchange(m_ports.nattPort, true); }

    PracticeResponder m_responder;
    PracticePorts m_ports;
};

TEST_F(Responder, HealthyAnswersBothVersionsOnBothPorts)
{
    start(u"healthy");
    for (const bool isMarked : {false, true}) {
        Exchange exchange(isMarked ? m_ports.nattPort : m_ports.ikePort, isMarked);
        ASSERT_TRUE(exchange.sendV2());
        const auto second = exchange.receiveV2();
        ASSERT_TRUE(second);
        EXPECT_NE(second->first<ike::v2::SecurityAssociation>(), nullptr);
        ASSERT_TRUE(exchange.sendV1());
        const auto first = exchange.receiveV1();
        ASSERT_TRUE(first);
        EXPECT_NE(first->first<ike::v1::SecurityAssociation>(), nullptr);
    }
}

TEST_F(Responder, HealthySeesNoAddressTranslator)
{
    start(u"healthy");
    Exchange exchange = onNattPort();
    ASSERT_TRUE(exchange.sendV2());
    const auto reply = exchange.receiveV2();
    ASSERT_TRUE(reply);
    const auto hashOf = [&](const ike::Endpoint& endpoint) {
        return ike::natDetectionHash(exchange.spi(), reply->header.responderSpi, endpoint);
    };
    ASSERT_NE(reply->notify(ike::v2::NotifyType::NatDetectionSourceIp), nullptr);
    EXPECT_EQ(reply->notify(ike::v2::NotifyType::NatDetectionSourceIp)->data, hashOf(exchange.client().server()));
    ASSERT_NE(reply->notify(ike::v2::NotifyType::NatDetectionDestinationIp), nullptr);
    EXPECT_EQ(reply->notify(ike::v2::NotifyType::NatDetectionDestinationIp)->data, hashOf(exchange.client().local()));
}

TEST_F(Responder, ARetransmissionGetsTheSameOctets)
{
    start(u"healthy");
    Exchange exchange = onIkePort();
    ASSERT_TRUE(exchange.sendV2());
    const auto first = exchange.receive(soon);
    ASSERT_TRUE(exchange.resend());
    const auto second = exchange.receive(soon);
    ASSERT_TRUE(first);
    EXPECT_EQ(first, second);
    ASSERT_TRUE(exchange.sendV2());
    EXPECT_NE(exchange.receive(soon), first);
}

TEST_F(Responder, SilentIsThereAndSaysNothing)
{
    start(u"silent");
    Exchange ikePort = onIkePort();
    Exchange nattPort = onNattPort();
    ASSERT_TRUE(ikePort.sendV2());
    ASSERT_TRUE(nattPort.sendV2());
    EXPECT_FALSE(ikePort.receive(silence));
    EXPECT_FALSE(nattPort.receive(silence));
    EXPECT_FALSE(ikePort.client().isRefused());
    EXPECT_FALSE(nattPort.client().isRefused());
}

TEST_F(Responder, Only500AnswersThereAlone)
{
    start(u"only-500");
    Exchange ikePort = onIkePort();
    Exchange nattPort = onNattPort();
    ASSERT_TRUE(nattPort.sendV2());
    ASSERT_TRUE(ikePort.sendV2());
    EXPECT_TRUE(ikePort.receiveV2());
    EXPECT_FALSE(nattPort.receive(silence));
    EXPECT_FALSE(nattPort.client().isRefused());
}

TEST_F(Responder, NoProposalChosenRefusesInBothVersions)
{
    start(u"no-proposal-chosen");
    for (const bool isMarked : {false, true}) {
        Exchange exchange(isMarked ? m_ports.nattPort : m_ports.ikePort, isMarked);
        ASSERT_TRUE(exchange.sendV2());
        const auto second = exchange.receiveV2();
        ASSERT_TRUE(second);
        EXPECT_NE(second->notify(ike::v2::NotifyType::NoProposalChosen), nullptr);
        EXPECT_EQ(second->first<ike::v2::SecurityAssociation>(), nullptr);
        ASSERT_TRUE(exchange.sendV1());
        const auto first = exchange.receiveV1();
        ASSERT_TRUE(first);
        ASSERT_NE(first->error(), nullptr);
        EXPECT_EQ(first->error()->type, ike::v1::NotifyType::NoProposalChosen);
    }
}

TEST_F(Responder, NotListeningIsSaidByTheSystem)
{
    start(u"not-listening");
    EXPECT_TRUE(m_responder.isRunning());
    EXPECT_TRUE(onIkePort().client().isRefused());
    EXPECT_TRUE(onNattPort().client().isRefused());
}

TEST_F(Responder, SlowAnswersLate)
{
    start(u"slow");
    Exchange ikePort = onIkePort();
    Exchange nattPort = onNattPort();
    const auto sent = Clock::now();
    ASSERT_TRUE(ikePort.sendV2());
    ASSERT_TRUE(nattPort.sendV1());
    EXPECT_TRUE(ikePort.receiveV2(practice::slowDelay + soon));
    EXPECT_TRUE(nattPort.receiveV1());
    const auto elapsed = Clock::now() - sent;
    EXPECT_GE(elapsed, practice::slowDelay - 5ms);
    EXPECT_LT(elapsed, practice::slowDelay + soon);
}

TEST_F(Responder, StopsAtOnceWhileAnswersAreDue)
{
    start(u"slow");
    Exchange exchange = onIkePort();
    ASSERT_TRUE(exchange.sendV2());
    EXPECT_FALSE(exchange.receive(50ms));
    const auto asked = Clock::now();
    m_responder.stop();
    EXPECT_LT(Clock::now() - asked, 100ms);
    EXPECT_FALSE(m_responder.isRunning());
    EXPECT_TRUE(exchange.client().isRefused());
    m_responder.stop();
}

TEST_F(Responder, StopsAtOnceUnderAFlood)
{
    start(u"healthy");
    std::jthread flood([port = m_ports.ikePort](const std::stop_token& stop) {
        const Exchange exchange(port, false);
        const ike::Bytes garbage(64, 0x5A);
        while (!stop.stop_requested())
            exchange.client().send(garbage);
    });
    std::this_thread::sleep_for(100ms);
    const auto asked = Clock::now();
    m_responder.stop();
    EXPECT_LT(Clock::now() - asked, 100ms);
}

TEST_F(Responder, GarbageDoesNotKeepItFromAnswering)
{
    start(u"healthy");
    Exchange ikePort = onIkePort();
    Exchange nattPort = onNattPort();
    std::mt19937 generator(20241124); // NOLINT(cert-msc51-cpp): the same garbage every time
    for (const std::size_t size : {0U, 1U, 3U, 4U, 27U, 28U, 29U, 100U, 1500U, 65000U}) {
        ike::Bytes garbage(size);
        for (std::uint8_t& octet : garbage)
            octet = static_cast<std::uint8_t>(generator());
        EXPECT_TRUE(ikePort.client().send(garbage));
        EXPECT_TRUE(nattPort.client().send(garbage));
    }
    EXPECT_FALSE(ikePort.receive(silence));
    ASSERT_TRUE(ikePort.sendV2());
    EXPECT_TRUE(ikePort.receiveV2());
    ASSERT_TRUE(nattPort.sendV2());
    EXPECT_TRUE(nattPort.receiveV2());
}

TEST_F(Responder, StartsAgainAsAnotherScenario)
{
    start(u"silent");
    const PracticePorts before = m_ports;
    const auto again = m_responder.start(u"healthy", before);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, before);
    Exchange exchange = onIkePort();
    ASSERT_TRUE(exchange.sendV2());
    EXPECT_TRUE(exchange.receiveV2());
}

TEST_F(Responder, APortThatIsTakenIsAnError)
{
    start(u"healthy");
    PracticeResponder other;
    for (const QStringView scenario : {u"healthy", u"not-listening"}) {
        const auto ports = other.start(scenario, {m_ports.ikePort, 0});
        ASSERT_FALSE(ports);
        EXPECT_EQ(ports.error().kind, ErrorKind::System);
        EXPECT_TRUE(ports.error().detail.contains(QString::number(m_ports.ikePort)));
        EXPECT_FALSE(other.isRunning());
    }
}

TEST_F(Responder, MayBeDestroyedWithoutHavingStarted)
{
    const PracticeResponder idle;
    EXPECT_FALSE(idle.isRunning());
}

} // namespace
