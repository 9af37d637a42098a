// The tables between wire numbers and the standards' names.

#include "probes/ike/Group.h"
#include "probes/ike/Header.h"
#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/NotifyType.h"
#include "probes/ike/v2/NotifyType.h"
#include "probes/ike/v2/PayloadType.h"
#include "probes/ike/v2/Transforms.h"
#include "tests/unit/ike/Vectors.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <gtest/gtest.h>
#include <set>

namespace tsunagu::ike::test {
namespace {

TEST(Names, VersionTwoNotifyTypesHaveTheRfcsNumbers)
{
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{14}), "NO_PROPOSAL_CHOSEN");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{17}), "INVALID_KE_PAYLOAD");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{5}), "INVALID_MAJOR_VERSION");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{24}), "AUTHENTICATION_FAILED");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{16388}), "NAT_DETECTION_SOURCE_IP");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{16389}), "NAT_DETECTION_DESTINATION_IP");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{16390}), "COOKIE");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{16430}), "IKEV2_FRAGMENTATION_SUPPORTED");
    EXPECT_EQ(v2::notifyTypeName(v2::NotifyType{2}), "");
    EXPECT_TRUE(v2::isErrorType(v2::NotifyType{16383}));
    EXPECT_FALSE(v2::isErrorType(v2::NotifyType{16384}));
}

TEST(Names, VersionOneNotifyTypesHaveTheRfcsNumbers)
{
    EXPECT_EQ(v1::notifyTypeName(v1::NotifyType{14}), "NO-PROPOSAL-CHOSEN");
    EXPECT_EQ(v1::notifyTypeName(v1::NotifyType{5}), "INVALID-MAJOR-VERSION");
    EXPECT_EQ(v1::notifyTypeName(v1::NotifyType{24578}), "INITIAL-CONTACT");
    EXPECT_EQ(v1::notifyTypeName(v1::NotifyType{36136}), "R-U-THERE");
    EXPECT_EQ(v1::notifyTypeName(v1::NotifyType{31}), "");
}

/// Number of named types; each name leads back to its own number and to no other.
template <class Type, class NameOf, class FromName>
std::size_t namedBothWays(NameOf nameOf, FromName fromName)
{
    std::set<std::string_view> names;
    for (unsigned number = 0; number <= 0xffff; ++number) {
        const auto type = Type{static_cast<std::uint16_t>(number)};
        const std::string_view name = nameOf(type);
        if (name.empty()) {
            continue;
        }
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_EQ(fromName(name), type) << name;
    }
    EXPECT_FALSE(fromName("").has_value());
    EXPECT_FALSE(fromName("NO_SUCH_TYPE").has_value());
    return names.size();
}

TEST(Names, NotifyTablesWorkBothWays)
{
    EXPECT_EQ(namedBothWays<v2::NotifyType>(v2::notifyTypeName, v2::notifyTypeFromName), 83U);
    EXPECT_EQ(namedBothWays<v1::NotifyType>(v1::notifyTypeName, v1::notifyTypeFromName), 36U);
}

TEST(Names, AlgorithmsCarryTheirKeyLength)
{
    EXPECT_EQ(v2::transformName(v2::encryption(v2::EncryptionId::AesCbc, 192)), "AES_CBC_192");
    EXPECT_EQ(v2::transformName(v2::encryption(v2::EncryptionId::ChaCha20Poly1305)), "CHACHA20_POLY1305");
    EXPECT_EQ(v2::transformName(v2::integrity(v2::IntegrityId::HmacSha2_384_192)), "HMAC_SHA2_384_192");
    EXPECT_EQ(v2::transformName({v2::TransformType::Encryption, 4711, {}}), "T1/4711");
    const v1::OakleySuite suite{v1::OakleyEncryption::TripleDesCbc,      0,         v1::OakleyHash::Md5,
                                v1::OakleyAuthentication::RsaSignatures, Group{99}, std::nullopt};
    EXPECT_EQ(v1::suiteName(suite), "3DES_CBC/MD5/99/RSA");
}

TEST(Names, VendorIdsAreDigestsOfTheirPhrases)
{
    const auto digest = [](const char* phrase) {
        const QByteArray md5 = QCryptographicHash::hash(QByteArray(phrase), QCryptographicHash::Md5);
        return Bytes(md5.begin(), md5.end());
    };
    EXPECT_EQ(vendorId(KnownVendorId::NatTRfc3947), digest("RFC 3947"));
    EXPECT_EQ(vendorId(KnownVendorId::NatTDraft03), digest("draft-ietf-ipsec-nat-t-ike-03"));
    EXPECT_EQ(vendorId(KnownVendorId::NatTDraft02), digest("draft-ietf-ipsec-nat-t-ike-02"));
    EXPECT_EQ(vendorId(KnownVendorId::NatTDraft02n), digest("draft-ietf-ipsec-nat-t-ike-02\n"));
    EXPECT_EQ(vendorId(KnownVendorId::Fragmentation), digest("FRAGMENTATION"));
    EXPECT_EQ(vendorId(KnownVendorId::StrongSwan), digest("strongSwan"));
    EXPECT_EQ(vendorId(KnownVendorId::MsNt5IsakmpOakley), digest("MS NT5 ISAKMPOAKLEY"));
    EXPECT_EQ(vendorIdName(digest("Microsoft L2TP/IPSec VPN Client")), "Microsoft L2TP/IPSec VPN Client");
}

TEST(Names, VendorIdsWithAVersionAreKnownByTheirFixedPart)
{
    Bytes windows = vendorId(KnownVendorId::MsNt5IsakmpOakley);
    windows.insert(windows.end(), {0, 0, 0, 9});
    EXPECT_EQ(vendorIdName(windows), "MS NT5 ISAKMPOAKLEY");
    Bytes longer = vendorId(KnownVendorId::StrongSwan);
    longer.push_back(0);
    EXPECT_EQ(vendorIdName(longer), "");
    EXPECT_EQ(vendorIdName({}), "");
    for (int which = 0; which <= static_cast<int>(KnownVendorId::MsNt5IsakmpOakley); ++which) {
        EXPECT_FALSE(vendorId(KnownVendorId{which}).empty()) << which;
    }
}

TEST(Names, VendorIdsOfTheRecordedServersAreKnown)
{
    std::set<std::string_view> names;
    for (const char* name : {"strongswan-v1-accept.2-server", "libreswan-v1-accept.2-server"}) {
        const auto message = v1::Message::parse(vectorNamed(name).message());
        ASSERT_TRUE(message.has_value());
        for (const v1::Payload& payload : message->payloads) {
            if (const auto* vendor = std::get_if<VendorId>(&payload)) {
                EXPECT_NE(vendorIdName(vendor->id), "") << name;
                names.insert(vendorIdName(vendor->id));
            }
        }
    }
    EXPECT_TRUE(names.contains("XAUTH"));
    EXPECT_TRUE(names.contains("FRAGMENTATION"));
    EXPECT_TRUE(names.contains("Dead Peer Detection"));
    EXPECT_TRUE(names.contains("RFC 3947 NAT-T"));
}

} // namespace
} // namespace tsunagu::ike::test
