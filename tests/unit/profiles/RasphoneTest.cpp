#include "probes/vpn-config/profiles/Rasphone.h"

#include "probes/vpn-config/profiles/RasphonePolicy.h"
#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QString book = QStringLiteral("good/rasphone.pbk");

TEST(Rasphone, ReadsVpnEntriesAndNoOthers)
{
    const ParsedFile file = readCorpus(book);
    EXPECT_EQ(file.format, ProfileFormat::Rasphone);
    QStringList names;
    for (const VpnProfile& profile : file.profiles)
        names.append(profile.name);
    EXPECT_THAT(names,
                ElementsAre(u"本社 VPN"_qs, u"Lab (GCM)"_qs, u"L2TP branch"_qs, u"Automatic"_qs, u"SSTP only"_qs));
}

TEST(Rasphone, ReadsIkev2WithACustomPolicy)
{
    const VpnProfile profile = profileNamed(readCorpus(book), u"本社 VPN"_qs);
    EXPECT_EQ(profile.kind, VpnKind::Ikev2);
    EXPECT_EQ(profile.server, u"vpn.example.co.jp"_qs);
    EXPECT_THAT(profile.ikeVersions, ElementsAre(2));
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::EapMschapv2));
    EXPECT_THAT(text(profile.ikeProposals),
                ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-2048"_qs));
    EXPECT_THAT(text(profile.espProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128//MODP-2048"_qs));
    EXPECT_EQ(profile.fragmentation, Fragmentation::Enabled);
    EXPECT_EQ(profile.secret, Presence::Unknown);
    EXPECT_EQ(profile.location, u"/corpus/good/rasphone.pbk"_qs);
    EXPECT_THAT(profile.problems, IsEmpty());
}

TEST(Rasphone, ReadsCombinedModeCiphers)
{
    const VpnProfile profile = profileNamed(readCorpus(book), u"Lab (GCM)"_qs);
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::EapTls));
    EXPECT_THAT(text(profile.ikeProposals), ElementsAre(u"AES_GCM_16_256//PRF_HMAC_SHA2_384/ECP-384"_qs));
    EXPECT_THAT(text(profile.espProposals), ElementsAre(u"AES_GCM_16_256///ECP-384"_qs));
    EXPECT_EQ(profile.fragmentation, Fragmentation::Disabled);
}

TEST(Rasphone, ReadsL2tpWithAPreSharedKey)
{
    const VpnProfile profile = profileNamed(readCorpus(book), u"L2TP branch"_qs);
    EXPECT_EQ(profile.kind, VpnKind::L2tpIpsec);
    EXPECT_THAT(profile.ikeVersions, ElementsAre(1));
    EXPECT_THAT(profile.authentication,
                ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Password));
    EXPECT_EQ(profile.secret, Presence::Present);
    EXPECT_EQ(profile.fragmentation, Fragmentation::Default);
}

TEST(Rasphone, KnowsAutomaticAndOtherProtocols)
{
    const ParsedFile file = readCorpus(book);
    const VpnProfile automatic = profileNamed(file, u"Automatic"_qs);
    EXPECT_EQ(automatic.kind, VpnKind::Automatic);
    EXPECT_THAT(automatic.ikeVersions, ElementsAre(1, 2));
    EXPECT_THAT(automatic.authentication, ElementsAre(AuthenticationMethod::Eap, AuthenticationMethod::Password));
    const VpnProfile sstp = profileNamed(file, u"SSTP only"_qs);
    EXPECT_EQ(sstp.kind, VpnKind::Other);
    EXPECT_THAT(sstp.ikeVersions, IsEmpty());
    EXPECT_THAT(sstp.problems, IsEmpty());
}

TEST(Rasphone, ReportsWhatCannotWork)
{
    const ParsedFile nowhere = readCorpus(QStringLiteral("broken/rasphone-no-server.pbk"));
    ASSERT_EQ(nowhere.profiles.size(), 1);
    EXPECT_THAT(text(nowhere.profiles.front().problems), ElementsAre(u"no-server"_qs));
    EXPECT_TRUE(cannotWork(nowhere.profiles.front()));

    const ParsedFile strange = readCorpus(QStringLiteral("broken/rasphone-strange.pbk"));
    ASSERT_EQ(strange.profiles.size(), 1);
    EXPECT_THAT(text(strange.profiles.front().problems),
                ElementsAre(u"not-understood VpnStrategy"_qs, u"bad-server PhoneNumber"_qs,
                            u"not-understood CustomIPSecPolicies"_qs));
}

TEST(Rasphone, WhatAYoungerWindowsWritesIsNotCalledBroken)
{
    const ParseResult file =
        parseRasphone("[New]\nType=2\nVpnStrategy=77\nAuthRestrictions=128\nPhoneNumber=a.example\n"
                      "NumCustomPolicy=1\nCustomIPSecPolicies=0900000009000000090000000900000009000000"
                      "09000000\n",
                      {});
    ASSERT_TRUE(file && file->profiles.size() == 1);
    EXPECT_FALSE(cannotWork(file->profiles.front()));
}

TEST(Rasphone, TakesEveryStrategy)
{
    const std::map<int, VpnKind> kinds{{0, VpnKind::Automatic}, {1, VpnKind::Other},      {2, VpnKind::Automatic},
                                       {3, VpnKind::L2tpIpsec}, {4, VpnKind::Automatic},  {5, VpnKind::Other},
                                       {6, VpnKind::Automatic}, {7, VpnKind::Ikev2},      {8, VpnKind::Automatic},
                                       {12, VpnKind::Other},    {13, VpnKind::L2tpIpsec}, {14, VpnKind::Ikev2},
                                       {15, VpnKind::Automatic}};
    for (const auto& [strategy, kind] : kinds) {
        const ParseResult file = parseRasphone("[A]\nType=2\nVpnStrategy=" + QByteArray::number(strategy) + "\n", {});
        ASSERT_TRUE(file && file->profiles.size() == 1) << strategy;
        EXPECT_EQ(file->profiles.front().kind, kind) << strategy;
    }
}

TEST(RasphonePolicy, ReadsSeveralAndRefusesWhatIsNone)
{
    const QString one = QStringLiteral("030000000400000002000000050000000200000000000000");
    const auto policies = readRasphonePolicies(QString(one + one.toUpper()));
    ASSERT_TRUE(policies);
    ASSERT_EQ(policies->size(), 2);
    EXPECT_EQ(text(policies->front().ike), u"AES_CBC_256/HMAC_SHA2_384_192/PRF_HMAC_SHA2_384/MODP-1024"_qs);
    EXPECT_EQ(text(policies->front().esp), u"AES_CBC_256/HMAC_SHA2_256_128//"_qs);
    EXPECT_FALSE(readRasphonePolicies(u""));
    EXPECT_FALSE(readRasphonePolicies(QString(one.chopped(2))));
    EXPECT_FALSE(readRasphonePolicies(QString(one.chopped(1) + u'x')));
    EXPECT_FALSE(readRasphonePolicies(u"ffffffff0400000002000000050000000200000000000000"));
}

TEST(RasphonePolicy, ForwardSecrecyMayFollowTheMainMode)
{
    const auto policies = readRasphonePolicies(u"020000000200000002000000030000000400000006000000");
    ASSERT_TRUE(policies);
    EXPECT_EQ(text(policies->front().esp), u"AES_CBC_128/HMAC_SHA2_256_128//ECP-256"_qs);
}

} // namespace
} // namespace tsunagu::profiles::test
