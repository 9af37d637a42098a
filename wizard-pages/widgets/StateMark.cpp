#include "wizard-pages/widgets/StateMark.h"

#include "wizard-pages/widgets/Type.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int markSize = 24;
constexpr int frameMilliseconds = 40;
constexpr qreal turnPerFrame = 0.04;

} // namespace

Tone markTone(MarkState state)
{
    switch (state) {
    case MarkState::Good:
        return Tone::Good;
    case MarkState::Bad:
        return Tone::Bad;
    case MarkState::Caution:
    case MarkState::Unknown:
        return Tone::Caution;
    case MarkState::Running:
        return Tone::Accent;
    case MarkState::Waiting:
    case MarkState::Skipped:
        break;
    }
    return Tone::Muted;
}

std::optional<Icon> markIcon(MarkState state)
{
    switch (state) {
    case MarkState::Good:
        return Icon::Tick;
    case MarkState::Bad:
        return Icon::Cross;
    case MarkState::Caution:
        return Icon::Exclamation;
    case MarkState::Unknown:
        return Icon::Question;
    case MarkState::Waiting:
    case MarkState::Running:
    case MarkState::Skipped:
        break;
    }
    return std::nullopt;
}

void paintMark(QPainter& painter, MarkState state, const QRectF& place, const Theme& theme, qreal turn)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(place.width(), place.height());
    const QRectF circle(place.center().x() - side / 2 + 1, place.center().y() - side / 2 + 1, side - 2, side - 2);
    const Tone tone = markTone(state);
    const std::optional<Icon> icon = markIcon(state);
    if (icon) {
        painter.setPen(theme.soft(tone) == theme.surface ? QPen(theme.line, 1) : QPen(Qt::NoPen));
        painter.setBrush(theme.soft(tone));
        painter.drawEllipse(circle);
        const qreal inset = side * 0.22;
        paintIcon(painter, *icon, circle.adjusted(inset, inset, -inset, -inset), theme.colour(tone), 1.9);
    } else if (state == MarkState::Running) {
        const qreal width = side * 0.12;
        const QRectF ring = circle.adjusted(width / 2, width / 2, -width / 2, -width / 2);
        painter.setPen(QPen(theme.accentSoft, width));
        painter.drawEllipse(ring);
        painter.setPen(QPen(theme.accent, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, static_cast<int>(std::lround((140 - 360 * turn) * 16)), -100 * 16);
    } else {
        painter.setPen(QPen(theme.border, 1.2, state == MarkState::Skipped ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        if (state == MarkState::Skipped) {
            painter.setPen(QPen(theme.muted, 1.6, Qt::SolidLine, Qt::RoundCap));
            const QPointF centre = circle.center();
            painter.drawLine(centre - QPointF(side * 0.16, 0), centre + QPointF(side * 0.16, 0));
        }
    }
    painter.restore();
}

StateMark::StateMark(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateMark::setState(MarkState state)
{
    if (state == m_state)
        return;
    m_state = state;
    followState();
    update();
}

void StateMark::followState()
{
    const bool turns = m_state == MarkState::Running && isVisible() &&
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (turns && m_timer == 0)
        m_timer = startTimer(frameMilliseconds);
    if (!turns && m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
        m_turn = 0;
    }
}

QSize StateMark::sizeHint() const
{
    const int side = static_cast<int>(std::lround(markSize * textScale(font())));
    return {side, side};
}

void StateMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintMark(painter, m_state, rect(), Theme::of(palette()), m_turn);
}

void StateMark::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer)
        return;
    m_turn = std::fmod(m_turn + turnPerFrame, 1.0);
    update();
}

void StateMark::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followState();
}

void StateMark::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    followState();
}

} // namespace tsunagu
