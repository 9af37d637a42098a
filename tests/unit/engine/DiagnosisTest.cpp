#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

#include <QJsonArray>

#include <gmock/gmock.h>

namespace tsunagu::test {
namespace {

class DiagnosisOf : public testing::TestWithParam<Scenario>
{
};

QStringList idsOf(const QList<Cause>& causes)
{
    QStringList result;
    for (const Cause& cause : causes)
        result.append(cause.id);
    return result;
}

QList<int> portsOf(const QList<Cause>& causes)
{
    QList<int> ports;
    if (causes.isEmpty())
        return ports;
    for (const auto port : causes.front().detail.value(QStringLiteral("ports")).toArray())
        ports.append(port.toInt());
    return ports;
}

std::string show(const QStringList& list)
{
    return list.join(QStringLiteral(", ")).toStdString();
}

TEST_P(DiagnosisOf, Scenario)
{
    const Scenario& expected = GetParam();
    const Diagnosis diagnosis = diagnose(expected.findings);
    EXPECT_EQ(diagnosis.verdict.cause.toStdString(), expected.verdict.toString().toStdString());
    EXPECT_EQ(diagnosis.verdict.where, expected.where);
    EXPECT_EQ(diagnosis.verdict.confidence, expected.confidence);
    EXPECT_EQ(show(idsOf(diagnosis.causes)), show(expected.causes));
    EXPECT_EQ(portsOf(diagnosis.causes), expected.ports);
    EXPECT_EQ(show(diagnosis.causes.value(0).evidence), show(expected.evidence));
    QStringList ruledOutIds;
    for (const RuledOut& ruledOut : diagnosis.ruledOut)
        ruledOutIds.append(ruledOut.id);
    EXPECT_EQ(show(ruledOutIds), show(expected.ruledOut));
}

TEST_P(DiagnosisOf, EvidenceIsNamedAndWasMeasured)
{
    const Findings& findings = GetParam().findings;
    const Diagnosis diagnosis = diagnose(findings);
    const auto expectMeasured = [&findings](const QString& cause, const QStringList& evidence) {
        EXPECT_FALSE(evidence.isEmpty()) << cause.toStdString();
        for (const QString& id : evidence)
            EXPECT_NE(findings.find(id), nullptr) << cause.toStdString() << " leans on " << id.toStdString();
    };
    for (const Cause& cause : diagnosis.causes)
        expectMeasured(cause.id, cause.evidence);
    for (const RuledOut& ruledOut : diagnosis.ruledOut)
        expectMeasured(ruledOut.id, ruledOut.evidence);
}

TEST_P(DiagnosisOf, EveryRuleGivesItsAccountOnce)
{
    const Diagnosis diagnosis = diagnose(GetParam().findings);
    const std::vector<Rule> rules = allRules();
    ASSERT_EQ(static_cast<std::size_t>(diagnosis.reasoning.size()), rules.size());
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const RuleNote& note = diagnosis.reasoning.at(static_cast<qsizetype>(index));
        EXPECT_EQ(note.cause, rules[index].cause);
        EXPECT_FALSE(note.reason.isEmpty());
    }
}

auto nameOf = [](const testing::TestParamInfo<Scenario>& info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(Network, DiagnosisOf, testing::ValuesIn(networkScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Local, DiagnosisOf, testing::ValuesIn(localScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Isp, DiagnosisOf, testing::ValuesIn(ispScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Profile, DiagnosisOf, testing::ValuesIn(profileScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Quality, DiagnosisOf, testing::ValuesIn(qualityScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Server, DiagnosisOf, testing::ValuesIn(serverScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(VpnAndUnfinished, DiagnosisOf, testing::ValuesIn(vpnAndUnfinishedScenarios()), nameOf);
INSTANTIATE_TEST_SUITE_P(Contradiction, DiagnosisOf, testing::ValuesIn(contradictions()), nameOf);

TEST(Diagnosis, SaysAfterWhichStationIkeDies)
{
    const Diagnosis diagnosis = diagnose(silentWith(
        {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1, 2, 3}, .ike4500 = QList<int>{1, 2, 3}}));
    ASSERT_EQ(diagnosis.causes.size(), 1);
    EXPECT_EQ(diagnosis.causes.front().detail.value(QStringLiteral("broken_after_ttl")).toInt(), 3);
}

TEST(Diagnosis, SaysHowLateTheServerAnswers)
{
    const Diagnosis diagnosis =
        diagnose(with(healthy(), {answered(udp500, 3010), answered(udp4500, 3004), controlReached(9)}));
    ASSERT_FALSE(diagnosis.causes.isEmpty());
    EXPECT_DOUBLE_EQ(diagnosis.causes.front().detail.value(QStringLiteral("rtt_ms")).toDouble(), 3004);
}

TEST(Diagnosis, WhatTheHostAnsweredIsTheEvidenceThatItIsReached)
{
    // Other traffic to the host is dropped; it is IKE that shows that it is there.
    const Findings findings = with(healthy(), {controlSilent(), hops({.neutral = {1, 2, 3}})});
    QStringList checked;
    for (const RuledOut& ruledOut : diagnose(findings).ruledOut) {
        if (ruledOut.id != ids::networkOffline && ruledOut.id != ids::serverUnreachable)
            continue;
        checked.append(ruledOut.id);
        EXPECT_EQ(show(ruledOut.evidence), show(bothPorts())) << ruledOut.id.toStdString();
    }
    EXPECT_EQ(show(checked), show(words({ids::networkOffline, ids::serverUnreachable})));
}

TEST(Diagnosis, OnlyThePortsThatRefusedAreEvidenceOfAMismatch)
{
    const Diagnosis diagnosis = diagnose(with(healthy(), {notified(udp500, u"NO_PROPOSAL_CHOSEN"),
                                                          unfinished(silent(udp4500)), skipped(ids::pathHops, u"")}));
    ASSERT_THAT(idsOf(diagnosis.causes), testing::Contains(ids::vpnProposalMismatch.toString()));
    EXPECT_EQ(show(diagnosis.causes.front().evidence), show(words({ids::ikeUdp500})));
}

TEST(Diagnosis, EveryRuleIsForACauseOfTheContract)
{
    QStringList seen;
    for (const Rule& rule : allRules()) {
        EXPECT_TRUE(ids::allCauses().contains(rule.cause)) << rule.cause.toStdString();
        EXPECT_FALSE(seen.contains(rule.cause)) << rule.cause.toStdString();
        seen.append(rule.cause);
    }
}

} // namespace
} // namespace tsunagu::test
