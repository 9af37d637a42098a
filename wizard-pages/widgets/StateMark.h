#pragma once

#include "report/pictures/Icons.h"
#include "wizard-pages/widgets/Theme.h"

#include <QWidget>

#include <optional>

namespace tsunagu {

/// How something stands, as it is shown: colour and sign here, the word beside it.
enum class MarkState
{
    Waiting,
    Running,
    Good,
    Caution,
    Bad,
    Unknown, ///< looked at, cannot tell
    Skipped,
};

Tone markTone(MarkState state);
/// The sign inside the mark; none for Waiting, Running and Skipped.
std::optional<Icon> markIcon(MarkState state);

/// Paints the round mark into `place`. `turn` (0 to 1) is where the arc of Running stands.
void paintMark(QPainter& painter, MarkState state, const QRectF& place, const Theme& theme, qreal turn = 0);

/// A round mark as a widget. While it shows Running its arc turns, unless the style asks for no animation.
class StateMark : public QWidget
{
    Q_OBJECT

public:
    explicit StateMark(QWidget* parent = nullptr);

    void setState(MarkState state);
    MarkState state() const { return m_state; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void followState();

    MarkState m_state = MarkState::Waiting;
    int m_timer = 0;
    qreal m_turn = 0;
};

} // namespace tsunagu
