#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace tsunagu {

/// Our own line drawings, painted as vectors: sharp at every scale, in every colour, without an image reader.
enum class Icon
{
    Computer,
    Router,
    Cloud,
    Server,
    Tick,
    Cross,
    Exclamation,
    Question,
    ChevronRight,
    ChevronDown,
    Document,
};

/// The strokes of an icon on a field of 24 × 24.
QPainterPath iconPath(Icon icon);

/// Draws it centred into `place`, with strokes of 1.7 twenty-fourths of the place's shorter side (`weight` times that).
void paintIcon(QPainter& painter, Icon icon, const QRectF& place, const QColor& colour, qreal weight = 1);

} // namespace tsunagu
