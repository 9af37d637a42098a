// The stations of the path picture and their numbers.

#include "report/text/StationText.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/pages/StationPanel.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

namespace tsunagu {
namespace {

constexpr int patienceMilliseconds = 5000;

class Stations : public WizardFixture, public testing::WithParamInterface<Language>
{
protected:
    void showResult(QSize size = QSize(1000, 720))
    {
        open(GetParam());
        window().resize(size);
        m_run = sample::runOf(sample::ispBlockFindings());
        session().adopt(m_run);
        window().showPage(PageKind::Result);
        ASSERT_NE(picture(), nullptr);
        ASSERT_EQ(picture()->tiles().size(), 4);
        ASSERT_TRUE(QTest::qWaitFor([this] { return tile(3)->width() > 40; }, patienceMilliseconds));
    }

    PathPicture* picture() { return window().currentPage()->findChild<PathPicture*>(); }
    StationPanel* panel() { return window().currentPage()->findChild<StationPanel*>(); }
    StationTile* tile(int number) { return picture()->tiles().at(number); }

    QStringList shownTexts()
    {
        QStringList shown;
        for (const TextLabel* const label : panel()->findChildren<TextLabel*>()) {
            if (label->isVisibleTo(panel()))
                shown.append(label->shownText());
        }
        return shown;
    }

    /// All that the panel shows, and that it is what was measured at the station.
    void expectPanel(int number)
    {
        const Station station = pathView(m_run, GetParam()).stations.at(static_cast<std::size_t>(number));
        const QList<StationFact> facts = stationFacts(m_run, station.kind, GetParam());
        ASSERT_GE(facts.size(), 4);
        // New lines come to be seen when the layouts are next looked at.
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return shownTexts().contains(facts.constLast().value); }, patienceMilliseconds))
            << shownTexts().join(u' ').toStdString();
        const QStringList shown = shownTexts();
        EXPECT_TRUE(shown.contains(station.name));
        for (const StationFact& fact : facts) {
            EXPECT_TRUE(shown.contains(fact.name)) << fact.name.toStdString();
            EXPECT_TRUE(shown.contains(fact.value)) << fact.value.toStdString();
            EXPECT_TRUE(panel()->accessibleName().contains(fact.value)) << fact.value.toStdString();
        }
    }

private:
    tsunagu::Run m_run;
};

INSTANTIATE_TEST_SUITE_P(Languages, Stations, testing::Values(Language::Japanese, Language::English));

TEST_P(Stations, APressShowsTheNumbersAndAnotherOneHidesThem)
{
    showResult();
    EXPECT_FALSE(panel()->isVisible());
    for (int number = 0; number < 4; ++number) {
        QTest::mouseClick(tile(number), Qt::LeftButton);
        EXPECT_EQ(picture()->chosen(), number);
        expectPanel(number);
    }
    QTest::mouseClick(tile(3), Qt::LeftButton);
    EXPECT_EQ(picture()->chosen(), std::nullopt);
    EXPECT_FALSE(panel()->isVisible());
}

TEST_P(Stations, TheKeyboardReachesAndPressesThem)
{
    showResult();
    tile(0)->setFocus(Qt::TabFocusReason);
    int number = 0;
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        ASSERT_EQ(QApplication::focusWidget(), tile(number));
        press(key);
        EXPECT_EQ(window().current(), PageKind::Result) << "the page was left";
        EXPECT_EQ(picture()->chosen(), number);
        expectPanel(number);
        if (++number < 4)
            press(Qt::Key_Tab);
    }
}

TEST_P(Stations, WhereTheKeyboardIsCanBeSeen)
{
    showResult();
    const QImage before = tile(1)->grab().toImage();
    tile(1)->setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(QTest::qWaitFor([this] { return tile(1)->hasFocus(); }, patienceMilliseconds));
    EXPECT_NE(tile(1)->grab().toImage(), before);
}

TEST_P(Stations, WhichOneIsChosenCanBeSeen)
{
    showResult();
    const QImage before = tile(2)->grab().toImage();
    picture()->choose(2);
    EXPECT_NE(tile(2)->grab().toImage(), before);
}

TEST_P(Stations, AreReadWithNameAndStateAndSayWhatTheyShow)
{
    showResult();
    QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(picture());
    ASSERT_NE(whole, nullptr);
    EXPECT_EQ(whole->role(), QAccessible::Graphic);
    ASSERT_EQ(whole->childCount(), 4);
    const PathView view = pathView(*session().run(), GetParam());
    for (int number = 0; number < 4; ++number) {
        QAccessibleInterface* const station = whole->child(number);
        ASSERT_NE(station, nullptr);
        const Station& drawn = view.stations.at(static_cast<std::size_t>(number));
        const QString name = station->text(QAccessible::Name);
        EXPECT_EQ(station->role(), QAccessible::Button);
        EXPECT_TRUE(name.startsWith(drawn.name)) << name.toStdString();
        EXPECT_TRUE(name.contains(pathStateText(drawn.state, GetParam()))) << name.toStdString();
        EXPECT_TRUE(name.contains(drawn.caption)) << name.toStdString();
        EXPECT_TRUE(station->state().expandable);
        EXPECT_TRUE(station->state().collapsed);
        EXPECT_TRUE(station->state().focusable);
    }
    QString announced;
    setAnnouncementObserver([&announced](const QWidget& widget, QAccessible::Event event) {
        if (event == QAccessible::Alert)
            announced = widget.accessibleName();
    });
    QTest::mouseClick(tile(1), Qt::LeftButton);
    setAnnouncementObserver({});
    EXPECT_TRUE(announced.contains(QStringLiteral("192.168.1.1"))) << announced.toStdString();
    EXPECT_TRUE(whole->child(1)->state().expanded);
}

TEST_P(Stations, AnotherLanguageKeepsWhatIsOpen)
{
    showResult();
    picture()->choose(1);
    const QString before = panel()->accessibleName();
    window().setLanguage(GetParam() == Language::English ? Language::Japanese : Language::English);
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel()->accessibleName() != before; }, patienceMilliseconds));
    EXPECT_EQ(picture()->chosen(), 1);
    EXPECT_TRUE(panel()->isVisible());
}

TEST_P(Stations, AnotherRunBeginsWithNothingOpen)
{
    showResult();
    picture()->choose(1);
    window().showPage(PageKind::Prevention);
    session().adopt(sample::runOf(sample::healthyFindings()));
    window().showPage(PageKind::Result);
    EXPECT_EQ(picture()->chosen(), std::nullopt);
    EXPECT_FALSE(panel()->isVisible());
}

TEST_P(Stations, InANarrowWindowTheyStandInAColumnAndArePressedAsWell)
{
    showResult(QSize(360, 780));
    ASSERT_TRUE(QTest::qWaitFor([this] { return tile(1)->y() > tile(0)->y(); }, patienceMilliseconds));
    for (int number = 1; number < 4; ++number)
        EXPECT_FALSE(tile(number)->geometry().intersects(tile(number - 1)->geometry()));
    QTest::mouseClick(tile(3), Qt::LeftButton);
    expectPanel(3);
}

} // namespace
} // namespace tsunagu
