#include "probes/ike/NatDetection.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <gtest/gtest.h>

namespace tsunagu::ike {
namespace {

Bytes fromHex(const char* hexadecimal)
{
    const QByteArray octets = QByteArray::fromHex(hexadecimal);
    return Bytes(octets.begin(), octets.end());
}

TEST(NatDetection, HashIsSha1OverSpisAddressAndPort)
{
    // RFC 7296 §2.23, put together by hand.
    const QByteArray input = QByteArray::fromHex("0123456789abcdef"
                                                 "fedcba9876543210"
                                                 "c0000201"
                                                 "01f4");
    const QByteArray expected = QCryptographicHash::hash(input, QCryptographicHash::Sha1);
    const Bytes hash = natDetectionHash(0x0123456789abcdef, 0xfedcba9876543210, Endpoint{fromHex("c0000201"), 500});
    EXPECT_EQ(hash, Bytes(expected.begin(), expected.end()));
    EXPECT_EQ(hash.size(), 20U);
}

TEST(NatDetection, EveryPartCounts)
{
    const Endpoint endpoint{fromHex("c0000201"), 500};
    const Bytes hash = natDetectionHash(1, 2, endpoint);
    EXPECT_NE(hash, natDetectionHash(2, 2, endpoint));
    EXPECT_NE(hash, natDetectionHash(1, 3, endpoint));
    EXPECT_NE(hash, natDetectionHash(1, 2, Endpoint{fromHex("c0000202"), 500}));
    EXPECT_NE(hash, natDetectionHash(1, 2, Endpoint{fromHex("c0000201"), 501}));
}

TEST(NatDetection, VersionOneUsesTheNegotiatedHash)
{
    const Endpoint endpoint{fromHex("20010db8000000000000000000000001"), 4500};
    EXPECT_EQ(natDHash(NatHash::Md5, 1, 2, endpoint).size(), 16U);
    EXPECT_EQ(natDHash(NatHash::Sha1, 1, 2, endpoint), natDetectionHash(1, 2, endpoint));
    EXPECT_EQ(natDHash(NatHash::Sha256, 1, 2, endpoint).size(), 32U);
    EXPECT_EQ(natDHash(NatHash::Sha384, 1, 2, endpoint).size(), 48U);
    EXPECT_EQ(natDHash(NatHash::Sha512, 1, 2, endpoint).size(), 64U);
}

} // namespace
} // namespace tsunagu::ike
