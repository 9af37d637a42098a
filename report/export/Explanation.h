#pragma once

#include "diagnosis/session/Run.h"
#include "report/explanation/Article.h"
#include "report/explanation/Knowledge.h"
#include "report/text/Language.h"

#include <QStringList>

#include <optional>

namespace tsunagu {

/// What is told about the kind of line that the findings point to.
struct LineExplanation
{
    Article article;
    QString observed; ///< what was seen that speaks for it, one sentence
};

/// What is told about a run in one language: texts with the run's numbers in them, no placeholders left.
struct Explanation
{
    Article verdict;
    std::optional<Article> code; ///< about the error code or notification that the person typed, if they did
    QVector<LineExplanation> lines;
    QVector<Term> terms;  ///< the words of the glossary that all these texts use, in the order of their first use
    QStringList warnings; ///< what was wrong with files of the knowledge base; English, for the log
};

/// The explanation of a run. For a redacted report it must be made from the redacted run, or it would tell what the
/// report keeps back.
Explanation explanationOf(const Run& run, const Knowledge& knowledge, Language language);

} // namespace tsunagu
