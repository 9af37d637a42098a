#include "wizard-pages/widgets/IntervalChart.h"

#include "wizard-pages/widgets/Type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int bandHeight = 16;
constexpr int bandGap = 12; ///< under a band
constexpr int textGap = 4;  ///< between a row's words and its band
constexpr int tickLength = 5;
constexpr qreal whiskerCap = 5;
constexpr int wrapFlags = static_cast<int>(Qt::TextWordWrap) | static_cast<int>(Qt::AlignLeft | Qt::AlignTop);

/// The least of 1, 2 and 5 times a power of ten that is no less than the value.
double roundStep(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : std::array{1.0, 2.0, 5.0}) {
        if (factor * power >= value * 0.999)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

IntervalChart::IntervalChart(Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_shape(shape)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void IntervalChart::showRows(const QString& title, const QString& unit, const QList<ChartRow>& rows,
                             std::optional<double> maximum)
{
    m_title = title;
    m_unit = unit;
    m_rows = rows;
    m_maximum = maximum;
    QStringList spoken{title};
    for (const ChartRow& row : rows)
        spoken.append(QStringLiteral("%1: %2").arg(row.name, row.text));
    setAccessibleName(spoken.join(QStringLiteral("\n")));
    updateGeometry();
    update();
}

QRectF IntervalChart::plot(int width) const
{
    // The last number is centred under the axis' end.
    const int half =
        QFontMetrics(typeFont(TextRole::Hint, font())).horizontalAdvance(QStringLiteral("0000 ") + m_unit) / 2;
    return {6, 0, std::max(40.0, static_cast<qreal>(width) - 6 - half), 0};
}

IntervalChart::Axis IntervalChart::axis(int width) const
{
    double most = 0;
    for (const ChartRow& row : m_rows)
        most = std::max({most, row.value, row.high.value_or(0)});
    if (most <= 0)
        most = 1;
    const int tick = QFontMetrics(typeFont(TextRole::Hint, font())).horizontalAdvance(QStringLiteral("0000 ") + m_unit);
    const int fitting = std::clamp(static_cast<int>(plot(width).width()) / std::max(1, tick + 24), 1, 5);
    Axis axis;
    axis.step = roundStep(most / fitting);
    axis.steps = std::max(1, static_cast<int>(std::ceil(most / axis.step - 1e-9)));
    if (m_maximum && axis.end() > *m_maximum) {
        axis.steps = 1;
        axis.step = *m_maximum;
    }
    return axis;
}

QString IntervalChart::tickText(const Axis& axis, int tick) const
{
    const QString number = locale().toString(axis.step * tick, 'g', 6);
    return tick == axis.steps ? QStringLiteral("%1 %2").arg(number, m_unit) : number;
}

int IntervalChart::wrappedHeight(const QFont& font, const QString& text, int width) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(1, width), 10'000), wrapFlags, text).height();
}

QSize IntervalChart::sizeHint() const
{
    return {420, heightForWidth(420)};
}

QSize IntervalChart::minimumSizeHint() const
{
    return {160, 60};
}

bool IntervalChart::hasHeightForWidth() const
{
    return true;
}

int IntervalChart::heightForWidth(int width) const
{
    const QFont hint = typeFont(TextRole::Hint, font());
    int height = wrappedHeight(typeFont(TextRole::Strong, font()), m_title, width) + 8;
    for (const ChartRow& row : m_rows)
        height += wrappedHeight(hint, QStringLiteral("%1: %2").arg(row.name, row.text), width) + textGap + bandHeight +
                  bandGap;
    return height + tickLength + QFontMetrics(hint).height() + 2;
}

void IntervalChart::paintRow(QPainter& painter, const ChartRow& row, bool isFirst, const QRectF& band, double end) const
{
    const Theme theme = Theme::of(palette());
    const auto place = [&](double value) { return band.left() + band.width() * std::clamp(value / end, 0.0, 1.0); };
    const QColor ink = isFirst ? theme.accent : theme.muted;
    const double from = m_shape == Shape::Spans ? row.low.value_or(row.value) : 0;
    const double to = m_shape == Shape::Spans ? row.high.value_or(row.value) : row.value;
    const QRectF bar(place(from), band.top(), std::max(2.0, place(to) - place(from)), band.height());
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(isFirst ? QBrush(theme.soft(Tone::Accent)) : QBrush(theme.surface));
    painter.drawRect(bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isFirst ? QBrush(ink, m_shape == Shape::Bars ? Qt::SolidPattern : Qt::Dense6Pattern)
                             : QBrush(ink, Qt::BDiagPattern));
    painter.drawRect(bar);

    const qreal middle = band.center().y();
    painter.setPen(QPen(theme.text, 2, Qt::SolidLine, Qt::FlatCap));
    if (m_shape == Shape::Spans) {
        painter.drawLine(QPointF(place(row.value), band.top() - 3), QPointF(place(row.value), band.bottom() + 3));
    } else if (row.low && row.high) {
        // On a lighter stroke, so that it is seen over the bar as well as beside it.
        for (const auto& [colour, width] : {std::pair(theme.surface, 5.0), std::pair(theme.text, 2.0)}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(place(*row.low), middle), QPointF(place(*row.high), middle));
            for (const double edge : {*row.low, *row.high})
                painter.drawLine(QPointF(place(edge), middle - whiskerCap), QPointF(place(edge), middle + whiskerCap));
        }
    }
}

void IntervalChart::paintAxis(QPainter& painter, const Axis& axis, const QRectF& plot, qreal top, qreal bottom) const
{
    const Theme theme = Theme::of(palette());
    painter.setFont(typeFont(TextRole::Hint, font()));
    const QFontMetrics metrics(painter.font());
    for (int tick = 0; tick <= axis.steps; ++tick) {
        const qreal x = std::round(plot.left() + plot.width() * tick / axis.steps) + 0.5;
        painter.setPen(QPen(tick == 0 ? theme.border : theme.line, 1));
        painter.drawLine(QPointF(x, top), QPointF(x, bottom + tickLength));
        const QString text = tickText(axis, tick);
        const int wide = metrics.horizontalAdvance(text);
        const qreal left = std::clamp<qreal>(x - wide / 2.0, 0, std::max(0, width() - wide));
        painter.setPen(theme.muted);
        painter.drawText(QPointF(left, bottom + tickLength + metrics.ascent() + 1), text);
    }
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(plot.left(), bottom + 0.5), QPointF(plot.right(), bottom + 0.5));
}

void IntervalChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_rows.isEmpty())
        return;
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont strong = typeFont(TextRole::Strong, font());
    const QFont hint = typeFont(TextRole::Hint, font());
    painter.setFont(strong);
    painter.setPen(theme.text);
    const int titleHeight = wrappedHeight(strong, m_title, width());
    painter.drawText(QRect(0, 0, width(), titleHeight), wrapFlags, m_title);
    const Axis scale = axis(width());
    const QRectF area = plot(width());
    const qreal top = titleHeight + 8;
    const qreal bottom = height() - tickLength - QFontMetrics(hint).height() - 2;

    QList<QRectF> bands;
    qreal y = top;
    for (const ChartRow& row : m_rows) {
        y += wrappedHeight(hint, QStringLiteral("%1: %2").arg(row.name, row.text), width()) + textGap;
        bands.append(QRectF(area.left(), y, area.width(), bandHeight));
        y += bandHeight + bandGap;
    }
    // The lines of the axis stop at the words, which stay readable.
    paintAxis(painter, scale, area, bottom - 4, bottom);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString text = QStringLiteral("%1: %2").arg(m_rows.at(i).name, m_rows.at(i).text);
        const int words = wrappedHeight(hint, text, width());
        for (int tick = 0; tick <= scale.steps; ++tick) {
            const qreal x = std::round(area.left() + area.width() * tick / scale.steps) + 0.5;
            painter.setPen(QPen(tick == 0 ? theme.border : theme.line, 1));
            painter.drawLine(QPointF(x, bands.at(i).top() - 2), QPointF(x, bands.at(i).bottom() + 2));
        }
        painter.setFont(hint);
        painter.setPen(theme.text);
        painter.drawText(QRectF(0, bands.at(i).top() - textGap - words, width(), words), wrapFlags, text);
        paintRow(painter, m_rows.at(i), i == 0, bands.at(i), scale.end());
    }
}

} // namespace tsunagu
