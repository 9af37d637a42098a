#include "probes/http/HttpResponse.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::test {
namespace {

using State = HttpResponseReader::State;

std::span<const std::uint8_t> octets(const QByteArray& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.constData()), static_cast<std::size_t>(text.size())};
}

HttpResponseReader readAll(const QByteArray& text, bool ends = true, qsizetype mostBody = 100)
{
    HttpResponseReader reader(mostBody);
    reader.feed(octets(text));
    if (ends)
        reader.end();
    return reader;
}

TEST(HttpResponse, ABodyOfKnownLengthNeedsNoEnd)
{
    const auto reader =
        readAll("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhelloworld", false);
    ASSERT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.response().status, 200);
    EXPECT_EQ(reader.response().field("content-type"), "text/html");
    EXPECT_EQ(reader.response().body, "hello");
}

TEST(HttpResponse, WithoutALengthTheEndOfTheConnectionEndsTheBody)
{
    EXPECT_EQ(readAll("HTTP/1.0 200 OK\r\n\r\nhello", false).state(), State::Reading);
    const auto reader = readAll("HTTP/1.0 200 OK\r\n\r\nhello");
    EXPECT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.response().body, "hello");
}

TEST(HttpResponse, ChunksAreJoined)
{
    const auto reader = readAll("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "5;name=value\r\nhello\r\nA\r\n, everyone\r\n0\r\nTrailer: x\r\n\r\n",
                                false);
    ASSERT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.response().body, "hello, everyone");
}

TEST(HttpResponse, StatusesWithoutABodyAndRedirectsEndWithTheHead)
{
    EXPECT_EQ(readAll("HTTP/1.1 204 No Content\r\n\r\n", false).state(), State::Complete);
    const auto redirect = readAll("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n", false);
    ASSERT_EQ(redirect.state(), State::Complete);
    EXPECT_EQ(redirect.response().field("location"), "http://portal.example/");
}

TEST(HttpResponse, InterimResponsesArePassedOver)
{
    const auto reader = readAll("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", false);
    ASSERT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.response().status, 204);
    EXPECT_TRUE(reader.response().fields.isEmpty());
}

TEST(HttpResponse, TheBodyIsCutAtTheLimit)
{
    const auto reader = readAll("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x'), false, 100);
    ASSERT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.response().body.size(), 100);
}

TEST(HttpResponse, WhatIsNoHttpIsBroken)
{
    for (const QByteArray& text :
         {QByteArray("SSH-2.0-OpenSSH_9.2\r\n"), QByteArray("HTTP/2 200\r\n\r\n"), QByteArray("HTTP/1.1 xyz\r\n\r\n"),
          QByteArray("HTTP/1.1 099 Low\r\n\r\n"), QByteArray("HTTP/1.1 2000 Long\r\n\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"), QByteArray("HTTP/1.1 200 OK\r\nbad name: x\r\n\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n"),
          QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") + QByteArray(1000, '1'),
          "HTTP/1.1 200 OK\r\nX: " + QByteArray(20'000, 'x')})
        EXPECT_EQ(readAll(text, false).state(), State::Broken) << text.left(80).toStdString();
}

TEST(HttpResponse, AnEndInTheMiddleIsBroken)
{
    EXPECT_EQ(readAll("").state(), State::Broken);
    EXPECT_EQ(readAll("HTTP/1.1 200 OK\r\n").state(), State::Broken);
    EXPECT_EQ(readAll("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel").state(), State::Broken);
}

RC_GTEST_PROP(HttpResponse, PiecesMakeNoDifference, ())
{
    const QByteArray text =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
    HttpResponseReader reader(100);
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype size = *rc::gen::inRange<qsizetype>(1, 20);
        reader.feed(octets(text.mid(at, size)));
        at += size;
    }
    RC_ASSERT(reader.state() == State::Complete);
    RC_ASSERT(reader.response().body == QByteArray("hello world"));
}

RC_GTEST_PROP(HttpResponse, AnythingIsReadWithoutHarm, (const std::vector<std::uint8_t>& garbage))
{
    for (const char* const head :
         {"", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
        HttpResponseReader reader(64);
        reader.feed(octets(head));
        reader.feed(garbage);
        reader.end();
        RC_ASSERT(reader.state() != State::Reading);
        RC_ASSERT(reader.response().body.size() <= 64);
    }
}

} // namespace
} // namespace tsunagu::test
