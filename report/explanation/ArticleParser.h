#pragma once

#include "report/explanation/Article.h"
#include "report/explanation/KnowledgeError.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace tsunagu {

/// Larger files are refused: an article is a few kilobytes, and whatever is larger is none.
constexpr qsizetype maximumArticleBytes = 256 * 1024;

/// Reads an article file; the format is described in docs/writing-explanations.md. The bytes may be anything: whatever
/// is not a complete article of this kind, with valid templates in every text, is an error that names `fileName` and
/// the line.
tl::expected<Article, KnowledgeError> parseArticle(const QByteArray& bytes, ArticleKind kind, const QString& fileName);

} // namespace tsunagu
