#include "wizard-pages/widgets/Accessible.h"

#include "wizard-pages/widgets/Announcer.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

#include <array>
#include <utility>

namespace tsunagu {
namespace {

/// A widget that is read as a whole.
class WholeWidget : public QAccessibleWidget
{
public:
    WholeWidget(QWidget* widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    int childCount() const override { return 0; }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
};

/// A button that is read as a whole, whatever lies in it: a card that can be ticked, or the head of a fold.
class WholeButton : public WholeWidget
{
public:
    WholeButton(QAbstractButton* button, QAccessible::Role role)
        : WholeWidget(button, role)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = WholeWidget::state();
        state.pressed = button().isDown();
        if (role() == QAccessible::CheckBox) {
            state.checkable = true;
            state.checked = button().isChecked();
        } else if (button().isCheckable()) {
            state.expandable = true;
            state.expanded = button().isChecked();
            state.collapsed = !button().isChecked();
        }
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = WholeWidget::text(kind);
        return own.isEmpty() && kind == QAccessible::Name ? button().text() : own;
    }

    QStringList actionNames() const override
    {
        QStringList names = WholeWidget::actionNames();
        if (button().isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString& action) override
    {
        if (action == pressAction())
            button().click();
        else
            WholeWidget::doAction(action);
    }

private:
    QAbstractButton& button() const { return *static_cast<QAbstractButton*>(object()); }
};

constexpr std::array<std::pair<QStringView, QAccessible::Role>, 6> roles{{
    {u"tsunagu::Announcer", QAccessible::Notification},
    {u"tsunagu::IntervalChart", QAccessible::Chart},
    {u"tsunagu::StepRail", QAccessible::StaticText},
    {u"tsunagu::CheckRow", QAccessible::ListItem},
    {u"tsunagu::Bubble", QAccessible::StaticText},
    {u"tsunagu::Banner", QAccessible::StaticText},
}};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr)
        return nullptr;
    // Qt 6.4's own interface for it reads beyond its list when a child is asked for that has just gone, such as a
    // scroll bar that a shorter page does without: a screen reader would end the program with it.
    if (className == QLatin1String("QScrollArea"))
        return new QAccessibleWidget(widget, QAccessible::Client);
    if (className == QLatin1String("tsunagu::WizardWindow"))
        return new QAccessibleWidget(widget, QAccessible::Window);
    if (className == QLatin1String("tsunagu::PathPicture"))
        return new QAccessibleWidget(widget, QAccessible::Graphic); // its stations are its children
    if (className == QLatin1String("tsunagu::StationPanel"))
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    if (auto* button = qobject_cast<QAbstractButton*>(widget); button != nullptr) {
        if (className == QLatin1String("tsunagu::ChoiceCard"))
            return new WholeButton(button, button->isCheckable() ? QAccessible::CheckBox : QAccessible::Button);
        if (className == QLatin1String("tsunagu::StationTile"))
            return new WholeButton(button, QAccessible::Button);
        if (className == QLatin1String("tsunagu::Button") && button->isCheckable())
            return new WholeButton(button, QAccessible::Button);
        return nullptr;
    }
    for (const auto& [name, role] : roles) {
        if (className == name)
            return new WholeWidget(widget, role);
    }
    return nullptr;
}

AnnouncementObserver& observerOfAnnouncements()
{
    static AnnouncementObserver observer;
    return observer;
}

} // namespace

void announce(QWidget& widget, QAccessible::Event event)
{
    QAccessibleEvent accessibleEvent(&widget, event);
    QAccessible::updateAccessibility(&accessibleEvent);
    if (const AnnouncementObserver& observer = observerOfAnnouncements(); observer)
        observer(widget, event);
    if (event != QAccessible::Alert || !QAccessible::isActive())
        return;
    if (QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(&widget); interface != nullptr)
        Announcer::say(widget, interface->text(QAccessible::Name));
}

void setAnnouncementObserver(AnnouncementObserver observer)
{
    observerOfAnnouncements() = std::move(observer);
}

void installAccessibleRoles()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace tsunagu
