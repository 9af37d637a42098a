#pragma once

#include <QString>

/// The two kinds of emphasis that texts of the knowledge base may use: `` `code` `` and `**strong**`. A backslash
/// before one of ``\{}[]|*` `` makes the character literal, inside code as well. Marks without a partner are literal.
namespace tsunagu::InlineText {

/// Whether a backslash before `c` is taken away when the text is shown.
bool isEscapable(QChar c);

/// Text that shows exactly the characters of `literal`.
QString escape(const QString& literal);

/// For terminals, message boxes and the clipboard: the marks are gone, nothing else is changed.
QString toPlain(const QString& text);

/// For rich-text labels and HTML reports: `<code>`, `<strong>` and, for '\n', `<br/>`. Everything else is escaped, so
/// that no value put into the text can become markup.
QString toHtml(const QString& text);

} // namespace tsunagu::InlineText
