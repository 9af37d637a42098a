// What assistive technology gets to know of each page.

#include "wizard-pages/widgets/Accessible.h"

#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Bubble.h"
#include "wizard-pages/widgets/CheckRow.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/wizard/Foot.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <set>

namespace tsunagu {
namespace {

class Accessible : public WizardFixture, public testing::WithParamInterface<std::tuple<int, Language>>
{
protected:
    void openPage()
    {
        open(std::get<1>(GetParam()), QStringLiteral("vpn.example.jp"), QStringLiteral("0x00003618"));
        session().adopt(sample::runOf(sample::ispBlockFindings()));
        window().showPage(static_cast<PageKind>(std::get<0>(GetParam())));
        QTest::qWait(10);
    }
};

INSTANTIATE_TEST_SUITE_P(Pages, Accessible,
                         testing::Combine(testing::Range(0, pageCount),
                                          testing::Values(Language::Japanese, Language::English)));

TEST_P(Accessible, EveryControlHasANameAndARole)
{
    openPage();
    const QList<QWidget*> widgets = window().findChildren<QWidget*>();
    int controls = 0;
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar"))
            continue;
        ++controls;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
        EXPECT_NE(interface->role(), QAccessible::NoRole) << widget->metaObject()->className();
        EXPECT_NE(interface->role(), QAccessible::Client) << widget->metaObject()->className();
    }
    EXPECT_GE(controls, 2);
}

TEST_P(Accessible, TabReachesEveryControlAndComesRound)
{
    openPage();
    std::set<QWidget*> wanted;
    const QList<QWidget*> widgets = window().findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            wanted.insert(widget);
    }
    std::set<QWidget*> reached;
    QWidget* const first = QApplication::focusWidget();
    do {
        reached.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && reached.size() < 100);
    EXPECT_EQ(reached, wanted);
}

TEST_P(Accessible, PaintedWidgetsAreReadAsAWhole)
{
    openPage();
    const QList<QWidget*> widgets = window().currentPage()->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        const bool isPainted = qobject_cast<Bubble*>(widget) != nullptr || qobject_cast<CheckRow*>(widget) != nullptr ||
                               qobject_cast<StationTile*>(widget) != nullptr;
        if (!isPainted || !widget->isVisible())
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty());
        EXPECT_EQ(interface->childCount(), 0);
        EXPECT_NE(interface->role(), QAccessible::Client);
    }
}

class AccessibleTexts : public WizardFixture
{
};

TEST_F(AccessibleTexts, BubblesSayWhoSpeaks)
{
    open(Language::Japanese, QStringLiteral("vpn.example.jp"));
    session().adopt(sample::runOf(sample::ispBlockFindings()));
    window().showPage(PageKind::Result);
    const QList<Bubble*> bubbles = window().currentPage()->findChildren<Bubble*>();
    ASSERT_GE(bubbles.size(), 2);
    EXPECT_TRUE(bubbles.at(0)->accessibleName().startsWith(QStringLiteral("IT初心者")))
        << bubbles.at(0)->accessibleName().toStdString();
    EXPECT_TRUE(bubbles.at(1)->accessibleName().startsWith(QStringLiteral("IT専門家")))
        << bubbles.at(1)->accessibleName().toStdString();
}

TEST_F(AccessibleTexts, TheCheckAnnouncesWhatChanges)
{
    int rows = 0;
    int alerts = 0;
    setAnnouncementObserver([&](const QWidget& widget, QAccessible::Event event) {
        rows += qobject_cast<const CheckRow*>(&widget) != nullptr && event == QAccessible::NameChanged ? 1 : 0;
        alerts += event == QAccessible::Alert ? 1 : 0;
    });
    open(Language::English, QStringLiteral("vpn.example.jp"));
    window().showPage(PageKind::Consent);
    press(Qt::Key_Return);
    expectPage(PageKind::Result);
    setAnnouncementObserver({});
    EXPECT_GE(rows, static_cast<int>(sample::ispBlockFindings().all().size()));
    EXPECT_GE(alerts, 1);
}

} // namespace
} // namespace tsunagu
