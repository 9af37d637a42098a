#include "wizard-pages/widgets/Card.h"

#include <QPainter>
#include <QVBoxLayout>

namespace tsunagu {

Card::Card(Ground ground, QWidget* parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(4);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    paintPanel(painter, rect(), m_ground == Ground::Surface ? theme.surface : theme.ground,
               m_tone == Tone::Text ? theme.line : theme.colour(m_tone));
}

void paintPanel(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& border, qreal width,
                qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace tsunagu
