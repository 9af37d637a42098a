#pragma once

#include <QProgressBar>

namespace tsunagu {

/// A thin progress bar, in thousandths. A QProgressBar, so that assistive technology reads its value.
class ProgressLine : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// From 0 to 1.
    void showFraction(double fraction);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tsunagu
