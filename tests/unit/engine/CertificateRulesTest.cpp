#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/unit/engine/AskedFindings.h"
#include "tests/unit/engine/Scenario.h"

#include <QJsonArray>

#include <gtest/gtest.h>

// certificate.expired and certificate.revocation-unreachable beside what only looks like them.

namespace tsunagu::test {
namespace {

/// By this computer's clock it is 2026-11-24 05:00 UTC.
struct SampleCertificate
{
    QStringView role = u"user";
    QString notBefore = QStringLiteral("2026-01-01T00:00:00Z");
    QString notAfter = QStringLiteral("2027-01-01T00:00:00Z");
    bool inChain = false;
};
const QString lastWeek = QStringLiteral("2026-11-17T05:00:00Z");
const QString nextWeek = QStringLiteral("2026-12-01T05:00:00Z");
constexpr double dayMs = 86'400'000;

SampleCertificate expired(QStringView role = u"user", bool inChain = false)
{
    return {.role = role, .notAfter = lastWeek, .inChain = inChain};
}

Finding local(const QList<SampleCertificate>& certificates)
{
    QJsonArray list;
    for (const SampleCertificate& each : certificates) {
        QJsonObject entry{{keys::role, each.role.toString()},
                          {keys::subject, QStringLiteral("Alice Example")},
                          {keys::notBefore, each.notBefore},
                          {keys::notAfter, each.notAfter}};
        if (each.inChain)
            entry.insert(keys::inChain, true);
        list.append(entry);
    }
    Finding finding;
    finding.id = ids::certLocal.toString();
    finding.status = Status::Pass;
    finding.measured = {{keys::checkedUtc, QStringLiteral("2026-11-24T05:00:00Z")}, {keys::certificates, list}};
    return finding;
}

/// One certificate whose addresses met those outcomes.
Finding revocation(const QStringList& outcomes)
{
    QJsonArray addresses;
    for (const QString& outcome : outcomes)
        addresses.append(
            QJsonObject{{keys::url, QStringLiteral("http://crl.example.test/") + outcome}, {keys::outcome, outcome}});
    Finding finding;
    finding.id = ids::certRevocation.toString();
    finding.status = Status::Fail;
    finding.measured = {{keys::certificates, QJsonArray{QJsonObject{{keys::addresses, addresses}}}}};
    return finding;
}

std::string expiry(const QList<Finding>& findings)
{
    return conclusionOn(ids::certificateExpired, with(healthy(), findings));
}

std::string unreachable(const QList<Finding>& findings)
{
    return conclusionOn(ids::certificateRevocationUnreachable, with(healthy(), findings));
}

TEST(CertificateExpired, CertainWhereTheClockIsConfirmed)
{
    const Diagnosis diagnosis = diagnose(with(healthy(), {local({expired()}), clock({{200}})}));
    EXPECT_EQ(diagnosis.verdict.cause, ids::certificateExpired);
    EXPECT_EQ(diagnosis.verdict.where, Where::ThisComputer);
    EXPECT_EQ(diagnosis.verdict.confidence, Confidence::Certain);
    const Cause& cause = diagnosis.causes.front();
    EXPECT_EQ(cause.evidence, words({ids::certLocal, ids::netClock}));
    EXPECT_EQ(cause.detail.value(keys::state).toString(), QStringLiteral("expired"));
    EXPECT_EQ(cause.detail.value(keys::notAfter).toString(), lastWeek);
    EXPECT_EQ(cause.detail.value(keys::subject).toString(), QStringLiteral("Alice Example"));
}

TEST(CertificateExpired, LikelyWhereTheClockWasNotCompared)
{
    EXPECT_EQ(expiry({local({expired()})}), "holds likely");
    EXPECT_EQ(expiry({local({{.notBefore = nextWeek}})}), "holds likely");
}

TEST(CertificateExpired, NotYetValidIsToldApart)
{
    const Diagnosis diagnosis = diagnose(with(healthy(), {local({{.notBefore = nextWeek}}), clock({{0}})}));
    EXPECT_EQ(diagnosis.verdict.cause, ids::certificateExpired);
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::state).toString(), QStringLiteral("not-yet-valid"));
}

TEST(CertificateExpired, AWrongClockIsTheCauseAndNotTheCertificate)
{
    // Ten days ahead: by the true time the certificate still holds for three days.
    const Findings ahead = with(healthy(), {local({expired()}), clock({{10 * dayMs}})});
    EXPECT_EQ(conclusionOn(ids::certificateExpired, ahead), "ruled-out");
    EXPECT_EQ(diagnose(ahead).verdict.cause, ids::computerClockWrong);
    const Findings behind = with(healthy(), {local({{.notBefore = nextWeek}}), clock({{-10 * dayMs}})});
    EXPECT_EQ(conclusionOn(ids::certificateExpired, behind), "ruled-out");
    EXPECT_EQ(diagnose(behind).verdict.cause, ids::computerClockWrong);
}

TEST(CertificateExpired, AWrongClockCanHideIt)
{
    EXPECT_EQ(expiry({local({{.notAfter = nextWeek}}), clock({{-10 * dayMs}})}), "holds certain");
}

TEST(CertificateExpired, AWrongClockThatChangesNothingLeavesIt)
{
    EXPECT_EQ(expiry({local({expired()}), clock({{dayMs}})}), "holds certain");
}

TEST(CertificateExpired, ClocksThatDisagreeMakeItACandidate)
{
    EXPECT_EQ(expiry({local({expired()}), clock({{10 * dayMs}, {0}})}), "candidate");
}

TEST(CertificateExpired, NobodyIsAccusedAtTheVeryMoment)
{
    const SampleCertificate ending{.notAfter = QStringLiteral("2026-11-24T05:00:00Z")};
    EXPECT_EQ(expiry({local({ending}), clock({{0, 2000}})}), "cannot-tell");
    EXPECT_EQ(expiry({local({ending}), clock({{-60'000, 2000}})}), "holds certain");
    EXPECT_EQ(expiry({local({ending}), clock({{60'000, 2000}})}), "ruled-out");
}

TEST(CertificateExpired, ValidOnesRuleItOut)
{
    EXPECT_EQ(expiry({local({{}})}), "ruled-out");
    EXPECT_EQ(expiry({local({{}, {.role = u"authority"}, {.role = u"server"}}), clock({{0}})}), "ruled-out");
    EXPECT_EQ(expiry({}), "cannot-tell");
    EXPECT_EQ(expiry({local({})}), "cannot-tell");
    EXPECT_EQ(expiry({local({{.notBefore = {}, .notAfter = {}}})}), "cannot-tell") << "it could not be read";
}

TEST(CertificateExpired, AlternativesCountOnlyTogether)
{
    EXPECT_EQ(expiry({local({expired(), {}}), clock({{0}})}), "ruled-out");
    EXPECT_EQ(expiry({local({{}, expired()}), clock({{0}})}), "ruled-out");
    EXPECT_EQ(expiry({local({expired(), expired()}), clock({{0}})}), "holds certain");
    EXPECT_EQ(expiry({local({{}, expired(u"server")}), clock({{0}})}), "holds certain") << "for another use";
    EXPECT_EQ(expiry({local({expired(), {.notBefore = {}, .notAfter = {}}}), clock({{0}})}), "cannot-tell")
        << "the other one could not be read";
}

TEST(CertificateExpired, AnAuthorityAloneIsOnlyLikely)
{
    EXPECT_EQ(expiry({local({{}, expired(u"authority")}), clock({{0}})}), "holds likely");
    EXPECT_EQ(expiry({local({{}, expired(u"authority"), {.role = u"authority"}}), clock({{0}})}), "ruled-out");
    EXPECT_EQ(expiry({local({{}, {.role = u"authority"}, expired(u"authority", true)}), clock({{0}})}), "holds likely")
        << "the chain of another one needs it";
}

TEST(RevocationUnreachable, LikelyWhereOtherTrafficPasses)
{
    for (const char16_t* const outcome :
         {u"no-answer", u"refused", u"http-error", u"not-a-list", u"other-list", u"unreadable", u"name-not-found"}) {
        const Diagnosis diagnosis = diagnose(with(healthy(), {revocation({QString::fromUtf16(outcome)})}));
        EXPECT_EQ(diagnosis.verdict.cause, ids::certificateRevocationUnreachable)
            << QString::fromUtf16(outcome).toStdString();
        EXPECT_EQ(diagnosis.verdict.where, Where::Unknown);
        EXPECT_EQ(diagnosis.verdict.confidence, Confidence::Likely);
        EXPECT_EQ(diagnosis.causes.front().detail.value(keys::addresses).toArray(),
                  QJsonArray{QStringLiteral("http://crl.example.test/") + QString::fromUtf16(outcome)});
        EXPECT_EQ(diagnosis.causes.front().evidence.front(), ids::certRevocation);
        EXPECT_GT(diagnosis.causes.front().evidence.size(), 1) << "what shows that other traffic passes";
    }
}

TEST(RevocationUnreachable, OneAddressThatAnswersRulesItOut)
{
    const QString answered = QStringLiteral("answered");
    EXPECT_EQ(unreachable({revocation({answered})}), "ruled-out");
    EXPECT_EQ(unreachable({revocation({QStringLiteral("no-answer"), answered})}), "ruled-out");
    EXPECT_EQ(unreachable({revocation({QStringLiteral("too-large")})}), "ruled-out");
    EXPECT_EQ(unreachable({revocation({QStringLiteral("not-checked"), answered})}), "ruled-out");
}

TEST(RevocationUnreachable, WhatWasNotAskedProvesNothing)
{
    EXPECT_EQ(unreachable({}), "cannot-tell");
    for (const char16_t* const outcome : {u"not-asked", u"not-checked", u"not-sent", u"redirected", u"other-answer"})
        EXPECT_EQ(unreachable({revocation({QString::fromUtf16(outcome)})}), "cannot-tell");
    EXPECT_EQ(unreachable({revocation({QStringLiteral("no-answer"), QStringLiteral("not-asked")})}), "cannot-tell");
    EXPECT_EQ(unreachable({revocation({QStringLiteral("no-answer"), QStringLiteral("not-checked")})}), "holds likely")
        << "LDAP is no way out where HTTP is none";
}

TEST(RevocationUnreachable, AnOutdatedListIsOnlyACandidate)
{
    EXPECT_EQ(unreachable({revocation({QStringLiteral("expired-list")})}), "candidate");
}

TEST(RevocationUnreachable, TheWebInGeneralIsAnotherMatter)
{
    const Finding dead = revocation({QStringLiteral("no-answer")});
    Finding noWeb = portal(u"no-answer");
    noWeb.status = Status::Unknown;
    EXPECT_EQ(unreachable({dead, noWeb}), "cannot-tell");
    EXPECT_EQ(unreachable({dead, portal(u"expected")}), "holds likely");
    EXPECT_EQ(unreachable({dead, linkDown()}), "cannot-tell");
}

TEST(RevocationUnreachable, NamesThatNobodyFindsProveNothing)
{
    const Finding unfound = revocation({QStringLiteral("name-not-found")});
    EXPECT_EQ(unreachable({unfound, nameLookUpEnded(u"no-answer")}), "cannot-tell");
    EXPECT_EQ(unreachable({unfound, nameLookUpEnded(u"failed")}), "cannot-tell");
    EXPECT_EQ(unreachable({unfound, nameLookUpEnded(u"name-error")}), "holds likely");
}

TEST(RevocationUnreachable, NothingIsToldBehindASignInPage)
{
    const Findings findings =
        with(healthy(), {silent(udp500), silent(udp4500), controlSilent(),
                         hops({.neutral = {1}, .ike500 = QList<int>{1}, .ike4500 = QList<int>{1}}),
                         portal(u"redirected"), revocation({QStringLiteral("not-a-list")})});
    EXPECT_EQ(diagnose(findings).verdict.cause, ids::networkCaptivePortal);
    EXPECT_EQ(conclusionOn(ids::certificateRevocationUnreachable, findings), "cannot-tell");
}

TEST(RevocationUnreachable, WhereNothingIsHeardItIsOnlyACandidate)
{
    const Findings findings =
        with(healthy(), {silent(udp500), silent(udp4500), controlSilent(),
                         hops({.neutral = {1}, .ike500 = QList<int>{1}, .ike4500 = QList<int>{1}}),
                         revocation({QStringLiteral("no-answer")})});
    EXPECT_EQ(conclusionOn(ids::certificateRevocationUnreachable, findings), "candidate");
}

} // namespace
} // namespace tsunagu::test
