#pragma once

#include "report/explanation/Article.h"
#include "report/explanation/Glossary.h"
#include "report/explanation/Template.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

/// Rules over whole articles. Each function returns its complaints, empty when there are none.
namespace tsunagu::lint {

/// Figures over many texts.
struct Figures
{
    int sentences = 0;
    int length = 0;
    int longest = 0;
    QString longestSentence;

    void add(const QString& plain, Language language);
    [[nodiscard]] double average() const { return sentences == 0 ? 0.0 : static_cast<double>(length) / sentences; }
};

/// Example values for every placeholder, as they look in this language.
PlaceholderValues sampleValues(Language language);

/// All templates of the article in a fixed order.
QStringList templates(const Article& article);

/// All texts of an expanded article as plain text, in reading order; `headings` are left out when false.
QStringList plainTexts(const Article& article, bool headings = true);

/// Known names only; outside a group only those that always have a value (`always`).
QStringList checkPlaceholders(const Article& article, const QStringList& always);

/// Expanded with all, with no optional, and with each single value missing: nothing empty, no mark left.
QStringList checkExpansion(const Article& article, Language language, const QStringList& always);

/// Length, politeness, negation, terms.
QStringList checkStyle(const Article& article, Language language, Figures& figures);

/// Every question that this kind of article must answer, each once.
QStringList checkTopics(const Article& article, ArticleKind kind);

/// Enough steps for each system and not too many; what will be seen; commands and settings pages that fit their system.
QStringList checkSteps(const Article& article, ArticleKind kind);

/// The same for the meaning of a word: its style, and that its own word is not needed to understand it.
QStringList checkMeaning(const Term& term, Language language, Figures& figures);

/// Both languages say the same, as far as form goes.
QStringList checkTwins(const Article& japanese, const Article& english);

} // namespace tsunagu::lint
