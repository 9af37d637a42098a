#include "app/cli/ProfilesCommand.h"
#include "tests/support/FakePlatform.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tsunagu::cli::test {
namespace {

class ChooseProfile : public testing::Test
{
protected:
    void put(const char* path, const char* name)
    {
        QFile file(QStringLiteral(TSUNAGU_SOURCE_DIR "/tests/vectors/profiles/") + QString::fromLatin1(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        system.files.insert(QString::fromLatin1(path), file.readAll());
    }

    /// The complaint; empty: one was chosen.
    QString choose(const QString& name, const QString& file = {})
    {
        diagnose.profileName = name;
        diagnose.profileFile = file;
        return chooseProfile(diagnose, Language::English, system, clock).value_or(QString());
    }

    tsunagu::test::FakeSystem system;
    tsunagu::test::FakeClock clock;
    DiagnoseArguments diagnose{{}, false, {}, {}, Format::Text, {}, false};
};

TEST_F(ChooseProfile, WithoutAProfileNothingIsLookedFor)
{
    EXPECT_EQ(choose({}), QString());
    EXPECT_FALSE(diagnose.target.profile);
}

TEST_F(ChooseProfile, AnOnlyConnectionIsMeant)
{
    put("/x/l2tp.nmconnection", "good/l2tp-psk.nmconnection");
    EXPECT_EQ(choose({}, u"/x/l2tp.nmconnection"_qs), QString());
    ASSERT_TRUE(diagnose.target.profile);
    EXPECT_EQ(diagnose.target.profile->kind, VpnKind::L2tpIpsec);
    EXPECT_EQ(diagnose.target.server.host(), u"l2tp.example.com"_qs);
}

TEST_F(ChooseProfile, ANameIsLookedForWhereProfilesLie)
{
    put("/etc/ipsec.conf", "good/ipsec.conf");
    EXPECT_EQ(choose(u"home"_qs), QString());
    EXPECT_EQ(diagnose.target.server.host(), u"home.example.net"_qs);
    EXPECT_EQ(choose(u"OFFICE"_qs), QString()) << "as people type it";
    EXPECT_EQ(diagnose.target.server.host(), u"198.51.100.20"_qs);
}

TEST_F(ChooseProfile, AGivenServerComesFirst)
{
    put("/etc/ipsec.conf", "good/ipsec.conf");
    diagnose.hasServer = true;
    diagnose.target.server = *ServerName::parse(u"other.example");
    EXPECT_EQ(choose(u"home"_qs), QString());
    EXPECT_EQ(diagnose.target.server.host(), u"other.example"_qs);
    EXPECT_EQ(diagnose.target.profile->server, u"home.example.net"_qs);
}

TEST_F(ChooseProfile, ComplaintsSayWhatThereIs)
{
    EXPECT_TRUE(choose(u"home"_qs).contains(u"no VPN connection was found"_qs));
    put("/etc/ipsec.conf", "good/ipsec.conf");
    const QString unknown = choose(u"hmoe"_qs);
    EXPECT_TRUE(unknown.contains(u"hmoe"_qs) && unknown.contains(u"office"_qs)) << qPrintable(unknown);
    EXPECT_TRUE(choose({}, u"/etc/ipsec.conf"_qs).contains(u"--profile with one of: home, office"_qs));
    EXPECT_TRUE(choose({}, u"/absent"_qs).contains(u"/absent"_qs));
    put("/x/openvpn", "good/openvpn.nmconnection");
    EXPECT_TRUE(choose({}, u"/x/openvpn"_qs).contains(u"IPsec"_qs));
    put("/x/broken", "broken/rasphone-no-server.pbk");
    EXPECT_TRUE(choose({}, u"/x/broken"_qs).contains(u"--server"_qs));
    put("/x/strange", "broken/rasphone-strange.pbk");
    EXPECT_FALSE(choose({}, u"/x/strange"_qs).isEmpty());
    put("/homes/x", "good/ipsec.conf");
}

TEST_F(ChooseProfile, SeveralOfOneNameAreNotGuessed)
{
    put("/etc/swanctl/swanctl.conf", "good/conf.d/branch.conf");
    put("/usr/local/etc/swanctl/swanctl.conf", "good/conf.d/branch.conf");
    EXPECT_TRUE(choose(u"branch"_qs).contains(u"--profile-file"_qs));
    EXPECT_EQ(choose(u"branch"_qs, u"/etc/swanctl/swanctl.conf"_qs), QString());
}

} // namespace
} // namespace tsunagu::cli::test
