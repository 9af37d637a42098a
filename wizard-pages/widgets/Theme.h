#pragma once

#include <QColor>
#include <QPalette>

namespace tsunagu {

/// What a thing's colour says. Never said by colour alone: a sign and a word stand beside it.
enum class Tone
{
    Text,
    Muted,
    Accent,
    Good,
    Bad,
    Caution
};

/// Every colour of the wizard. A widget asks for the theme of its own palette (`Theme::of`), so that the palette stays
/// the only thing that is handed down and a palette change repaints everything.
struct Theme
{
    QColor ground;  ///< behind rail, card and foot line
    QColor surface; ///< the page card
    QColor line;    ///< borders and rules that only order things
    QColor border;  ///< borders that tell where a control is (3:1 on the surface, WCAG 2.1 §1.4.11)
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on a ground of `accent`
    QColor good;
    QColor bad;
    QColor caution;
    QColor accentSoft; ///< soft grounds: text, muted and the tone itself are readable on them
    QColor goodSoft;
    QColor badSoft;
    QColor cautionSoft;

    static Theme light();
    static Theme dark();

    /// Follows the system: its lightness chooses light or dark; a high-contrast palette is taken over as it is.
    static Theme fromSystem(const QPalette& system);

    /// The theme that `palette()` of some theme was handed down from.
    static Theme of(const QPalette& palette);

    /// For the window; its children inherit it.
    QPalette palette() const;

    QColor colour(Tone tone) const;
    QColor soft(Tone tone) const;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Whether the system asks for high contrast: window and field share a colour that is far from the text's.
bool isHighContrast(const QPalette& system);

/// The contrast ratio of WCAG 2.1, from 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace tsunagu
