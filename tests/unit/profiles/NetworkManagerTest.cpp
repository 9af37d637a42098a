#include "probes/vpn-config/profiles/NetworkManagerKeyfile.h"
#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

VpnProfile only(const char16_t* name)
{
    const ParsedFile file = readCorpus(QString::fromUtf16(name));
    EXPECT_EQ(file.format, ProfileFormat::NetworkManagerKeyfile);
    EXPECT_EQ(file.profiles.size(), 1);
    return file.profiles.value(0);
}

VpnProfile parsed(const QByteArray& vpn)
{
    const ParseResult file = parseNetworkManagerKeyfile("[connection]\nid=A\ntype=vpn\n[vpn]\n" + vpn, {});
    EXPECT_TRUE(file && file->profiles.size() == 1);
    return file ? file->profiles.value(0) : VpnProfile{};
}

TEST(NetworkManager, ReadsStrongSwanWithEap)
{
    const VpnProfile profile = only(u"good/strongswan-eap.nmconnection");
    EXPECT_EQ(profile.name, u"Office (strongSwan)"_qs);
    EXPECT_EQ(profile.kind, VpnKind::Ikev2);
    EXPECT_EQ(profile.server, u"vpn.example.com"_qs);
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::Eap));
    EXPECT_EQ(profile.secret, Presence::Present);
    EXPECT_EQ(profile.userName, Presence::Present);
    EXPECT_THAT(text(profile.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/ECP-256"_qs,
                                                        u"AES_GCM_16_128//PRF_HMAC_SHA2_256/MODP-2048"_qs));
    EXPECT_THAT(text(profile.espProposals),
                ElementsAre(u"AES_GCM_16_256///ECP-256"_qs, u"AES_CBC_256/HMAC_SHA2_256_128//"_qs));
    EXPECT_THAT(profile.certificates, ElementsAre(CertificateReference{CertificateRole::Authority,
                                                                       u"/etc/ipsec.d/cacerts/example-ca.pem"_qs,
                                                                       false,
                                                                       {u"/etc/ipsec.d/cacerts/example-ca.pem"_qs}}));
    EXPECT_THAT(profile.problems, IsEmpty());
}

TEST(NetworkManager, ReadsStrongSwanWithACertificate)
{
    const VpnProfile profile = only(u"good/strongswan-cert.nmconnection");
    EXPECT_EQ(profile.server, u"2001:db8::5"_qs);
    EXPECT_THAT(profile.authentication, ElementsAre(AuthenticationMethod::Certificate));
    EXPECT_EQ(profile.secret, Presence::Unknown) << "a key ring may hold it";
    EXPECT_EQ(profile.userName, Presence::Absent);
    EXPECT_THAT(profile.ikeProposals, IsEmpty()) << "proposals are switched off";
    EXPECT_THAT(
        profile.certificates,
        ElementsAre(
            CertificateReference{CertificateRole::User, u"/srv/certs/me.pem"_qs, false, {u"/srv/certs/me.pem"_qs}},
            CertificateReference{
                CertificateRole::Authority, u"/etc/ssl/certs/ca.pem"_qs, false, {u"/etc/ssl/certs/ca.pem"_qs}}));
}

TEST(NetworkManager, ReadsLibreswanInBothVersions)
{
    const VpnProfile cisco = only(u"good/libreswan-ikev1.nmconnection");
    EXPECT_EQ(cisco.kind, VpnKind::Ikev1);
    EXPECT_THAT(cisco.ikeVersions, ElementsAre(1));
    EXPECT_THAT(cisco.authentication, ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Xauth));
    EXPECT_THAT(text(cisco.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP-1536"_qs));
    EXPECT_EQ(cisco.secret, Presence::Present);

    const VpnProfile second = only(u"good/libreswan-ikev2.nmconnection");
    EXPECT_EQ(second.kind, VpnKind::Ikev2);
    EXPECT_THAT(second.authentication, ElementsAre(AuthenticationMethod::Certificate));
    EXPECT_THAT(second.certificates, ElementsAre(CertificateReference{CertificateRole::User, u"laptop"_qs}))
        << "a name in libreswan's store is no file";
    EXPECT_EQ(second.fragmentation, Fragmentation::Enabled);
    EXPECT_EQ(second.secret, Presence::Absent);
    EXPECT_THAT(text(second.espProposals), ElementsAre(u"AES_GCM_16_256///"_qs, u"AES_GCM_16_128///"_qs));
}

TEST(NetworkManager, ReadsL2tp)
{
    const VpnProfile profile = only(u"good/l2tp-psk.nmconnection");
    EXPECT_EQ(profile.name, u"L2TP branch"_qs);
    EXPECT_EQ(profile.kind, VpnKind::L2tpIpsec);
    EXPECT_EQ(profile.server, u"l2tp.example.com"_qs);
    EXPECT_THAT(profile.authentication,
                ElementsAre(AuthenticationMethod::PreSharedKey, AuthenticationMethod::Password));
    EXPECT_EQ(profile.ikeProposals.size(), 2);
    EXPECT_EQ(profile.secret, Presence::Present);
    EXPECT_THAT(profile.problems, IsEmpty());
}

TEST(NetworkManager, L2tpWithoutIpsecIsAnotherKind)
{
    const VpnProfile profile = parsed("gateway=a.example\nservice-type=org.freedesktop.NetworkManager.l2tp\n");
    EXPECT_EQ(profile.kind, VpnKind::Other);
    EXPECT_THAT(profile.ikeVersions, IsEmpty());
    EXPECT_THAT(profile.problems, IsEmpty());
}

TEST(NetworkManager, OtherPluginsAreNamedAndNotJudged)
{
    const VpnProfile profile = only(u"good/openvpn.nmconnection");
    EXPECT_EQ(profile.kind, VpnKind::Other);
    EXPECT_EQ(profile.server, u"ovpn.example.com:1194"_qs);
    EXPECT_THAT(profile.problems, IsEmpty());
    EXPECT_THAT(readCorpus(QStringLiteral("good/wifi.nmconnection")).profiles, IsEmpty());
}

TEST(NetworkManager, ReportsWhatCannotWork)
{
    EXPECT_THAT(text(only(u"broken/strongswan-no-cert.nmconnection").problems),
                ElementsAre(u"no-certificate usercert"_qs, u"unknown-cipher ike: sha265"_qs, u"no-server"_qs));
    EXPECT_THAT(text(only(u"broken/l2tp-no-gateway.nmconnection").problems),
                ElementsAre(u"no-certificate machine-cert"_qs, u"no-server"_qs));
    EXPECT_THAT(text(parsed("address=a.example\nservice-type=org.freedesktop.NetworkManager.strongswan\n").problems),
                ElementsAre(u"no-authentication"_qs));
}

TEST(NetworkManager, AMethodOfAYoungerPluginIsNotCalledBroken)
{
    const VpnProfile profile =
        parsed("address=a.example\nmethod=telepathy\nservice-type=org.freedesktop.NetworkManager.strongswan\n");
    EXPECT_THAT(text(profile.problems), ElementsAre(u"not-understood method"_qs));
    EXPECT_FALSE(cannotWork(profile));
}

} // namespace
} // namespace tsunagu::profiles::test
