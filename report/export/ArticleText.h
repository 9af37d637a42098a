#pragma once

#include "report/explanation/Article.h"
#include "report/export/TextExport.h"
#include "report/text/Language.h"

namespace tsunagu {

/// An article alone, for reading on a terminal: title, dialogue, background, causes, steps, prevention. Its
/// placeholders must have been expanded. Ends with a line break.
QString articleToText(const Article& article, Language language, const TextOptions& options = {});

} // namespace tsunagu
