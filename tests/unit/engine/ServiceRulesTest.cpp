#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/unit/engine/ServiceFindings.h"

#include <QJsonArray>

#include <gtest/gtest.h>

// vpn.service-stopped, vpn.port-in-use and vpn.nat-l2tp-setting beside each other and beside what only looks like them.

namespace tsunagu::test {
namespace {

const QString holdsWord = QStringLiteral("holds");
const QString candidateWord = QStringLiteral("candidate");
const QString ruledOutWord = QStringLiteral("ruled-out");
const QString cannotTellWord = QStringLiteral("cannot-tell");

const Finding swanctl = profileOf(u"swanctl", u"ikev2");
const Finding keyfile = profileOf(u"networkmanager", u"ikev2");
const Finding keyfileL2tp = profileOf(u"networkmanager", u"l2tp-ipsec");
const Finding phoneBookL2tp = profileOf(u"rasphone", u"l2tp-ipsec");

Diagnosis diagnosisOf(const QList<Finding>& findings, const std::optional<ErrorCodeInput>& code = std::nullopt)
{
    return diagnose(with(healthy(), findings), code);
}

std::string concluded(QStringView cause, const QList<Finding>& findings,
                      const std::optional<ErrorCodeInput>& code = std::nullopt)
{
    return conclusionOn(diagnosisOf(findings, code), cause).toStdString();
}

void expectVerdict(const Diagnosis& diagnosis, QStringView cause, Confidence confidence)
{
    EXPECT_EQ(diagnosis.verdict.cause.toStdString(), cause.toString().toStdString());
    EXPECT_EQ(diagnosis.verdict.where, Where::ThisComputer);
    EXPECT_EQ(diagnosis.verdict.confidence, confidence);
    EXPECT_EQ(diagnosis.causes.size(), 1);
}

TEST(ServiceStopped, CertainWhereTheSystemSaysSoAndNothingSpeaksAgainstIt)
{
    for (const QStringView state : {u"failed", u"inactive", u"disabled", u"masked"}) {
        const Diagnosis diagnosis = diagnosisOf({swanctl, service({.strongswan = state})});
        expectVerdict(diagnosis, ids::vpnServiceStopped, Confidence::Certain);
        EXPECT_EQ(diagnosis.causes.front().detail.value(keys::services).toArray(),
                  QJsonArray{QStringLiteral("strongswan.service")});
    }
    expectVerdict(diagnosisOf({keyfile, service({.networkManager = u"failed"})}), ids::vpnServiceStopped,
                  Confidence::Certain);
}

TEST(ServiceStopped, OnlyLikelyWhereProcessesAreHidden)
{
    expectVerdict(diagnosisOf({swanctl, service({.processesHidden = true, .strongswan = u"inactive"})}),
                  ids::vpnServiceStopped, Confidence::Likely);
}

TEST(ServiceStopped, NeverWhereADaemonRuns)
{
    const ServiceState startedByHand{.daemons = {QStringLiteral("charon")}, .strongswan = u"failed"};
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl, service(startedByHand)}), ruledOutWord.toStdString());
    const ServiceState holdingAPort{.port500 = {u"vpn-daemon", u"pluto"}, .strongswan = u"inactive"};
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl, service(holdingAPort)}), ruledOutWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl, service({.strongswan = u"active"})}),
              ruledOutWord.toStdString());
}

TEST(ServiceStopped, AnotherKindOfServiceDoesNotDoItsWork)
{
    const ServiceState others{.daemons = {QStringLiteral("NetworkManager"), QStringLiteral("xl2tpd")},
                              .strongswan = u"inactive",
                              .xl2tpd = u"active"};
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl, service(others)}), holdsWord.toStdString());
    const ServiceState strongswanOnly{
        .daemons = {QStringLiteral("charon")}, .strongswan = u"active", .networkManager = u"inactive"};
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {keyfile, service(strongswanOnly)}), holdsWord.toStdString());
}

TEST(ServiceStopped, CannotBeToldOtherwise)
{
    const std::string cannotTell = cannotTellWord.toStdString();
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {service({.strongswan = u"failed"})}), cannotTell) << "no profile";
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {phoneBookL2tp, service({.strongswan = u"failed"})}), cannotTell);
    EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl}), cannotTell) << "not looked at";
    for (const QStringView state : {u"absent", u"unreadable", u"starting", u"", u"no such word"})
        EXPECT_EQ(concluded(ids::vpnServiceStopped, {swanctl, service({.strongswan = state})}), cannotTell)
            << state.toString().toStdString();
}

TEST(PortInUse, CertainWhereTheProgramHasAName)
{
    const Diagnosis diagnosis =
        diagnosisOf({swanctl, service({.port4500 = {u"other-program", u"dnsproxy"}, .strongswan = u"inactive"})});
    expectVerdict(diagnosis, ids::vpnPortInUse, Confidence::Certain);
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::ports).toArray(), QJsonArray{4500});
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::program), QStringLiteral("dnsproxy"));
}

TEST(PortInUse, LikelyWhereItHasNone)
{
    const ServiceState bothHeld{.port500 = {u"unknown", {}}, .port4500 = {u"unknown", {}}};
    const Diagnosis diagnosis = diagnosisOf({swanctl, service(bothHeld)});
    expectVerdict(diagnosis, ids::vpnPortInUse, Confidence::Likely);
    EXPECT_EQ(diagnosis.causes.front().detail.value(keys::ports).toArray(), (QJsonArray{500, 4500}));
    EXPECT_FALSE(diagnosis.causes.front().detail.contains(keys::program));
    expectVerdict(diagnosisOf({keyfileL2tp, service(bothHeld)}), ids::vpnPortInUse, Confidence::Likely);
}

TEST(PortInUse, NobodyIsAccusedWhoMayBeTheVpnItself)
{
    ServiceState held{.port500 = {u"unknown", {}}, .strongswan = u"active"};
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl, service(held)}), cannotTellWord.toStdString());
    held.strongswan = u"starting";
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl, service(held)}), cannotTellWord.toStdString());
    held.strongswan = u"inactive";
    held.processesHidden = true;
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl, service(held)}), candidateWord.toStdString());
}

TEST(PortInUse, NobodyIsAccusedWithoutAProfileThatNeedsThePort)
{
    const Finding held = service({.port500 = {u"other-program", u"dnsproxy"}, .port4500 = {u"unknown", {}}});
    EXPECT_EQ(diagnosisOf({held}).verdict.cause, ids::none);
    EXPECT_EQ(diagnosisOf({keyfile, held}).verdict.cause, ids::none) << "charon-nm takes any port";
    EXPECT_EQ(diagnosisOf({phoneBookL2tp, held}).verdict.cause, ids::none) << "a profile of another computer";
}

TEST(PortInUse, RuledOutWhereThePortsAreFreeOrTheDaemons)
{
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl, service({})}), ruledOutWord.toStdString());
    const ServiceState running{.port500 = {u"vpn-daemon", u"charon"}, .port4500 = {u"vpn-daemon", u"charon"}};
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl, service(running)}), ruledOutWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnPortInUse, {swanctl}), cannotTellWord.toStdString());
}

TEST(PortInUse, AStoppedServiceIsNotAccusedBesideAHeldPort)
{
    const ServiceState both{.port500 = {u"unknown", {}}, .strongswan = u"failed"};
    expectVerdict(diagnosisOf({swanctl, service(both)}), ids::vpnPortInUse, Confidence::Likely);
}

struct RuleCase
{
    std::optional<bool> onThisSide;
    std::optional<bool> onServersSide;
    std::optional<int> value;
    QString conclusion;
};

TEST(NatL2tpSetting, FollowsWhatWindowsDocuments)
{
    const std::optional<bool> unknown;
    for (const auto& [onThisSide, onServersSide, value, conclusion] : {
             RuleCase{false, true, 0, holdsWord},
             RuleCase{false, true, 1, ruledOutWord},
             RuleCase{false, true, 2, ruledOutWord},
             RuleCase{true, true, 0, holdsWord},
             RuleCase{true, true, 1, holdsWord},
             RuleCase{true, true, 2, ruledOutWord},
             RuleCase{true, false, 0, ruledOutWord}, // a translator on this side alone needs nothing
             RuleCase{false, false, 0, ruledOutWord},
             RuleCase{unknown, true, 0, holdsWord},
             RuleCase{unknown, true, 1, cannotTellWord},
             RuleCase{unknown, true, 2, ruledOutWord},
             RuleCase{true, unknown, 0, cannotTellWord},
             RuleCase{true, true, std::nullopt, cannotTellWord},
             RuleCase{true, true, 3, cannotTellWord},
             RuleCase{true, true, -1, cannotTellWord},
         }) {
        const QList<Finding> findings{phoneBookL2tp, nat(onThisSide, onServersSide),
                                      service({.encapsulationRule = value})};
        EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings), conclusion.toStdString())
            << int(onThisSide.value_or(false)) << int(onServersSide.value_or(false)) << ' ' << value.value_or(-99);
    }
    expectVerdict(diagnosisOf({phoneBookL2tp, nat(true, true), service({.encapsulationRule = 0})}),
                  ids::vpnNatL2tpSetting, Confidence::Certain);
}

TEST(NatL2tpSetting, AnUnknownValueIsACandidateOnlyBesideACodeThatFits)
{
    const QList<Finding> findings{phoneBookL2tp, nat(true, true), service({})};
    for (const quint32 number : {809U, 789U}) {
        const Diagnosis diagnosis = diagnosisOf(findings, code(number));
        EXPECT_EQ(diagnosis.verdict.cause, ids::inconclusive);
        ASSERT_TRUE(causeIn(diagnosis, ids::vpnNatL2tpSetting).has_value());
        EXPECT_EQ(causeIn(diagnosis, ids::vpnNatL2tpSetting)->confidence, Confidence::Possible);
    }
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings, code(691)), cannotTellWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings), cannotTellWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings + QList{silent(IkePort::Udp4500)}, code(809)),
              cannotTellWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, {phoneBookL2tp, nat(true, false), service({})}, code(809)),
              ruledOutWord.toStdString());
}

TEST(NatL2tpSetting, OtherProfilesDoNotNeedIt)
{
    const QList<Finding> findings{nat(true, true), service({.encapsulationRule = 0})};
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings), cannotTellWord.toStdString());
    for (const Finding& profile : {swanctl, keyfileL2tp, profileOf(u"rasphone", u"ikev2")})
        EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings + QList{profile}), ruledOutWord.toStdString());
    EXPECT_EQ(concluded(ids::vpnNatL2tpSetting, findings + QList{profileOf(u"rasphone", u"automatic")}),
              cannotTellWord.toStdString());
}

} // namespace
} // namespace tsunagu::test
