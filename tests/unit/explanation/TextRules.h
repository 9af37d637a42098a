#pragma once

#include "report/text/Language.h"

#include <QString>
#include <QStringList>

/// What makes a text of the knowledge base easy to read, as far as a program can tell. All functions take plain text.
namespace tsunagu::textrules {

/// The sentences of a text with their end marks; line breaks end a sentence too.
QStringList sentences(const QString& text, Language language);

/// Characters without blanks in Japanese, words in English.
int length(const QString& sentence, Language language);

/// The words of two negations that cancel each other out; empty when there are none.
QString doubleNegation(const QString& sentence, Language language);

/// Whether a Japanese sentence is polite to its end (です, ます and their forms).
bool endsPolitely(const QString& sentence);

/// Technical terms that the reader meets in `paragraphs` (in reading order) before, and without, their meaning.
QStringList unexplainedTerms(const QStringList& paragraphs, Language language);

/// Blanks after Japanese punctuation, which brings its own, each with its neighbours.
QStringList strayBlanks(const QString& text);

/// Words that a beginner does not know and that no article needs.
QStringList bannedWords(const QString& text, Language language);

} // namespace tsunagu::textrules
