#pragma once

#include "wizard-pages/widgets/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

/// A rounded panel with a border of a tone, on the surface or on a soft ground. Lays its content out in a column.
class Card : public QWidget
{
    Q_OBJECT

public:
    enum class Ground
    {
        Surface,
        Sunken ///< the window's ground: for commands and quotations
    };

    explicit Card(Ground ground = Ground::Surface, QWidget* parent = nullptr);

    /// The colour of the border: Text is the plain line.
    void setTone(Tone tone);
    QVBoxLayout* column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ground m_ground;
    Tone m_tone = Tone::Text;
    QVBoxLayout* m_column;
};

/// Paints a rounded panel: ground, and a border of `width` pixels that lies wholly inside `rect`.
void paintPanel(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& border, qreal width = 1,
                qreal radius = 10);

/// The ring that shows where the keyboard is. Lies inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius = 10);

} // namespace tsunagu
