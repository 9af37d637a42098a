#include "probes/vpn-config/certificates/CertificateFiles.h"

#include "tests/unit/certificates/CertificateVectors.h"

#include <gmock/gmock.h>

namespace tsunagu::certificates::test {
namespace {

using tsunagu::test::FakeSystem;

LoadedCertificates load(FakeSystem& system, const VpnProfile& profile)
{
    return loadCertificates(system, profile, {});
}

FileState stateOf(FakeSystem& system, const CertificateReference& reference)
{
    VpnProfile profile;
    profile.certificates = {reference};
    return load(system, profile).references.value(0).state;
}

CertificateReference at(const QString& place)
{
    return {CertificateRole::User, place.section(u'/', -1), false, {place}};
}

TEST(CertificateFiles, ReadsWhatTheProfileNamesAndWhoMayHaveIssuedIt)
{
    FakeSystem system;
    const LoadedCertificates loaded = load(system, profileWith(system, "user.pem"));
    ASSERT_EQ(loaded.references.size(), 2);
    EXPECT_EQ(loaded.references[0].state, FileState::Read);
    EXPECT_EQ(meant(loaded.references[0])->subject, u"Alice Example"_qs);
    EXPECT_TRUE(loaded.issuers.contains(certificate("issuing.pem"))) << "it lies in x509ca, though nobody names it";
    const Chain chain = chainOf(certificate("user.pem"), loaded.issuers);
    EXPECT_EQ(chain.state, ChainState::Complete);
    ASSERT_EQ(chain.above.size(), 2);
    EXPECT_EQ(chain.above[0].subject, u"Example Issuing"_qs);
    EXPECT_EQ(chain.above[1].subject, u"Example Root"_qs);
}

TEST(CertificateFiles, EachWayToHaveNoneIsTold)
{
    FakeSystem system;
    system.files.insert(u"/c/text.pem"_qs, "hello");
    system.files.insert(u"/c/long.pem"_qs, QByteArray(maximumFileBytes + 1, ' '));
    system.files.insert(u"/c/me.p12"_qs, vector("user.der"));
    system.locked.insert(u"/c/locked.pem"_qs);
    EXPECT_EQ(stateOf(system, at(u"/c/none.pem"_qs)), FileState::Absent);
    EXPECT_EQ(stateOf(system, at(u"/c/text.pem"_qs)), FileState::Broken);
    EXPECT_EQ(stateOf(system, at(u"/c/long.pem"_qs)), FileState::NotAFile);
    EXPECT_EQ(stateOf(system, at(u"/c/locked.pem"_qs)), FileState::NotReadable);
    EXPECT_EQ(stateOf(system, at(u"/c/me.p12"_qs)), FileState::Locked) << "a file with a private key is not opened";
    EXPECT_EQ(stateOf(system, at(u"/c/laptop"_qs)), FileState::Elsewhere) << "it may be a name in libreswan's store";
    EXPECT_EQ(stateOf(system, {CertificateRole::User, u"laptop"_qs}), FileState::Elsewhere);
}

TEST(CertificateFiles, EmbeddedOnesAreReadAndPkcs12IsNot)
{
    FakeSystem system;
    EXPECT_EQ(stateOf(system, {CertificateRole::User, u"me.cer"_qs, true, {}, vector("user.der")}), FileState::Read);
    EXPECT_EQ(stateOf(system, {CertificateRole::User, u"me.p12"_qs, true}), FileState::Locked);
}

TEST(CertificateFiles, TheFirstPlaceWhereAFileLiesCounts)
{
    FakeSystem system;
    system.files.insert(u"/b/me.pem"_qs, vector("user.pem"));
    EXPECT_EQ(stateOf(system, {CertificateRole::User, u"me.pem"_qs, false, {u"/a/me.pem"_qs, u"/b/me.pem"_qs}}),
              FileState::Read);
}

TEST(CertificateFiles, OfAuthoritiesInOneFileTheOneThatLastsIsMeant)
{
    LoadedReference loaded;
    loaded.reference.role = CertificateRole::Authority;
    loaded.certificates = {certificate("issuing.pem"), certificate("root.pem"), certificate("user.pem")};
    EXPECT_EQ(meant(loaded)->subject, u"Example Root"_qs);
    loaded.reference.role = CertificateRole::User;
    EXPECT_EQ(meant(loaded)->subject, u"Example Issuing"_qs);
}

TEST(CertificateFiles, AChainEndsWhereTheIssuerIsNotAtHand)
{
    EXPECT_EQ(chainOf(certificate("user.pem"), {certificate("root.pem")}).state, ChainState::Partial);
    const Chain partial = chainOf(certificate("user.pem"), {certificate("issuing.pem")});
    EXPECT_EQ(partial.state, ChainState::Partial);
    EXPECT_EQ(partial.above.size(), 1);
}

TEST(CertificateFiles, AForgedChainIsBroken)
{
    Certificate forged = certificate("user.pem");
    forged.der.back() = static_cast<char>(forged.der.back() ^ 1);
    EXPECT_EQ(chainOf(forged, {certificate("issuing.pem"), certificate("root.pem")}).state, ChainState::Broken);
}

TEST(CertificateFiles, AStopEndsTheReading)
{
    FakeSystem system;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(loadCertificates(system, profileWith(system, "user.pem"), stop.get_token()).references.isEmpty());
}

} // namespace
} // namespace tsunagu::certificates::test
