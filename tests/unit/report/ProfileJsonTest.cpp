#include "report/model/ProfileJson.h"

#include "report/redaction/Redaction.h"
#include "tests/unit/text/SampleRun.h"

#include <QJsonArray>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

VpnProfile sampleProfile()
{
    VpnProfile profile;
    profile.name = u"Office"_qs;
    profile.location = u"/home/alice/.local/etc/swanctl/swanctl.conf"_qs;
    profile.format = ProfileFormat::Swanctl;
    profile.kind = VpnKind::Ikev2;
    profile.server = u"vpn.example.jp"_qs;
    profile.ikeVersions = {1, 2};
    profile.authentication = {AuthenticationMethod::EapMschapv2, AuthenticationMethod::PreSharedKey};
    profile.secret = Presence::Present;
    profile.userName = Presence::Absent;
    profile.fragmentation = Fragmentation::Forced;
    profile.ikeProposals = {{{{ike::v2::EncryptionId::AesGcm16, 256}, {ike::v2::EncryptionId{4711}, 0}},
                             {ike::v2::IntegrityId::HmacSha1_96},
                             {ike::v2::PrfId::HmacSha2_256},
                             {ike::Group::Ecp256, ike::Group{36}}}};
    profile.espProposals = {{}};
    profile.certificates = {{CertificateRole::User, u"me.p12"_qs, true},
                            {CertificateRole::Authority, u"ca.pem"_qs, false, {u"/etc/swanctl/x509ca/ca.pem"_qs}}};
    profile.problems = {{ProfileFault::UnknownCipher, u"proposals: aes265"_qs, 7}, {ProfileFault::NoServer, {}, 0}};
    return profile;
}

Report sampleReport()
{
    Report report{{u"tsunagu"_qs, u"0.1.0"_qs, u"Debian 12"_qs}, test::providerBlocks(), {}};
    report.run.target.profile = sampleProfile();
    return report;
}

TEST(ProfileJson, AReportKeepsItsProfile)
{
    EXPECT_EQ(parseReport(serialize(sampleReport())), sampleReport());
    const QJsonObject profile = toJson(sampleReport()).value(u"input").toObject().value(u"profile").toObject();
    EXPECT_EQ(profile.value(u"kind").toString(), u"ikev2");
    EXPECT_EQ(profile.value(u"ike_versions").toArray(), (QJsonArray{1, 2}));
    EXPECT_EQ(profile.value(u"authentication").toArray().at(0).toString(), u"eap-mschapv2");
    const QJsonObject proposal = profile.value(u"ike_proposals").toArray().at(0).toObject();
    EXPECT_EQ(proposal.value(u"encryption").toArray(), (QJsonArray{u"AES_GCM_16_256"_qs, u"T1/4711"_qs}));
    EXPECT_EQ(profile.value(u"problems").toArray().at(0).toObject().value(u"line").toInt(), 7);
}

TEST(ProfileJson, RedactionTakesThePersonOutAndLeavesTheSettings)
{
    const Identity alice{{u"alice"_qs}, {}, {u"/home/alice"_qs}};
    const auto kept = redacted(sampleReport(), alice);
    ASSERT_TRUE(kept && kept->run.target.profile);
    const VpnProfile& profile = *kept->run.target.profile;
    EXPECT_FALSE(profile.location.contains(u"alice"));
    EXPECT_EQ(profile.server, u"vpn.example.jp"_qs);
    EXPECT_EQ(profile.ikeProposals, sampleProfile().ikeProposals);
}

TEST(ProfileJson, APersonMayBeCalledLikeAMachineWord)
{
    for (const QString& word : profileWords()) {
        const auto kept = redacted(sampleReport(), Identity{{word}, {}, {}});
        ASSERT_TRUE(kept) << qPrintable(word);
        EXPECT_EQ(kept->run.target.profile->kind, VpnKind::Ikev2) << qPrintable(word);
    }
}

TEST(ProfileJson, EveryValueIsChecked)
{
    const auto faultWith = [](const QString& key, const QJsonValue& value) {
        QJsonObject object = toJson(sampleProfile());
        object.insert(key, value);
        std::optional<ReportError> fault;
        (void)readProfile(JsonReader(object, {}, &fault));
        return fault.has_value();
    };
    EXPECT_TRUE(faultWith(u"kind"_qs, u"ikev3"_qs));
    EXPECT_TRUE(faultWith(u"format"_qs, 7));
    EXPECT_TRUE(faultWith(u"secret"_qs, u"hunter2"_qs));
    EXPECT_TRUE(faultWith(u"ike_versions"_qs, QJsonArray{3}));
    EXPECT_TRUE(faultWith(u"ike_versions"_qs, QJsonArray{1.5}));
    EXPECT_TRUE(faultWith(u"authentication"_qs, QJsonArray{u"telepathy"_qs}));
    EXPECT_TRUE(faultWith(u"name"_qs, QString(5000, u'a')));
    EXPECT_TRUE(faultWith(u"ike_proposals"_qs, QJsonArray{QJsonObject{{u"encryption"_qs, QJsonArray{u"ROT13"_qs}}}}));
    EXPECT_TRUE(faultWith(u"certificates"_qs, QJsonArray{QJsonObject{{u"role"_qs, u"user"_qs}}}));
    EXPECT_FALSE(faultWith(u"something_new"_qs, 1));
}

RC_GTEST_PROP(ProfileJson, EveryTransformHasANameThatLeadsBack, (std::uint16_t id, std::uint16_t bits))
{
    using namespace ike::v2;
    const auto leadsBack = [](const Transform& transform) {
        return transformNamed(transform.type, transformName(transform)) == transform;
    };
    RC_ASSERT(leadsBack(encryption(EncryptionId{id}, bits)));
    const auto known = static_cast<std::uint16_t>(id % 40);
    RC_ASSERT(leadsBack(encryption(EncryptionId{known}, bits)));
    RC_ASSERT(leadsBack(integrity(IntegrityId{known})));
    RC_ASSERT(leadsBack(prf(PrfId{known})));
    RC_ASSERT(leadsBack(keyExchangeGroup(ike::Group{known})));
}

} // namespace
} // namespace tsunagu
