#include "probes/vpn-config/certificates/LocalCertificateProbe.h"

#include "probes/model/Keys.h"
#include "tests/unit/certificates/CertificateVectors.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::certificates::test {
namespace {

using tsunagu::test::FakePlatform;
using tsunagu::test::SentPacket;
using tsunagu::test::WorldReply;

class LocalCertificateProbeTest : public testing::Test
{
protected:
    Finding run()
    {
        LocalCertificateProbe probe;
        return fake.run(probe).value_or(Finding());
    }
    Finding runWith(const char* own)
    {
        fake.target.profile = profileWith(fake.system, own);
        return run();
    }
    static QJsonObject entry(const Finding& finding, int index)
    {
        return finding.measured.value(keys::certificates).toArray().at(index).toObject();
    }
    static QString state(const Finding& finding) { return entry(finding, 0).value(keys::state).toString(); }

    FakePlatform fake{[](const SentPacket&) -> Result<std::vector<WorldReply>> { return {}; }};
};

TEST_F(LocalCertificateProbeTest, GoodCertificatesPass)
{
    const Finding finding = runWith("user.pem");
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::checkedUtc).toString(), u"2026-11-24T05:00:00Z"_qs);
    const QJsonArray entries = finding.measured.value(keys::certificates).toArray();
    ASSERT_EQ(entries.size(), 3);
    const QJsonObject own = entry(finding, 0);
    EXPECT_EQ(own.value(keys::role).toString(), u"user"_qs);
    EXPECT_EQ(own.value(keys::state).toString(), u"valid"_qs);
    EXPECT_EQ(own.value(keys::file).toString(), u"me.pem"_qs);
    EXPECT_EQ(own.value(keys::subject).toString(), u"Alice Example"_qs);
    EXPECT_EQ(own.value(keys::issuer).toString(), u"Example Issuing"_qs);
    EXPECT_EQ(own.value(keys::notBefore).toString(), u"2026-01-01T00:00:00Z"_qs);
    EXPECT_EQ(own.value(keys::notAfter).toString(), u"2027-01-01T00:00:00Z"_qs);
    EXPECT_EQ(own.value(keys::daysLeft).toInt(), 37);
    EXPECT_EQ(own.value(keys::chain).toString(), u"complete"_qs);
    EXPECT_FALSE(own.contains(keys::usageProblem));
    EXPECT_FALSE(entry(finding, 1).contains(keys::inChain));
    EXPECT_EQ(entry(finding, 2).value(keys::subject).toString(), u"Example Issuing"_qs);
    EXPECT_TRUE(entry(finding, 2).value(keys::inChain).toBool());
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST_F(LocalCertificateProbeTest, ExpiredAndNotYetValidFail)
{
    const Finding expired = runWith("expired.pem");
    EXPECT_EQ(expired.status, Status::Fail);
    EXPECT_EQ(state(expired), u"expired"_qs);
    EXPECT_EQ(entry(expired, 0).value(keys::daysExpired).toInt(), 3);
    const Finding early = runWith("not-yet.pem");
    EXPECT_EQ(early.status, Status::Fail);
    EXPECT_EQ(state(early), u"not-yet-valid"_qs);
    EXPECT_EQ(entry(early, 0).value(keys::daysUntilValid).toInt(), 6);
}

TEST_F(LocalCertificateProbeTest, TheClockDecidesAndNothingElse)
{
    fake.clock.advanceTo(fake.clock.now() + std::chrono::hours(24 * 8));
    EXPECT_EQ(state(runWith("not-yet.pem")), u"valid"_qs);
    fake.clock.advanceTo(fake.clock.now() + std::chrono::hours(24 * 40));
    EXPECT_EQ(state(runWith("user.pem")), u"expired"_qs);
}

TEST_F(LocalCertificateProbeTest, WhatEndsSoonIsWorthKnowing)
{
    const Finding finding = runWith("soon.pem");
    EXPECT_EQ(finding.status, Status::Warn);
    EXPECT_EQ(entry(finding, 0).value(keys::daysLeft).toInt(), 10);
}

TEST_F(LocalCertificateProbeTest, AnUnfitUseIsWorthKnowing)
{
    const Finding finding = runWith("unfit.pem");
    EXPECT_EQ(finding.status, Status::Warn);
    EXPECT_EQ(entry(finding, 0).value(keys::usageProblem).toString(), u"key-usage"_qs);
    fake.target.profile->certificates[1].role = CertificateRole::Server; // Example Root is no server
    EXPECT_EQ(entry(run(), 1).value(keys::usageProblem).toString(), u"key-usage"_qs);
    fake.target.profile = profileWith(fake.system, "user.pem");
    fake.target.profile->certificates[0].role = CertificateRole::Server;
    EXPECT_EQ(entry(run(), 0).value(keys::usageProblem).toString(), u"extended-key-usage"_qs);
    fake.target.profile->certificates[0].role = CertificateRole::Authority;
    EXPECT_EQ(entry(run(), 0).value(keys::usageProblem).toString(), u"not-an-authority"_qs);
}

TEST_F(LocalCertificateProbeTest, DamagedFilesFailAndMissingOnesAreTold)
{
    fake.target.profile = profileWith(fake.system, "user.pem");
    fake.system.files.insert(u"/etc/swanctl/x509/me.pem"_qs, "hello");
    EXPECT_EQ(run().status, Status::Fail);
    EXPECT_EQ(state(run()), u"broken"_qs);
    fake.system.files.remove(u"/etc/swanctl/x509/me.pem"_qs);
    EXPECT_EQ(run().status, Status::Warn);
    EXPECT_EQ(state(run()), u"absent"_qs);
}

TEST_F(LocalCertificateProbeTest, WhatMayNotBeReadCannotBeTold)
{
    fake.target.profile = profileWith(fake.system, "user.pem");
    fake.target.profile->certificates.removeLast();
    fake.system.locked.insert(u"/etc/swanctl/x509/me.pem"_qs);
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(finding.needs, u"permission-denied"_qs);
    EXPECT_EQ(state(finding), u"not-readable"_qs);
    fake.target.profile->certificates = {{CertificateRole::User, u"me.p12"_qs, true}};
    EXPECT_EQ(run().needs, u"certificate-file"_qs);
    EXPECT_EQ(state(run()), u"locked"_qs);
}

TEST_F(LocalCertificateProbeTest, WithoutAProfileOrACertificateItIsSkipped)
{
    EXPECT_EQ(run().status, Status::Skipped);
    EXPECT_EQ(run().needs, u"profile"_qs);
    fake.target.profile = VpnProfile();
    EXPECT_EQ(run().status, Status::Skipped);
    EXPECT_EQ(run().needs, u"certificate"_qs);
}

TEST_F(LocalCertificateProbeTest, AStopLeavesItUnknown)
{
    fake.stop.request_stop();
    EXPECT_EQ(runWith("expired.pem").status, Status::Unknown);
}

} // namespace
} // namespace tsunagu::certificates::test
