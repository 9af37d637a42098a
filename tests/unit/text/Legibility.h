#pragma once

#include <QString>

#include <gmock/gmock.h>

namespace tsunagu::test {

/// Whether any letter of the text is Japanese (kana or ideographs).
bool hasJapanese(const QString& text);

/// Why the text could not be put before a person: empty, a placeholder left in it, a character that common fonts lack,
/// blanks at its ends. Empty if nothing is wrong.
QString illegibility(const QString& text);

} // namespace tsunagu::test
