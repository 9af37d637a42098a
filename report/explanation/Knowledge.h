#pragma once

#include "report/explanation/Article.h"
#include "report/explanation/Glossary.h"
#include "report/explanation/KnowledgeError.h"
#include "report/explanation/Template.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace tsunagu {

/// An article that is always there, and what went wrong on the way to it.
struct ArticleOrFallback
{
    Article article;
    QString warning;      ///< English, for the log; empty when nothing went wrong
    bool builtIn = false; ///< the minimal text of the program itself: it names the cause or code, and has no steps
};

/// The knowledge base: explanations of causes, error codes and verdicts as files below one or more base folders, each
/// laid out as `<language>/<kind>/<id>.md`. Every call reads its file anew, so an edited file is seen at once.
/// Value type; const calls may run on any thread.
class Knowledge
{
public:
    /// The folder inside the program, made available by initResources().
    static QString embeddedFolder();

    /// @param baseFolders earlier ones win, file by file; so a folder of corrections can lie over the embedded one.
    explicit Knowledge(QStringList baseFolders);

    /// The articles inside the program, under the folders in `overrides`, if any.
    static Knowledge embedded(const QStringList& overrides = {});

    [[nodiscard]] tl::expected<Article, KnowledgeError> cause(const QString& id, Language language) const;
    [[nodiscard]] tl::expected<Article, KnowledgeError> code(quint32 number, Language language) const;
    /// @param id `none` or `inconclusive`
    [[nodiscard]] tl::expected<Article, KnowledgeError> verdict(const QString& id, Language language) const;
    /// @param name `unknown-code` or `prevention`
    [[nodiscard]] tl::expected<Article, KnowledgeError> general(const QString& name, Language language) const;

    /// The first file with this id, even if a later folder holds a better one; an error tells why it cannot be used.
    [[nodiscard]] tl::expected<Article, KnowledgeError> article(ArticleKind kind, const QString& id,
                                                                Language language) const;

    /// Never without an answer: a broken file is passed over for the next folder's, a code or notification without one
    /// gets `general/unknown-code` (no warning: that is no fault), and when all fails the program's own minimal text
    /// names the diagnosis. `id` may come from a person or a report; it is only used as a file name when it can be an
    /// id.
    [[nodiscard]] ArticleOrFallback articleOrFallback(ArticleKind kind, const QString& id, Language language) const;

    /// The words of all base folders; a term of an earlier folder takes the place of a later one's. A file that cannot
    /// be used is left out, and `warnings` (English, for the log) tells why.
    [[nodiscard]] Glossary glossary(Language language, QStringList* warnings = nullptr) const;

    /// The ids for which any base folder holds a file, sorted.
    [[nodiscard]] QStringList ids(ArticleKind kind, Language language) const;

    /// For the `verdict.cause` of a report: Verdict for `none` and `inconclusive`, otherwise Cause.
    static ArticleKind kindOfVerdict(const QString& verdictCause);

private:
    QStringList m_baseFolders;
};

/// The article with `values` put into all its texts. Texts that become empty are left out; so is a question whose
/// answer became empty, and a step whose `when` was not measured. The result has no placeholders left.
Article expanded(const Article& article, const PlaceholderValues& values);

/// All texts of an expanded article as plain text, in reading order.
QStringList articleTexts(const Article& article);

} // namespace tsunagu
