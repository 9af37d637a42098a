#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/ike/FixedRequests.h"
#include "tests/unit/ike/Vectors.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tsunagu::ike::test {
namespace {

TEST(RoundTrip, RecordedMessagesComeBackOctetForOctet)
{
    for (const Vector& vector : allVectors()) {
        const auto message = parseAnyMessage(vector.message());
        if (!message) {
            // The only recording of another version than 1 and 2 is our own request for version 3.
            EXPECT_EQ(vector.name, "strongswan-v2-version.1-caller");
            continue;
        }
        const auto octets = std::visit([](const auto& any) { return any.serialize(); }, *message);
        ASSERT_TRUE(octets.has_value()) << vector.name;
        EXPECT_EQ(*octets, toBytes(vector.message())) << vector.name;
    }
}

rc::Gen<Bytes> bytesOf(std::size_t least, std::size_t most)
{
    return rc::gen::mapcat(rc::gen::inRange(least, most + 1), [](std::size_t size) {
        return rc::gen::container<Bytes>(size, rc::gen::arbitrary<std::uint8_t>());
    });
}

std::vector<Attribute> arbitraryAttributes()
{
    std::vector<Attribute> attributes;
    const int count = *rc::gen::inRange(0, 4);
    for (int index = 0; index < count; ++index) {
        const auto type = *rc::gen::inRange<std::uint16_t>(0, Attribute::kFormatBit);
        if (*rc::gen::arbitrary<bool>())
            attributes.push_back(Attribute::tv(type, *rc::gen::arbitrary<std::uint16_t>()));
        else
            attributes.push_back(Attribute::tlv(type, *bytesOf(0, 12)));
    }
    return attributes;
}

v2::Payload arbitraryPayload()
{
    v2::Payload payload;
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        payload.body = v2::Nonce{*bytesOf(0, 64)};
        break;
    case 1:
        payload.body = VendorId{*bytesOf(0, 64)};
        break;
    case 2:
        payload.body = v2::KeyExchange{Group{*rc::gen::arbitrary<std::uint16_t>()}, *bytesOf(0, 96)};
        break;
    case 3:
        payload.body =
            v2::Notify{v2::ProtocolId{*rc::gen::arbitrary<std::uint8_t>()},
                       v2::NotifyType{*rc::gen::arbitrary<std::uint16_t>()}, *bytesOf(0, 8), *bytesOf(0, 64)};
        break;
    case 4: {
        v2::Proposal proposal;
        proposal.spi = *bytesOf(0, 8);
        const int transforms = *rc::gen::inRange(0, 4);
        for (int index = 0; index < transforms; ++index) {
            v2::Transform transform;
            transform.type = v2::TransformType{*rc::gen::arbitrary<std::uint8_t>()};
            transform.id = *rc::gen::arbitrary<std::uint16_t>();
            transform.attributes = arbitraryAttributes();
            proposal.transforms.push_back(transform);
        }
        payload.body = v2::SecurityAssociation{{proposal}};
        break;
    }
    default: {
        UnknownPayload unknown;
        unknown.type = *rc::gen::inRange<std::uint8_t>(100, 250);
        unknown.body = *bytesOf(0, 64);
        payload.body = unknown;
    }
    }
    payload.critical = *rc::gen::arbitrary<bool>();
    return payload;
}

TEST(RoundTrip, GeneratedVersionTwoMessagesComeBack)
{
    EXPECT_TRUE(rc::check([] {
        v2::Message message;
        message.header.initiatorSpi = *rc::gen::arbitrary<std::uint64_t>();
        message.header.responderSpi = *rc::gen::arbitrary<std::uint64_t>();
        message.header.flags = *rc::gen::arbitrary<std::uint8_t>();
        message.header.messageId = *rc::gen::arbitrary<std::uint32_t>();
        const int count = *rc::gen::inRange(0, 6);
        for (int index = 0; index < count; ++index)
            message.payloads.push_back(arbitraryPayload());
        if (*rc::gen::arbitrary<bool>()) {
            const auto type = *rc::gen::element(v2::PayloadType::Encrypted, v2::PayloadType::EncryptedFragment);
            message.payloads.push_back({v2::Encrypted{type, *rc::gen::arbitrary<std::uint8_t>(), *bytesOf(0, 64)}});
        }
        message.updateHeader();
        const auto octets = message.serialize();
        RC_ASSERT(octets.has_value());
        const auto back = v2::Message::parse(*octets);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == message);
    }));
}

v1::Payload arbitraryV1Payload()
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0: {
        v1::SecurityAssociation sa;
        sa.situation = *rc::gen::element(std::uint32_t{v1::kSituationIdentityOnly}, std::uint32_t{6});
        if (!sa.isIpsecDoi()) {
            sa.opaque = *bytesOf(0, 32);
            return sa;
        }
        const int proposals = *rc::gen::inRange(0, 3);
        for (int index = 0; index < proposals; ++index) {
            v1::Proposal& proposal = sa.proposals.emplace_back();
            proposal.number = *rc::gen::arbitrary<std::uint8_t>();
            proposal.spi = *bytesOf(0, 8);
            const int transforms = *rc::gen::inRange(0, 4);
            for (int inner = 0; inner < transforms; ++inner) {
                v1::Transform& transform = proposal.transforms.emplace_back();
                transform.number = *rc::gen::arbitrary<std::uint8_t>();
                transform.attributes = arbitraryAttributes();
            }
        }
        return sa;
    }
    case 1:
        return VendorId{*bytesOf(0, 64)};
    case 2:
        return v1::Notification{*rc::gen::arbitrary<std::uint32_t>(),
                                v1::ProtocolId{*rc::gen::arbitrary<std::uint8_t>()},
                                v1::NotifyType{*rc::gen::arbitrary<std::uint16_t>()}, *bytesOf(0, 8), *bytesOf(0, 64)};
    default:
        return UnknownPayload{*rc::gen::inRange<std::uint8_t>(14, 250), *bytesOf(0, 64)};
    }
}

TEST(RoundTrip, GeneratedVersionOneMessagesComeBack)
{
    EXPECT_TRUE(rc::check([] {
        v1::Message message;
        message.header.initiatorSpi = *rc::gen::arbitrary<std::uint64_t>();
        message.header.responderSpi = *rc::gen::arbitrary<std::uint64_t>();
        message.header.majorVersion = 1;
        message.header.exchangeType = ExchangeType{*rc::gen::arbitrary<std::uint8_t>()};
        message.header.flags = *rc::gen::arbitrary<std::uint8_t>();
        message.header.messageId = *rc::gen::arbitrary<std::uint32_t>();
        message.trailing = *bytesOf(0, 16);
        if (message.header.hasFlag(Header::kFlagEncryption)) {
            message.header.nextPayload = *rc::gen::arbitrary<std::uint8_t>();
            message.encrypted = *bytesOf(0, 128);
        } else {
            const int count = *rc::gen::inRange(0, 6);
            for (int index = 0; index < count; ++index)
                message.payloads.push_back(arbitraryV1Payload());
        }
        message.updateHeader();
        const auto octets = message.serialize();
        RC_ASSERT(octets.has_value());
        const auto back = v1::Message::parse(*octets);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == message);
    }));
}

TEST(RoundTrip, FreshRequestsAndResponsesKeepTheRules)
{
    for (const Group group : {Group::Modp1024, Group::Modp2048, Group::Modp4096, Group::Ecp256, Group::Ecp384,
                              Group::Ecp521, Group::Curve25519, Group::Curve448}) {
        const auto options = v2::InitRequestOptions::fresh(group);
        const v2::Message request = v2::buildInitRequest(options);
        EXPECT_TRUE(v2::verifyInitRequest(request).has_value());
        const auto response = v2::buildInitResponse(request, v2::InitResponseOptions::fresh(group));
        ASSERT_TRUE(response.has_value()) << groupName(group);
        EXPECT_TRUE(v2::verifyInitResponse(*response, options.spi).has_value());
        EXPECT_FALSE(v2::verifyInitResponse(*response, options.spi + 1).has_value());
        EXPECT_FALSE(v2::verifyInitResponse(request, options.spi).has_value());
    }
    const auto mainMode = v1::MainModeRequestOptions::fresh();
    const v1::Message request = v1::buildMainModeRequest(mainMode);
    EXPECT_TRUE(v1::verifyMainModeRequest(request).has_value());
    const auto response = v1::buildMainModeResponse(request, v1::MainModeResponseOptions::fresh());
    ASSERT_TRUE(response.has_value());
    EXPECT_TRUE(v1::verifyMainModeReply(*response, mainMode.cookie).has_value());
    EXPECT_FALSE(v1::verifyMainModeReply(*response, mainMode.cookie + 1).has_value());
}

TEST(RoundTrip, MainModeRequestFitsIntoOnePacket)
{
    EXPECT_LT(v1::buildMainModeRequest(fixed::mainModeRequest()).serialize()->size(), 1232U);
    EXPECT_LT(v2::buildInitRequest(fixed::initRequest(Group::Modp2048, 4500)).serialize()->size(), 1232U);
}

TEST(RoundTrip, MarkerIsTakenOffAgain)
{
    EXPECT_TRUE(rc::check([] {
        const Bytes message = *bytesOf(28, 96);
        const Bytes marked = addNonEspMarker(message);
        const auto inner = stripNonEspMarker(marked);
        RC_ASSERT(inner.has_value());
        RC_ASSERT(toBytes(*inner) == message);
    }));
}

} // namespace
} // namespace tsunagu::ike::test
