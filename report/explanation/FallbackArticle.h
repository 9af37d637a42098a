#pragma once

#include "report/explanation/Article.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

/// What is shown when no file of the knowledge base can be used: the diagnosis stands even if its explanation is lost.
/// The text names the area that the cause lies in and the id or number to tell a helpdesk. `id` may be any text.
Article fallbackArticle(ArticleKind kind, const QString& id, Language language);

} // namespace tsunagu
