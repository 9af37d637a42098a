#include "probes/ike/PublicValue.h"

#include "probes/ike/Random.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tsunagu::ike {
namespace {

constexpr std::uint64_t kPrimes[] = {4294967291, 2147483647, 1000000007};

/// A big-endian number modulo a prime below 2^32.
std::uint64_t modulo(ByteView number, std::uint64_t prime)
{
    std::uint64_t rest = 0;
    for (const std::uint8_t octet : number) {
        rest = (rest << 8U | octet) % prime;
    }
    return rest;
}

TEST(PublicValue, ModpValuesAreTheSquareOfTheRandomRoot)
{
    EXPECT_TRUE(rc::check([] {
        const auto group = *rc::gen::element(Group::Modp768, Group::Modp1024, Group::Modp1536, Group::Modp2048,
                                             Group::Modp3072, Group::Modp4096, Group::Modp6144, Group::Modp8192);
        const auto random = *rc::gen::container<Bytes>(kPublicValueRandomSize, rc::gen::arbitrary<std::uint8_t>());
        const auto value = publicValueFor(group, random);
        RC_ASSERT(value.has_value());
        RC_ASSERT(value->size() == publicValueSize(group).value_or(0));
        // Of full size, and below p, whose highest 64 bits are ones: strictly between 1 and p - 1.
        RC_ASSERT(value->front() >= 0x10 && value->front() < 0x40);
        Bytes root(random.begin(), random.begin() + static_cast<std::ptrdiff_t>(value->size() / 2));
        root.front() = static_cast<std::uint8_t>((root.front() & 0x3fU) | 0x40U);
        for (const std::uint64_t prime : kPrimes) {
            const std::uint64_t rest = modulo(root, prime);
            RC_ASSERT(modulo(*value, prime) == rest * rest % prime);
        }
    }));
}

TEST(PublicValue, CarriesOfAllOnesAreNotLost)
{
    const Bytes ones(kPublicValueRandomSize, 0xff);
    const auto value = publicValueFor(Group::Modp8192, ones);
    ASSERT_TRUE(value.has_value());
    // (2^4095 - 1)^2 = 2^8190 - 2^4096 + 1
    EXPECT_EQ(value->front(), 0x3f);
    EXPECT_EQ((*value)[1], 0xff);
    EXPECT_EQ((*value)[511], 0xff);
    EXPECT_EQ((*value)[512], 0x00);
    EXPECT_EQ(value->back(), 0x01);
}

TEST(PublicValue, EcpGeneratorsHaveTheRfcsEnds)
{
    const struct
    {
        Group group;
        std::uint8_t first;
        std::uint8_t last;
    } rows[] = {{Group::Ecp256, 0x6b, 0xf5}, {Group::Ecp384, 0xaa, 0x5f}, {Group::Ecp521, 0x00, 0x50}};
    for (const auto& row : rows) {
        const auto value = publicValueFor(row.group, {});
        ASSERT_TRUE(value.has_value());
        EXPECT_EQ(value->size(), publicValueSize(row.group));
        EXPECT_EQ(value->front(), row.first);
        EXPECT_EQ(value->back(), row.last);
    }
}

TEST(PublicValue, MontgomeryCurvesTakeTheRandomOctets)
{
    const Bytes random = randomBytes(kPublicValueRandomSize);
    EXPECT_EQ(publicValueFor(Group::Curve25519, random), Bytes(random.begin(), random.begin() + 32));
    EXPECT_EQ(publicValueFor(Group::Curve448, random), Bytes(random.begin(), random.begin() + 56));
}

TEST(PublicValue, NothingForUnknownGroupsOrTooLittleRandomness)
{
    const Bytes random = randomBytes(kPublicValueRandomSize);
    EXPECT_FALSE(publicValueFor(Group::None, random).has_value());
    EXPECT_FALSE(publicValueFor(Group{4711}, random).has_value());
    // Its p is no safe prime: a square does not suffice.
    EXPECT_FALSE(publicValueFor(Group::Modp2048s256, random).has_value());
    EXPECT_FALSE(publicValueFor(Group::Modp2048, ByteView(random).first(127)).has_value());
    EXPECT_TRUE(publicValueFor(Group::Modp2048, ByteView(random).first(128)).has_value());
    EXPECT_FALSE(publicValueFor(Group::Curve25519, ByteView(random).first(31)).has_value());
}

TEST(Random, IsOfTheAskedSizeAndDiffers)
{
    for (const std::size_t size : {0U, 1U, 7U, 8U, 9U, 512U}) {
        EXPECT_EQ(randomBytes(size).size(), size);
    }
    EXPECT_NE(randomBytes(32), randomBytes(32));
    EXPECT_NE(randomSpi(), 0U);
    EXPECT_NE(randomSpi(), randomSpi());
}

} // namespace
} // namespace tsunagu::ike
