#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tsunagu {

/// Where a cause lies (contract §2).
enum class Where
{
    ThisComputer,
    LocalNetwork,
    Isp,
    Server,
    Unknown
};

/// How sure the diagnosis is (contract §2).
enum class Confidence
{
    Certain,  ///< no other explanation fits what was measured
    Likely,   ///< the best explanation; another is conceivable
    Possible, ///< could not be ruled out
};

QString whereWord(Where where);
QString confidenceWord(Confidence confidence);
std::optional<Where> whereFromWord(QStringView word);
std::optional<Confidence> confidenceFromWord(QStringView word);

/// A cause that the findings point to.
struct Cause
{
    QString id; ///< one of `tsunagu::ids::allCauses()`
    Where where = Where::Unknown;
    Confidence confidence = Confidence::Possible;
    QStringList evidence; ///< ids of findings
    QJsonObject detail;   ///< "ports": [500], "broken_after_ttl": 2 …

    friend bool operator==(const Cause&, const Cause&) = default;
};

struct RuledOut
{
    QString id;
    QStringList evidence;

    friend bool operator==(const RuledOut&, const RuledOut&) = default;
};

/// One rule's own account, for `--explain` and the helpdesk (English, technical).
struct RuleNote
{
    QString cause;
    QString conclusion; ///< "holds", "ruled-out" or "cannot-tell"
    QString reason;

    friend bool operator==(const RuleNote&, const RuleNote&) = default;
};

/// The first of `causes`, or "none", or "inconclusive" (then `causes` lists what could not be ruled out).
struct Verdict
{
    QString cause;
    Where where = Where::Unknown;
    Confidence confidence = Confidence::Possible;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// What the findings add up to.
struct Diagnosis
{
    Verdict verdict;
    QList<Cause> causes; ///< best first
    QList<RuledOut> ruledOut;
    QList<RuleNote> reasoning;
    /// What would turn candidates into a verdict: machine words of `tsunagu::settling`, most telling first.
    QStringList wouldSettle;

    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

} // namespace tsunagu
