#pragma once

#include "wizard-pages/widgets/Theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace tsunagu {

/// One row of a chart: a value, and between which two others it lies.
struct ChartRow
{
    QString name;
    QString text; ///< the row in words with its numbers; stands over the bar
    double value = 0;
    std::optional<double> low; ///< both or none
    std::optional<double> high;

    friend bool operator==(const ChartRow&, const ChartRow&) = default;
};

/// A few rows over one axis from zero on. Bars are a length from zero with the interval as a whisker; spans go from the
/// least to the most with the value as a notch. The first row is filled, the others are hatched, and each says in words
/// what it shows. Nothing moves and nothing can be pressed.
class IntervalChart : public QWidget
{
    Q_OBJECT

public:
    enum class Shape
    {
        Bars,
        Spans
    };

    explicit IntervalChart(Shape shape, QWidget* parent = nullptr);

    /// `title` names what the axis counts, with its unit; `unit` ("ms", "%") stands at its last number. An axis that
    /// cannot go on has a `maximum`.
    void showRows(const QString& title, const QString& unit, const QList<ChartRow>& rows,
                  std::optional<double> maximum = std::nullopt);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Axis
    {
        double step = 1;
        int steps = 1;
        double end() const { return step * steps; }
    };

    Axis axis(int width) const;
    QString tickText(const Axis& axis, int tick) const;
    int wrappedHeight(const QFont& font, const QString& text, int width) const;
    QRectF plot(int width) const;
    void paintRow(QPainter& painter, const ChartRow& row, bool isFirst, const QRectF& band, double end) const;
    void paintAxis(QPainter& painter, const Axis& axis, const QRectF& plot, qreal top, qreal bottom) const;

    Shape m_shape;
    QString m_title;
    QString m_unit;
    QList<ChartRow> m_rows;
    std::optional<double> m_maximum;
};

} // namespace tsunagu
