#pragma once

#include <QScrollBar>

namespace tsunagu {

/// A vertical scroll bar that is only a rounded handle: the card's border stays whole.
class SlimScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit SlimScrollBar(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF handle() const;

    double m_grabbedAt = 0; ///< where in the handle the pointer holds it
};

} // namespace tsunagu
