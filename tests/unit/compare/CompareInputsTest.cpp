#include "report/compare/ReportComparison.h"
#include "tests/unit/compare/SampleReports.h"
#include "tests/unit/text/SampleRun.h"

#include <gmock/gmock.h>

namespace tsunagu {
namespace {

using test::providerBlocks;
using test::reportOf;

tsunagu::Run withProfile(const char* name)
{
    tsunagu::Run run = providerBlocks();
    VpnProfile profile;
    profile.name = QString::fromLatin1(name);
    profile.format = ProfileFormat::Swanctl;
    profile.kind = VpnKind::Ikev2;
    profile.ikeVersions = {2};
    run.target.profile = profile;
    return run;
}

QList<ComparedInput> inputsOf(const ReportComparison& comparison)
{
    QList<ComparedInput> inputs;
    for (const InputChange& change : comparison.inputs)
        inputs.append(change.input);
    return inputs;
}

TEST(CompareInputs, AnotherServerIsAnotherQuestion)
{
    tsunagu::Run other = providerBlocks();
    other.target.server = ServerName::parse(u"vpn2.example.jp").value();
    const ReportComparison comparison = compareRuns(providerBlocks(), other);
    EXPECT_FALSE(comparison.isSameQuestion());
    EXPECT_FALSE(comparison.nothingChanged());
    ASSERT_EQ(comparison.inputs.size(), 1);
    EXPECT_EQ(
        comparison.inputs.first(),
        (InputChange{ComparedInput::Server, {QStringLiteral("vpn.example.jp"), QStringLiteral("vpn2.example.jp")}}));
    other.target.server = ServerName::parse(u"VPN.Example.JP").value();
    EXPECT_TRUE(compareRuns(providerBlocks(), other).inputs.isEmpty());
}

TEST(CompareInputs, AnErrorCodeIsOneHoweverItIsTyped)
{
    tsunagu::Run other = providerBlocks();
    other.target.errorCode->typed = QStringLiteral("13848");
    EXPECT_TRUE(compareRuns(providerBlocks(), other).inputs.isEmpty());
    other.target.errorCode = ErrorCodeInput{QStringLiteral("809"), 809, QStringLiteral("ERROR_VPN_TIMEOUT")};
    ReportComparison comparison = compareRuns(providerBlocks(), other);
    EXPECT_FALSE(comparison.isSameQuestion());
    EXPECT_EQ(comparison.inputs.first().shown.first, u"0x00003618 (ERROR_IPSEC_IKE_PEER_CRL_FAILED)");
    EXPECT_EQ(comparison.inputs.first().shown.second, u"809 (ERROR_VPN_TIMEOUT)");
    other.target.errorCode.reset();
    comparison = compareRuns(providerBlocks(), other);
    EXPECT_THAT(inputsOf(comparison), testing::ElementsAre(ComparedInput::ErrorCode));
    EXPECT_EQ(comparison.inputs.first().shown.second, QString());
    // A code that could not be read is still no missing one.
    tsunagu::Run unread = other;
    unread.target.errorCode = ErrorCodeInput{QString(), std::nullopt, {}};
    EXPECT_FALSE(compareRuns(other, unread).isSameQuestion());
}

TEST(CompareInputs, PortsOfPracticeDiffer)
{
    tsunagu::Run other = providerBlocks();
    other.target.ikePort = 15500;
    EXPECT_THAT(inputsOf(compareRuns(providerBlocks(), other)), testing::ElementsAre(ComparedInput::Ports));
}

TEST(CompareInputs, AnotherProfileIsAnotherQuestion)
{
    EXPECT_TRUE(compareRuns(withProfile("office"), withProfile("office")).inputs.isEmpty());
    EXPECT_THAT(inputsOf(compareRuns(withProfile("office"), withProfile("home"))),
                testing::ElementsAre(ComparedInput::Profile));
    const ReportComparison comparison = compareRuns(providerBlocks(), withProfile("office"));
    EXPECT_FALSE(comparison.isSameQuestion());
    EXPECT_EQ(comparison.inputs.first().shown.first, QString());
    EXPECT_EQ(comparison.inputs.first().shown.second, u"office (swanctl)");
}

// Who mends a profile asks the same question again.
TEST(CompareInputs, ChangedSettingsAreTheSameQuestion)
{
    tsunagu::Run changed = withProfile("office");
    changed.target.profile->ikeVersions = {1};
    const ReportComparison comparison = compareRuns(withProfile("office"), changed);
    EXPECT_TRUE(comparison.isSameQuestion());
    EXPECT_FALSE(comparison.nothingChanged());
    EXPECT_THAT(inputsOf(comparison), testing::ElementsAre(ComparedInput::ProfileSettings));
    tsunagu::Run moved = withProfile("office");
    moved.target.profile->location = QStringLiteral("elsewhere.conf");
    EXPECT_TRUE(compareRuns(withProfile("office"), moved).inputs.isEmpty());
}

TEST(CompareInputs, NamesOfRedactedReportsAreNotCompared)
{
    Report redacted = reportOf(withProfile("[user-1]"));
    redacted.redacted = {{QStringLiteral("user"), 1}};
    EXPECT_TRUE(compareReports(reportOf(withProfile("anna")), redacted).inputs.isEmpty());
    redacted.redacted.clear();
    EXPECT_FALSE(compareReports(reportOf(withProfile("anna")), redacted).inputs.isEmpty());
    Report otherKind = redacted;
    otherKind.redacted = {{QStringLiteral("user"), 1}};
    otherKind.run.target.profile->kind = VpnKind::L2tpIpsec;
    EXPECT_THAT(inputsOf(compareReports(reportOf(withProfile("anna")), otherKind)),
                testing::ElementsAre(ComparedInput::Profile));
}

} // namespace
} // namespace tsunagu
