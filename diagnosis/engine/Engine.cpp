#include "diagnosis/engine/Engine.h"

#include "diagnosis/codes/CodeStage.h"
#include "probes/model/Ids.h"

#include <algorithm>

namespace tsunagu {
namespace {

QString kindWord(Conclusion::Kind kind)
{
    switch (kind) {
    case Conclusion::Kind::Holds:
        return QStringLiteral("holds");
    case Conclusion::Kind::Candidate:
        return QStringLiteral("candidate");
    case Conclusion::Kind::RuledOut:
        return QStringLiteral("ruled-out");
    case Conclusion::Kind::CannotTell:
        return QStringLiteral("cannot-tell");
    }
    Q_UNREACHABLE();
}

Verdict verdictOf(const QList<Cause>& proven, const QList<Cause>& candidates, const Evidence& evidence)
{
    if (!proven.isEmpty())
        return {proven.front().id, proven.front().where, proven.front().confidence};
    if (candidates.isEmpty() && evidence.bothPortsAnswered())
        return {ids::none.toString(), Where::Unknown, Confidence::Likely};
    return {ids::inconclusive.toString(), Where::Unknown, Confidence::Possible};
}

/// What every rule makes of the evidence, in the rules' order.
std::vector<Conclusion> conclusionsOf(const std::vector<Rule>& rules, const Evidence& evidence)
{
    std::vector<Conclusion> conclusions;
    conclusions.reserve(rules.size());
    bool othersHold = false;
    for (const Rule& rule : rules) {
        Conclusion conclusion = rule.evaluate(evidence);
        othersHold |= !rule.isLast && conclusion.kind == Conclusion::Kind::Holds;
        conclusion.cause.id = rule.cause;
        conclusion.cause.where = rule.where;
        conclusions.push_back(std::move(conclusion));
    }
    for (std::size_t index = 0; othersHold && index < rules.size(); ++index) {
        if (rules[index].isLast && conclusions[index].kind == Conclusion::Kind::Holds)
            conclusions[index] = cannotTell(QT_TRANSLATE_NOOP("Reason", "another cause explains it"));
    }
    return conclusions;
}

/// Those that the error code points to first. The code says what happened to the person, not what was measured here:
/// it moves a cause among its equals and no further.
void askFirst(QList<Cause>& causes, const std::optional<CodeStage>& stage)
{
    if (!stage)
        return;
    const QList<QStringView> pointedTo = causesAt(*stage);
    std::stable_partition(causes.begin(), causes.end(),
                          [&pointedTo](const Cause& cause) { return pointedTo.contains(QStringView(cause.id)); });
}

} // namespace

Conclusion holds(Confidence confidence, QStringList evidence, const char* reason, QJsonObject detail)
{
    Conclusion conclusion;
    conclusion.kind = Conclusion::Kind::Holds;
    conclusion.cause.confidence = confidence;
    conclusion.cause.evidence = std::move(evidence);
    conclusion.cause.detail = std::move(detail);
    conclusion.reason = QString::fromUtf8(reason);
    return conclusion;
}

Conclusion candidate(QStringList evidence, const char* reason, QJsonObject detail)
{
    Conclusion conclusion = holds(Confidence::Possible, std::move(evidence), reason, std::move(detail));
    conclusion.kind = Conclusion::Kind::Candidate;
    return conclusion;
}

Conclusion ruledOut(QStringList evidence, const char* reason)
{
    Conclusion conclusion;
    conclusion.kind = Conclusion::Kind::RuledOut;
    conclusion.cause.evidence = std::move(evidence);
    conclusion.reason = QString::fromUtf8(reason);
    return conclusion;
}

Conclusion cannotTell(const char* reason)
{
    Conclusion conclusion;
    conclusion.reason = QString::fromUtf8(reason);
    return conclusion;
}

Diagnosis conclude(const Findings& findings, const std::vector<Rule>& rules, const std::optional<ErrorCodeInput>& code)
{
    const Evidence evidence(findings, code);
    const std::vector<Conclusion> conclusions = conclusionsOf(rules, evidence);
    Diagnosis diagnosis;
    QList<Cause> candidates;
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const Conclusion& conclusion = conclusions[index];
        diagnosis.reasoning.append({rules[index].cause, kindWord(conclusion.kind), conclusion.reason});
        switch (conclusion.kind) {
        case Conclusion::Kind::Holds:
            diagnosis.causes.append(conclusion.cause);
            break;
        case Conclusion::Kind::Candidate:
            candidates.append(conclusion.cause);
            break;
        case Conclusion::Kind::RuledOut:
            diagnosis.ruledOut.append({rules[index].cause, conclusion.cause.evidence});
            break;
        case Conclusion::Kind::CannotTell:
            break;
        }
    }
    const std::optional<CodeStage> stage = code ? stageOf(*code) : std::nullopt;
    askFirst(diagnosis.causes, stage);
    askFirst(candidates, stage);
    std::stable_sort(diagnosis.causes.begin(), diagnosis.causes.end(),
                     [](const Cause& a, const Cause& b) { return a.confidence < b.confidence; });
    diagnosis.verdict = verdictOf(diagnosis.causes, candidates, evidence);
    const bool isCertain = !diagnosis.causes.isEmpty() && diagnosis.causes.front().confidence == Confidence::Certain;
    if (!isCertain)
        diagnosis.causes += candidates;
    return diagnosis;
}

} // namespace tsunagu
