// What the builders put into a message, and what a responder makes of a request.

#include "probes/ike/Describe.h"
#include "probes/ike/PublicValue.h"
#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/ike/FixedRequests.h"

#include <gtest/gtest.h>

namespace tsunagu::ike::test {
namespace {

v2::Message request(Group group = Group::Modp2048)
{
    return v2::buildInitRequest(fixed::initRequest(group, 500));
}

v2::InitResponseOptions responseOptions(Group group)
{
    v2::InitResponseOptions options = v2::InitResponseOptions::fresh(group);
    options.local = fixed::server(500);
    options.remote = fixed::caller(500);
    return options;
}

TEST(BuildInitRequest, HashesBothEndsForNatDetection)
{
    const v2::Message message = request();
    const auto* source = message.notify(v2::NotifyType::NatDetectionSourceIp);
    const auto* destination = message.notify(v2::NotifyType::NatDetectionDestinationIp);
    ASSERT_TRUE(source != nullptr && destination != nullptr);
    EXPECT_EQ(source->data, natDetectionHash(fixed::kSpi, 0, fixed::caller(500)));
    EXPECT_EQ(destination->data, natDetectionHash(fixed::kSpi, 0, fixed::server(500)));
}

TEST(BuildInitRequest, CookieComesFirstAndTheRestStays)
{
    auto options = fixed::initRequest(Group::Modp2048, 500);
    const v2::Message plain = v2::buildInitRequest(options);
    options.cookie = Bytes{1, 2, 3};
    v2::Message message = v2::buildInitRequest(options);
    const auto* cookie = std::get_if<v2::Notify>(&message.payloads.front().body);
    ASSERT_NE(cookie, nullptr);
    EXPECT_EQ(cookie->type, v2::NotifyType::Cookie);
    EXPECT_EQ(cookie->data, *options.cookie);
    message.payloads.erase(message.payloads.begin());
    message.updateHeader();
    EXPECT_EQ(message, plain);
}

TEST(BuildInitRequest, PaddingMakesTheMessageLargerByItsSize)
{
    auto options = fixed::initRequest(Group::Modp2048, 500);
    const std::uint32_t plain = v2::buildInitRequest(options).header.length;
    options.paddingVendorIdSize = 1500;
    EXPECT_EQ(v2::buildInitRequest(options).header.length, plain + v2::Payload::kHeaderSize + 1500);
    // However much is asked for, it remains one UDP datagram over IPv4.
    options.paddingVendorIdSize = 1'000'000;
    const auto largest = v2::buildInitRequest(options).serialize();
    ASSERT_TRUE(largest.has_value());
    EXPECT_LE(largest->size(), 65'507U);
    EXPECT_TRUE(v2::Message::parse(*largest).has_value());
}

TEST(BuildInitRequest, WideOfferSeparatesAeadFromIntegrity)
{
    const auto proposals = v2::wideProposals();
    ASSERT_EQ(proposals.size(), 2U);
    EXPECT_NE(proposals[0].first(v2::TransformType::Integrity), nullptr);
    EXPECT_EQ(proposals[1].first(v2::TransformType::Integrity), nullptr);
    for (const v2::Proposal& proposal : proposals) {
        EXPECT_EQ(proposal.protocol, v2::ProtocolId::Ike);
        EXPECT_NE(proposal.first(v2::TransformType::Encryption), nullptr);
        EXPECT_NE(proposal.first(v2::TransformType::Prf), nullptr);
        for (const v2::Transform& transform : proposal.transforms) {
            if (transform.type == v2::TransformType::KeyExchangeGroup) {
                // Whatever group the server asks for instead, a public value can be made.
                EXPECT_TRUE(publicValueFor(Group{transform.id}, Bytes(kPublicValueRandomSize, 1)).has_value())
                    << transform.id;
            }
        }
    }
    EXPECT_EQ(proposals[0].number, 1);
    EXPECT_EQ(proposals[1].number, 2);
}

TEST(BuildInitResponse, ChoosesOneTransformOfEachTypeAndTheRequestsGroup)
{
    const auto response = v2::buildInitResponse(request(Group::Ecp384), responseOptions(Group::Ecp384));
    ASSERT_TRUE(response.has_value());
    EXPECT_TRUE(v2::verifyInitResponse(*response, fixed::kSpi).has_value());
    const auto& proposals = response->first<v2::SecurityAssociation>()->proposals;
    ASSERT_EQ(proposals.size(), 1U);
    EXPECT_EQ(proposals.front().number, 1);
    std::string suite;
    for (const v2::Transform& transform : proposals.front().transforms) {
        suite += v2::transformName(transform) + " ";
    }
    EXPECT_EQ(suite, "AES_CBC_256 HMAC_SHA2_256_128 PRF_HMAC_SHA2_256 ECP-384 ");
    const std::uint64_t spi = response->header.responderSpi;
    EXPECT_EQ(response->notify(v2::NotifyType::NatDetectionSourceIp)->data,
              natDetectionHash(fixed::kSpi, spi, fixed::server(500)));
    EXPECT_EQ(response->notify(v2::NotifyType::NatDetectionDestinationIp)->data,
              natDetectionHash(fixed::kSpi, spi, fixed::caller(500)));
}

TEST(BuildInitResponse, RefusesAGroupThatNoProposalHolds)
{
    auto options = fixed::initRequest(Group::Modp2048, 500);
    options.proposals = {{1, v2::ProtocolId::Ike, {}, {v2::keyExchangeGroup(Group::Ecp256)}}};
    const auto response = v2::buildInitResponse(v2::buildInitRequest(options), responseOptions(Group::Modp2048));
    EXPECT_FALSE(response.has_value());
}

TEST(BuildInitResponse, RefusesWhatIsNoRequest)
{
    v2::Message response = request();
    response.header.flags = Header::kFlagResponse;
    EXPECT_FALSE(v2::buildInitResponse(response, responseOptions(Group::Modp2048)).has_value());
    EXPECT_FALSE(v2::buildInitResponse(v2::Message(), responseOptions(Group::Modp2048)).has_value());
}

TEST(BuildNotifyResponse, KeepsTheRules)
{
    const Header header = request().header;
    for (const auto type :
         {v2::NotifyType::NoProposalChosen, v2::NotifyType::Cookie, v2::NotifyType::InvalidMajorVersion}) {
        const v2::Message message = v2::buildNotifyResponse(header, type, {1, 2});
        EXPECT_TRUE(v2::verifyInitResponse(message, fixed::kSpi).has_value());
        EXPECT_EQ(message.header.responderSpi, 0U);
        ASSERT_NE(message.notify(type), nullptr);
        EXPECT_EQ(message.notify(type)->data, (Bytes{1, 2}));
        EXPECT_EQ(v2::Message::parse(*message.serialize()), message);
    }
    const v2::Message group = v2::buildInvalidKeResponse(header, Group{0x1234});
    EXPECT_EQ(group.error()->requestedGroup(), Group{0x1234});
    EXPECT_TRUE(v2::verifyInitResponse(group, fixed::kSpi).has_value());
    EXPECT_FALSE(v2::buildNotifyResponse(header, v2::NotifyType::InvalidKePayload, {14}).error()->requestedGroup());
}

TEST(BuildMainMode, OffersBothAuthenticationsAndNatTraversal)
{
    const v1::Message message = v1::buildMainModeRequest(fixed::mainModeRequest());
    const auto* sa = message.first<v1::SecurityAssociation>();
    ASSERT_NE(sa, nullptr);
    bool preSharedKey = false;
    bool signatures = false;
    std::uint8_t number = 0;
    for (const v1::Transform& transform : sa->proposals.front().transforms) {
        EXPECT_EQ(transform.number, ++number);
        const auto suite = v1::OakleySuite::from(transform);
        ASSERT_TRUE(suite.has_value());
        EXPECT_EQ(suite->transform(transform.number), transform);
        preSharedKey |= suite->authentication == v1::OakleyAuthentication::PreSharedKey;
        signatures |= suite->authentication == v1::OakleyAuthentication::RsaSignatures;
    }
    EXPECT_TRUE(preSharedKey && signatures);
    EXPECT_TRUE(message.hasVendorId(vendorId(KnownVendorId::NatTRfc3947)));
    EXPECT_TRUE(message.hasVendorId(vendorId(KnownVendorId::NatTDraft03)));
    EXPECT_FALSE(message.hasVendorId(vendorId(KnownVendorId::StrongSwan)));
}

TEST(BuildMainMode, LongLifetimesTakeTheLongForm)
{
    v1::OakleySuite suite;
    for (const std::uint32_t seconds : {1U, 65'535U, 65'536U, 86'400U}) {
        suite.lifeSeconds = seconds;
        EXPECT_EQ(v1::OakleySuite::from(suite.transform(1)), suite) << seconds;
    }
}

TEST(BuildMainMode, ResponseTakesTheFirstTransformWhole)
{
    const v1::Message offer = v1::buildMainModeRequest(fixed::mainModeRequest());
    const auto response = v1::buildMainModeResponse(offer, v1::MainModeResponseOptions::fresh());
    ASSERT_TRUE(response.has_value());
    EXPECT_TRUE(v1::verifyMainModeReply(*response, fixed::kCookie).has_value());
    const auto& chosen = response->first<v1::SecurityAssociation>()->proposals.front().transforms;
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen.front(), offer.first<v1::SecurityAssociation>()->proposals.front().transforms.front());
    EXPECT_FALSE(v1::buildMainModeResponse(*response, v1::MainModeResponseOptions::fresh()).has_value());
}

TEST(BuildInformational, IsARefusalUnderTheRequestsCookie)
{
    const Header header = v1::buildMainModeRequest(fixed::mainModeRequest()).header;
    const v1::Message message = v1::buildInformational(header, v1::NotifyType::NoProposalChosen, 7);
    EXPECT_TRUE(v1::verifyMainModeReply(message, fixed::kCookie).has_value());
    EXPECT_EQ(message.header.messageId, 7U);
    EXPECT_EQ(v1::Message::parse(*message.serialize()), message);
    // A status alone is no answer to an offer.
    const v1::Message status = v1::buildInformational(header, v1::NotifyType::InitialContact, 7);
    EXPECT_FALSE(v1::verifyMainModeReply(status, fixed::kCookie).has_value());
}

TEST(Serialize, RefusesWhatDoesNotFitItsLengthField)
{
    v2::Message large;
    large.payloads.push_back({VendorId{Bytes(65'531, 0)}});
    ASSERT_TRUE(large.serialize().has_value());
    std::get<VendorId>(large.payloads.front().body).id.push_back(0);
    EXPECT_FALSE(large.serialize().has_value());

    v2::Notify notify;
    notify.spi = Bytes(256, 0);
    v2::Message spi;
    spi.payloads.push_back({notify});
    EXPECT_FALSE(spi.serialize().has_value());

    v1::SecurityAssociation sa;
    sa.proposals.emplace_back().transforms.resize(256);
    v1::Message many;
    many.payloads.emplace_back(sa);
    EXPECT_FALSE(many.serialize().has_value());
}

TEST(Describe, TellsVersionExchangeAndPayloads)
{
    const std::string refusal = describe(v2::buildInvalidKeResponse(request().header, Group::Ecp256));
    EXPECT_EQ(refusal, "IKEv2 IKE_SA_INIT response 0123456789abcdef/0000000000000000 id 0, 38 octets: "
                       "N(INVALID_KE_PAYLOAD ECP-256)");
    const std::string offer = describe(AnyMessage(v1::buildMainModeRequest(fixed::mainModeRequest())));
    EXPECT_NE(offer.find("IKEv1 Identity Protection (Main Mode)"), std::string::npos) << offer;
    EXPECT_NE(offer.find("SA(30 transforms, first AES_CBC_256/SHA2_256/MODP-2048/PSK)"), std::string::npos) << offer;
    EXPECT_NE(offer.find("V(RFC 3947 NAT-T)"), std::string::npos) << offer;
}

TEST(Describe, IsCutAtItsLimit)
{
    v2::Message message = request();
    message.payloads.insert(message.payloads.end(), 100, {VendorId{{1}}});
    const std::string text = describe(message);
    EXPECT_EQ(text.size(), kMaxDescription);
    EXPECT_TRUE(text.ends_with(" ..."));
}

} // namespace
} // namespace tsunagu::ike::test
