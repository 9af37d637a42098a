#pragma once

#include "diagnosis/session/Run.h"
#include "report/explanation/Article.h"
#include "report/explanation/Knowledge.h"
#include "report/text/Language.h"

#include <QStringList>

#include <optional>

namespace tsunagu {

/// What is told about a run in one language: texts with the run's numbers in them, no placeholders left.
struct Explanation
{
    Article verdict;
    std::optional<Article> code; ///< about the error code that the person typed, if they did
    QStringList warnings;        ///< what was wrong with files of the knowledge base; English, for the log
};

/// The explanation of a run. For a redacted report it must be made from the redacted run, or it would tell what the
/// report keeps back.
Explanation explanationOf(const Run& run, const Knowledge& knowledge, Language language);

} // namespace tsunagu
