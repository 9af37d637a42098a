#pragma once

#include "probes/model/Target.h"
#include "report/explanation/Knowledge.h"
#include "report/text/Language.h"

namespace tsunagu {

/// The explanation of an error that was typed, with its placeholders: its own article, for a known error without one a
/// short page of what the catalogue says, and for an unknown one the general page. Never without an answer.
ArticleOrFallback codeArticle(const Knowledge& knowledge, const ErrorCodeInput& code, Language language);

} // namespace tsunagu
