#include "report/pictures/Icons.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/widgets/StyledText.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QTest>

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using Emphasis = StyledText::Emphasis;

TEST(StyledTextFromHtml, KeepsEmphasisAndResolvesEntities)
{
    const StyledText text =
        StyledText::fromInlineHtml(u"a &lt;b&gt; <strong>bold</strong> <code>x &amp; y</code><br/>end");
    EXPECT_EQ(text.text, QStringLiteral("a <b> bold x & y\nend"));
    const QList<StyledText::Span> spans{{6, 4, Emphasis::Strong}, {11, 5, Emphasis::Code}};
    EXPECT_EQ(text.spans, spans);
}

TEST(StyledTextFromHtml, NeverTurnsContentIntoMarkup)
{
    EXPECT_EQ(StyledText::fromInlineHtml(u"&lt;strong&gt;x").text, QStringLiteral("<strong>x"));
    EXPECT_EQ(StyledText::fromInlineHtml(u"5 < 6 & 7").text, QStringLiteral("5 < 6 & 7"));
    EXPECT_TRUE(StyledText::fromInlineHtml(u"<script>x</script>").spans.isEmpty());
    EXPECT_EQ(StyledText::fromInlineHtml(u"</code></strong>ok").text, QStringLiteral("ok"));
}

TEST(TextLabelLayout, LinesAreAsFarApartAsTheLanguageWants)
{
    TextLabel label(TextRole::Body);
    QFont font = label.font();
    font.setPixelSize(20);
    label.setFont(font);
    label.showText(QStringLiteral("one\ntwo\nthree"));
    label.setLocale(QLocale(QLocale::Japanese));
    EXPECT_EQ(label.heightForWidth(400), 3 * 33);
    label.setLocale(QLocale(QLocale::English));
    EXPECT_EQ(label.heightForWidth(400), 3 * 30);
}

TEST(TextLabelLayout, BreaksWhatDoesNotFitEvenWithoutBlanks)
{
    TextLabel label(TextRole::Body);
    label.showText(QString(200, u'W'));
    const int one = label.heightForWidth(100'000);
    EXPECT_GT(label.heightForWidth(200), 5 * one);
    EXPECT_LT(label.minimumSizeHint().width(), 200);
}

TEST(TextLabelLayout, ReadsAsALabel)
{
    TextLabel label(TextRole::Body);
    label.showText(StyledText::fromInlineHtml(u"see <strong>this</strong>"));
    EXPECT_EQ(label.text(), QStringLiteral("see this"));
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
}

struct Row
{
    explicit Row(FlowLayout::Justify justify)
        : flow(new FlowLayout(justify, 10, &parent))
    {
        for (QWidget* item : {first, second}) {
            item->setFixedSize(100, 20);
            flow->addWidget(item);
        }
    }

    QWidget parent;
    QWidget* first = new QWidget;
    QWidget* second = new QWidget;
    FlowLayout* flow;
};

TEST(FlowLayoutLines, WrapWhereThereIsNoRoom)
{
    Row row(FlowLayout::Justify::Start);
    EXPECT_EQ(row.flow->heightForWidth(210), 20);
    EXPECT_EQ(row.flow->heightForWidth(209), 50);
    row.flow->setGeometry(QRect(0, 0, 150, 50));
    EXPECT_EQ(row.second->geometry(), QRect(0, 30, 100, 20));
}

TEST(FlowLayoutLines, GoToTheEndsWhenJustified)
{
    Row between(FlowLayout::Justify::Between);
    between.flow->setGeometry(QRect(0, 0, 400, 20));
    EXPECT_EQ(between.first->x(), 0);
    EXPECT_EQ(between.second->x(), 300);
    Row end(FlowLayout::Justify::End);
    end.flow->setGeometry(QRect(0, 0, 400, 20));
    EXPECT_EQ(end.second->x(), 300);
    EXPECT_EQ(end.first->x(), 190);
}

TEST(FlowLayoutLines, SkipHiddenItems)
{
    Row row(FlowLayout::Justify::End);
    row.second->hide();
    row.flow->setGeometry(QRect(0, 0, 400, 20));
    EXPECT_EQ(row.first->x(), 300);
}

TEST(Icons, AllStayInsideTheirField)
{
    for (int icon = 0; icon <= static_cast<int>(Icon::Document); ++icon) {
        const QRectF bounds = iconPath(static_cast<Icon>(icon)).boundingRect();
        EXPECT_FALSE(bounds.isEmpty() && bounds.width() == 0) << icon;
        EXPECT_TRUE(QRectF(0, 0, 24, 24).contains(bounds)) << icon;
    }
}

TEST(PathPictureShape, TurnsIntoAColumnWhereThereIsNoRoom)
{
    PathPicture picture;
    const PictureStation station{Icon::Router, MarkState::Good, QStringLiteral("Your router"), QStringLiteral("2 ms")};
    picture.showPath({station, station, station, station}, {{MarkState::Good}, {MarkState::Bad}, {MarkState::Unknown}});
    EXPECT_LT(picture.heightForWidth(700), 200);
    EXPECT_GT(picture.heightForWidth(280), 350);
}

int pixelsOf(const QColor& colour, const QImage& image, const QRect& area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

/// Pixels of the theme's colour for bad in a stretch of the picture.
int badPixels(const QImage& image, const QRect& area)
{
    return pixelsOf(Theme::light().bad, image, area);
}

TEST(PathPictureShape, MarksTheBrokenLineAndNotTheOthers)
{
    PathPicture picture;
    picture.setPalette(Theme::light().palette());
    const PictureStation station{Icon::Router, MarkState::Unknown, QStringLiteral("x"), QString()};
    picture.showPath({station, station, station, station}, {{MarkState::Good}, {MarkState::Bad}, {MarkState::Good}});
    picture.resize(800, 140);
    const QImage image = picture.grab().toImage();
    EXPECT_EQ(badPixels(image, QRect(140, 0, 120, 64)), 0);
    EXPECT_GT(badPixels(image, QRect(340, 0, 120, 64)), 50);
    EXPECT_EQ(badPixels(image, QRect(540, 0, 120, 64)), 0);
}

TEST(PathPictureShape, LeavesStationsThatAreNotOnThePathUncoloured)
{
    PathPicture picture;
    picture.setPalette(Theme::light().palette());
    const PictureStation good{Icon::Computer, MarkState::Good, QStringLiteral("x"), QString()};
    const PictureStation absent{Icon::Router, MarkState::Skipped, QStringLiteral("x"), QString()};
    picture.showPath({good, absent, absent, good}, {{MarkState::Good}, {MarkState::Good}, {MarkState::Good}});
    picture.resize(800, 140);
    const QImage image = picture.grab().toImage();
    for (const QRect& tile : {QRect(68, 0, 64, 64), QRect(668, 0, 64, 64)})
        EXPECT_GT(pixelsOf(Theme::light().goodSoft, image, tile), 1000);
    for (const QRect& tile : {QRect(268, 0, 64, 64), QRect(468, 0, 64, 64)}) {
        EXPECT_EQ(pixelsOf(Theme::light().goodSoft, image, tile), 0);
        EXPECT_EQ(pixelsOf(Theme::light().good, image, tile), 0);
    }
}

} // namespace
} // namespace tsunagu
