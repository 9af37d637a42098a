#include "wizard-pages/widgets/StepRail.h"

#include "report/pictures/Icons.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/widgets/Type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int gap = 12;
constexpr int topMargin = 14;

} // namespace

StepRail::StepRail(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StepRail::showSteps(const QStringList& names)
{
    m_names = names;
    updateGeometry();
    update();
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    update();
}

int StepRail::circleSize() const
{
    return static_cast<int>(std::lround(26 * textScale(font())));
}

int StepRail::pitch() const
{
    return static_cast<int>(std::lround(44 * textScale(font())));
}

QSize StepRail::sizeHint() const
{
    const QFontMetrics metrics(typeFont(TextRole::Strong, font()));
    int widest = 0;
    for (const QString& name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return {std::max(162, circleSize() + gap + widest + 4), topMargin + pitch() * static_cast<int>(m_names.size())};
}

QSize StepRail::minimumSizeHint() const
{
    return {sizeHint().width(), 0};
}

void StepRail::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = circleSize();
    for (int step = 0; step < m_names.size(); ++step) {
        const bool isDone = step < m_current;
        const bool isNow = step == m_current;
        const QRectF circle(0.5, topMargin + step * pitch() + 0.5, side - 1, side - 1);
        if (isNow) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
        } else {
            painter.setPen(QPen(isDone ? theme.good : theme.line, 1));
            painter.setBrush(isDone ? theme.goodSoft : theme.surface);
        }
        painter.drawEllipse(circle);
        if (isDone) {
            const qreal inset = side * 0.27;
            paintIcon(painter, Icon::Tick, circle.adjusted(inset, inset, -inset, -inset), theme.good, 1.5);
        } else {
            painter.setFont(typeFont(isNow ? TextRole::Strong : TextRole::Hint, font()));
            painter.setPen(isNow ? theme.onAccent : theme.muted);
            painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(typeFont(isNow ? TextRole::Strong : TextRole::Body, font()));
        painter.setPen(isNow ? theme.text : theme.muted);
        const QRectF room(side + gap, topMargin + step * pitch() - (pitch() - side) / 2.0, width() - side - gap,
                          pitch());
        painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), m_names.at(step));
    }
}

} // namespace tsunagu
