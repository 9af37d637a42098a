#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace tsunagu {

/// How many columns a text takes on a terminal: 2 for wide and full-width characters (UAX #11), 0 for combining ones.
/// Ambiguous characters count 1, as terminals do nowadays.
int displayWidth(QStringView text);

/// The text with blanks after it until it is `width` columns wide.
QString padded(const QString& text, int width);

/// Breaks a text into lines of at most `width` columns, where the rules of its script allow it (UAX #14: between words
/// in English; not before "。" in Japanese). A word that is wider than a line keeps a line of its own.
QStringList wrapped(const QString& text, int width);

} // namespace tsunagu
