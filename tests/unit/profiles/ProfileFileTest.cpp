#include "probes/vpn-config/profiles/ProfileFile.h"

#include "report/model/ProfileJson.h"
#include "tests/unit/profiles/Corpus.h"

#include <gmock/gmock.h>

namespace tsunagu::profiles::test {
namespace {

TEST(ProfileFile, TellsTheFormatByTheContent)
{
    const std::map<QString, ProfileFormat> formats{
        {u"good/rasphone.pbk"_qs, ProfileFormat::Rasphone},
        {u"good/strongswan-eap.nmconnection"_qs, ProfileFormat::NetworkManagerKeyfile},
        {u"good/wifi.nmconnection"_qs, ProfileFormat::NetworkManagerKeyfile},
        {u"good/nmcli-table.txt"_qs, ProfileFormat::NetworkManagerListing},
        {u"good/nmcli-connections.txt"_qs, ProfileFormat::NetworkManagerListing},
        {u"good/swanctl.conf"_qs, ProfileFormat::Swanctl},
        {u"good/conf.d/branch.conf"_qs, ProfileFormat::Swanctl},
        {u"good/ipsec.conf"_qs, ProfileFormat::IpsecConf},
        {u"good/ipsec.d/libreswan.conf"_qs, ProfileFormat::IpsecConf},
        {u"good/vpn.mobileconfig"_qs, ProfileFormat::MobileConfig},
        {u"good/signed.mobileconfig"_qs, ProfileFormat::MobileConfig},
        {u"good/signed-pem.mobileconfig"_qs, ProfileFormat::MobileConfig},
        {u"broken/binary.mobileconfig"_qs, ProfileFormat::MobileConfig}};
    for (const auto& [name, format] : formats)
        EXPECT_EQ(formatOf(corpusFile(name)), format) << name.toStdString();
    EXPECT_EQ(formatOf(corpusFile(u"broken/unknown.txt"_qs)), std::nullopt);
    EXPECT_EQ(formatOf({}), std::nullopt);
    EXPECT_EQ(formatOf("include /etc/ipsec.d/*.conf\n"), ProfileFormat::IpsecConf);
    EXPECT_EQ(formatOf("# Debian's\ninclude conf.d/*.conf\n"), ProfileFormat::Swanctl);
}

TEST(ProfileFile, AByteOrderMarkChangesNothing)
{
    for (const CorpusFile& file : corpus()) {
        if (!file.name.startsWith(u"good/") || file.name.contains(u"signed"))
            continue;
        const auto plain = parseProfileFile(file.content, {}, nullptr);
        const auto marked = parseProfileFile("\xEF\xBB\xBF" + file.content, {}, nullptr);
        ASSERT_TRUE(plain && marked) << file.name.toStdString();
        EXPECT_EQ(plain->profiles, marked->profiles) << file.name.toStdString();
    }
}

TEST(ProfileFile, LineEndingsChangeNothing)
{
    for (const CorpusFile& file : corpus()) {
        if (!file.name.startsWith(u"good/") || file.name.contains(u"signed") || file.content.contains('\r'))
            continue;
        QByteArray windows = file.content;
        windows.replace("\n", "\r\n");
        const auto plain = parseProfileFile(file.content, {}, nullptr);
        const auto converted = parseProfileFile(windows, {}, nullptr);
        ASSERT_TRUE(plain && converted) << file.name.toStdString();
        EXPECT_EQ(plain->profiles, converted->profiles) << file.name.toStdString();
    }
}

TEST(ProfileFile, RefusesWhatIsTooLarge)
{
    const QByteArray large = "conn a\n" + QByteArray(9 * 1024 * 1024, ' ');
    EXPECT_EQ(parseProfileFile(large, {}, nullptr), ParseResult(fileError(FileFault::TooLarge)));
}

TEST(ProfileFile, EveryProfileComesBackFromItsJson)
{
    int profiles = 0;
    for (const CorpusFile& file : corpus()) {
        tsunagu::test::FakeSystem system;
        addCorpus(system);
        const auto parsed = parseProfileFile(file.content, QStringLiteral("/corpus/") + file.name, &system);
        if (!parsed)
            continue;
        for (VpnProfile profile : parsed->profiles) {
            for (CertificateReference& certificate : profile.certificates)
                certificate.content.clear(); // which no report holds
            std::optional<ReportError> fault;
            EXPECT_EQ(readProfile(JsonReader(toJson(profile), {}, &fault)), profile) << file.name.toStdString();
            EXPECT_FALSE(fault) << file.name.toStdString() << fault->place.toStdString();
            ++profiles;
        }
    }
    EXPECT_GT(profiles, 40);
}

} // namespace
} // namespace tsunagu::profiles::test
