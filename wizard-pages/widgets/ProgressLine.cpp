#include "wizard-pages/widgets/ProgressLine.h"

#include "wizard-pages/widgets/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int thickness = 8;
constexpr int full = 1000;

} // namespace

ProgressLine::ProgressLine(QWidget* parent)
    : QProgressBar(parent)
{
    setRange(0, full);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::showFraction(double fraction)
{
    setValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * full)));
}

QSize ProgressLine::sizeHint() const
{
    return {240, thickness};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {60, thickness};
}

void ProgressLine::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = rect();
    const qreal radius = track.height() / 2;
    painter.setPen(theme.accentSoft == theme.surface ? QPen(theme.line, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.accentSoft);
    painter.drawRoundedRect(track, radius, radius);
    const qreal width = track.width() * value() / maximum();
    if (width < 1)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(0, 0, std::max(width, track.height()), track.height()), radius, radius);
}

} // namespace tsunagu
