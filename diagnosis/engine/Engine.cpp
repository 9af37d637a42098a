#include "diagnosis/engine/Engine.h"

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

} // namespace

Conclusion holds(Confidence confidence, QStringList evidence, QString reason, QJsonObject detail)
{
    Conclusion conclusion;
    conclusion.kind = Conclusion::Kind::Holds;
    conclusion.cause.confidence = confidence;
    conclusion.cause.evidence = std::move(evidence);
    conclusion.cause.detail = std::move(detail);
    conclusion.reason = std::move(reason);
    return conclusion;
}

Conclusion candidate(QStringList evidence, QString reason, QJsonObject detail)
{
    Conclusion conclusion = holds(Confidence::Possible, std::move(evidence), std::move(reason), std::move(detail));
    conclusion.kind = Conclusion::Kind::Candidate;
    return conclusion;
}

Conclusion ruledOut(QStringList evidence, QString reason)
{
    Conclusion conclusion;
    conclusion.kind = Conclusion::Kind::RuledOut;
    conclusion.cause.evidence = std::move(evidence);
    conclusion.reason = std::move(reason);
    return conclusion;
}

Conclusion cannotTell(QString reason)
{
    Conclusion conclusion;
    conclusion.reason = std::move(reason);
    return conclusion;
}

Diagnosis conclude(const Findings& findings, const std::vector<Rule>& rules)
{
    const Evidence evidence(findings);
    Diagnosis diagnosis;
    QList<Cause> candidates;
    for (const Rule& rule : rules) {
        Conclusion conclusion = rule.evaluate(evidence);
        conclusion.cause.id = rule.cause;
        conclusion.cause.where = rule.where;
        diagnosis.reasoning.append({rule.cause, kindWord(conclusion.kind), conclusion.reason});
        switch (conclusion.kind) {
        case Conclusion::Kind::Holds:
            diagnosis.causes.append(conclusion.cause);
            break;
        case Conclusion::Kind::Candidate:
            candidates.append(conclusion.cause);
            break;
        case Conclusion::Kind::RuledOut:
            diagnosis.ruledOut.append({rule.cause, conclusion.cause.evidence});
            break;
        case Conclusion::Kind::CannotTell:
            break;
        }
    }
    std::stable_sort(diagnosis.causes.begin(), diagnosis.causes.end(),
                     [](const Cause& a, const Cause& b) { return a.confidence < b.confidence; });
    diagnosis.verdict = verdictOf(diagnosis.causes, candidates, evidence);
    const bool isCertain = !diagnosis.causes.isEmpty() && diagnosis.causes.front().confidence == Confidence::Certain;
    if (!isCertain)
        diagnosis.causes += candidates;
    return diagnosis;
}

} // namespace tsunagu
