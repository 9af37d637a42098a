// Every page in both languages, at 100 and 200 % text, in wide and narrow windows: no text is cut off, nothing lies
// outside the page, nothing lies over something else.

#include "tests/gui/SampleProfiles.h"
#include "tests/gui/WizardFixture.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/ChoiceCard.h"
#include "wizard-pages/widgets/ChoiceList.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/widgets/StepRail.h"
#include "wizard-pages/widgets/TextLabel.h"
#include "wizard-pages/wizard/Foot.h"

#include <QApplication>
#include <QFontInfo>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionViewItem>
#include <QTest>

#include <tuple>

namespace tsunagu {
namespace {

using Case = std::tuple<int, Language, int, QSize>; // page, language, text size in percent, window

class Layout : public WizardFixture, public testing::WithParamInterface<Case>
{
protected:
    Layout()
        : m_usual(QApplication::font())
    {
    }
    ~Layout() override { QApplication::setFont(m_usual); }

    void show(const Findings& findings)
    {
        const auto [page, language, percent, size] = GetParam();
        QFont font = m_usual;
        font.setPixelSize(40 * percent / 300); // 13.3 px is the usual size
        QApplication::setFont(font);
        open(language, QStringLiteral("vpn.a-rather-long-name-for-a-server.example.jp"), QStringLiteral("0x00003618"));
        EXPECT_TRUE(QTest::qWaitFor([this] { return !window().model().vpn().isSearching(); }, 3000));
        session().adopt(sample::runOf(findings));
        window().resize(size);
        window().showPage(static_cast<PageKind>(page));
        const QList<Fold*> folds = window().currentPage()->findChildren<Fold*>();
        for (Fold* fold : folds)
            fold->setOpen(true);
        const QList<ChoiceList*> lists = window().currentPage()->findChildren<ChoiceList*>();
        for (ChoiceList* list : lists)
            list->scrollToTop(); // from what is chosen
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
    }

    /// Where everything lies, to see whether something still moves.
    QList<QRect> places()
    {
        QList<QRect> places;
        const QList<QWidget*> widgets = window().findChildren<QWidget*>();
        for (const QWidget* widget : widgets)
            places.append(widget->geometry());
        return places;
    }

    /// A layout asks for another one: on a busy computer that goes on for longer than any fixed time.
    void settle()
    {
        constexpr int calmRounds = 3;
        QList<QRect> before = places();
        for (int round = 0, calm = 0; round < 200 && calm < calmRounds; ++round) {
            QTest::qWait(5);
            QList<QRect> after = places();
            calm = after == before ? calm + 1 : 0;
            before = std::move(after);
        }
    }

    /// What the widget is called in a message.
    static std::string name(const QWidget* widget)
    {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
        return std::string(widget->metaObject()->className()) + " \"" + text.left(50).toStdString() + "\"";
    }

    static void checkHeight(const QWidget* widget)
    {
        const int needed =
            widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : widget->minimumSizeHint().height();
        EXPECT_GE(widget->height(), needed)
            << name(widget) << " is cut off, it has " << widget->width() << " x " << widget->height();
        EXPECT_GE(widget->width(), std::min(widget->minimumSizeHint().width(), widget->sizeHint().width()))
            << name(widget) << " is squeezed";
    }

    static void checkButtonText(const Button* button)
    {
        // Words are not broken in buttons: the longest must fit.
        const QStringList words = button->text().split(u' ');
        const QFontMetrics metrics(typeFont(TextRole::Strong, button->font()));
        for (const QString& word : words) {
            const bool canBreakAnywhere = !word.isEmpty() && word.at(0).script() != QChar::Script_Latin;
            if (!canBreakAnywhere) {
                EXPECT_LE(metrics.horizontalAdvance(word), button->width()) << name(button);
            }
        }
    }

    /// Rows lie one below the other, and none is wider than what can be seen.
    static void checkRows(const ChoiceList* list)
    {
        int bottom = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const QRect place = list->visualRect(index);
            EXPECT_GE(place.height(), list->itemDelegate()->sizeHint(QStyleOptionViewItem(), index).height())
                << "row " << row << " is cut off";
            EXPECT_LE(place.right(), list->viewport()->rect().right()) << "row " << row << " goes on outside";
            EXPECT_GE(place.top(), row == 0 ? 0 : bottom) << "row " << row << " lies over the one before";
            bottom = place.bottom();
        }
        EXPECT_GE(list->viewport()->height(), QFontMetrics(list->font()).height() * 2) << "no row can be seen";
        const bool scrolls = list->verticalScrollBar()->maximum() > 0;
        EXPECT_EQ(scrolls, bottom > list->viewport()->height());
    }

    void checkChildren(const QWidget* root)
    {
        const QList<QWidget*> children = root->findChildren<QWidget*>();
        for (const QWidget* child : children) {
            if (!child->isVisible())
                continue;
            const QRect place(child->mapTo(root, QPoint(0, 0)), child->size());
            EXPECT_TRUE(root->rect().contains(place))
                << name(child) << " lies outside: " << place.x() << "," << place.y() << " " << place.width() << "x"
                << place.height() << " of " << root->width() << "x" << root->height();
            if (qobject_cast<const TextLabel*>(child) != nullptr || qobject_cast<const ChoiceCard*>(child) != nullptr ||
                qobject_cast<const PathPicture*>(child) != nullptr)
                checkHeight(child);
            if (const auto* list = qobject_cast<const ChoiceList*>(child)) {
                checkHeight(list);
                checkRows(list);
            }
            if (const auto* button = qobject_cast<const Button*>(child)) {
                checkHeight(button);
                checkButtonText(button);
            }
            checkSiblings(child);
        }
    }

    static void checkSiblings(const QWidget* widget)
    {
        const QList<QWidget*> siblings =
            widget->parentWidget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* other : siblings) {
            if (other == widget || !other->isVisible() || other->isWindow())
                continue;
            EXPECT_FALSE(widget->geometry().intersects(other->geometry()))
                << name(widget) << " and " << name(other) << " overlap";
        }
    }

    void checkAll()
    {
        const QWidget* page = window().currentPage();
        const QWidget* viewport = page->parentWidget();
        EXPECT_EQ(page->width(), viewport->width()) << "the page is wider than what can be seen";
        checkChildren(page);
        checkChildren(window().foot());
        EXPECT_TRUE(window().rect().contains(window().foot()->geometry()));
        EXPECT_GE(viewport->height(), 100) << "hardly anything of the page is left";
        const auto* rail = window().findChild<StepRail*>();
        if (rail->isVisible()) {
            EXPECT_GE(rail->height(), rail->sizeHint().height());
            EXPECT_GE(rail->width(), rail->sizeHint().width());
        }
    }

private:
    QFont m_usual;
};

INSTANTIATE_TEST_SUITE_P(Pages, Layout,
                         testing::Combine(testing::Range(0, pageCount),
                                          testing::Values(Language::Japanese, Language::English),
                                          testing::Values(100, 200),
                                          testing::Values(QSize(1000, 720), QSize(320, 640))));

TEST_P(Layout, ShowsEverythingWhole)
{
    show(sample::ispBlockFindings());
    checkAll();
}

TEST_P(Layout, ShowsEverythingWholeWhenItIsNotClear)
{
    show(sample::inconclusiveFindings());
    checkAll();
}

class LayoutOfProfiles : public Layout
{
};

INSTANTIATE_TEST_SUITE_P(
    Pages, LayoutOfProfiles,
    testing::Combine(testing::Values(static_cast<int>(PageKind::WhichVpn), static_cast<int>(PageKind::Consent)),
                     testing::Values(Language::Japanese, Language::English), testing::Values(100, 200),
                     testing::Values(QSize(1000, 720), QSize(320, 640))));

TEST_P(LayoutOfProfiles, ShowsOneWhole)
{
    const profiles::ProfileSearch search = sample::searchOf({sample::officeProfile()});
    setProfiles({[search](const std::stop_token&) { return search; },
                 [](const QString&, const std::stop_token&) { return tl::unexpected(sample::brokenFile()); }},
                QStringLiteral("office.conf"));
    show(sample::ispBlockFindings());
    checkAll();
}

TEST_P(LayoutOfProfiles, ShowsAHostileChoiceWhole)
{
    const profiles::ProfileSearch search = sample::searchOf({sample::hostileProfile()});
    setProfiles({{}, [search](const QString&, const std::stop_token&) { return search; }}, QStringLiteral("a.conf"));
    show(sample::ispBlockFindings());
    EXPECT_NE(window().model().vpn().chosen(), nullptr);
    checkAll();
}

TEST_P(LayoutOfProfiles, ShowsManyAndHostileOnesWhole)
{
    profiles::ProfileSearch search = sample::partlyUnreadableSearch();
    search.isComplete = false;
    for (int number = 0; number < 10; ++number)
        search.profiles.append({sample::branchProfile(), sample::profileWithoutServer(), sample::hostileProfile()});
    setProfiles({[search](const std::stop_token&) { return search; },
                 [search](const QString&, const std::stop_token&) { return search; }},
                QStringLiteral("/a/rather/long/path/to/the/settings/that/were/sent/by/mail/office.mobileconfig"));
    show(sample::ispBlockFindings());
    checkAll();
}

} // namespace
} // namespace tsunagu
