#pragma once

#include "report/explanation/Article.h"
#include "report/explanation/Glossary.h"
#include "report/export/TextExport.h"
#include "report/text/Language.h"

namespace tsunagu {

/// An article alone, for reading on a terminal: title, dialogue, background, causes, steps, prevention, and what its
/// words
/// (`terms`) mean. Its placeholders must have been expanded. Ends with a line break.
QString articleToText(const Article& article, const QVector<Term>& terms, Language language,
                      const TextOptions& options = {});

} // namespace tsunagu
