#pragma once

#include <QStringList>
#include <QWidget>

namespace tsunagu {

/// The steps of the way: number, tick when done, bold now. Shows only; it takes no clicks and no focus.
class StepRail : public QWidget
{
    Q_OBJECT

public:
    explicit StepRail(QWidget* parent = nullptr);

    void showSteps(const QStringList& names);
    /// From 0. Steps before it are done.
    void setCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int pitch() const;
    int circleSize() const;

    QStringList m_names;
    int m_current = 0;
};

} // namespace tsunagu
