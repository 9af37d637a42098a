#include "report/pictures/Icons.h"

#include <QPainter>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qreal field = 24;
constexpr qreal strokeWidth = 1.7;

void line(QPainterPath& path, qreal x1, qreal y1, qreal x2, qreal y2)
{
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
}

void dot(QPainterPath& path, qreal x, qreal y)
{
    path.addEllipse(QPointF(x, y), 0.35, 0.35);
}

QPainterPath computer()
{
    QPainterPath path;
    path.addRoundedRect(2.5, 4, 19, 12.5, 1.5, 1.5);
    line(path, 12, 16.5, 12, 20);
    line(path, 8, 20, 16, 20);
    return path;
}

QPainterPath router()
{
    QPainterPath path;
    path.addRoundedRect(2.5, 12, 19, 7.5, 1.5, 1.5);
    dot(path, 6.5, 15.8);
    dot(path, 9.5, 15.8);
    line(path, 16.5, 12, 16.5, 8.5);
    path.moveTo(13.4, 6.6);
    path.cubicTo(15.1, 4.9, 17.9, 4.9, 19.6, 6.6);
    return path;
}

QPainterPath cloud()
{
    QPainterPath path;
    path.moveTo(7, 19);
    path.cubicTo(3.9, 19, 2, 17, 2, 14.6);
    path.cubicTo(2, 12.2, 3.9, 10.4, 6.2, 10.3);
    path.cubicTo(6.9, 7.2, 9.3, 5, 12.3, 5);
    path.cubicTo(15.7, 5, 18.3, 7.5, 18.6, 10.8);
    path.cubicTo(20.6, 11.1, 22, 12.8, 22, 14.9);
    path.cubicTo(22, 17.2, 20.2, 19, 17.9, 19);
    path.closeSubpath();
    return path;
}

QPainterPath server()
{
    QPainterPath path;
    path.addRoundedRect(3.5, 3, 17, 8, 1.5, 1.5);
    path.addRoundedRect(3.5, 13, 17, 8, 1.5, 1.5);
    dot(path, 7, 7);
    dot(path, 7, 17);
    line(path, 12.5, 7, 17, 7);
    line(path, 12.5, 17, 17, 17);
    return path;
}

QPainterPath question()
{
    QPainterPath path;
    path.moveTo(8.6, 8.6);
    path.cubicTo(8.6, 4.2, 15.6, 4.2, 15.6, 8.8);
    path.cubicTo(15.6, 11.8, 12, 11.4, 12, 14.6);
    dot(path, 12, 18.6);
    return path;
}

QPainterPath document()
{
    QPainterPath path;
    path.moveTo(6, 2.5);
    path.lineTo(14, 2.5);
    path.lineTo(18.5, 7);
    path.lineTo(18.5, 21.5);
    path.lineTo(6, 21.5);
    path.closeSubpath();
    line(path, 9, 12, 15.5, 12);
    line(path, 9, 16, 15.5, 16);
    return path;
}

} // namespace

QPainterPath iconPath(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Computer:
        return computer();
    case Icon::Router:
        return router();
    case Icon::Cloud:
        return cloud();
    case Icon::Server:
        return server();
    case Icon::Tick:
        path.moveTo(5, 12.8);
        path.lineTo(9.8, 18);
        path.lineTo(19, 6.5);
        break;
    case Icon::Cross:
        line(path, 6, 6, 18, 18);
        line(path, 18, 6, 6, 18);
        break;
    case Icon::Exclamation:
        line(path, 12, 4.5, 12, 14);
        dot(path, 12, 19);
        break;
    case Icon::Question:
        return question();
    case Icon::ChevronRight:
        path.moveTo(9, 5.5);
        path.lineTo(15.5, 12);
        path.lineTo(9, 18.5);
        break;
    case Icon::ChevronDown:
        path.moveTo(5.5, 9);
        path.lineTo(12, 15.5);
        path.lineTo(18.5, 9);
        break;
    case Icon::Document:
        return document();
    }
    return path;
}

void paintIcon(QPainter& painter, Icon icon, const QRectF& place, const QColor& colour, qreal weight)
{
    const qreal side = std::min(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center() - QPointF(side / 2, side / 2));
    painter.scale(side / field, side / field);
    painter.setPen(QPen(colour, strokeWidth * weight, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(iconPath(icon));
    painter.restore();
}

} // namespace tsunagu
