#pragma once

#include "report/pictures/Icons.h"
#include "wizard-pages/widgets/StateMark.h"

#include <QAbstractButton>

namespace tsunagu {

/// A station on the way of the packets, as it is drawn.
struct PictureStation
{
    Icon icon = Icon::Computer;
    MarkState state = MarkState::Unknown; ///< Skipped: the packets take no such station
    QString name;
    QString words;       ///< "answers in 2 ms"
    QString spoken = {}; ///< name, state and words, for those who hear the picture

    friend bool operator==(const PictureStation&, const PictureStation&) = default;
};

/// A station as a button: a drawing with its name and words below it, or beside it. Pressed with a click, the space bar
/// or Enter; stays down while its numbers are shown, and then has a bar under it.
class StationTile : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Arrangement
    {
        TextBelow,
        TextBeside
    };

    explicit StationTile(QWidget* parent);

    void showStation(const PictureStation& station);
    const PictureStation& station() const { return m_station; }
    void setArrangement(Arrangement arrangement);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

    /// Where the drawing stands within the button, for the stretches that meet it.
    QRectF tile() const;
    static int tileSize(const QFont& body);
    /// Between the button's edge and the drawing: room for the ring that shows where the keyboard is.
    static constexpr int ringRoom = 5;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect textRoom(int width) const;
    int textHeight(int width) const;
    void paintDrawing(QPainter& painter, const Theme& theme) const;
    void paintTexts(QPainter& painter, const Theme& theme) const;

    PictureStation m_station;
    Arrangement m_arrangement = Arrangement::TextBelow;
};

} // namespace tsunagu
