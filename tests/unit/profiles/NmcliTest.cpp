#include "probes/vpn-config/profiles/Nmcli.h"

#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::profiles::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Nmcli, ReadsATableWithItsEscapes)
{
    const QList<NmcliRow> rows = parseNmcliTable(corpusFile(QStringLiteral("good/nmcli-table.txt")));
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[1].name, u"Lab: second floor"_qs);
    EXPECT_TRUE(rows[1].isVpn());
    EXPECT_EQ(rows[2].type, u"802-3-ethernet"_qs);
    EXPECT_FALSE(rows[2].isVpn());
    EXPECT_TRUE(rows[3].isVpn());
}

TEST(Nmcli, ATableYieldsNamesOfVpns)
{
    const ParsedFile file = readCorpus(QStringLiteral("good/nmcli-table.txt"));
    EXPECT_EQ(file.format, ProfileFormat::NetworkManagerListing);
    ASSERT_EQ(file.profiles.size(), 3);
    EXPECT_EQ(file.profiles[0].name, u"Office (strongSwan)"_qs);
    EXPECT_THAT(file.profiles[0].problems, IsEmpty()) << "what is not shown is not missing";
    EXPECT_EQ(file.profiles[0].secret, Presence::Unknown);
}

TEST(Nmcli, ReadsTheFieldsOfConnections)
{
    const ParsedFile file = readCorpus(QStringLiteral("good/nmcli-connections.txt"));
    ASSERT_EQ(file.profiles.size(), 2) << "a wired connection is no VPN";
    const VpnProfile& office = file.profiles[0];
    EXPECT_EQ(office.kind, VpnKind::Ikev2);
    EXPECT_EQ(office.server, u"vpn.example.com"_qs);
    EXPECT_EQ(office.userName, Presence::Present);
    EXPECT_EQ(office.secret, Presence::Unknown);
    EXPECT_THAT(text(office.ikeProposals), ElementsAre(u"AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/ECP-256"_qs));
    const VpnProfile& cisco = file.profiles[1];
    EXPECT_EQ(cisco.kind, VpnKind::Ikev1);
    EXPECT_EQ(cisco.ikeProposals.size(), 2) << "the comma inside is escaped";
    EXPECT_EQ(cisco.secret, Presence::Present);
}

RC_GTEST_PROP(Nmcli, AnyNameComesBack, (const std::string& written))
{
    QString name;
    for (const QChar c : QString::fromStdString(written)) {
        if (c.isPrint() && !c.isSpace())
            name += c;
    }
    QString escaped = name;
    escaped.replace(u'\\', u"\\\\"_qs).replace(u':', u"\\:"_qs);
    const QByteArray row = escaped.toUtf8() + ":3f0f2f43-6fb5-4d0e-9b8f-5a0d6d1c0c11:vpn:--\n";
    const QList<NmcliRow> rows = parseNmcliTable("\ngarbage\n" + row + "a:b:c\n");
    RC_ASSERT(rows.size() == 1);
    RC_ASSERT(rows.front().name == name);
}

} // namespace
} // namespace tsunagu::profiles::test
