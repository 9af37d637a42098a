// Recorded datagrams against what the servers' logs and the standards say of them.

#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/ike/FixedRequests.h"
#include "tests/unit/ike/Vectors.h"

#include <gtest/gtest.h>

namespace tsunagu::ike::test {
namespace {

std::string suiteOf(const v2::Message& message)
{
    std::string suite;
    const auto* const chosen = message.first<v2::SecurityAssociation>();
    if (chosen == nullptr || chosen->proposals.size() != 1)
        return suite;
    for (const v2::Transform& transform : chosen->proposals.front().transforms)
        suite += (suite.empty() ? "" : "/") + v2::transformName(transform);
    return suite;
}

v2::Message v2Of(const std::string& name)
{
    const auto message = v2::Message::parse(vectorNamed(name).message());
    EXPECT_TRUE(message.has_value()) << name;
    return message.value_or(v2::Message());
}

v1::Message v1Of(const std::string& name)
{
    const auto message = v1::Message::parse(vectorNamed(name).message());
    EXPECT_TRUE(message.has_value()) << name;
    return message.value_or(v1::Message());
}

TEST(KnownAnswers, ThereAreVectorsOfBothServers)
{
    EXPECT_GE(allVectors().size(), 60U);
}

TEST(KnownAnswers, OwnRequestsAreTheRecordedOctets)
{
    const auto init = v2::buildInitRequest(fixed::initRequest(Group::Modp2048, 500)).serialize();
    EXPECT_EQ(*init, vectorNamed("strongswan-v2-accept.1-caller").datagram);
    const auto natt = v2::buildInitRequest(fixed::initRequest(Group::Modp2048, 4500)).serialize();
    EXPECT_EQ(addNonEspMarker(*natt), vectorNamed("strongswan-v2-natt.1-caller").datagram);
    const auto mainMode = v1::buildMainModeRequest(fixed::mainModeRequest()).serialize();
    EXPECT_EQ(*mainMode, vectorNamed("strongswan-v1-accept.1-caller").datagram);
}

struct Accepted
{
    const char* name;
    const char* suite;
    Group group;
};

class AcceptedInit : public testing::TestWithParam<Accepted>
{
};

TEST_P(AcceptedInit, ShowsTheConfiguredSuite)
{
    const v2::Message message = v2Of(GetParam().name);
    EXPECT_TRUE(v2::verifyInitResponse(message, fixed::kSpi).has_value());
    EXPECT_EQ(message.header.exchangeType, ExchangeType::IkeSaInit);
    EXPECT_TRUE(message.header.hasFlag(Header::kFlagResponse));
    EXPECT_EQ(message.header.initiatorSpi, fixed::kSpi);
    EXPECT_NE(message.header.responderSpi, 0U);
    EXPECT_EQ(suiteOf(message), GetParam().suite);
    ASSERT_NE(message.first<v2::KeyExchange>(), nullptr);
    EXPECT_EQ(message.first<v2::KeyExchange>()->group, GetParam().group);
    ASSERT_NE(message.first<v2::Nonce>(), nullptr);
    EXPECT_NE(message.notify(v2::NotifyType::NatDetectionSourceIp), nullptr);
}

INSTANTIATE_TEST_SUITE_P(
    Each, AcceptedInit,
    testing::Values(
        Accepted{"strongswan-v2-accept.2-server", "AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-2048",
                 Group::Modp2048},
        Accepted{"strongswan-v2-natt.2-server", "AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP-2048", Group::Modp2048},
        Accepted{"strongswan-v2-group.4-server", "AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-3072",
                 Group::Modp3072},
        Accepted{"libreswan-v2-accept.2-server", "AES_CBC_256/PRF_HMAC_SHA2_256/HMAC_SHA2_256_128/MODP-2048",
                 Group::Modp2048},
        Accepted{"libreswan-v2-aead.2-server", "AES_GCM_16_256/PRF_HMAC_SHA2_512/Curve25519", Group::Curve25519}));

TEST(KnownAnswers, NoTranslatorStoodBetweenTheRecordingsHosts)
{
    const v2::Message message = v2Of("strongswan-v2-accept.2-server");
    const auto* const source = message.notify(v2::NotifyType::NatDetectionSourceIp);
    const auto* const destination = message.notify(v2::NotifyType::NatDetectionDestinationIp);
    ASSERT_NE(source, nullptr);
    ASSERT_NE(destination, nullptr);
    const Header& header = message.header;
    EXPECT_EQ(source->data, natDetectionHash(header.initiatorSpi, header.responderSpi, fixed::server(500)));
    EXPECT_EQ(destination->data, natDetectionHash(header.initiatorSpi, header.responderSpi, fixed::caller(500)));
}

TEST(KnownAnswers, NatDetectionHashesSixteenOctetsOfIpv6)
{
    const v2::Message message = v2Of("strongswan-v2-ipv6.2-server");
    const auto* const source = message.notify(v2::NotifyType::NatDetectionSourceIp);
    ASSERT_NE(source, nullptr);
    EXPECT_EQ(source->data, natDetectionHash(fixed::kSpi, message.header.responderSpi, fixed::serverV6()));
}

TEST(KnownAnswers, CookieIsSentBackAsTheFirstPayload)
{
    const v2::Message response = v2Of("libreswan-v2-both.2-server");
    const v2::Message retry = v2Of("libreswan-v2-both.3-caller");
    ASSERT_NE(response.notify(v2::NotifyType::Cookie), nullptr);
    ASSERT_FALSE(retry.payloads.empty());
    const auto* const cookie = std::get_if<v2::Notify>(&retry.payloads.front().body);
    ASSERT_NE(cookie, nullptr);
    EXPECT_EQ(*cookie, *response.notify(v2::NotifyType::Cookie));
}

TEST(KnownAnswers, EncryptedMessagesAreKeptShut)
{
    const v2::Message auth = v2Of("strongswan-v2-both.3-caller");
    EXPECT_EQ(auth.header.exchangeType, ExchangeType::IkeAuth);
    ASSERT_EQ(auth.payloads.size(), 1U);
    const auto* const encrypted = auth.first<v2::Encrypted>();
    ASSERT_NE(encrypted, nullptr);
    EXPECT_EQ(v2::PayloadType{encrypted->firstInnerPayload}, v2::PayloadType::IdInitiator);

    const v1::Message identification = v1Of("strongswan-v1-both.5-caller");
    EXPECT_TRUE(identification.header.hasFlag(Header::kFlagEncryption));
    EXPECT_TRUE(identification.payloads.empty());
    EXPECT_EQ(identification.encrypted.size(), identification.header.length - Header::kSize);
}

struct Refused
{
    const char* name;
    v2::NotifyType type;
};

class RefusedInit : public testing::TestWithParam<Refused>
{
};

TEST_P(RefusedInit, CarriesTheNotify)
{
    const v2::Message message = v2Of(GetParam().name);
    EXPECT_TRUE(v2::verifyInitResponse(message, message.header.initiatorSpi).has_value());
    EXPECT_NE(message.notify(GetParam().type), nullptr);
    EXPECT_EQ(message.first<v2::SecurityAssociation>(), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Each, RefusedInit,
                         testing::Values(Refused{"strongswan-v2-refuse.2-server", v2::NotifyType::NoProposalChosen},
                                         Refused{"libreswan-v2-refuse.2-server", v2::NotifyType::NoProposalChosen},
                                         Refused{"strongswan-v2-group.2-server", v2::NotifyType::InvalidKePayload},
                                         Refused{"libreswan-v2-group.2-server", v2::NotifyType::InvalidKePayload},
                                         Refused{"strongswan-v2-cookie.4-server", v2::NotifyType::Cookie}));

TEST(KnownAnswers, WantedGroupIsRead)
{
    const v2::Message strongswan = v2Of("strongswan-v2-group.2-server");
    EXPECT_EQ(strongswan.notify(v2::NotifyType::InvalidKePayload)->requestedGroup(), Group::Modp3072);
    const v2::Message libreswan = v2Of("libreswan-v2-group.2-server");
    EXPECT_EQ(libreswan.notify(v2::NotifyType::InvalidKePayload)->requestedGroup(), Group::Ecp256);
}

class AcceptedMainMode : public testing::TestWithParam<const char*>
{
};

TEST_P(AcceptedMainMode, ShowsTheConfiguredSuite)
{
    const v1::Message message = v1Of(GetParam());
    EXPECT_TRUE(v1::verifyMainModeReply(message, fixed::kCookie).has_value());
    const auto* const chosen = message.first<v1::SecurityAssociation>();
    ASSERT_NE(chosen, nullptr);
    ASSERT_EQ(chosen->proposals.size(), 1U);
    const auto suite = v1::OakleySuite::from(chosen->proposals.front().transforms.front());
    ASSERT_TRUE(suite.has_value());
    EXPECT_EQ(suite->encryption, v1::OakleyEncryption::AesCbc);
    EXPECT_EQ(suite->keyLength, 256);
    EXPECT_EQ(suite->hash, v1::OakleyHash::Sha2_256);
    EXPECT_EQ(suite->group, Group::Modp2048);
    EXPECT_TRUE(message.hasVendorId(vendorId(KnownVendorId::NatTRfc3947)));
    EXPECT_TRUE(message.hasVendorId(vendorId(KnownVendorId::DeadPeerDetection)));
}

INSTANTIATE_TEST_SUITE_P(Each, AcceptedMainMode,
                         testing::Values("strongswan-v1-accept.2-server", "libreswan-v1-accept.2-server"));

class RefusedMainMode : public testing::TestWithParam<const char*>
{
};

TEST_P(RefusedMainMode, CarriesTheNotification)
{
    const v1::Message message = v1Of(GetParam());
    EXPECT_TRUE(v1::verifyMainModeReply(message, fixed::kCookie).has_value());
    ASSERT_NE(message.error(), nullptr);
    EXPECT_EQ(message.error()->type, v1::NotifyType::NoProposalChosen);
}

INSTANTIATE_TEST_SUITE_P(Each, RefusedMainMode,
                         testing::Values("strongswan-v1-refuse.2-server", "libreswan-v1-refuse.2-server"));

TEST(KnownAnswers, PortFourThousandFiveHundredCarriesTheMarker)
{
    EXPECT_EQ(classifyEncapsulated(vectorNamed("strongswan-v2-natt.2-server").datagram), EncapsulatedKind::Ike);
    const Bytes keepalive{kNatKeepalive};
    EXPECT_EQ(classifyEncapsulated(keepalive), EncapsulatedKind::Keepalive);
    const Bytes esp{0xc0, 1, 2, 3, 0, 0, 0, 1};
    EXPECT_EQ(classifyEncapsulated(esp), EncapsulatedKind::Esp);
    EXPECT_EQ(classifyEncapsulated(Bytes{0, 0}), EncapsulatedKind::Malformed);
}

} // namespace
} // namespace tsunagu::ike::test
