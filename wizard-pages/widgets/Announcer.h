#pragma once

#include <QWidget>

namespace tsunagu {

/// What assistive technology reads out without the keyboard going there: a notification that is never seen, of which
/// each window has at most one. Qt 6.4 passes no other alert on to the screen readers of Linux.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    /// Lets the window of `source` read `text` out. Nothing happens while that window is not shown or the text is
    /// empty.
    static void say(const QWidget& source, const QString& text);

private:
    explicit Announcer(QWidget* window);
};

} // namespace tsunagu
