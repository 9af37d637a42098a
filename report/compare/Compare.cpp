#include "probes/model/Ids.h"
#include "report/compare/ComparedParts.h"
#include "report/text/Measured.h"

#include <algorithm>

namespace tsunagu {
namespace {

using compared::Names;

/// How bad a status is; nothing for one that measured nothing.
std::optional<int> badness(const std::optional<Finding>& finding)
{
    if (!finding)
        return std::nullopt;
    switch (finding->status) {
    case Status::Pass:
        return 0;
    case Status::Warn:
        return 1;
    case Status::Fail:
        return 2;
    case Status::Skipped:
    case Status::Unknown:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// A finding that is missing was not looked at, like one that was skipped.
bool wasLookedAt(const std::optional<Finding>& finding)
{
    return finding && finding->status != Status::Skipped;
}

Direction statusDirection(const Both<std::optional<Finding>>& finding)
{
    const std::optional<int> first = badness(finding.first);
    const std::optional<int> second = badness(finding.second);
    if (first && second)
        return *first == *second ? Direction::Same : *second < *first ? Direction::Better : Direction::Worse;
    if (first || second)
        return Direction::Different;
    return wasLookedAt(finding.first) == wasLookedAt(finding.second) ? Direction::Same : Direction::Different;
}

/// "none" says that all was measured and is well, so getting there is always better, and leaving it for a cause is
/// worse. That a cause can no longer be told is neither.
Direction verdictDirection(const Both<telephone::VerdictFacts>& verdict)
{
    if (!verdict.differs())
        return Direction::Same;
    const bool wasWell = verdict.first.cause == ids::none;
    const bool isWell = verdict.second.cause == ids::none;
    if (isWell != wasWell && isWell)
        return Direction::Better;
    if (isWell != wasWell && verdict.second.cause != ids::inconclusive)
        return Direction::Worse;
    return Direction::Different;
}

std::optional<Finding> copyOf(const Finding* finding)
{
    return finding == nullptr ? std::nullopt : std::optional(*finding);
}

QList<FindingChange> compareFindings(const Findings& first, const Findings& second)
{
    QList<FindingChange> changes;
    const auto append = [&changes](const QString& id, Both<std::optional<Finding>> finding) {
        const Direction direction = statusDirection(finding);
        changes.append({id, std::move(finding), direction});
    };
    for (const Finding& finding : first.all())
        append(finding.id, {finding, copyOf(second.find(finding.id))});
    for (const Finding& finding : second.all()) {
        if (first.find(finding.id) == nullptr)
            append(finding.id, {std::nullopt, finding});
    }
    return changes;
}

QStringList causeIds(const Diagnosis& diagnosis)
{
    QStringList causes;
    for (const Cause& cause : diagnosis.causes)
        causes.append(cause.id);
    return causes;
}

QStringList without(QStringList list, const QStringList& others)
{
    list.removeIf([&others](const QString& item) { return others.contains(item); });
    return list;
}

QStringList evidenceOf(const Diagnosis& diagnosis)
{
    QStringList evidence;
    for (const Cause& cause : diagnosis.causes)
        evidence.append(cause.evidence);
    evidence.removeDuplicates();
    return evidence;
}

ReportComparison compare(const Run& first, const Run& second, Names names)
{
    ReportComparison comparison;
    comparison.startedUtc = {first.startedUtc, second.startedUtc};
    comparison.elapsed = {first.elapsed, second.elapsed};
    comparison.end = {first.end, second.end};
    comparison.inputs = compared::compareInputs(first.target, second.target, names);
    comparison.address = {measured::text(first.findings.measured(ids::netDns), u"address"),
                          measured::text(second.findings.measured(ids::netDns), u"address")};
    comparison.verdict = {telephone::verdictFactsOf(first), telephone::verdictFactsOf(second)};
    comparison.verdictDirection = verdictDirection(comparison.verdict);
    const QStringList firstCauses = causeIds(first.diagnosis);
    const QStringList secondCauses = causeIds(second.diagnosis);
    comparison.goneCauses = without(firstCauses, secondCauses);
    comparison.newCauses = without(secondCauses, firstCauses);
    comparison.findings = compareFindings(first.findings, second.findings);
    comparison.numbers = compared::compareNumbers(first.findings, second.findings);
    comparison.evidence = evidenceOf(first.diagnosis);
    return comparison;
}

} // namespace

bool ReportComparison::isSameQuestion() const
{
    return std::all_of(inputs.begin(), inputs.end(),
                       [](const InputChange& change) { return change.input == ComparedInput::ProfileSettings; });
}

bool ReportComparison::nothingChanged() const
{
    const auto isSame = [](const auto& change) { return change.direction == Direction::Same; };
    return inputs.isEmpty() && !verdict.differs() && !address.differs() && goneCauses.isEmpty() &&
           newCauses.isEmpty() && std::all_of(findings.begin(), findings.end(), isSame) &&
           std::all_of(numbers.begin(), numbers.end(), isSame);
}

QStringList ReportComparison::tellingFindings(qsizetype most) const
{
    QStringList measuredTwice;
    QStringList otherwise;
    for (const FindingChange& change : findings) {
        if (change.direction == Direction::Better || change.direction == Direction::Worse)
            measuredTwice.append(change.id);
        else if (change.direction == Direction::Different && wasLookedAt(change.finding.first) &&
                 wasLookedAt(change.finding.second))
            otherwise.append(change.id);
    }
    QStringList telling = measuredTwice + otherwise;
    for (const QString& id : evidence) {
        const bool isThere = std::any_of(findings.begin(), findings.end(), [&id](const FindingChange& change) {
            return change.id == id && change.finding.first.has_value();
        });
        if (isThere)
            telling.append(id);
    }
    telling.removeDuplicates();
    return telling.mid(0, std::max<qsizetype>(most, 0));
}

ReportComparison compareRuns(const Run& first, const Run& second)
{
    return compare(first, second, Names::Comparable);
}

ReportComparison compareReports(const Report& first, const Report& second)
{
    const bool areNamed = first.redacted.isEmpty() && second.redacted.isEmpty();
    ReportComparison comparison = compare(first.run, second.run, areNamed ? Names::Comparable : Names::Redacted);
    comparison.tool = Both<ToolInfo>{first.tool, second.tool};
    return comparison;
}

} // namespace tsunagu
