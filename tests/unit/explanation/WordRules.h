#pragma once

#include "report/explanation/Glossary.h"
#include "report/text/Language.h"

#include <QSet>
#include <QString>
#include <QStringList>

/// Which words may be used at all.
namespace tsunagu::wordrules {

/// Words that need no meaning: one a line, '#' begins a comment.
QSet<QString> everydayWords(const QString& path);

/// Loan words (katakana) and abbreviations of a marked-up text that are neither everyday words nor in the glossary.
/// What stands in quotes or in `code` is on the reader's screen as it is, and is passed over.
QStringList unknownWords(const QString& markedUp, Language language, const Glossary& glossary,
                         const QSet<QString>& everyday);

} // namespace tsunagu::wordrules
