#include "app/practice/Replies.h"

#include "probes/ike/AnyMessage.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace tsunagu;
using practice::Behaviour;
using practice::Framing;

namespace {

const ike::Endpoint server{{127, 0, 0, 1}, 500};
const ike::Endpoint client{{127, 0, 0, 1}, 40000};

practice::Request requestOf(ike::ByteView datagram, Framing framing = Framing::Plain)
{
    return {datagram, framing, server, client};
}

ike::v2::InitRequestOptions optionsFor(ike::Group group = ike::Group::Modp2048)
{
    ike::v2::InitRequestOptions options = ike::v2::InitRequestOptions::fresh(group);
    options.local = client;
    options.remote = server;
    return options;
}

ike::Bytes octetsOf(const ike::v2::InitRequestOptions& options)
{
    return ike::v2::buildInitRequest(options).serialize().value();
}

ike::Bytes mainModeRequest(std::uint64_t cookie)
{
    ike::v1::MainModeRequestOptions options = ike::v1::MainModeRequestOptions::fresh();
    options.cookie = cookie;
    return buildMainModeRequest(options).serialize().value();
}

ike::v2::Message replyV2(const ike::Bytes& request, Behaviour behaviour)
{
    const auto reply = replyTo(requestOf(request), behaviour);
    return reply ? ike::v2::Message::parse(*reply).value_or(ike::v2::Message{}) : ike::v2::Message{};
}

TEST(Replies, AnswerIkeSaInitWithEveryGroupOfTheProposals)
{
    int groups = 0;
    for (const ike::v2::Proposal& proposal : ike::v2::wideProposals()) {
        for (const ike::v2::Transform& transform : proposal.transforms) {
            if (transform.type != ike::v2::TransformType::KeyExchangeGroup)
                continue;
            const ike::Group group{transform.id};
            SCOPED_TRACE(ike::groupName(group));
            const auto options = optionsFor(group);
            if (options.keyExchangeData.empty())
                continue;
            ++groups;
            const ike::v2::Message reply = replyV2(octetsOf(options), Behaviour::Answers);
            const auto verified = verifyInitResponse(reply, options.spi);
            EXPECT_TRUE(verified) << verified.error().what;
            const auto* const keyExchange = reply.first<ike::v2::KeyExchange>();
            ASSERT_NE(keyExchange, nullptr);
            EXPECT_EQ(keyExchange->group, group);
            EXPECT_EQ(keyExchange->data.size(), ike::publicValueSize(group));
        }
    }
    EXPECT_GE(groups, 3);
}

TEST(Replies, HashTheAddressesAsTheResponderSeesThem)
{
    const auto options = optionsFor();
    const ike::v2::Message reply = replyV2(octetsOf(options), Behaviour::Answers);
    const auto* const source = reply.notify(ike::v2::NotifyType::NatDetectionSourceIp);
    const auto* const destination = reply.notify(ike::v2::NotifyType::NatDetectionDestinationIp);
    ASSERT_NE(source, nullptr);
    ASSERT_NE(destination, nullptr);
    const std::uint64_t responderSpi = reply.header.responderSpi;
    EXPECT_NE(responderSpi, 0U);
    EXPECT_EQ(source->data, ike::natDetectionHash(options.spi, responderSpi, server));
    EXPECT_EQ(destination->data, ike::natDetectionHash(options.spi, responderSpi, client));
}

TEST(Replies, AskForAnotherGroupIfTheKeyExchangeIsOfOneThatWasNotOffered)
{
    auto options = optionsFor(ike::Group::Curve25519);
    ASSERT_FALSE(options.keyExchangeData.empty());
    options.proposals = {
        {1,
         ike::v2::ProtocolId::Ike,
         {},
         {ike::v2::encryption(ike::v2::EncryptionId::AesCbc, 256), ike::v2::prf(ike::v2::PrfId::HmacSha2_256),
          ike::v2::integrity(ike::v2::IntegrityId::HmacSha2_256_128), ike::v2::keyExchangeGroup(ike::Group::Ecp256)}}};
    const ike::v2::Message reply = replyV2(octetsOf(options), Behaviour::Answers);
    EXPECT_TRUE(verifyInitResponse(reply, options.spi));
    const auto* const notify = reply.notify(ike::v2::NotifyType::InvalidKePayload);
    ASSERT_NE(notify, nullptr);
    EXPECT_EQ(notify->requestedGroup(), ike::Group::Ecp256);
}

TEST(Replies, RefuseProposalsInBothVersions)
{
    const auto options = optionsFor();
    const ike::v2::Message second = replyV2(octetsOf(options), Behaviour::RefusesProposals);
    EXPECT_TRUE(verifyInitResponse(second, options.spi));
    EXPECT_NE(second.notify(ike::v2::NotifyType::NoProposalChosen), nullptr);

    const auto reply = replyTo(requestOf(mainModeRequest(77)), Behaviour::RefusesProposals);
    ASSERT_TRUE(reply);
    const auto first = ike::v1::Message::parse(*reply);
    ASSERT_TRUE(first);
    EXPECT_TRUE(verifyMainModeReply(*first, 77));
    ASSERT_NE(first->error(), nullptr);
    EXPECT_EQ(first->error()->type, ike::v1::NotifyType::NoProposalChosen);
    EXPECT_NE(first->header.messageId, 0U);
}

TEST(Replies, AnswerMainMode)
{
    const auto reply = replyTo(requestOf(mainModeRequest(77)), Behaviour::Answers);
    ASSERT_TRUE(reply);
    const auto message = ike::v1::Message::parse(*reply);
    ASSERT_TRUE(message);
    const auto verified = verifyMainModeReply(*message, 77);
    EXPECT_TRUE(verified) << verified.error().what;
    EXPECT_NE(message->first<ike::v1::SecurityAssociation>(), nullptr);
}

TEST(Replies, RefuseAVersionOfTheFuture)
{
    ike::Bytes request = octetsOf(optionsFor());
    request[17] = 0x30; // major version 3
    const ike::v2::Message reply = replyV2(request, Behaviour::Answers);
    EXPECT_NE(reply.notify(ike::v2::NotifyType::InvalidMajorVersion), nullptr);
    EXPECT_EQ(reply.header.majorVersion, 2);
}

TEST(Replies, AreFramedAsThePortWants)
{
    const ike::Bytes request = octetsOf(optionsFor());
    const ike::Bytes marked = ike::addNonEspMarker(request);
    const auto reply = replyTo(requestOf(marked, Framing::NonEspMarker), Behaviour::Answers);
    ASSERT_TRUE(reply);
    const auto inner = ike::stripNonEspMarker(*reply);
    ASSERT_TRUE(inner);
    EXPECT_TRUE(ike::v2::Message::parse(*inner));
    // Without the marker it is an ESP packet on 4500, and with it no IKE message on 500.
    EXPECT_FALSE(replyTo(requestOf(request, Framing::NonEspMarker), Behaviour::Answers));
    EXPECT_FALSE(replyTo(requestOf(marked, Framing::Plain), Behaviour::Answers));
}

TEST(Replies, KeepSilentWhereAResponderDoes)
{
    const ike::Bytes request = octetsOf(optionsFor());
    EXPECT_FALSE(replyTo(requestOf(request), Behaviour::Silent));
    EXPECT_FALSE(replyTo(requestOf({}), Behaviour::Answers));
    const ike::Bytes keepalive{ike::kNatKeepalive};
    EXPECT_FALSE(replyTo(requestOf(keepalive, Framing::NonEspMarker), Behaviour::Answers));

    ike::Bytes response = request;
    response[19] = ike::Header::kFlagResponse;
    EXPECT_FALSE(replyTo(requestOf(response), Behaviour::Answers));
    ike::Bytes later = request;
    later[18] = static_cast<std::uint8_t>(ike::ExchangeType::IkeAuth);
    EXPECT_FALSE(replyTo(requestOf(later), Behaviour::Answers));
    // What it says itself, sent back to it: two responders must never talk to each other.
    const auto reply = replyTo(requestOf(request), Behaviour::Answers);
    ASSERT_TRUE(reply);
    EXPECT_FALSE(replyTo(requestOf(*reply), Behaviour::Answers));
    const auto refusal = replyTo(requestOf(mainModeRequest(7)), Behaviour::RefusesProposals);
    ASSERT_TRUE(refusal);
    EXPECT_FALSE(replyTo(requestOf(*refusal), Behaviour::RefusesProposals));
    const auto chosen = replyTo(requestOf(mainModeRequest(7)), Behaviour::Answers);
    ASSERT_TRUE(chosen);
    EXPECT_FALSE(replyTo(requestOf(*chosen), Behaviour::Answers));
}

TEST(Replies, EveryTruncationOfARequestIsMetWithSilence)
{
    for (const ike::Bytes& request : {octetsOf(optionsFor()), mainModeRequest(7)}) {
        for (std::size_t size = 0; size < request.size(); ++size)
            EXPECT_FALSE(replyTo(requestOf(ike::ByteView(request).first(size)), Behaviour::Answers)) << size;
    }
}

TEST(Property, DamagedRequestsDoNoHarm)
{
    const ike::Bytes second = octetsOf(optionsFor());
    const ike::Bytes first = mainModeRequest(7);
    EXPECT_TRUE(rc::check([&] {
        ike::Bytes request = *rc::gen::element(first, second);
        const auto damages = *rc::gen::container<std::vector<std::pair<std::uint16_t, std::uint8_t>>>(
            rc::gen::arbitrary<std::pair<std::uint16_t, std::uint8_t>>());
        for (const auto& [position, octet] : damages)
            request[position % request.size()] = octet;
        const auto reply =
            replyTo(requestOf(request), *rc::gen::element(Behaviour::Answers, Behaviour::RefusesProposals));
        if (reply)
            RC_ASSERT(ike::parseAnyMessage(*reply).has_value());
    }));
}

} // namespace
