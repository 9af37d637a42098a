#include "wizard-pages/widgets/SlimScrollBar.h"

#include "wizard-pages/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int barWidth = 14;
constexpr qreal handleWidth = 6;
constexpr qreal shortestHandle = 36;
constexpr qreal endMargin = 10; ///< clear of the card's rounded corners

} // namespace

SlimScrollBar::SlimScrollBar(QWidget* parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

QSize SlimScrollBar::sizeHint() const
{
    return {barWidth, 60};
}

QRectF SlimScrollBar::handle() const
{
    const qreal track = height() - 2 * endMargin;
    const qreal whole = maximum() - minimum() + pageStep();
    const qreal length = std::clamp(track * pageStep() / std::max(1.0, whole), std::min(shortestHandle, track), track);
    const qreal travel = track - length;
    const qreal share = maximum() > minimum() ? static_cast<qreal>(value() - minimum()) / (maximum() - minimum()) : 0;
    return {(width() - handleWidth) / 2, endMargin + travel * share, handleWidth, length};
}

void SlimScrollBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() || isSliderDown() ? theme.muted : theme.border);
    painter.drawRoundedRect(handle(), handleWidth / 2, handleWidth / 2);
}

void SlimScrollBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF bar = handle();
    const qreal y = event->position().y();
    if (y < bar.top()) {
        triggerAction(SliderPageStepSub);
    } else if (y > bar.bottom()) {
        triggerAction(SliderPageStepAdd);
    } else {
        m_grabbedAt = y - bar.top();
        setSliderDown(true);
    }
}

void SlimScrollBar::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown())
        return;
    const qreal travel = height() - 2 * endMargin - handle().height();
    if (travel <= 0)
        return;
    const qreal share = (event->position().y() - m_grabbedAt - endMargin) / travel;
    setValue(minimum() + static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (maximum() - minimum()))));
    update();
}

void SlimScrollBar::mouseReleaseEvent(QMouseEvent* event)
{
    setSliderDown(false);
    update();
    event->accept();
}

} // namespace tsunagu
