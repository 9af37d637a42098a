#include "wizard-pages/widgets/Theme.h"

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr double highContrastRatio = 15.0;

/// Relative luminance, WCAG 2.1.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const double red = linear(static_cast<double>(colour.redF()));
    const double green = linear(static_cast<double>(colour.greenF()));
    const double blue = linear(static_cast<double>(colour.blueF()));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

Theme fromHighContrast(const QPalette& system)
{
    Theme theme;
    theme.ground = system.color(QPalette::Window);
    theme.surface = system.color(QPalette::Base);
    theme.text = system.color(QPalette::WindowText);
    theme.line = theme.text;
    theme.border = theme.text;
    theme.muted = theme.text;
    theme.accent = system.color(QPalette::Highlight);
    theme.onAccent = system.color(QPalette::HighlightedText);
    if (contrastRatio(theme.accent, theme.surface) < 4.5 || contrastRatio(theme.accent, theme.onAccent) < 4.5) {
        theme.accent = theme.text;
        theme.onAccent = theme.surface;
    }
    theme.good = theme.text;
    theme.bad = theme.text;
    theme.caution = theme.text;
    theme.accentSoft = theme.surface;
    theme.goodSoft = theme.surface;
    theme.badSoft = theme.surface;
    theme.cautionSoft = theme.surface;
    return theme;
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isHighContrast(const QPalette& system)
{
    return system.color(QPalette::Window) == system.color(QPalette::Base) &&
           contrastRatio(system.color(QPalette::Window), system.color(QPalette::WindowText)) >= highContrastRatio;
}

Theme Theme::light()
{
    Theme theme;
    theme.ground = QColor(0xf4, 0xf6, 0xf8);
    theme.surface = QColor(0xff, 0xff, 0xff);
    theme.line = QColor(0xd9, 0xdf, 0xe6);
    theme.border = QColor(0x86, 0x90, 0x9d);
    theme.text = QColor(0x1c, 0x24, 0x30);
    theme.muted = QColor(0x56, 0x62, 0x73);
    theme.accent = QColor(0x0b, 0x6a, 0x88);
    theme.onAccent = QColor(0xff, 0xff, 0xff);
    theme.good = QColor(0x23, 0x74, 0x4a);
    theme.bad = QColor(0xb3, 0x26, 0x1e);
    theme.caution = QColor(0x8a, 0x5a, 0x00);
    theme.accentSoft = QColor(0xe1, 0xee, 0xf4);
    theme.goodSoft = QColor(0xe4, 0xf2, 0xe9);
    theme.badSoft = QColor(0xfb, 0xe9, 0xe7);
    theme.cautionSoft = QColor(0xfd, 0xf0, 0xd5);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.ground = QColor(0x12, 0x16, 0x1c);
    theme.surface = QColor(0x1b, 0x21, 0x2a);
    theme.line = QColor(0x32, 0x3b, 0x48);
    theme.border = QColor(0x74, 0x80, 0x90);
    theme.text = QColor(0xe8, 0xec, 0xf1);
    theme.muted = QColor(0xa2, 0xad, 0xbb);
    theme.accent = QColor(0x63, 0xbf, 0xdc);
    theme.onAccent = QColor(0x12, 0x16, 0x1c);
    theme.good = QColor(0x6f, 0xcf, 0x97);
    theme.bad = QColor(0xff, 0x8a, 0x80);
    theme.caution = QColor(0xf2, 0xc2, 0x65);
    theme.accentSoft = QColor(0x17, 0x30, 0x3b);
    theme.goodSoft = QColor(0x19, 0x33, 0x26);
    theme.badSoft = QColor(0x3f, 0x1d, 0x1c);
    theme.cautionSoft = QColor(0x3a, 0x2d, 0x14);
    return theme;
}

Theme Theme::fromSystem(const QPalette& system)
{
    if (isHighContrast(system))
        return fromHighContrast(system);
    const bool isDark = luminance(system.color(QPalette::Window)) < luminance(system.color(QPalette::WindowText));
    return isDark ? dark() : light();
}

Theme Theme::of(const QPalette& palette)
{
    const QColor ground = palette.color(QPalette::Window);
    if (ground == light().ground)
        return light();
    if (ground == dark().ground)
        return dark();
    return fromSystem(palette);
}

QPalette Theme::palette() const
{
    QPalette palette(text, surface, line, line, muted, text, text, surface, ground);
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QColor Theme::colour(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::Good:
        return good;
    case Tone::Bad:
        return bad;
    case Tone::Caution:
        return caution;
    }
    return text;
}

QColor Theme::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
    case Tone::Muted:
        return ground;
    case Tone::Accent:
        return accentSoft;
    case Tone::Good:
        return goodSoft;
    case Tone::Bad:
        return badSoft;
    case Tone::Caution:
        return cautionSoft;
    }
    return ground;
}

} // namespace tsunagu
