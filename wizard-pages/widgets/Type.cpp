#include "wizard-pages/widgets/Type.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr double bodyPixels = 15;

// What the platforms use as interface font unless the person changes it: 9 pt, 13 pt at 72 dpi, 10 pt.
#if defined(Q_OS_WIN)
constexpr double usualPixels = 12;
#elif defined(Q_OS_MACOS)
constexpr double usualPixels = 13;
#else
constexpr double usualPixels = 40.0 / 3;
#endif

double roleFactor(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return 24.0 / bodyPixels;
    case TextRole::Heading:
        return 18.0 / bodyPixels;
    case TextRole::Hint:
        return 13.0 / bodyPixels;
    case TextRole::Mono:
        return 14.0 / bodyPixels;
    case TextRole::Body:
    case TextRole::Strong:
        break;
    }
    return 1;
}

/// Fonts of the kind that a system falls back to; a designed interface font beats them, anything the person chose wins.
bool isMereFallback(const QString& family)
{
    return family.startsWith(QLatin1String("DejaVu")) || family.startsWith(QLatin1String("Bitstream")) ||
           family.startsWith(QLatin1String("Sans")) || family.isEmpty();
}

/// What QFontInfo would tell, but without loading the font: that alone takes a tenth of the time of a start.
double pixelsOf(const QFont& font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dotsPerInch = screen != nullptr ? screen->logicalDotsPerInchY() : 96;
    return font.pointSizeF() * dotsPerInch / 72;
}

} // namespace

QFont bodyFont(const QFont& system, QLocale::Language language)
{
    const QString family = system.families().value(0);
    QStringList families;
    if (language == QLocale::Japanese) {
        families = {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"),  QStringLiteral("Yu Gothic UI"),
                    QStringLiteral("Meiryo"),           QStringLiteral("Hiragino Sans"), family};
    } else if (isMereFallback(family)) {
        families = {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans"), family};
    } else {
        families = {family, QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Yu Gothic UI"),
                    QStringLiteral("Meiryo")};
    }
    QFont font = system;
    font.setFamilies(families);
    // Some systems' default is smaller than anybody would choose; text is enlarged with the person's, never shrunk.
    const double pixels = std::max(bodyPixels, bodyPixels * pixelsOf(system) / usualPixels);
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    return font;
}

QFont typeFont(TextRole role, const QFont& body)
{
    QFont font = body;
    if (role == TextRole::Mono) {
        font.setFamilies({QStringLiteral("Noto Sans Mono CJK JP"), QStringLiteral("Noto Sans Mono"),
                          QStringLiteral("Consolas"), QStringLiteral("Menlo"), QStringLiteral("DejaVu Sans Mono")});
        font.setStyleHint(QFont::Monospace);
    }
    font.setPixelSize(static_cast<int>(std::lround(roleFactor(role) * pixelsOf(body))));
    if (role == TextRole::Title || role == TextRole::Heading || role == TextRole::Strong)
        font.setBold(true);
    return font;
}

qreal lineHeight(TextRole role, const QFont& body, const QLocale& locale)
{
    const bool japanese = locale.language() == QLocale::Japanese;
    const double spacing = role == TextRole::Title ? (japanese ? 1.45 : 1.3) : (japanese ? 1.65 : 1.5);
    return std::ceil(spacing * roleFactor(role) * pixelsOf(body));
}

qreal textScale(const QFont& body)
{
    return pixelsOf(body) / bodyPixels;
}

} // namespace tsunagu
