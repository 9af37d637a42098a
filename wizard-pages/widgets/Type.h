#pragma once

#include <QFont>
#include <QLocale>

class QWidget;

namespace tsunagu {

/// The type scale. Sizes are relative to the body font, and that to the system's interface font.
enum class TextRole
{
    Title,   ///< one a page
    Heading, ///< parts of a page
    Body,
    Strong, ///< body, bold
    Hint,   ///< smaller: explanations, captions
    Mono,   ///< commands, addresses
};

/// The window's font: the system's interface font enlarged to 15 px where the system's has its usual size, with
/// families that draw Japanese in Japanese glyph forms. Everything else is derived from it by `typeFont`.
QFont bodyFont(const QFont& system, QLocale::Language language);

/// The font of a role, from the body font that a widget has inherited.
QFont typeFont(TextRole role, const QFont& body);

/// The distance of base lines in pixels: 1.65 of the size for Japanese, 1.5 for others, tighter for titles.
qreal lineHeight(TextRole role, const QFont& body, const QLocale& locale);

/// How much larger than usual the person has set their text: 1 at the system's usual size, 2 at 200 %.
qreal textScale(const QFont& body);

} // namespace tsunagu
