#include "probes/network/Sntp.h"

#include "tests/unit/network/SntpServer.h"

#include <QDateTime>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::test {
namespace {

constexpr std::uint64_t nonce = 0x0123'4567'89ab'cdef;

TEST(Sntp, TheRequestTellsNothingButTheNonce)
{
    const sntp::Octets octets = sntp::request(nonce);
    EXPECT_EQ(octets[0], 0x23);
    for (std::size_t index = 1; index < 40; ++index)
        EXPECT_EQ(octets[index], 0) << index;
    EXPECT_EQ(octets[40], 0x01);
    EXPECT_EQ(octets[47], 0xef);
}

TEST(Sntp, TimesAreRead)
{
    const auto octets = SntpServer{}.replyTo(sntp::request(nonce), 1'795'496'400'250.0); // 2026-11-24T05:00:00.250Z
    const auto times = sntp::parseReply(octets, nonce);
    ASSERT_TRUE(times.has_value());
    EXPECT_NEAR(times->receivedMs, 1'795'496'400'250.0, 0.01);
    EXPECT_NEAR(times->sentMs, 1'795'496'400'250.0, 0.01);
}

TEST(Sntp, SecondsGoOnAfter2036)
{
    const double in2040 = static_cast<double>(QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    const auto times = sntp::parseReply(SntpServer{}.replyTo(sntp::request(nonce), in2040), nonce);
    ASSERT_TRUE(times.has_value());
    EXPECT_NEAR(times->sentMs, in2040, 0.01);
}

TEST(Sntp, WhatAClientHasToDiscardIsDiscarded)
{
    const auto good = SntpServer{}.replyTo(sntp::request(nonce), 1'795'496'400'000.0);
    ASSERT_TRUE(sntp::parseReply(good, nonce).has_value());
    EXPECT_FALSE(sntp::parseReply(good, nonce + 1).has_value());
    EXPECT_FALSE(sntp::parseReply(std::span(good).first(47), nonce).has_value());
    EXPECT_FALSE(sntp::parseReply(sntp::request(nonce), nonce).has_value());
    const auto changed = [&good](std::size_t index, std::uint8_t value) {
        auto octets = good;
        octets[index] = value;
        return octets;
    };
    EXPECT_FALSE(sntp::parseReply(changed(0, 0xe4), nonce).has_value()); // not synchronised
    EXPECT_FALSE(sntp::parseReply(changed(0, 0x25), nonce).has_value()); // broadcast
    EXPECT_FALSE(sntp::parseReply(changed(0, 0x3c), nonce).has_value()); // version 7
    EXPECT_FALSE(sntp::parseReply(changed(1, 0), nonce).has_value());    // kiss-o'-death
    EXPECT_FALSE(sntp::parseReply(changed(1, 16), nonce).has_value());
    for (const std::size_t timestamp : {std::size_t{32}, std::size_t{40}}) {
        auto octets = good;
        std::fill_n(octets.begin() + static_cast<std::ptrdiff_t>(timestamp), 8, std::uint8_t{0});
        EXPECT_FALSE(sntp::parseReply(octets, nonce).has_value()) << timestamp;
    }
}

RC_GTEST_PROP(Sntp, AnythingIsReadWithoutHarm, (const std::vector<std::uint8_t>& garbage))
{
    (void)sntp::parseReply(garbage, nonce);
}

} // namespace
} // namespace tsunagu::test
