#include "probes/vpn-config/proposals/ProposalsProbe.h"

#include "probes/ike/v2/Transforms.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/PingWorld.h"
#include "tests/unit/proposals/PickyServer.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace ike::v2;
using ike::Group;

std::vector<Transform> modernOnly()
{
    return {encryption(EncryptionId::AesCbc, 256), integrity(IntegrityId::HmacSha2_256_128), prf(PrfId::HmacSha2_256),
            keyExchangeGroup(Group::Ecp256), keyExchangeGroup(Group::Modp3072)};
}

VpnProfile profileWith(const ProfileProposal& proposal, QList<int> versions = {2})
{
    VpnProfile profile;
    profile.kind = VpnKind::Ikev2;
    profile.ikeVersions = std::move(versions);
    profile.authentication = {AuthenticationMethod::PreSharedKey};
    profile.ikeProposals = {proposal};
    return profile;
}

ProfileProposal modern()
{
    return {{{EncryptionId::AesCbc, 256}}, {IntegrityId::HmacSha2_256_128}, {}, {Group::Ecp256}};
}

ProfileProposal outdated()
{
    return {{{EncryptionId::TripleDes, 0}}, {IntegrityId::HmacSha1_96}, {}, {Group::Modp1024}};
}

Finding runOn(PickyServer& server, const VpnProfile& profile, bool isNatT = false)
{
    FakePlatform fake(server.world());
    fake.addServerAddress();
    if (isNatT)
        addSilentPort(fake, ids::ikeUdp500);
    addAnsweredPort(fake, isNatT);
    fake.target.profile = profile;
    ProposalsProbe probe;
    const auto finding = fake.run(probe);
    EXPECT_TRUE(finding.has_value());
    return finding.value_or(Finding());
}

QString outcomeOf(const Finding& finding, QLatin1String key)
{
    return finding.measured.value(key).toObject().value(keys::outcome).toString();
}

QStringList namesOf(const Finding& finding, QLatin1String object, QLatin1String key)
{
    QStringList names;
    const QJsonArray array = finding.measured.value(object).toObject().value(key).toArray();
    for (const QJsonValue& value : array)
        names.append(value.toString());
    return names;
}

TEST(ProposalsProbe, AcceptedProposalEndsItAndCostsTheServerNothing)
{
    PickyServer server{.takes = modernOnly()};
    const Finding finding = runOn(server, profileWith(modern()));
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(outcomeOf(finding, keys::exact), QStringLiteral("accepted"));
    EXPECT_EQ(finding.measured.value(keys::sentPackets).toInt(), 2);
    EXPECT_EQ(server.halfOpen, 0);
}

TEST(ProposalsProbe, RefusedProposalIsTakenApart)
{
    PickyServer server{.takes = modernOnly()};
    const Finding finding = runOn(server, profileWith(outdated()));
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(outcomeOf(finding, keys::exact), QStringLiteral("refused"));
    EXPECT_EQ(outcomeOf(finding, keys::wide), QStringLiteral("accepted"));
    EXPECT_EQ(namesOf(finding, keys::accepted, keys::encryption), QStringList{QStringLiteral("AES_CBC_256")});
    EXPECT_EQ(namesOf(finding, keys::accepted, keys::integrity), QStringList{QStringLiteral("HMAC_SHA2_256_128")});
    EXPECT_EQ(namesOf(finding, keys::accepted, keys::prf), QStringList{QStringLiteral("PRF_HMAC_SHA2_256")});
    EXPECT_EQ(namesOf(finding, keys::accepted, keys::groups).size(), 2);
    EXPECT_TRUE(namesOf(finding, keys::refusedAlgorithms, keys::groups).contains(QStringLiteral("MODP-1024")));
    EXPECT_EQ(finding.measured.value(keys::undecided).toInt(-1), 0);
    EXPECT_EQ(server.halfOpen, 0);
}

TEST(ProposalsProbe, OnlyTheGroupIsWrong)
{
    PickyServer server{.takes = modernOnly()};
    ProfileProposal proposal = modern();
    proposal.groups = {Group::Modp1024};
    const Finding finding = runOn(server, profileWith(proposal));
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_TRUE(namesOf(finding, keys::accepted, keys::encryption).contains(QStringLiteral("AES_CBC_256")));
    EXPECT_FALSE(namesOf(finding, keys::accepted, keys::groups).contains(QStringLiteral("MODP-1024")));
}

TEST(ProposalsProbe, CookiesAreSentBack)
{
    PickyServer server{.takes = modernOnly(), .wantsCookie = true};
    EXPECT_EQ(runOn(server, profileWith(modern())).status, Status::Pass);
}

TEST(ProposalsProbe, WorksOnPort4500)
{
    PickyServer server{.takes = modernOnly()};
    const Finding finding = runOn(server, profileWith(modern()), true);
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::port).toInt(), 4500);
}

TEST(ProposalsProbe, WhatTheProfileLeavesOpenIsOfferedWide)
{
    PickyServer server{.takes = modernOnly()};
    ProfileProposal proposal = modern();
    proposal.groups.clear();
    EXPECT_EQ(runOn(server, profileWith(proposal)).status, Status::Pass);
}

TEST(ProposalsProbe, ServerOfTheOtherVersionIsWrittenDown)
{
    PickyServer server{.takes = modernOnly(), .onlyV1 = true};
    const Finding finding = runOn(server, profileWith(modern()));
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(outcomeOf(finding, keys::exact), QStringLiteral("other"));
    EXPECT_EQ(finding.measured.value(keys::wide).toObject().value(keys::notify).toString(),
              QStringLiteral("INVALID_MAJOR_VERSION"));
    EXPECT_FALSE(finding.measured.contains(keys::accepted));
}

TEST(ProposalsProbe, Ikev1ProfileAsksByMainMode)
{
    PickyServer server{.takes = modernOnly()};
    const Finding finding = runOn(server, profileWith(modern(), {1}));
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::ikeVersion).toInt(), 1);
    EXPECT_EQ(server.halfOpen, 1) << "the one that IKEv1 cannot avoid";
}

TEST(ProposalsProbe, Ikev1ProfileIsRefused)
{
    PickyServer server{.takes = modernOnly(), .onlyV2 = true};
    const Finding finding = runOn(server, profileWith(modern(), {1}));
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(outcomeOf(finding, keys::wide), QStringLiteral("refused"));
}

TEST(ProposalsProbe, SilenceCannotTell)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.addServerAddress();
    addAnsweredPort(fake);
    fake.target.profile = profileWith(modern());
    ProposalsProbe probe;
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->status, Status::Unknown);
    EXPECT_EQ(fake.network.sent().size(), 6U) << "two questions, each sent three times";
}

TEST(ProposalsProbe, WithoutAProfileThereIsNothingToAsk)
{
    PickyServer server;
    FakePlatform fake(server.world());
    fake.addServerAddress();
    addAnsweredPort(fake);
    ProposalsProbe probe;
    const auto finding = fake.run(probe);
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->status, Status::Skipped);
    EXPECT_TRUE(fake.network.sent().empty());
}

} // namespace
} // namespace tsunagu::test
