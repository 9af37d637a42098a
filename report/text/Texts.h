#pragma once

#include "report/text/Language.h"

#include <QString>

class QTranslator;

namespace tsunagu {

/// The program's short texts in a language of the caller's choice, whatever translators the application has
/// installed: a report may be in another language than the window. A cheap value; any thread.
class Texts
{
public:
    explicit Texts(Language language);

    Language language() const { return m_language; }

    /// The text for `source` (English, a literal), which is collected from the sources by lupdate; hence the same
    /// name and order of arguments as QCoreApplication::translate. `n` chooses the plural form and replaces %n.
    /// A text without a translation comes back in English.
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr, int n = -1) const;

    /// " A. B." in English, "A。B。" in Japanese: sentences one after another, with what the language puts between.
    QString join(const QStringList& sentences) const;
    /// The text in brackets as the language writes them, with the space before it that English needs.
    QString inBrackets(const QString& text) const;

private:
    Language m_language;
    const QTranslator* m_translator;
};

} // namespace tsunagu
