#pragma once

#include "wizard-pages/widgets/StationTile.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace tsunagu {

/// The stretch between two stations. A broken one is dashed and carries a cross.
struct PictureStretch
{
    MarkState state = MarkState::Unknown;

    friend bool operator==(const PictureStretch&, const PictureStretch&) = default;
};

/// The way of the packets as a picture: stations and the stretches between them, in a row or, where there is no room,
/// in a column. Each station is a button. The picture's description for assistive technology tells the whole, each
/// station's its own part.
class PathPicture : public QWidget
{
    Q_OBJECT

public:
    explicit PathPicture(QWidget* parent = nullptr);

    /// `stretches` has one element less than `stations`. What was chosen stays chosen.
    void showPath(const QList<PictureStation>& stations, const QList<PictureStretch>& stretches);

    /// The number of the station whose numbers are wanted.
    std::optional<int> chosen() const;
    void choose(std::optional<int> number);
    const QList<StationTile*>& tiles() const { return m_tiles; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person chose another station, or none any more.
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isColumn(int width) const;
    void arrange();
    void onToggled(const StationTile* tile, bool isDown);
    void paintStretch(QPainter& painter, MarkState state, QPointF from, QPointF to) const;
    QRectF placeOf(const StationTile* tile) const;

    QList<StationTile*> m_tiles;
    QList<PictureStretch> m_stretches;
};

} // namespace tsunagu
