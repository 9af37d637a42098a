#include "wizard-pages/widgets/Announcer.h"

#include <QAccessible>

namespace tsunagu {

Announcer::Announcer(QWidget* window)
    : QWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1); // it has to be shown to be read
    lower();
}

void Announcer::say(const QWidget& source, const QString& text)
{
    QWidget* const window = source.window();
    if (text.isEmpty() || !window->isVisible())
        return;
    if (auto* announcer = window->findChild<Announcer*>(QString(), Qt::FindDirectChildrenOnly); announcer != nullptr) {
        announcer->setAccessibleName(text);
        QAccessibleEvent shown(announcer, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
        return;
    }
    auto* announcer = new Announcer(window);
    announcer->setAccessibleName(text);
    announcer->show(); // tells of itself
}

} // namespace tsunagu
