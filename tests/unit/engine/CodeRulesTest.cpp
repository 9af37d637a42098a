#include "diagnosis/codes/CodeStage.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"
#include "tests/unit/engine/ServiceFindings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What an error code may add to what was measured: that authentication failed, and which of equals is asked first.

namespace tsunagu::test {
namespace {

TEST(Credentials, LikelyWhereAllElseWorksAndTheCodeSaysSo)
{
    for (const quint32 number : {691U, 812U, 13801U, 13870U}) {
        const Diagnosis diagnosis = diagnose(healthy(), code(number));
        EXPECT_EQ(diagnosis.verdict,
                  (Verdict{ids::vpnCredentials.toString(), Where::ThisComputer, Confidence::Likely}));
        EXPECT_EQ(diagnosis.causes.size(), 1);
        EXPECT_EQ(diagnosis.causes.value(0).evidence, bothPorts());
    }
}

TEST(Credentials, TheNotificationOfIkeCountsLikeACode)
{
    const ErrorCodeInput typed{QStringLiteral(" authentication_failed "), {}, {}};
    EXPECT_EQ(diagnose(healthy(), typed).verdict.cause, ids::vpnCredentials);
    EXPECT_EQ(diagnose(healthy(), ErrorCodeInput{QStringLiteral("NO_PROPOSAL_CHOSEN"), {}, {}}).verdict.cause,
              ids::none);
    EXPECT_EQ(diagnose(healthy(), ErrorCodeInput{QStringLiteral("it does not work"), {}, {}}).verdict.cause, ids::none);
}

TEST(Credentials, OtherCodesSayNothingOfIt)
{
    EXPECT_EQ(diagnose(healthy()).verdict.cause, ids::none);
    for (const quint32 number : {809U, 789U, 868U, 13868U, 13848U, 1U})
        EXPECT_EQ(diagnose(healthy(), code(number)).verdict.cause, ids::none) << number;
}

TEST(Credentials, WhatTheServerTookIsEvidence)
{
    const Findings findings = with(healthy(), {profile({2}), proposals(2, u"accepted", u"accepted")});
    const Diagnosis diagnosis = diagnose(findings, code(691));
    EXPECT_EQ(diagnosis.verdict.cause, ids::vpnCredentials);
    EXPECT_TRUE(diagnosis.causes.value(0).evidence.contains(ids::vpnProposals.toString()));
}

TEST(Credentials, NeverBesideAnotherCause)
{
    const auto expectOther = [](QStringView cause, const QList<Finding>& changed) {
        const Diagnosis diagnosis = diagnose(with(healthy(), changed), code(691));
        EXPECT_EQ(diagnosis.verdict.cause.toStdString(), cause.toString().toStdString());
        EXPECT_EQ(conclusionOn(diagnosis, ids::vpnCredentials), QStringLiteral("cannot-tell"));
    };
    expectOther(ids::vpnProposalMismatch, {profile({2}), proposals(2, u"refused", u"accepted")});
    expectOther(ids::vpnProfileInvalid, {profile({2}, false)});
    expectOther(ids::networkLossy, {timing(20, 40, 15)});
    expectOther(ids::networkLargePacketsDropped, {largeNever(5)});
    expectOther(ids::vpnServiceStopped, {profileOf(u"swanctl", u"ikev2"), service({.strongswan = u"failed"})});
    expectOther(ids::inconclusive, {unfinished(silent(udp4500))});
}

Rule ruleOf(QStringView cause, const Conclusion& conclusion)
{
    return {cause.toString(), Where::Unknown, [conclusion](const Evidence&) { return conclusion; }};
}

QStringList orderBeside(quint32 number, const std::vector<Rule>& rules)
{
    QStringList list;
    for (const Cause& cause : conclude(Findings(), rules, code(number)).causes)
        list.append(cause.id);
    return list;
}

TEST(CodeOrder, PutsWhatItPointsToFirstAmongEquals)
{
    const QStringList proof{QStringLiteral("net.link")};
    const auto likely = holds(Confidence::Likely, proof, "seen");
    const auto certain = holds(Confidence::Certain, proof, "seen");
    const auto possible = candidate(proof, "fits");
    const std::vector<Rule> rules{
        ruleOf(ids::networkLossy, likely),       ruleOf(ids::ispBlock, likely),
        ruleOf(ids::firewallLocalBlock, likely), ruleOf(ids::certificateExpired, likely),
        ruleOf(ids::networkSlow, possible),      ruleOf(ids::certificateRevocationUnreachable, possible),
        ruleOf(ids::serverIkeBlocked, possible),
    };
    EXPECT_EQ(orderBeside(809, rules),
              words({ids::ispBlock, ids::firewallLocalBlock, ids::networkLossy, ids::certificateExpired,
                     ids::serverIkeBlocked, ids::networkSlow, ids::certificateRevocationUnreachable}));
    EXPECT_EQ(orderBeside(13848, rules),
              words({ids::certificateExpired, ids::networkLossy, ids::ispBlock, ids::firewallLocalBlock,
                     ids::certificateRevocationUnreachable, ids::networkSlow, ids::serverIkeBlocked}));
    EXPECT_EQ(orderBeside(789, rules),
              words({ids::networkLossy, ids::ispBlock, ids::firewallLocalBlock, ids::certificateExpired,
                     ids::networkSlow, ids::certificateRevocationUnreachable, ids::serverIkeBlocked}))
        << "a code that speaks of no single stage";

    const std::vector<Rule> withASureOne{ruleOf(ids::certificateExpired, likely), ruleOf(ids::ispBlock, certain)};
    EXPECT_EQ(orderBeside(13848, withASureOne), words({ids::ispBlock, ids::certificateExpired}))
        << "never before a surer one";
}

TEST(CodeStages, PointToCausesOfTheContract)
{
    for (const CodeStageRow& row : codeStages()) {
        EXPECT_FALSE(causesAt(row.stage).isEmpty()) << row.number;
        for (const QStringView cause : causesAt(row.stage))
            EXPECT_TRUE(ids::allCauses().contains(cause.toString())) << cause.toString().toStdString();
    }
}

} // namespace
} // namespace tsunagu::test
