#pragma once

#include "wizard-pages/widgets/Theme.h"

#include <QWidget>

namespace tsunagu {

class TextLabel;

/// A short remark on a soft ground: what something costs or risks.
class Tag : public QWidget
{
    Q_OBJECT

public:
    explicit Tag(QWidget* parent = nullptr);

    void showRemark(Tone tone, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Muted;
    TextLabel* m_label;
};

} // namespace tsunagu
