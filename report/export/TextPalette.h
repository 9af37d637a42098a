#pragma once

#include "probes/model/Finding.h"
#include "report/text/PathView.h"

#include <QString>

namespace tsunagu {

enum class Ink
{
    Good,
    Bad,
    Caution,
    Muted,
    Strong
};

Ink inkOf(Status status);
Ink inkOf(PathState state);

/// The signs, lines and colours that a terminal can show. A colour only ever repeats what a sign and a word say.
class TextPalette
{
public:
    /// `colour`: ANSI escape sequences (ECMA-48 SGR). `ascii`: for terminals that are not UTF-8.
    TextPalette(bool colour, bool ascii)
        : m_colour(colour)
        , m_ascii(ascii)
    {
    }

    QString ink(const QString& text, Ink colour) const;
    QString sign(Status status) const;
    QString sign(PathState state) const;
    QString bullet() const;
    /// A line between two stations that stand side by side, with its blanks.
    QString across(const Link& link) const;
    /// A line between two stations that stand one below the other.
    QString down(PathState state) const;

private:
    bool m_colour;
    bool m_ascii;
};

} // namespace tsunagu
