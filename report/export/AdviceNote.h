#pragma once

#include "probes/model/Finding.h"
#include "probes/model/LogFailure.h"
#include "report/explanation/Article.h"
#include "report/text/Language.h"

#include <QString>

#include <optional>

namespace tsunagu {

/// How it stands with a piece of advice on this computer.
enum class AdviceState
{
    Good,
    Attention,
    Unmeasured ///< the program did not or cannot measure it; the person looks
};

/// What was measured about a piece of advice, in one sentence.
struct AdviceNote
{
    AdviceState state = AdviceState::Unmeasured;
    QString text; ///< empty for advice that nothing is measured about

    bool operator==(const AdviceNote&) const = default;
};

/// `findings` are of the last run, if there was one; `log` is what the computer's log tells, if it was looked at.
AdviceNote adviceNote(AdviceCheck check, const Findings* findings, const std::optional<LogSummary>& log,
                      Language language);

} // namespace tsunagu
