#pragma once

#include "wizard-pages/widgets/Theme.h"

#include <QWidget>

namespace tsunagu {

class TextLabel;

/// One statement that matters, with its reason below it, on a soft ground with a bar of its tone.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Either text may be empty.
    void showStatement(Tone tone, const QString& statement, const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Accent;
    TextLabel* m_statement;
    TextLabel* m_reason;
};

} // namespace tsunagu
