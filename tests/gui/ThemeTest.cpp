#include "wizard-pages/widgets/Theme.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

constexpr double readable = 4.5;   // WCAG 2.1 §1.4.3
constexpr double noticeable = 3.0; // WCAG 2.1 §1.4.11

class EveryTheme : public testing::TestWithParam<Theme>
{
};

TEST_P(EveryTheme, TextIsReadableOnEveryGround)
{
    const Theme& theme = GetParam();
    for (const QColor& ground :
         {theme.ground, theme.surface, theme.accentSoft, theme.goodSoft, theme.badSoft, theme.cautionSoft}) {
        EXPECT_GE(contrastRatio(theme.text, ground), readable) << ground.name().toStdString();
        EXPECT_GE(contrastRatio(theme.muted, ground), readable) << ground.name().toStdString();
    }
}

TEST_P(EveryTheme, TonesAreReadableOnSurfaceAndOnTheirSoftGround)
{
    const Theme& theme = GetParam();
    for (const Tone tone : {Tone::Accent, Tone::Good, Tone::Bad, Tone::Caution, Tone::Muted, Tone::Text}) {
        EXPECT_GE(contrastRatio(theme.colour(tone), theme.surface), readable) << static_cast<int>(tone);
        EXPECT_GE(contrastRatio(theme.colour(tone), theme.soft(tone)), readable) << static_cast<int>(tone);
    }
    EXPECT_GE(contrastRatio(theme.onAccent, theme.accent), readable);
}

TEST_P(EveryTheme, BordersOfControlsAreNoticeable)
{
    const Theme& theme = GetParam();
    EXPECT_GE(contrastRatio(theme.border, theme.surface), noticeable);
    EXPECT_GE(contrastRatio(theme.accent, theme.surface), noticeable);
}

TEST_P(EveryTheme, IsFoundAgainFromThePaletteThatItGives)
{
    EXPECT_EQ(Theme::of(GetParam().palette()), GetParam());
}

QPalette highContrastPalette()
{
    QPalette palette(Qt::white, Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

INSTANTIATE_TEST_SUITE_P(Themes, EveryTheme,
                         testing::Values(Theme::light(), Theme::dark(), Theme::fromSystem(highContrastPalette())));

TEST(ThemeFromSystem, FollowsTheLightness)
{
    QPalette system(QColor(0xef, 0xef, 0xef));
    EXPECT_EQ(Theme::fromSystem(system), Theme::light());
    system.setColor(QPalette::Window, QColor(0x2d, 0x2d, 0x2d));
    system.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    system.setColor(QPalette::WindowText, QColor(0xf0, 0xf0, 0xf0));
    EXPECT_EQ(Theme::fromSystem(system), Theme::dark());
}

TEST(ThemeFromSystem, HighContrastWins)
{
    const QPalette system = highContrastPalette();
    ASSERT_TRUE(isHighContrast(system));
    const Theme theme = Theme::fromSystem(system);
    EXPECT_EQ(theme.surface, QColor(Qt::black));
    EXPECT_EQ(theme.text, QColor(Qt::white));
    EXPECT_EQ(theme.bad, theme.text);
    EXPECT_EQ(theme.accent, QColor(Qt::yellow));
}

TEST(Contrast, IsThatOfWcag)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

} // namespace
} // namespace tsunagu
