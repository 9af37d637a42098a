// Each semantic rule broken alone, in an otherwise proper message.

#include "probes/ike/v1/Verify.h"

#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitRequest.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/Transforms.h"
#include "probes/ike/v2/Verify.h"
#include "tests/unit/ike/FixedRequests.h"
#include "tests/unit/ike/Vectors.h"

#include <functional>
#include <gtest/gtest.h>

namespace tsunagu::ike::test {
namespace {

template <class T>
T& bodyOf(v2::Message& message)
{
    for (v2::Payload& payload : message.payloads) {
        if (T* body = std::get_if<T>(&payload.body)) {
            return *body;
        }
    }
    ADD_FAILURE() << "no such payload";
    static T none;
    return none;
}

v2::Message properResponse()
{
    const v2::Message request = v2::buildInitRequest(fixed::initRequest(Group::Modp2048, 500));
    return v2::buildInitResponse(request, v2::InitResponseOptions::fresh(Group::Modp2048)).value_or(v2::Message());
}

template <class Message>
struct Breach
{
    const char* rule; ///< what the error's text must speak of
    std::function<void(Message&)> commit;
};

TEST(VerifyInitResponse, NamesTheBrokenRule)
{
    ASSERT_TRUE(v2::verifyInitResponse(properResponse(), fixed::kSpi).has_value());
    const std::vector<Breach<v2::Message>> breaches{
        {"initiator SPI", [](v2::Message& m) { m.header.initiatorSpi ^= 1; }},
        {"response flag", [](v2::Message& m) { m.header.flags = 0; }},
        {"initiator flag", [](v2::Message& m) { m.header.flags |= Header::kFlagInitiator; }},
        {"exchange type", [](v2::Message& m) { m.header.exchangeType = ExchangeType::IkeAuth; }},
        {"message id", [](v2::Message& m) { m.header.messageId = 1; }},
        {"responder SPI", [](v2::Message& m) { m.header.responderSpi = 0; }},
        {"critical",
         [](v2::Message& m) {
             m.payloads.push_back({UnknownPayload{200, {}}, true});
         }},
        {"deciding notification", [](v2::Message& m) { m.payloads.clear(); }},
        {"exactly one", [](v2::Message& m) { m.payloads.erase(m.payloads.begin() + 1); }},
        {"exactly one", [](v2::Message& m) { m.payloads.push_back(m.payloads.front()); }},
        {"nonce", [](v2::Message& m) { bodyOf<v2::Nonce>(m).data.resize(15); }},
        {"nonce", [](v2::Message& m) { bodyOf<v2::Nonce>(m).data.resize(257); }},
        {"public value", [](v2::Message& m) { bodyOf<v2::KeyExchange>(m).data.pop_back(); }},
        {"public value",
         [](v2::Message& m) {
             bodyOf<v2::KeyExchange>(m) = {Group{4711}, {}};
         }},
        {"another group",
         [](v2::Message& m) {
             bodyOf<v2::KeyExchange>(m) = {Group::Ecp256, Bytes(64, 1)};
         }},
        {"another protocol",
         [](v2::Message& m) { bodyOf<v2::SecurityAssociation>(m).proposals.front().protocol = v2::ProtocolId::Esp; }},
        {"instead of one",
         [](v2::Message& m) {
             auto& proposals = bodyOf<v2::SecurityAssociation>(m).proposals;
             proposals.push_back(v2::Proposal(proposals.front()));
         }},
        {"instead of one", [](v2::Message& m) { bodyOf<v2::SecurityAssociation>(m).proposals.clear(); }},
        {"several transforms",
         [](v2::Message& m) {
             bodyOf<v2::SecurityAssociation>(m).proposals.front().transforms.push_back(v2::prf(v2::PrfId::HmacMd5));
         }},
    };
    for (const auto& breach : breaches) {
        v2::Message message = properResponse();
        breach.commit(message);
        const auto verified = v2::verifyInitResponse(message, fixed::kSpi);
        ASSERT_FALSE(verified.has_value()) << breach.rule;
        EXPECT_NE(verified.error().what.find(breach.rule), std::string::npos)
            << verified.error().what << " instead of " << breach.rule;
        EXPECT_NE(verified.error().what.find("RFC 7296"), std::string::npos) << verified.error().what;
    }
}

TEST(VerifyInitRequest, NamesTheBrokenRule)
{
    const std::vector<Breach<v2::Message>> breaches{
        {"flags", [](v2::Message& m) { m.header.flags = 0; }},
        {"flags", [](v2::Message& m) { m.header.flags |= Header::kFlagResponse; }},
        {"exchange type", [](v2::Message& m) { m.header.exchangeType = ExchangeType::InformationalV2; }},
        {"SPIs", [](v2::Message& m) { m.header.initiatorSpi = 0; }},
        {"SPIs", [](v2::Message& m) { m.header.responderSpi = 1; }},
        {"message id", [](v2::Message& m) { m.header.messageId = 1; }},
        {"no proposal", [](v2::Message& m) { bodyOf<v2::SecurityAssociation>(m).proposals.clear(); }},
    };
    for (const auto& breach : breaches) {
        v2::Message message = v2::buildInitRequest(fixed::initRequest(Group::Modp2048, 500));
        ASSERT_TRUE(v2::verifyInitRequest(message).has_value());
        breach.commit(message);
        const auto verified = v2::verifyInitRequest(message);
        ASSERT_FALSE(verified.has_value()) << breach.rule;
        EXPECT_NE(verified.error().what.find(breach.rule), std::string::npos) << verified.error().what;
    }
}

TEST(VerifyMainModeReply, NamesTheBrokenRule)
{
    using v1::Message;
    const Message request = v1::buildMainModeRequest(fixed::mainModeRequest());
    const auto proper = v1::buildMainModeResponse(request, v1::MainModeResponseOptions::fresh());
    ASSERT_TRUE(proper.has_value());
    const auto sa = [](Message& m) -> v1::SecurityAssociation& {
        return std::get<v1::SecurityAssociation>(m.payloads.front());
    };
    const std::vector<Breach<Message>> breaches{
        {"initiator cookie", [](Message& m) { m.header.initiatorSpi ^= 1; }},
        {"responder cookie", [](Message& m) { m.header.responderSpi = 0; }},
        {"exchange type", [](Message& m) { m.header.exchangeType = ExchangeType::Aggressive; }},
        {"message id", [](Message& m) { m.header.messageId = 1; }},
        {"encrypted", [](Message& m) { m.header.flags = Header::kFlagEncryption; }},
        {"first payload", [](Message& m) { m.payloads.erase(m.payloads.begin()); }},
        {"DOI", [&sa](Message& m) { sa(m).doi = 2; }},
        {"proposal", [&sa](Message& m) { sa(m).proposals.clear(); }},
        {"proposal", [&sa](Message& m) { sa(m).proposals.front().protocol = v1::ProtocolId::Esp; }},
        {"mandatory", [&sa](Message& m) { sa(m).proposals.front().transforms.front().attributes.clear(); }},
        {"one transform", [&sa](Message& m) { sa(m).proposals.front().transforms.clear(); }},
        {"error notification", [](Message& m) { m.header.exchangeType = ExchangeType::Informational; }},
    };
    for (const auto& breach : breaches) {
        Message message = *proper;
        breach.commit(message);
        const auto verified = v1::verifyMainModeReply(message, fixed::kCookie);
        ASSERT_FALSE(verified.has_value()) << breach.rule;
        EXPECT_NE(verified.error().what.find(breach.rule), std::string::npos) << verified.error().what;
    }
}

TEST(VerifyVersionRefusal, KnowsARecordedOneOfEachVersion)
{
    // strongSwan's answers to a request of major version 3, and to Main Mode where it speaks IKEv2 only.
    const auto v2Refusal = v2::Message::parse(vectorNamed("strongswan-v2-version.2-server").message());
    ASSERT_TRUE(v2Refusal.has_value());
    EXPECT_TRUE(v2::verifyVersionRefusal(*v2Refusal, fixed::kSpi).has_value());
    EXPECT_FALSE(v2::verifyVersionRefusal(*v2Refusal, fixed::kSpi + 1).has_value());
    EXPECT_FALSE(v2::verifyVersionRefusal(properResponse(), fixed::kSpi).has_value());

    const auto v1Refusal = v1::Message::parse(vectorNamed("strongswan-v2-wrong-version.2-server").message());
    ASSERT_TRUE(v1Refusal.has_value());
    EXPECT_TRUE(v1::verifyVersionRefusal(*v1Refusal, fixed::kCookie).has_value());
    EXPECT_FALSE(v1::verifyVersionRefusal(*v1Refusal, fixed::kCookie + 1).has_value());
}

} // namespace
} // namespace tsunagu::ike::test
