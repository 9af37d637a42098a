// Octets that no honest sender makes. The sanitizer presets watch these tests.

#include "probes/ike/Describe.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/ike/FixedRequests.h"
#include "tests/unit/ike/Vectors.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tsunagu::ike::test {
namespace {

/// Parses, verifies and describes whatever comes; true if it was a message.
bool digest(ByteView octets)
{
    const auto message = parseAnyMessage(octets);
    if (!message)
        return false;
    EXPECT_LE(describe(*message).size(), kMaxDescription);
    if (const auto* const v2Message = std::get_if<v2::Message>(&*message)) {
        (void)v2::verifyInitRequest(*v2Message);
        (void)v2::verifyInitResponse(*v2Message, v2Message->header.initiatorSpi);
        (void)v2::verifyVersionRefusal(*v2Message, v2Message->header.initiatorSpi);
    } else {
        const auto& v1Message = std::get<v1::Message>(*message);
        (void)v1::verifyMainModeRequest(v1Message);
        (void)v1::verifyMainModeReply(v1Message, v1Message.header.initiatorSpi);
        (void)v1::verifyVersionRefusal(v1Message, v1Message.header.initiatorSpi);
    }
    return true;
}

TEST(Hostile, EveryTruncationOfEveryVectorIsRefused)
{
    std::size_t truncations = 0;
    for (const Vector& vector : allVectors()) {
        const Bytes whole = toBytes(vector.message());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            // A copy of exactly that size, so that a sanitizer sees every octet read past its end.
            const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
            EXPECT_FALSE(digest(cut)) << vector.name << " cut to " << size;
            ++truncations;
        }
    }
    EXPECT_GT(truncations, 10'000U);
}

TEST(Hostile, EveryFlippedOctetOfEveryVectorIsSurvived)
{
    for (const Vector& vector : allVectors()) {
        const Bytes whole = toBytes(vector.message());
        for (std::size_t place = 0; place < whole.size(); ++place) {
            for (const int mask : {0x01, 0x80, 0xff}) {
                Bytes changed = whole;
                changed[place] = static_cast<std::uint8_t>(changed[place] ^ mask);
                digest(changed);
            }
        }
    }
}

TEST(Hostile, LyingLengthsAreRefused)
{
    const Bytes whole = toBytes(vectorNamed("strongswan-v2-accept.2-server").message());
    for (const std::uint32_t length : {0U, 27U, 28U + 3U, 0xffffU, 0xffffffffU}) {
        Bytes changed = whole;
        for (std::size_t octet = 0; octet < 4; ++octet)
            changed[24 + octet] = static_cast<std::uint8_t>(length >> (24 - 8 * octet));
        EXPECT_FALSE(digest(changed)) << length;
    }
    // The first payload's length: shorter than its own header, and past the end.
    for (const int length : {0, 3, 0xffff}) {
        Bytes changed = whole;
        changed[30] = static_cast<std::uint8_t>(length >> 8);
        changed[31] = static_cast<std::uint8_t>(length & 0xff);
        EXPECT_FALSE(digest(changed)) << length;
    }
}

Bytes chainOf(std::size_t payloads)
{
    v2::Message message;
    message.header.initiatorSpi = fixed::kSpi;
    message.payloads.assign(payloads, v2::Payload{VendorId{}, false});
    return message.serialize().value_or(Bytes());
}

TEST(Hostile, EndlessChainsAreRefused)
{
    // 16,000 payloads of four octets fit into one datagram.
    EXPECT_FALSE(digest(chainOf(16'000)));
    EXPECT_TRUE(digest(chainOf(kMaxPayloads)));
    const auto tooMany = v2::Message::parse(chainOf(kMaxPayloads + 1));
    ASSERT_FALSE(tooMany.has_value());
    EXPECT_EQ(tooMany.error().offset, Header::kSize + kMaxPayloads * v2::Payload::kHeaderSize);
}

TEST(Hostile, ErrorsSayWhereInTheMessage)
{
    // The last attribute of the first transform: its header, then the payload's, the proposal's and the transform's.
    Bytes octets = toBytes(vectorNamed("strongswan-v2-accept.2-server").message());
    const std::size_t transform = Header::kSize + 4 + 8;
    octets[transform + 8] = 0; // key length in the long form, of 256 octets that are not there
    const auto message = v2::Message::parse(octets);
    ASSERT_FALSE(message.has_value());
    EXPECT_EQ(message.error().offset, transform + 12);
    EXPECT_NE(message.error().what.find("truncated"), std::string::npos) << message.error().what;
}

TEST(Hostile, SixtyFiveKilobytesOfAnything)
{
    for (const int value : {0x00, 0x21, 0x22, 0x29, 0xff})
        digest(Bytes(65'507, static_cast<std::uint8_t>(value)));
    Bytes padded = toBytes(vectorNamed("strongswan-v2-accept.2-server").message());
    const std::size_t size = padded.size();
    padded.resize(65'507, 0);
    const auto message = v2::Message::parse(padded);
    ASSERT_TRUE(message.has_value());
    EXPECT_EQ(message->trailing.size(), padded.size() - size);
    EXPECT_EQ(message->serialize(), padded);
}

TEST(Hostile, ArbitraryOctetsAreSurvived)
{
    EXPECT_TRUE(rc::check([](const Bytes& octets) { digest(octets); }));
}

TEST(Hostile, CriticalUnknownPayloadIsKeptAndRefusedByTheRules)
{
    auto message = v2::Message::parse(vectorNamed("strongswan-v2-accept.2-server").message());
    ASSERT_TRUE(message.has_value());
    UnknownPayload unknown;
    unknown.type = 200;
    unknown.body = {1, 2, 3};
    message->payloads.push_back({unknown, true});
    message->updateHeader();
    const auto back = v2::Message::parse(*message->serialize());
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, *message);
    EXPECT_FALSE(v2::verifyInitResponse(*back, fixed::kSpi).has_value());
    message->payloads.back().critical = false;
    EXPECT_TRUE(v2::verifyInitResponse(*message, fixed::kSpi).has_value());
}

} // namespace
} // namespace tsunagu::ike::test
