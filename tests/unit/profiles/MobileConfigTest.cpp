#include "probes/vpn-config/profiles/MobileConfig.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QString good = QStringLiteral("good/vpn.mobileconfig");

FileFault faultOf(const char16_t* name)
{
    const ParseResult file = parseMobileConfig(corpusFile(QString::fromUtf16(name)), {});
    EXPECT_FALSE(file);
    return file ? FileFault::UnknownFormat : file.error().fault;
}

TEST(MobileConfig, ReadsIkev2WithEap)
{
    const VpnProfile profile = profileNamed(readCorpus(good), u"会社 IKEv2"_qs);
    EXPECT_EQ(profile.kind, VpnKind::Ikev2);
    EXPECT_EQ(profile.server, u"vpn.example.com"_qs);
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::EapMschapv2));
    EXPECT_EQ(profile.secret, Presence::Present);
    EXPECT_EQ(profile.userName, Presence::Present);
    EXPECT_THAT(text(profile.ikeProposals), ElementsAre(u"AES_GCM_16_256//PRF_HMAC_SHA2_384/ECP-384"_qs));
    EXPECT_THAT(text(profile.espProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128//MODP-2048"_qs));
    EXPECT_THAT(profile.problems, IsEmpty());
}

TEST(MobileConfig, ReadsIkev2WithACertificateFromTheProfile)
{
    const VpnProfile profile = profileNamed(readCorpus(good), u"Certificate"_qs);
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::Certificate));
    EXPECT_THAT(profile.certificates, ElementsAre(CertificateReference{CertificateRole::User, u"me.p12"_qs, true}));
    EXPECT_THAT(text(profile.espProposals), ElementsAre(u"AES_CBC_128/HMAC_SHA1_96//"_qs)) << "no forward secrecy";
    EXPECT_EQ(profile.secret, Presence::Absent);
}

TEST(MobileConfig, ReadsCertificatesThatItBringsAlong)
{
    const ParsedFile file = readCorpus(QStringLiteral("good/certificates.mobileconfig"));
    const VpnProfile profile = profileNamed(file, u"Own certificate"_qs);
    ASSERT_EQ(profile.certificates.size(), 3) << "another connection's PKCS#12 is none of this one's";
    const CertificateReference& root = profile.certificates[0];
    EXPECT_EQ(root.role, CertificateRole::Authority);
    EXPECT_EQ(root.file, u"root.cer"_qs);
    EXPECT_TRUE(root.isEmbedded);
    EXPECT_TRUE(root.content.startsWith("\x30\x82") || root.content.startsWith("\x30\x81"));
    EXPECT_EQ(profile.certificates[1].role, CertificateRole::User);
    EXPECT_EQ(profile.certificates[1].file, u"me.cer"_qs);
    EXPECT_GT(profile.certificates[1].content.size(), 400);
    const CertificateReference& chain = profile.certificates[2];
    EXPECT_EQ(chain.role, CertificateRole::Authority);
    EXPECT_TRUE(chain.content.startsWith("-----BEGIN CERTIFICATE-----\n")) << "the private key before it is left out";
    EXPECT_EQ(chain.content.count("-----BEGIN "), 1);
    EXPECT_THAT(profileNamed(file, u"Shared key"_qs).certificates, IsEmpty());
}

TEST(MobileConfig, ACutFileBringsNoHalfCertificate)
{
    const QByteArray whole = corpusFile(QStringLiteral("good/certificates.mobileconfig"));
    for (qsizetype size = 0; size < whole.size(); size += 41)
        EXPECT_FALSE(parseMobileConfig(whole.first(size), {})) << size;
}

TEST(MobileConfig, ReadsL2tpAndIkev1)
{
    const ParsedFile file = readCorpus(good);
    const VpnProfile l2tp = profileNamed(file, u"L2TP"_qs);
    EXPECT_EQ(l2tp.kind, VpnKind::L2tpIpsec);
    EXPECT_EQ(l2tp.server, u"l2tp.example.com"_qs);
    EXPECT_THAT(l2tp.authentication, ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Password));
    EXPECT_EQ(l2tp.secret, Presence::Present);
    const VpnProfile cisco = profileNamed(file, u"Cisco"_qs);
    EXPECT_EQ(cisco.kind, VpnKind::Ikev1);
    EXPECT_THAT(cisco.authentication, ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Xauth));
    const VpnProfile app = profileNamed(file, u"App"_qs);
    EXPECT_EQ(app.kind, VpnKind::Other);
    EXPECT_THAT(app.problems, IsEmpty());
    EXPECT_EQ(file.profiles.size(), 5);
}

TEST(MobileConfig, ReadsAlwaysOn)
{
    const ParsedFile file = readCorpus(QStringLiteral("good/always-on.mobileconfig"));
    ASSERT_EQ(file.profiles.size(), 1);
    EXPECT_EQ(file.profiles.front().server, u"always.example.com"_qs);
    EXPECT_THAT(file.profiles.front().authentication, ElementsAre(AuthenticationMethod::PreSharedKey));
}

TEST(MobileConfig, ASignedOneSaysTheSame)
{
    QList<VpnProfile> plain = readCorpus(good).profiles;
    const QList<VpnProfile> fromSigned = readCorpus(QStringLiteral("good/signed.mobileconfig")).profiles;
    ASSERT_EQ(plain.size(), fromSigned.size());
    for (VpnProfile& profile : plain)
        profile.location = QStringLiteral("/corpus/good/signed.mobileconfig");
    EXPECT_EQ(plain, fromSigned);
    for (const char16_t* const name : {u"good/signed-stream.mobileconfig", u"good/signed-pem.mobileconfig"})
        EXPECT_EQ(readCorpus(QString::fromUtf16(name)).profiles.size(), 1) << QString::fromUtf16(name).toStdString();
}

TEST(MobileConfig, ReportsWhatCannotWork)
{
    const ParsedFile file = readCorpus(QStringLiteral("broken/vpn.mobileconfig"));
    EXPECT_THAT(text(profileNamed(file, u"Nothing"_qs).problems),
                ElementsAre(u"no-server"_qs, u"no-authentication"_qs));
    EXPECT_THAT(text(profileNamed(file, u"Lost certificate"_qs).problems),
                ElementsAre(u"reference-not-found PayloadCertificateUUID"_qs,
                            u"unknown-cipher IKESecurityAssociationParameters.EncryptionAlgorithm: AES-257"_qs,
                            u"unknown-cipher IKESecurityAssociationParameters.DiffieHellmanGroup: 99"_qs));
    EXPECT_THAT(text(profileNamed(file, u"Bare L2TP"_qs).problems),
                ElementsAre(u"no-server"_qs, u"no-authentication"_qs));
}

TEST(MobileConfig, RefusesWhatItCannotRead)
{
    EXPECT_EQ(faultOf(u"broken/binary.mobileconfig"), FileFault::BinaryPlist);
    EXPECT_EQ(faultOf(u"broken/encrypted.mobileconfig"), FileFault::Encrypted);
    EXPECT_EQ(faultOf(u"broken/enveloped.mobileconfig"), FileFault::Encrypted);
    EXPECT_EQ(faultOf(u"broken/detached.mobileconfig"), FileFault::NotWellFormed);
    EXPECT_EQ(faultOf(u"broken/entities.mobileconfig"), FileFault::NotWellFormed);
}

TEST(MobileConfig, RefusesNestingWithoutEnd)
{
    QByteArray xml = "<plist>";
    for (int depth = 0; depth < 100'000; ++depth)
        xml += "<array>";
    const ParseResult file = parseMobileConfig(xml, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().fault, FileFault::TooLarge);
}

TEST(MobileConfig, OtherShapesOfXmlAreNoProfiles)
{
    for (const char* const xml : {"", "<", "<plist/>", "<plist></plist>", "<plist><dict><key>a</key></dict></plist>",
                                  "<html><dict/></html>", "<plist><dict><string>a</string></dict></plist>",
                                  "<plist><dict><key>a</key><string>b<i/></string></dict></plist>", "<plist><dict/>"})
        EXPECT_FALSE(parseMobileConfig(xml, {})) << xml;
    for (const char* const xml :
         {"<plist><dict/></plist>", "<plist><array/></plist>", "<plist><string/></plist>",
          "<plist><dict><key>PayloadContent</key><string>a</string></dict></plist>",
          "<plist><dict><key>PayloadContent</key><array><integer>1</integer></array></dict></plist>"}) {
        const ParseResult file = parseMobileConfig(xml, {});
        ASSERT_TRUE(file) << xml;
        EXPECT_THAT(file->profiles, IsEmpty()) << xml;
    }
}

} // namespace
} // namespace tsunagu::profiles::test
