#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/engine/Evidence.h"

#include <functional>
#include <vector>

namespace tsunagu {

/// What one rule makes of the evidence.
struct Conclusion
{
    enum class Kind
    {
        Holds,      ///< the findings prove the cause, with the cause's confidence
        Candidate,  ///< it fits what was measured, and so do others
        RuledOut,   ///< the findings named in `cause.evidence` speak against it
        CannotTell, ///< what would decide it was not measured
    };

    Kind kind = Kind::CannotTell;
    Cause cause;    ///< for Holds and Candidate complete; for RuledOut only the evidence
    QString reason; ///< one technical English sentence
};

/// A named rule for one cause. It reads evidence and nothing else.
struct Rule
{
    QString cause;
    Where where = Where::Unknown;
    std::function<Conclusion(const Evidence&)> evaluate;
    /// What is left when nothing else explains it: if another cause holds, this one cannot be told.
    bool isLast = false;
};

// Short forms for rules. A reason is a literal inside QT_TRANSLATE_NOOP("Reason", …), so that it is collected for
// translation where it is written; the diagnosis itself stays in English.
Conclusion holds(Confidence confidence, QStringList evidence, const char* reason, QJsonObject detail = {});
Conclusion candidate(QStringList evidence, const char* reason, QJsonObject detail = {});
Conclusion ruledOut(QStringList evidence, const char* reason);
Conclusion cannotTell(const char* reason);

/// Evaluates all rules and ranks what they conclude: proven causes by confidence, then those that the error code points
/// to, then in the rules' order; behind a cause that is not certain, the candidates. With nothing proven the verdict is
/// `none` if both IKE ports answered and no candidate is left, else `inconclusive`.
Diagnosis conclude(const Findings& findings, const std::vector<Rule>& rules,
                   const std::optional<ErrorCodeInput>& code = std::nullopt);

} // namespace tsunagu
