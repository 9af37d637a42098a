#include "probes/http/HttpGet.h"

#include "tests/support/FakePlatform.h"
#include "tests/support/FakeWebServer.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

HttpAnswer get(FakePlatform& fake, const char* url = "http://check.example.test/generate?x=1")
{
    Platform parts = fake.platform();
    const ProbeContext context{fake.target, parts, [](QStringView) { return std::nullopt; },
                               fake.clock.now() + fake.deadline, fake.stop.get_token()};
    return httpGet(context, parseHttpUrl(QString::fromLatin1(url)).value_or(HttpUrl()), 1000, fake.clock.now() + 5s);
}

FakeWebServer serverThatSays(const QByteArray& reply)
{
    FakeWebServer server;
    server.reply = reply;
    return server;
}

void know(FakePlatform& fake, const FakeWebServer& server)
{
    fake.resolver.answers[{QStringLiteral("check.example.test"), IpFamily::V4}] = {DnsOutcome::Found,
                                                                                   {server.at.address}};
}

TEST(HttpGet, AsksOnceAndTellsTheAnswer)
{
    const FakeWebServer server = serverThatSays("HTTP/1.1 204 No Content\r\nDate: x\r\n\r\n");
    FakePlatform fake(server.world());
    know(fake, server);
    const QDateTime before = fake.clock.utc();
    const HttpAnswer answer = get(fake);
    EXPECT_EQ(answer.outcome, HttpOutcome::Answered);
    EXPECT_EQ(answer.response.status, 204);
    EXPECT_EQ(answer.address, server.at.address);
    EXPECT_DOUBLE_EQ(answer.rttMs, 20);
    EXPECT_EQ(answer.receivedUtc, before.addMSecs(40));
    ASSERT_EQ(fake.network.sent().size(), 2U); // the connection and the request
    const auto& bytes = fake.network.sent().back().bytes;
    const QByteArray request(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    EXPECT_TRUE(request.startsWith("GET /generate?x=1 HTTP/1.1\r\nHost: check.example.test\r\n"));
    EXPECT_TRUE(request.endsWith("\r\n\r\n"));
}

TEST(HttpGet, AnAddressNeedsNoResolver)
{
    const FakeWebServer server = serverThatSays("HTTP/1.1 204 No Content\r\n\r\n");
    FakePlatform fake(server.world());
    EXPECT_EQ(get(fake, "http://203.0.113.80/").outcome, HttpOutcome::Answered);
}

TEST(HttpGet, EachWayToFailIsTold)
{
    FakeWebServer server = serverThatSays("nonsense");
    {
        FakePlatform fake(server.world());
        EXPECT_EQ(get(fake).outcome, HttpOutcome::NameNotFound);
    }
    {
        FakePlatform fake(server.world());
        know(fake, server);
        EXPECT_EQ(get(fake).outcome, HttpOutcome::Unreadable);
    }
    {
        FakePlatform fake(server.world());
        know(fake, server);
        fake.network.hasRoute = false;
        EXPECT_EQ(get(fake).outcome, HttpOutcome::NotSent);
        EXPECT_TRUE(fake.network.sent().empty());
    }
    {
        FakePlatform fake([](const SentPacket&) -> Result<std::vector<WorldReply>> {
            return tl::unexpected(Error{ErrorKind::PermissionDenied, {}});
        });
        know(fake, server);
        EXPECT_EQ(get(fake).outcome, HttpOutcome::NotSent);
    }
    server.listens = false;
    {
        FakePlatform fake(server.world());
        know(fake, server);
        EXPECT_EQ(get(fake).outcome, HttpOutcome::Refused);
    }
}

TEST(HttpGet, SilenceEndsAtTheLimit)
{
    FakeWebServer server = serverThatSays("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nnever all of it");
    server.closes = false;
    FakePlatform fake(server.world());
    know(fake, server);
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(get(fake).outcome, HttpOutcome::NoAnswer);
    EXPECT_EQ(fake.clock.now() - begin, 5s);
}

TEST(HttpGet, AStopEndsIt)
{
    FakeWebServer server;
    server.delay = 3s;
    FakePlatform fake(server.world());
    know(fake, server);
    fake.stop.request_stop();
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(get(fake).outcome, HttpOutcome::NoAnswer);
    EXPECT_EQ(fake.clock.now(), begin);
}

} // namespace
} // namespace tsunagu::test
