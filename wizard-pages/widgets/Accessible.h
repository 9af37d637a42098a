#pragma once

#include <QAccessible>

#include <functional>

class QWidget;

namespace tsunagu {

/// Tells assistive technology that a widget's name has changed, or (Alert) that it says something important, which is
/// then read out.
void announce(QWidget& widget, QAccessible::Event event = QAccessible::Alert);

/// Hears every announcement, whether or not assistive technology runs. For tests; an empty function ends it.
using AnnouncementObserver = std::function<void(const QWidget& widget, QAccessible::Event event)>;
void setAnnouncementObserver(AnnouncementObserver observer);

/// Tells assistive technology the roles of the painted widgets: the path picture is a graphic with a button for each
/// station, a chart is read as one, a bubble or a row of the check is one text and not its parts, a fold's head is a
/// button that unfolds something, the wizard is a window. Call once, before the first window is shown.
void installAccessibleRoles();

} // namespace tsunagu
