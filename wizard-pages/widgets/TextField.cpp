#include "wizard-pages/widgets/TextField.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/Type.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int sidePadding = 14;
constexpr qreal fieldScale = 1.2; ///< typed text is a little larger than what surrounds it

} // namespace

TextField::TextField(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(sidePadding, 0, sidePadding, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followFont();
}

void TextField::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void TextField::followFont()
{
    // The size is derived from the inherited font; setting it must not feed back into itself.
    if (m_followsFont || parentWidget() == nullptr)
        return;
    m_followsFont = true;
    QFont derived = font();
    const int around = typeFont(TextRole::Body, parentWidget()->font()).pixelSize();
    derived.setPixelSize(static_cast<int>(std::lround(around * fieldScale)));
    setFont(derived);
    m_followsFont = false;
}

QSize TextField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), std::max(52, fontMetrics().height() + 24)};
}

QSize TextField::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void TextField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    QColor border = hasFocus() ? theme.accent : theme.border;
    if (m_wrong)
        border = theme.bad;
    paintPanel(painter, rect(), Qt::transparent, border, hasFocus() || m_wrong ? 2 : 1, 8);
}

void TextField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followFont();
}

} // namespace tsunagu
