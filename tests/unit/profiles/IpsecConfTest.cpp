#include "probes/vpn-config/profiles/IpsecConf.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const QString good = QStringLiteral("good/ipsec.conf");

VpnProfile only(const QByteArray& conn)
{
    const ParseResult file = parseIpsecConf("conn a\n" + conn, {}, nullptr);
    EXPECT_TRUE(file && file->profiles.size() == 1);
    return file ? file->profiles.value(0) : VpnProfile{};
}

TEST(IpsecConf, TakesDefaultsAndAlso)
{
    const VpnProfile home = profileNamed(readCorpus(good), u"home"_qs);
    EXPECT_EQ(home.kind, VpnKind::Ikev2);
    EXPECT_EQ(home.server, u"home.example.net"_qs);
    EXPECT_THAT(home.authentication, ElementsAre(AuthenticationMethod::EapMschapv2));
    EXPECT_EQ(home.fragmentation, Fragmentation::Forced);
    EXPECT_EQ(home.userName, Presence::Present);
    EXPECT_EQ(home.secret, Presence::Unknown);
    EXPECT_THAT(text(home.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP-2048"_qs,
                                                     u"AES_GCM_16_128//PRF_HMAC_SHA2_256/ECP-256"_qs));
    EXPECT_THAT(home.problems, IsEmpty());
}

TEST(IpsecConf, OwnParametersComeFirstAndEmptyOnesClear)
{
    const VpnProfile office = profileNamed(readCorpus(good), u"office"_qs);
    EXPECT_THAT(text(office.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_384_192/PRF_HMAC_SHA2_384/ECP-384"_qs));
    EXPECT_EQ(office.fragmentation, Fragmentation::Default);
    EXPECT_THAT(office.certificates,
                ElementsAre(CertificateReference{
                    CertificateRole::User, u"me.pem"_qs, false, {u"/corpus/good/ipsec.d/certs/me.pem"_qs}}));
    EXPECT_THAT(office.authentication, ElementsAre(AuthenticationMethod::Certificate));
}

TEST(IpsecConf, CertificatesLieInIpsecD)
{
    const VpnProfile libre = profileNamed(readCorpus(good), u"libre"_qs);
    ASSERT_EQ(libre.certificates.size(), 1);
    EXPECT_THAT(libre.certificates[0].places, ElementsAre(u"/corpus/good/ipsec.d/certs/laptop"_qs))
        << "it is included from ipsec.d itself";
    const auto file = parseIpsecConf("conn a\n right=a.example\n leftcert=%smartcard1:45\n rightcert=/srv/gw.pem\n",
                                     u"/etc/ipsec.conf"_qs, nullptr);
    ASSERT_TRUE(file && file->profiles.size() == 1);
    ASSERT_EQ(file->profiles[0].certificates.size(), 2);
    EXPECT_THAT(file->profiles[0].certificates[0].places, IsEmpty()) << "a smart card is no file";
    EXPECT_EQ(file->profiles[0].certificates[1],
              (CertificateReference{CertificateRole::Server, u"/srv/gw.pem"_qs, false, {u"/srv/gw.pem"_qs}}));
}

TEST(IpsecConf, LaterAlsoComesBeforeEarlier)
{
    const ParseResult file =
        parseIpsecConf("conn x\n also=one\n also=two\n\nconn one\n right=one.example\n esp=3des-sha1\n"
                       "conn two\n right=two.example\n",
                       {}, nullptr);
    ASSERT_TRUE(file);
    const VpnProfile profile = profileNamed(*file, u"x"_qs);
    EXPECT_EQ(profile.server, u"two.example"_qs);
    EXPECT_EQ(profile.espProposals.size(), 1);
}

TEST(IpsecConf, KnowsIkev1AndL2tp)
{
    const ParsedFile file = readCorpus(good);
    const VpnProfile cisco = profileNamed(file, u"cisco"_qs);
    EXPECT_EQ(cisco.kind, VpnKind::Ikev1);
    EXPECT_THAT(cisco.authentication, ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Xauth));
    const VpnProfile l2tp = profileNamed(file, u"l2tp"_qs);
    EXPECT_EQ(l2tp.kind, VpnKind::L2tpIpsec);
    EXPECT_THAT(l2tp.ikeVersions, ElementsAre(1));
    EXPECT_THAT(l2tp.authentication, ElementsAre(AuthenticationMethod::PreSharedKey));
}

TEST(IpsecConf, TheServerMayStandOnEitherSide)
{
    const VpnProfile swapped = profileNamed(readCorpus(good), u"swapped"_qs);
    EXPECT_EQ(swapped.server, u"gw.example.org"_qs);
    EXPECT_EQ(only(" left=10.0.0.5\n right=198.51.100.1\n").server, u"198.51.100.1"_qs);
    EXPECT_EQ(only(" left=%any\n right=%any\n").server, QString());
}

TEST(IpsecConf, ReadsLibreswansParameters)
{
    const VpnProfile libre = profileNamed(readCorpus(good), u"libre"_qs);
    EXPECT_EQ(libre.location, u"/corpus/good/ipsec.d/libreswan.conf"_qs);
    EXPECT_EQ(libre.kind, VpnKind::Ikev2);
    EXPECT_THAT(text(libre.ikeProposals), ElementsAre(u"AES_GCM_16_256//PRF_HMAC_SHA2_256/ECP-256"_qs,
                                                      u"AES_CBC_256/HMAC_SHA2_512_256/PRF_HMAC_SHA2_512/MODP-2048"_qs));
    EXPECT_EQ(only(" ikev2=no\n authby=secret\n right=a.example\n").kind, VpnKind::Ikev1);
    EXPECT_THAT(only(" authby=rsasig,ecdsa|secret\n right=a.example\n").authentication,
                ElementsAre(AuthenticationMethod::Certificate, AuthenticationMethod::PreSharedKey));
}

TEST(IpsecConf, TemplatesAreNoConnections)
{
    const ParsedFile file = readCorpus(good);
    for (const VpnProfile& profile : file.profiles)
        EXPECT_NE(profile.name, u"ikev2-base"_qs);
    EXPECT_EQ(file.profiles.size(), 6);
}

TEST(IpsecConf, ReportsWhatCannotWork)
{
    const ParsedFile file = readCorpus(QStringLiteral("broken/ipsec-mistakes.conf"));
    const VpnProfile lost = profileNamed(file, u"lost"_qs);
    const QStringList problems = text(lost.problems);
    EXPECT_THAT(problems, Contains(u"reference-not-found also=nowhere"_qs));
    EXPECT_THAT(problems, Contains(u"unknown-cipher ike: sha257"_qs));
    EXPECT_THAT(problems, Contains(u"not-understood keyingtires"_qs));
    EXPECT_THAT(problems, Contains(u"include-not-found /etc/absent/ipsec.conf"_qs));
    const ParseResult never = parseIpsecConf("conn a\n right=a.example\n authby=never\n", {}, nullptr);
    ASSERT_TRUE(never);
    EXPECT_THAT(text(never->profiles.front().problems), ElementsAre(u"no-authentication"_qs));
    const ParseResult loop = parseIpsecConf("conn a\n right=a.example\n also=b\nconn b\n also=a\n", {}, nullptr);
    ASSERT_TRUE(loop);
    EXPECT_THAT(text(loop->profiles.front().problems), ElementsAre(u"reference-loop also=a"_qs));
    EXPECT_THAT(text(only(" right=a.example\n keyexchange=ikev3\n").problems),
                ElementsAre(u"bad-value keyexchange"_qs));
}

TEST(IpsecConf, AParameterOutsideOfASectionBreaksTheFile)
{
    const auto lineOf = [](const char16_t* name) {
        const ParseResult file = parseIpsecConf(corpusFile(QString::fromUtf16(name)), {}, nullptr);
        return file ? 0 : file.error().line;
    };
    EXPECT_EQ(lineOf(u"broken/ipsec-outside.conf"), 1);
    EXPECT_EQ(lineOf(u"broken/ipsec-no-indent.conf"), 2);
}

TEST(IpsecConf, CommentsAndQuotesAreTakenAsTheyAre)
{
    const VpnProfile profile =
        only(" right=a.example # the office\n # esp=des\n\tleftauth = \"psk\"\n ike=aes256-sha1-modp1024#x\n");
    EXPECT_EQ(profile.server, u"a.example"_qs);
    EXPECT_THAT(profile.espProposals, IsEmpty());
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::PreSharedKey));
}

TEST(IpsecConf, SectionsOfOneNameAreOne)
{
    const ParseResult file = parseIpsecConf("conn a\n right=a.example\nconn a\n authby=secret\n", {}, nullptr);
    ASSERT_TRUE(file && file->profiles.size() == 1);
    EXPECT_THAT(file->profiles.front().authentication, ElementsAre(AuthenticationMethod::PreSharedKey));
}

TEST(IpsecConf, AlsoThatMultipliesEnds)
{
    QByteArray content;
    for (int level = 0; level < 15; ++level) {
        const QByteArray below = QByteArray::number(level + 1);
        content += "conn c" + QByteArray::number(level) + "\n right=a.example\n also=c" + below + "\n also=c" + below +
                   "\n also=c" + below + "\n also=c" + below + "\n";
    }
    content += "conn c15\n right=a.example\n";
    const ParseResult file = parseIpsecConf(content, {}, nullptr);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->profiles.size(), 16);
}

} // namespace
} // namespace tsunagu::profiles::test
