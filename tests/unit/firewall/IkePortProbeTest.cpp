#include "probes/firewall/IkePortProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"
#include "tests/support/IkeServer.h"

#include <gtest/gtest.h>
#include <memory>

namespace tsunagu::test {
namespace {

using Mood = IkeServer::Mood;
using namespace std::chrono_literals;

/// What the fake world does with IKE: a server behind a delay, with the first packets lost.
struct Scene
{
    Mood mood = Mood::Healthy;
    Milliseconds rtt{20};
    int lost = 0;             ///< so many first packets vanish
    bool natted = false;      ///< the server sees another address than ours
    bool answersOnce = false; ///< repetitions get no reply
};

World worldOf(const Scene& scene)
{
    auto count = std::make_shared<int>(0);
    auto seen = std::make_shared<std::vector<std::vector<std::uint8_t>>>();
    return [scene, count, seen](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (++*count <= scene.lost)
            return std::vector<WorldReply>{};
        if (scene.answersOnce) {
            if (std::find(seen->begin(), seen->end(), packet.bytes) != seen->end())
                return std::vector<WorldReply>{};
            seen->push_back(packet.bytes);
        }
        const Endpoint seenFrom =
            scene.natted ? Endpoint{QHostAddress(QStringLiteral("203.0.113.7")), 61'000} : packet.source;
        auto bytes = IkeServer(scene.mood).answer(packet, seenFrom);
        if (bytes.empty())
            return std::vector<WorldReply>{};
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), scene.rtt)};
    };
}

std::vector<WorldReply> nothing()
{
    return {};
}

Finding runOn(FakePlatform& fake, IkePortProbe::Port port = IkePortProbe::Port::Ike)
{
    fake.addServerAddress();
    IkePortProbe probe(port);
    const auto finding = fake.run(probe);
    EXPECT_TRUE(finding.has_value());
    return finding.value_or(Finding());
}

QJsonObject versionOf(const Finding& finding, QLatin1String key)
{
    return finding.measured.value(key).toObject();
}

TEST(IkePortProbe, HealthyServerIsKnownAfterOnePacket)
{
    FakePlatform fake(worldOf({}));
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.id, ids::ikeUdp500);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 20);
    EXPECT_EQ(versionOf(finding, keys::ikev2).value(keys::reply).toString(), QStringLiteral("sa-init"));
    EXPECT_FALSE(versionOf(finding, keys::ikev2).value(keys::chosen).toString().isEmpty());
    EXPECT_EQ(finding.measured.value(keys::sentPackets).toInt(), 1);
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 100);
}

void port500Answered(FakePlatform& fake)
{
    Finding other;
    other.id = ids::ikeUdp500.toString();
    other.status = Status::Pass;
    fake.findings.add(other);
}

TEST(IkePortProbe, Port4500CarriesTheNonEspMarkerAndAsksV1OnlyWhenV2IsSilent)
{
    FakePlatform fake(worldOf({.mood = Mood::NoProposalChosen}));
    port500Answered(fake);
    const Finding finding = runOn(fake, IkePortProbe::Port::NatT);
    EXPECT_EQ(finding.status, Status::Pass);
    ASSERT_EQ(fake.network.sent().size(), 1U);
    const auto& bytes = fake.network.sent().front().bytes;
    EXPECT_EQ(std::vector<std::uint8_t>(bytes.begin(), bytes.begin() + 4), std::vector<std::uint8_t>(4, 0));
    EXPECT_EQ(fake.network.sent().front().to.port, 4500);
    EXPECT_FALSE(finding.measured.contains(keys::ikev1));
    EXPECT_EQ(versionOf(finding, keys::ikev2).value(keys::offer).toString(), QStringLiteral("narrow"));

    FakePlatform silent([](const SentPacket&) { return nothing(); });
    EXPECT_TRUE(runOn(silent, IkePortProbe::Port::NatT).measured.contains(keys::ikev1));
}

TEST(IkePortProbe, Port4500AsksTheRestWhenPort500DoesNotTellIt)
{
    // Refuses the narrow offer as a real server does, and answers the wide one.
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        const bool isNarrow = packet.bytes.size() < 400;
        auto bytes = IkeServer(isNarrow ? Mood::NoProposalChosen : Mood::Healthy).answer(packet, packet.source);
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), 20ms)};
    });
    const QJsonObject v2 = versionOf(runOn(fake, IkePortProbe::Port::NatT), keys::ikev2);
    EXPECT_EQ(v2.value(keys::reply).toString(), QStringLiteral("sa-init"));
    EXPECT_FALSE(v2.contains(keys::offer));
    EXPECT_TRUE(v2.contains(keys::natLocal));
    EXPECT_EQ(v2.value(keys::sent).toInt(), 2);
}

/// Asks for a cookie, refuses the narrow offer that brings one, and answers the wide one.
std::vector<std::uint8_t> answerUnderLoad(const SentPacket& packet)
{
    const auto request = ike::readDatagram(packet.bytes, true);
    if (!request || !std::holds_alternative<ike::v2::Message>(*request))
        return {};
    const bool hasCookie = std::get<ike::v2::Message>(*request).notify(ike::v2::NotifyType::Cookie) != nullptr;
    const bool isNarrow = packet.bytes.size() < 400;
    const Mood withCookie = isNarrow ? Mood::NoProposalChosen : Mood::Healthy;
    return IkeServer(hasCookie ? withCookie : Mood::Cookie).answer(packet, packet.source);
}

TEST(IkePortProbe, Port4500BringsACookieWithEveryQuestionThatNeedsOne)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        return std::vector<WorldReply>{datagramFrom(packet.to, answerUnderLoad(packet), 20ms)};
    });
    const Finding finding = runOn(fake, IkePortProbe::Port::NatT);
    const QJsonObject v2 = versionOf(finding, keys::ikev2);
    EXPECT_EQ(v2.value(keys::reply).toString(), QStringLiteral("sa-init"));
    EXPECT_TRUE(v2.contains(keys::natLocal));
    EXPECT_EQ(v2.value(keys::sent).toInt(), 4);
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 1500);
}

// Both ports in both versions with a wide offer would be four handshakes that a server may hold half open.
TEST(IkePortProbe, Port4500DoesNotWidenItsOfferOnceItHasAskedInVersionOne)
{
    auto count = std::make_shared<int>(0);
    // The first packets are lost, so that IKEv1 is asked before the narrow offer is refused.
    FakePlatform fake([count](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (++*count <= 2)
            return nothing();
        const auto request = ike::readDatagram(packet.bytes, true);
        const bool isV2 = request && std::holds_alternative<ike::v2::Message>(*request);
        auto bytes = IkeServer(isV2 ? Mood::NoProposalChosen : Mood::Healthy).answer(packet, packet.source);
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), 20ms)};
    });
    const Finding finding = runOn(fake, IkePortProbe::Port::NatT);
    EXPECT_TRUE(versionOf(finding, keys::ikev1).value(keys::answered).toBool());
    EXPECT_EQ(versionOf(finding, keys::ikev2).value(keys::offer).toString(), QStringLiteral("narrow"));
}

TEST(IkePortProbe, SilenceIsListenedToForTenSeconds)
{
    FakePlatform fake([](const SentPacket&) { return nothing(); });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_FALSE(finding.measured.value(keys::answered).toBool());
    EXPECT_GE(finding.measured.value(keys::waitedMs).toDouble(), 9999);
    EXPECT_LE(finding.measured.value(keys::waitedMs).toDouble(), 10'050);
    EXPECT_EQ(finding.measured.value(keys::sentPackets).toInt(), 10);
}

TEST(IkePortProbe, AReplyEightSecondsLateIsNoSilence)
{
    FakePlatform fake(worldOf({.rtt = 8000ms}));
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_GE(finding.measured.value(keys::rttMs).toDouble(), 1000);
}

TEST(IkePortProbe, RoundTripIsExactWhenEveryTransmissionIsAnswered)
{
    FakePlatform fake(worldOf({.rtt = 3000ms}));
    const Finding finding = runOn(fake);
    EXPECT_DOUBLE_EQ(versionOf(finding, keys::ikev2).value(keys::rttMs).toDouble(), 3000);
    EXPECT_FALSE(versionOf(finding, keys::ikev2).contains(keys::rttAtMostMs));
}

TEST(IkePortProbe, LostPacketsDoNotMakeAFastServerLookSlow)
{
    // IKEv2 at 0 and IKEv1 at 0.3 s are lost, IKEv2 again at 0.5 s arrives.
    FakePlatform fake(worldOf({.lost = 2}));
    const QJsonObject v2 = versionOf(runOn(fake), keys::ikev2);
    EXPECT_LT(v2.value(keys::rttMs).toDouble(), 100);
    EXPECT_GT(v2.value(keys::rttAtMostMs).toDouble(), v2.value(keys::rttMs).toDouble());
}

TEST(IkePortProbe, ServerThatAnswersRepetitionsOnlyOnceYieldsARange)
{
    FakePlatform fake(worldOf({.rtt = 1800ms, .answersOnce = true}));
    const QJsonObject v2 = versionOf(runOn(fake), keys::ikev2);
    EXPECT_LE(v2.value(keys::rttMs).toDouble(), 1800);
    EXPECT_DOUBLE_EQ(v2.value(keys::rttAtMostMs).toDouble(), 1800);
}

TEST(IkePortProbe, RefusalOfProposalsProvesThePort)
{
    FakePlatform fake(worldOf({.mood = Mood::NoProposalChosen}));
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(versionOf(finding, keys::ikev2).value(keys::notify).toString(), QStringLiteral("NO_PROPOSAL_CHOSEN"));
    EXPECT_EQ(versionOf(finding, keys::ikev1).value(keys::notify).toString(), QStringLiteral("NO-PROPOSAL-CHOSEN"));
}

TEST(IkePortProbe, WantedGroupIsFollowedToTheNatHashes)
{
    FakePlatform fake(worldOf({.mood = Mood::InvalidKe, .natted = true}));
    const QJsonObject v2 = versionOf(runOn(fake), keys::ikev2);
    EXPECT_EQ(v2.value(keys::reply).toString(), QStringLiteral("sa-init"));
    EXPECT_TRUE(v2.value(keys::natLocal).toBool());
    EXPECT_FALSE(v2.value(keys::natServer).toBool(true));
    EXPECT_EQ(v2.value(keys::sent).toInt(), 2);
    EXPECT_DOUBLE_EQ(v2.value(keys::rttMs).toDouble(), 20);
}

TEST(IkePortProbe, CookieIsSentBackOnce)
{
    FakePlatform fake(worldOf({.mood = Mood::Cookie}));
    const QJsonObject v2 = versionOf(runOn(fake), keys::ikev2);
    EXPECT_TRUE(v2.value(keys::cookie).toBool());
    EXPECT_EQ(v2.value(keys::reply).toString(), QStringLiteral("sa-init"));
    EXPECT_FALSE(v2.value(keys::natLocal).toBool(true));
}

TEST(IkePortProbe, EndlessCookiesEndInTime)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        const auto request = ike::parseAnyMessage(packet.bytes);
        if (!request || !std::holds_alternative<ike::v2::Message>(*request))
            return nothing();
        // A server that never takes its own cookie back.
        SentPacket withoutCookie = packet;
        auto message = std::get<ike::v2::Message>(*request);
        std::erase_if(message.payloads, [](const ike::v2::Payload& payload) {
            const auto* const notify = std::get_if<ike::v2::Notify>(&payload.body);
            return notify != nullptr && notify->type == ike::v2::NotifyType::Cookie;
        });
        withoutCookie.bytes = *message.serialize();
        auto bytes = IkeServer(Mood::Cookie).answer(withoutCookie, packet.source);
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), 10ms)};
    });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_TRUE(versionOf(finding, keys::ikev2).value(keys::cookie).toBool());
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 3000);
    EXPECT_LT(fake.network.sent().size(), 12U);
}

TEST(IkePortProbe, VersionOneServerIsRecognised)
{
    FakePlatform fake(worldOf({.mood = Mood::V1Only}));
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(versionOf(finding, keys::ikev2).value(keys::notify).toString(), QStringLiteral("INVALID_MAJOR_VERSION"));
    EXPECT_EQ(versionOf(finding, keys::ikev1).value(keys::reply).toString(), QStringLiteral("main-mode"));
}

TEST(IkePortProbe, ClosedPortIsReadFromTheErrorQueue)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        return std::vector<WorldReply>{icmpFrom(serverAddress, IcmpKind::PortUnreachable, packet.to, 15ms)};
    });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    const QJsonObject icmp = finding.measured.value(keys::icmp).toObject();
    EXPECT_EQ(icmp.value(keys::kind).toString(), QStringLiteral("port-unreachable"));
    EXPECT_EQ(icmp.value(keys::from).toString(), serverAddress.toString());
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 2000);
}

TEST(IkePortProbe, ErrorAboutOtherPacketsIsNotOurs)
{
    FakePlatform fake([](const SentPacket&) -> Result<std::vector<WorldReply>> {
        const Endpoint elsewhere{QHostAddress(QStringLiteral("203.0.113.99")), 500};
        return std::vector<WorldReply>{icmpFrom(serverAddress, IcmpKind::PortUnreachable, elsewhere, 15ms)};
    });
    EXPECT_FALSE(runOn(fake).measured.contains(keys::icmp));
}

TEST(IkePortProbe, LocalFirewallSpeaksByRefusingToSend)
{
    FakePlatform fake([](const SentPacket&) -> Result<std::vector<WorldReply>> {
        return tl::unexpected(Error{ErrorKind::PermissionDenied, QStringLiteral("sendto")});
    });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(finding.measured.value(keys::sendError).toString(), QStringLiteral("permission-denied"));
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 100);
}

// Replies that prove nothing: none is believed. Those under the asked SPI come from someone who has seen the question;
// they are counted, and leave open what happens to honest ones. All others could come from anywhere.
struct StrayCase
{
    const char* name;
    bool knowsTheSpi;
    std::function<std::vector<WorldReply>(const SentPacket&)> reply;
};

class StrayReplies : public testing::TestWithParam<StrayCase>
{
};

std::vector<std::uint8_t> honestReply(const SentPacket& packet)
{
    return IkeServer().answer(packet, packet.source);
}

TEST_P(StrayReplies, AreNeverBelieved)
{
    FakePlatform fake(
        [](const SentPacket& packet) -> Result<std::vector<WorldReply>> { return GetParam().reply(packet); });
    const Finding finding = runOn(fake);
    EXPECT_FALSE(finding.measured.value(keys::answered).toBool());
    EXPECT_EQ(finding.status, GetParam().knowsTheSpi ? Status::Unknown : Status::Fail);
    EXPECT_EQ(finding.measured.value(keys::strayReplies).toInt() > 0, GetParam().knowsTheSpi);
    EXPECT_LE(finding.measured.value(keys::waitedMs).toDouble(), 10'050);
}

INSTANTIATE_TEST_SUITE_P(
    Each, StrayReplies,
    testing::Values(
        StrayCase{"garbage", false,
                  [](const SentPacket& packet) {
                      return std::vector{datagramFrom(packet.to, std::vector<std::uint8_t>(99, 0x5a), 5ms)};
                  }},
        StrayCase{"empty", false,
                  [](const SentPacket& packet) { return std::vector{datagramFrom(packet.to, {}, 5ms)}; }},
        StrayCase{"truncated", true,
                  [](const SentPacket& packet) {
                      auto bytes = honestReply(packet);
                      bytes.resize(bytes.size() / 2);
                      return std::vector{datagramFrom(packet.to, bytes, 5ms)};
                  }},
        StrayCase{"wrong_spi", false,
                  [](const SentPacket& packet) {
                      auto bytes = honestReply(packet);
                      bytes[0] ^= 0xff;
                      return std::vector{datagramFrom(packet.to, bytes, 5ms)};
                  }},
        StrayCase{"other_address", true,
                  [](const SentPacket& packet) {
                      return std::vector{datagramFrom({QHostAddress(QStringLiteral("203.0.113.66")), packet.to.port},
                                                      honestReply(packet), 5ms)};
                  }},
        StrayCase{"other_port", true,
                  [](const SentPacket& packet) {
                      return std::vector{datagramFrom({packet.to.address, 501}, honestReply(packet), 5ms)};
                  }},
        StrayCase{"own_request_echoed", true,
                  [](const SentPacket& packet) { return std::vector{datagramFrom(packet.to, packet.bytes, 5ms)}; }},
        StrayCase{"sixty_five_kilobytes", false,
                  [](const SentPacket& packet) {
                      return std::vector{datagramFrom(packet.to, std::vector<std::uint8_t>(65'507, 0x21), 5ms)};
                  }},
        StrayCase{"flood", false,
                  [](const SentPacket& packet) {
                      return std::vector<WorldReply>(400,
                                                     datagramFrom(packet.to, std::vector<std::uint8_t>(40, 0xee), 5ms));
                  }}),
    [](const testing::TestParamInfo<StrayCase>& stray) { return std::string(stray.param.name); });

TEST(IkePortProbe, AFloodOfForgedRepliesHidesNoHonestOne)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        auto forged = honestReply(packet);
        forged[3] ^= 1;
        std::vector<WorldReply> replies(5000, datagramFrom(packet.to, forged, 2ms));
        replies.push_back(datagramFrom(packet.to, honestReply(packet), 30ms));
        return replies;
    });
    EXPECT_EQ(runOn(fake).status, Status::Pass);
}

TEST(IkePortProbe, HonestReplyAmongForgedOnesCounts)
{
    FakePlatform fake([](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        auto forged = honestReply(packet);
        forged[3] ^= 1;
        return std::vector<WorldReply>{datagramFrom(packet.to, forged, 2ms),
                                       datagramFrom(packet.to, honestReply(packet), 30ms)};
    });
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 30);
}

TEST(IkePortProbe, StopKeepsWhatWasMeasured)
{
    FakePlatform fake([](const SentPacket&) { return nothing(); });
    fake.network.onTime = [&fake, begin = fake.clock.now()](TimePoint now) {
        if (now >= begin + 2s)
            fake.stop.request_stop();
    };
    const Finding finding = runOn(fake);
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_GT(finding.measured.value(keys::sentPackets).toInt(), 0);
    EXPECT_LT(finding.measured.value(keys::waitedMs).toDouble(), 4000);
}

TEST(IkePortProbe, DeadlineBeforeTheEndIsNoProofOfSilence)
{
    FakePlatform fake([](const SentPacket&) { return nothing(); });
    fake.deadline = 3s;
    EXPECT_EQ(runOn(fake).status, Status::Unknown);
}

TEST(IkePortProbe, WithoutAnAddressItIsSkipped)
{
    FakePlatform fake([](const SentPacket&) { return nothing(); });
    IkePortProbe probe(IkePortProbe::Port::Ike);
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->status, Status::Skipped);
    EXPECT_EQ(finding->needs, ids::netDns);
    EXPECT_TRUE(fake.network.sent().empty());
}

} // namespace
} // namespace tsunagu::test
