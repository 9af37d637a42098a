#include "probes/vpn-config/profiles/Swanctl.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const QString good = QStringLiteral("good/swanctl.conf");

TEST(Swanctl, FollowsReferences)
{
    const VpnProfile home = profileNamed(readCorpus(good), u"home"_qs);
    EXPECT_EQ(home.kind, VpnKind::Ikev2);
    EXPECT_EQ(home.server, u"home.example.net"_qs);
    EXPECT_THAT(home.authentication, ElementsAre(AuthenticationMethod::EapMschapv2));
    EXPECT_EQ(home.fragmentation, Fragmentation::Forced);
    EXPECT_EQ(home.userName, Presence::Present);
    EXPECT_EQ(home.secret, Presence::Present);
    EXPECT_THAT(text(home.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/ECP-256"_qs,
                                                     u"AES_GCM_16_256//PRF_HMAC_SHA2_384/ECP-384"_qs));
    EXPECT_THAT(text(home.espProposals),
                ElementsAre(u"AES_GCM_16_256///ECP-256"_qs, u"AES_CBC_256/HMAC_SHA2_256_128//MODP-2048"_qs));
    EXPECT_THAT(
        home.certificates,
        ElementsAre(CertificateReference{
            CertificateRole::Authority, u"example-ca.pem"_qs, false, {u"/corpus/good/x509ca/example-ca.pem"_qs}}));
    EXPECT_THAT(home.problems, IsEmpty());
}

TEST(Swanctl, OwnSettingsComeBeforeInheritedOnes)
{
    const VpnProfile office = profileNamed(readCorpus(good), u"office"_qs);
    EXPECT_EQ(office.server, u"198.51.100.20"_qs) << "%any is no server";
    EXPECT_THAT(text(office.ikeProposals),
                ElementsAre(u"AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/Curve25519"_qs));
    EXPECT_THAT(office.authentication, ElementsAre(AuthenticationMethod::Certificate));
    EXPECT_EQ(office.certificates.size(), 3);
    EXPECT_EQ(office.certificates[0].file, u"me.pem"_qs);
    EXPECT_THAT(office.certificates[0].places, ElementsAre(u"/corpus/good/x509/me.pem"_qs));
    EXPECT_EQ(office.secret, Presence::Unknown) << "a private key is a file of its own";
}

TEST(Swanctl, ReadsIkev1WithTwoRounds)
{
    const VpnProfile old = profileNamed(readCorpus(good), u"old"_qs);
    EXPECT_EQ(old.kind, VpnKind::Ikev1);
    EXPECT_THAT(old.authentication, ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Xauth));
    EXPECT_EQ(old.fragmentation, Fragmentation::Disabled);
    EXPECT_THAT(old.ikeProposals, IsEmpty());
}

TEST(Swanctl, CertificatesLieBesideSwanctlConf)
{
    const QByteArray content =
        "connections {\n a {\n remote_addrs = a.example\n local { certs = me.pem, /srv/me2.pem }\n"
        " local-2 { cert1 { file = three.pem } cert2 { handle = 45 } }\n"
        " remote { certs = gw.pem\n cacerts = ca.pem } } }\n"
        "authorities { corp { cacert = corp.pem } file { file = /srv/ca.pem } }\n";
    const auto places = [&content](const QString& location) {
        const ParseResult file = parseSwanctl(content, location, nullptr);
        QStringList all;
        for (const CertificateReference& reference :
             file ? file->profiles.value(0).certificates : QList<CertificateReference>())
            all.append(certificateRoleWord(reference.role) + u' ' + reference.places.join(u'|'));
        return all;
    };
    const QStringList expected{u"user /etc/swanctl/x509/me.pem"_qs,
                               u"user /srv/me2.pem"_qs,
                               u"user /etc/swanctl/x509/three.pem"_qs,
                               u"server /etc/swanctl/x509/gw.pem"_qs,
                               u"authority /etc/swanctl/x509ca/ca.pem"_qs,
                               u"authority /etc/swanctl/x509ca/corp.pem"_qs,
                               u"authority /srv/ca.pem"_qs};
    EXPECT_EQ(places(u"/etc/swanctl/swanctl.conf"_qs), expected);
    EXPECT_EQ(places(u"/etc/swanctl/conf.d/a.conf"_qs), expected) << "a part of it, read by itself";
    EXPECT_EQ(places({}).value(0), u"user "_qs) << "a file of no known place";
}

TEST(Swanctl, ReadsIncludedFilesWhereTheyLie)
{
    const VpnProfile branch = profileNamed(readCorpus(good), u"branch"_qs);
    EXPECT_EQ(branch.location, u"/corpus/good/conf.d/branch.conf"_qs);
    EXPECT_EQ(branch.secret, Presence::Present);
}

TEST(Swanctl, ReportsWhatCannotWork)
{
    const ParsedFile file = readCorpus(QStringLiteral("broken/swanctl-mistakes.conf"));
    const QStringList typo = text(profileNamed(file, u"typo"_qs).problems);
    EXPECT_THAT(typo, Contains(u"unknown-keyword remote_addr"_qs));
    EXPECT_THAT(typo, Contains(u"unknown-keyword proposal"_qs));
    EXPECT_THAT(typo, Contains(u"no-server"_qs));
    EXPECT_THAT(typo, Contains(u"include-not-found missing.conf"_qs));
    EXPECT_THAT(typo, Not(Contains(u"include-not-found absent.d/*.conf"_qs))) << "no match is no fault";
    const VpnProfile cipher = profileNamed(file, u"cipher"_qs);
    const QStringList problems = text(cipher.problems);
    EXPECT_THAT(problems, Contains(u"bad-value version"_qs));
    EXPECT_THAT(problems, Contains(u"unknown-cipher proposals: aes265"_qs));
    EXPECT_THAT(problems, Contains(u"incomplete-proposal proposals"_qs));
    EXPECT_THAT(problems, Contains(u"unknown-cipher esp_proposals: ecp265"_qs));
    const QStringList loop = text(profileNamed(file, u"loop"_qs).problems);
    EXPECT_THAT(loop, Contains(u"bad-server remote_addrs"_qs));
    EXPECT_THAT(loop, Contains(u"no-authentication"_qs));
    EXPECT_THAT(loop, Contains(u"reference-not-found nowhere"_qs));
    EXPECT_THAT(problems, Not(Contains(u"reference-not-found nowhere"_qs))) << "another connection's";
    EXPECT_THAT(loop, Contains(testing::Truly([](const QString& t) { return t.startsWith(u"reference-loop"); })));
}

TEST(Swanctl, ProblemsHaveTheirLine)
{
    const VpnProfile cipher = profileNamed(readCorpus(QStringLiteral("broken/swanctl-mistakes.conf")), u"cipher"_qs);
    for (const ProfileProblem& problem : cipher.problems) {
        if (problem.fault == ProfileFault::BadValue)
            EXPECT_EQ(problem.line, 12);
    }
}

TEST(Swanctl, AnUnclosedSectionIsRefusedAsAWhole)
{
    const ParseResult file =
        parseSwanctl(corpusFile(QStringLiteral("broken/swanctl-unclosed.conf")), QStringLiteral("/a"), nullptr);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().fault, FileFault::NotWellFormed);
    EXPECT_EQ(file.error().line, 6) << "where the quotation begins";
    for (const char* const text : {"}", "a", "a b", "a : {", "a : b", "= c", "a.b = c", "a { b = \"c", "a {"})
        EXPECT_FALSE(parseSwanctl(text, {}, nullptr)) << text;
    for (const char* const text : {"", "# only\n", "a = b", "a {}", "a{b{c=d\n}}", "a : b, c {\n}", "a = \"b\nc\"\n"})
        EXPECT_TRUE(parseSwanctl(text, {}, nullptr)) << text;
}

TEST(Swanctl, AFileThatIncludesItselfEnds)
{
    const ParsedFile file = readCorpus(QStringLiteral("broken/swanctl-include-itself.conf"));
    ASSERT_EQ(file.profiles.size(), 1);
    EXPECT_THAT(text(file.profiles.front().problems),
                ElementsAre(u"reference-loop /corpus/broken/swanctl-include-itself.conf"_qs));
    EXPECT_FALSE(cannotWork(file.profiles.front()));
}

TEST(Swanctl, WhatALaterVersionAddsIsNotCalledBroken)
{
    const ParseResult file = parseSwanctl("connections { a { remote_addrs = a.example\n quantum_leap = yes\n"
                                          "local { auth = psk\n brand_new = 1 } } }",
                                          {}, nullptr);
    ASSERT_TRUE(file && file->profiles.size() == 1);
    EXPECT_THAT(file->profiles.front().problems, IsEmpty());
}

TEST(Swanctl, ReferencesThatMultiplyEnd)
{
    QByteArray content = "l0 { x { a = b\n } }\n";
    for (int level = 1; level <= 15; ++level) {
        const QByteArray below = "l" + QByteArray::number(level - 1);
        content += "l" + QByteArray::number(level) + " { p : " + below + " {}\n q : " + below + " {}\n r : " + below +
                   " {}\n s : " + below + " {} }\n";
    }
    content += "connections : l15 { a { remote_addrs = a.example\n local { auth = psk } } }\n";
    const ParseResult file = parseSwanctl(content, {}, nullptr);
    ASSERT_TRUE(file);
    EXPECT_THAT(text(file->problems), Contains(u"too-large connections"_qs));
}

} // namespace
} // namespace tsunagu::profiles::test
