#pragma once

#include "diagnosis/session/Run.h"
#include "report/model/Report.h"
#include "report/telephone/TelephoneContent.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace tsunagu {

/// The same thing in the first and in the second of two checks: before and after a repair, here and there, caller A and
/// caller B.
template <typename Value>
struct Both
{
    Value first{};
    Value second{};

    bool differs() const { return !(first == second); }

    friend bool operator==(const Both&, const Both&) = default;
};

/// How the second differs from the first.
enum class Direction
{
    Same,
    Better,
    Worse,
    Different, ///< neither better nor worse, or one of them was not measured
};

/// What was asked, as far as it differs.
enum class ComparedInput
{
    Server,
    Ports, ///< practice mode's own ports
    ErrorCode,
    Profile,         ///< another profile, or none
    ProfileSettings, ///< the same profile with other settings: what a repair may have changed, not another question
};

struct InputChange
{
    ComparedInput input = ComparedInput::Server;
    Both<QString> shown; ///< fit for a screen, in no language; empty: there was none, or settings

    friend bool operator==(const InputChange&, const InputChange&) = default;
};

/// A finding that either of the two has.
struct FindingChange
{
    QString id;
    Both<std::optional<Finding>> finding;
    /// Of its status. Different: where one side was not looked at, cannot tell, or is missing.
    Direction direction = Direction::Same;

    friend bool operator==(const FindingChange&, const FindingChange&) = default;
};

/// The numbers that are compared. Each has one unit.
enum class Quantity
{
    AnsweredPorts,  ///< of 500 and 4500
    IkeRtt,         ///< ms, the shortest
    ControlRtt,     ///< ms, of other traffic to the same server
    IkeLoss,        ///< share from 0 to 1
    ControlLoss,    ///< share from 0 to 1
    ServerDistance, ///< stations
    NeutralReach,   ///< the last station that answered to other traffic
    IkeReach,       ///< the last station that answered to IKE; told only where it was sought both times
};

/// A number that at least one of the two has; one that both have for `IkeReach`.
struct NumberChange
{
    Quantity quantity = Quantity::IkeRtt;
    Both<std::optional<double>> value;
    /// Same also where the difference is no more than chance: see `compareNumbers`.
    Direction direction = Direction::Same;

    friend bool operator==(const NumberChange&, const NumberChange&) = default;
};

/// What differs between two checks, and what does not.
struct ReportComparison
{
    Both<QDateTime> startedUtc;
    Both<std::chrono::milliseconds> elapsed;
    Both<RunEnd> end;
    /// Nothing where runs were compared that are no reports.
    std::optional<Both<ToolInfo>> tool;
    QList<InputChange> inputs; ///< those that differ
    Both<QString> address;     ///< the server's, as it was looked up; empty: not measured
    Both<telephone::VerdictFacts> verdict;
    Direction verdictDirection = Direction::Same;
    QStringList goneCauses;        ///< ids that only the first names, in its order
    QStringList newCauses;         ///< ids that only the second names
    QList<FindingChange> findings; ///< all, in the order of the first, then what only the second has
    QList<NumberChange> numbers;   ///< all, in the order of `Quantity`
    /// What the first's causes rest on, best cause first.
    QStringList evidence;

    /// Both asked the same server for the same profile and error code. Otherwise nothing has become better or worse:
    /// the texts then say of everything that it differs.
    bool isSameQuestion() const;
    /// Nothing differs that a person would want to know: times and the noise of measurements do not count.
    bool nothingChanged() const;
    /// Ids of the findings that tell most, at most `most`: those that became better or worse, those that differ
    /// otherwise and were looked at both times, then what the first's verdict rested on.
    QStringList tellingFindings(qsizetype most) const;

    friend bool operator==(const ReportComparison&, const ReportComparison&) = default;
};

ReportComparison compareRuns(const Run& first, const Run& second);
/// Also the programs that made them. Names of profiles are compared only where neither report is redacted: a mark
/// stands for another name in each.
ReportComparison compareReports(const Report& first, const Report& second);

} // namespace tsunagu
