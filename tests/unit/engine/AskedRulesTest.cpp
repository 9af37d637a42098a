#include "diagnosis/rules/DnsComparison.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/unit/engine/AskedFindings.h"
#include "tests/unit/engine/Scenario.h"

#include <QJsonArray>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

QStringList accusedBy(const Findings& findings)
{
    QStringList accused;
    for (const Cause& cause : diagnose(findings).causes)
        accused.append(cause.id);
    return accused;
}

/// Everything beyond the local network is silent, as behind a sign-in page.
Findings heldBack(const QList<Finding>& more)
{
    return with(healthy(), QList<Finding>{silent(udp500), silent(udp4500), controlSilent(),
                                          hops({.neutral = {1}, .ike500 = QList<int>{1}, .ike4500 = QList<int>{1}})} +
                               more);
}

/// The dialled address answers nothing; `dns` says how the name came to it.
Findings deadEnd(const QList<Finding>& more)
{
    return with(
        healthy(),
        QList<Finding>{silent(udp500), silent(udp4500), controlSilent(),
                       hops({.neutral = {1, 2, 3}, .ike500 = QList<int>{1, 2, 3}, .ike4500 = QList<int>{1, 2, 3}})} +
            more);
}

Finding withoutAnswer(Finding finding)
{
    finding.status = Status::Unknown;
    return finding;
}

const QStringList here{QStringLiteral("198.51.100.10")};
const QStringList there{QStringLiteral("198.51.100.77")};

TEST(SignInPageRule, APageInPlaceOfTheCheckPageIsCertainAndStandsAlone)
{
    for (const QStringView outcome : {u"redirected", u"other-page", u"sign-in-required"}) {
        const Findings findings = heldBack({portal(outcome)});
        const Diagnosis diagnosis = diagnose(findings);
        EXPECT_EQ(diagnosis.verdict.cause, ids::networkCaptivePortal);
        EXPECT_EQ(diagnosis.verdict.where, Where::LocalNetwork);
        EXPECT_EQ(diagnosis.verdict.confidence, Confidence::Certain);
        EXPECT_EQ(accusedBy(findings), words({ids::networkCaptivePortal}));
    }
}

TEST(SignInPageRule, WithoutThePageTheSameSilenceIsTheRoutersOrTheProviders)
{
    EXPECT_THAT(accusedBy(heldBack({})), testing::Not(testing::IsEmpty()));
    EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({})), "cannot-tell");
}

TEST(SignInPageRule, NamesThatThePageHoldsBackAreNotMistyped)
{
    const Findings findings =
        with(nothingBehindTheName(linkUp(), nameLookUpEnded(u"name-error"), ids::netDns), {portal(u"redirected")});
    EXPECT_EQ(accusedBy(findings), words({ids::networkCaptivePortal}));
}

TEST(SignInPageRule, TheSystemsVerdictIsEnough)
{
    EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({portalAskedSystemOnly(u"portal")})), "holds certain");
    for (const QStringView verdict : {u"full", u"limited", u"none", u"unknown", u"absent"})
        EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({portalAskedSystemOnly(verdict)})), "cannot-tell");
}

TEST(SignInPageRule, SilenceAndErrorsAreNoPage)
{
    for (const QStringView outcome : {u"no-answer", u"refused", u"name-not-found", u"same-site", u"other-answer"})
        EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({withoutAnswer(portal(outcome))})), "cannot-tell");
}

TEST(SignInPageRule, TheExpectedPageRulesItOutWhateverTheSystemRemembers)
{
    EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({portal(u"expected", u"portal")})), "ruled-out");
}

TEST(SignInPageRule, IkeThatIsAnsweredGotPastIt)
{
    EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, with(healthy(), {portal(u"redirected")})), "ruled-out");
    EXPECT_EQ(accusedBy(with(healthy(), {portal(u"redirected")})), QStringList());
}

TEST(SignInPageRule, OtherTrafficThatGetsPastItMakesItLessSure)
{
    Finding echoes = controlReached();
    echoes.measured.insert(keys::icmpEcho, QJsonObject{{keys::sent, 3}, {keys::received, 3}});
    EXPECT_EQ(conclusionOn(ids::networkCaptivePortal, heldBack({echoes, portal(u"redirected")})), "holds likely");
}

TEST(SignInPageRule, WhatTheSystemRemembersDoesNotOutliveTheConnection)
{
    const Findings findings = with(nothingBehindTheName(linkDown(), nameLookUpEnded(u"no-answer"), ids::netDns),
                                   {portalAskedSystemOnly(u"portal")});
    EXPECT_EQ(accusedBy(findings), words({ids::networkOffline}));
}

TEST(SignInPageRule, ThisComputersOwnFaultsAreStillNamed)
{
    const Findings findings = heldBack({portal(u"redirected"), sendingRefused({500}), clock({{700'000}})});
    EXPECT_THAT(accusedBy(findings),
                testing::UnorderedElementsAre(ids::networkCaptivePortal.toString(), ids::firewallLocalBlock.toString(),
                                              ids::computerClockWrong.toString()));
}

struct ClockCase
{
    QList<ClockSource> sources;
    const char* conclusion;
};

class ClockRule : public testing::TestWithParam<ClockCase>
{
};

TEST_P(ClockRule, Concludes)
{
    EXPECT_EQ(conclusionOn(ids::computerClockWrong, with(healthy(), {clock(GetParam().sources)})),
              GetParam().conclusion);
}

INSTANTIATE_TEST_SUITE_P(
    Each, ClockRule,
    testing::Values(ClockCase{{{60'000}}, "ruled-out"}, ClockCase{{{-299'000}}, "ruled-out"},
                    ClockCase{{{600'000}}, "holds likely"}, ClockCase{{{-600'000}}, "holds likely"},
                    ClockCase{{{300'010}}, "cannot-tell"}, ClockCase{{{310'000, 20'000}}, "cannot-tell"},
                    ClockCase{{{600'000}, {600'400, 520}}, "holds certain"},
                    ClockCase{{{600'000}, {-600'000, 520}}, "holds likely"},
                    ClockCase{{{600'000}, {100, 520}}, "candidate"}, ClockCase{{{100}, {600'000, 520}}, "candidate"},
                    ClockCase{{{100}, {200, 520}}, "ruled-out"},
                    // An uncertainty that somebody made up never turns a right clock into a wrong one.
                    ClockCase{{{100'000, -900'000}}, "ruled-out"}));

TEST(ClockRuleAlone, UncomparedIsNotAccused)
{
    EXPECT_EQ(conclusionOn(ids::computerClockWrong, healthy()), "cannot-tell");
    EXPECT_EQ(diagnose(with(healthy(), {clock({{-60'000}})})).verdict.cause, ids::none);
}

TEST(ClockRuleAlone, IsTheVerdictWhereAllElseWorks)
{
    const Diagnosis diagnosis = diagnose(with(healthy(), {clock({{600'000}})}));
    EXPECT_EQ(diagnosis.verdict.cause, ids::computerClockWrong);
    EXPECT_EQ(diagnosis.verdict.where, Where::ThisComputer);
    EXPECT_DOUBLE_EQ(diagnosis.causes.front().detail.value(keys::offsetMs).toDouble(), 600'000);
}

TEST(DnsTamperRule, WithoutAReferenceNobodyIsAccused)
{
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, healthy()), "cannot-tell");
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({})), "cannot-tell");
}

TEST(DnsTamperRule, TheSameAnswerRulesItOut)
{
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, here + there)})), "ruled-out");
    const Findings denied = with(nothingBehindTheName(linkUp(), namesCompared({}, {}), ids::netDns), {});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, denied), "ruled-out");
    EXPECT_EQ(accusedBy(denied), words({ids::networkNameNotFound}));
}

TEST(DnsTamperRule, AnotherAddressAtWhichIkeIsAnsweredIsNoHarm)
{
    const Findings findings = with(healthy(), {namesCompared(here, there), ikeAtReference(true)});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, findings), "ruled-out");
    EXPECT_EQ(diagnose(findings).verdict.cause, ids::none);
}

TEST(DnsTamperRule, IkeAtTheReferencesAddressAloneIsLikelyAndStandsAlone)
{
    const Findings findings = deadEnd({namesCompared(here, there), ikeAtReference(true)});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, findings), "holds likely");
    EXPECT_EQ(accusedBy(findings), words({ids::ispDnsTamper}));
    EXPECT_EQ(diagnose(findings).verdict.where, Where::Isp);
}

TEST(DnsTamperRule, AHostThatRefusesAtTheWrongAddressIsNotTheServer)
{
    const Findings findings =
        with(healthy(), {closed(udp500), closed(udp4500), namesCompared(here, there), ikeAtReference(true)});
    EXPECT_EQ(accusedBy(findings), words({ids::ispDnsTamper}));
}

TEST(DnsTamperRule, WithIkeAtNeitherAddressTheDifferenceDecidesNothing)
{
    const Findings findings = deadEnd({namesCompared(here, there), ikeAtReference(false)});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, findings), "cannot-tell");
    EXPECT_THAT(accusedBy(findings), testing::Contains(ids::serverUnreachable.toString()));
}

TEST(DnsTamperRule, UnprovenItIsOnlyPossible)
{
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, there)})), "candidate");
    const Findings unmeasured = deadEnd({unfinished(silent(udp4500)), namesCompared(here, there)});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, unmeasured), "cannot-tell");
}

TEST(DnsTamperRule, ANameThatIsHiddenIsNotMistyped)
{
    const Findings proven =
        with(nothingBehindTheName(linkUp(), namesCompared({}, there), ids::netDns), {ikeAtReference(true)});
    EXPECT_EQ(accusedBy(proven), words({ids::ispDnsTamper}));
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, proven), "holds certain");
    const Findings unproven = nothingBehindTheName(linkUp(), namesCompared({}, there, u"no-data"), ids::netDns);
    EXPECT_EQ(accusedBy(unproven), words({ids::ispDnsTamper}));
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, unproven), "holds likely");
}

TEST(DnsTamperRule, AddressesThatLeadNowhereHideTheServer)
{
    for (const char* const nowhere : {"0.0.0.0", "127.0.0.1"}) {
        const QStringList own{QString::fromLatin1(nowhere)};
        EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(own, there), ikeAtReference(true)})),
                  "holds certain");
        EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(own, there)})), "holds likely");
    }
}

TEST(DnsTamperRule, CompaniesOwnAnswersAreNeverCertain)
{
    for (const char* const inside : {"10.1.2.3", "192.168.7.7", "172.20.0.1", "100.64.3.3"}) {
        const QStringList own{QString::fromLatin1(inside)};
        EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(own, there)})), "candidate") << inside;
        EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(own, there), ikeAtReference(true)})),
                  "holds likely");
    }
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, {})})), "cannot-tell");
}

TEST(DnsTamperRule, WhatCannotBeComparedIsNotCompared)
{
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, {}, u"", u"no-answer")})), "cannot-tell");
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, {}, u"", u"failed")})), "cannot-tell");
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({namesCompared(here, {QStringLiteral("2001:db8::7")})})),
              "cannot-tell");
    Finding sameResolver = namesCompared(here, there);
    sameResolver.measured.insert(keys::resolvers, QJsonArray{QStringLiteral("192.0.2.53")});
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({sameResolver})), "cannot-tell");
    Finding hosts = namesCompared(here, there);
    hosts.measured.insert(keys::hostsFile, true);
    EXPECT_EQ(conclusionOn(ids::ispDnsTamper, deadEnd({hosts, ikeAtReference(true)})), "ruled-out");
}

TEST(DnsTamperRule, BothAnswersStandInTheDetail)
{
    const Diagnosis diagnosis = diagnose(deadEnd({namesCompared(here, there), ikeAtReference(true)}));
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::addresses).toArray(), QJsonArray::fromStringList(here));
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::referenceAddresses).toArray(),
              QJsonArray::fromStringList(there));
}

} // namespace
} // namespace tsunagu::test
