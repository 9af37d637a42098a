#include "diagnosis/rules/Settling.h"

#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

Diagnosis diagnosisOf(QStringView verdict, const QList<Cause>& causes)
{
    Diagnosis diagnosis;
    diagnosis.verdict.cause = verdict.toString();
    diagnosis.causes = causes;
    return diagnosis;
}

Cause possible(QStringView id, Where where)
{
    Cause cause;
    cause.id = id.toString();
    cause.where = where;
    return cause;
}

TEST(Settling, NothingIsOpenWhereACauseIsCertainOrNothingIsWrong)
{
    Cause certain = possible(ids::firewallLocalBlock, Where::ThisComputer);
    certain.confidence = Confidence::Certain;
    const Findings findings;
    EXPECT_TRUE(whatWouldSettle(Evidence(findings), diagnosisOf(ids::firewallLocalBlock, {certain})).isEmpty());
    EXPECT_TRUE(whatWouldSettle(Evidence(findings), diagnosisOf(ids::none, {})).isEmpty());
}

TEST(Settling, ASilentWayIsSettledOverAnotherNetworkAndAtTheServer)
{
    const Findings findings;
    const Diagnosis diagnosis = diagnosisOf(
        ids::inconclusive, {possible(ids::ispBlock, Where::Isp), possible(ids::serverIkeBlocked, Where::Server)});
    EXPECT_EQ(whatWouldSettle(Evidence(findings), diagnosis),
              QStringList({QStringLiteral("other-network"), QStringLiteral("ask-server")}));
}

TEST(Settling, ARunThatWasStoppedIsToBeRunToItsEnd)
{
    Finding stopped;
    stopped.id = ids::pathHops.toString();
    stopped.status = Status::Skipped;
    stopped.needs = QStringLiteral("deadline-passed");
    const Findings findings({stopped});
    EXPECT_EQ(whatWouldSettle(Evidence(findings), diagnosisOf(ids::inconclusive, {})).value(0), u"complete-run");
}

TEST(Settling, WithoutASecondResolverNamesAreSettledByOne)
{
    const Diagnosis diagnosis = diagnosisOf(ids::inconclusive, {possible(ids::networkDnsFailure, Where::LocalNetwork)});
    const Findings without;
    EXPECT_TRUE(whatWouldSettle(Evidence(without), diagnosis).contains(u"reference-resolver"));
    Finding reference;
    reference.id = ids::ikeReference.toString();
    const Findings with({reference});
    EXPECT_FALSE(whatWouldSettle(Evidence(with), diagnosis).contains(u"reference-resolver"));
}

TEST(Settling, EveryWordIsKnownAndNamedOnce)
{
    for (const auto& scenarios : {networkScenarios(), localScenarios(), ispScenarios(), qualityScenarios(),
                                  profileScenarios(), serverScenarios(), vpnAndUnfinishedScenarios()}) {
        for (const Scenario& scenario : scenarios) {
            QStringList settles = diagnose(scenario.findings).wouldSettle;
            EXPECT_EQ(settles.removeDuplicates(), 0) << scenario.name;
            if (scenario.confidence == Confidence::Certain)
                EXPECT_TRUE(settles.isEmpty() || scenario.causes.size() > 1) << scenario.name;
            if (scenario.verdict == ids::inconclusive)
                EXPECT_FALSE(settles.isEmpty()) << scenario.name;
        }
    }
}

} // namespace
} // namespace tsunagu::test
