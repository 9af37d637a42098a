#include "wizard-pages/widgets/Accessible.h"

#include <QAccessibleWidget>
#include <QWidget>

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

constexpr std::array<std::pair<QStringView, QAccessible::Role>, 5> roles{{
    {u"tsunagu::PathPicture", QAccessible::Graphic},
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
