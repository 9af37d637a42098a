#pragma once

#include "wizard-pages/widgets/Icons.h"
#include "wizard-pages/widgets/StateMark.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace tsunagu {

/// A station on the way of the packets, as it is drawn.
struct PictureStation
{
    Icon icon = Icon::Computer;
    MarkState state = MarkState::Unknown; ///< Skipped: the packets take no such station
    QString name;
    QString words; ///< "answers in 2 ms"

    friend bool operator==(const PictureStation&, const PictureStation&) = default;
};

/// The stretch between two stations. A broken one is dashed and carries a cross.
struct PictureStretch
{
    MarkState state = MarkState::Unknown;

    friend bool operator==(const PictureStretch&, const PictureStretch&) = default;
};

/// The way of the packets as a picture: stations and the stretches between them, in a row or, where there is no room,
/// in a column. Its description for assistive technology tells the same.
class PathPicture : public QWidget
{
    Q_OBJECT

public:
    explicit PathPicture(QWidget* parent = nullptr);

    /// `stretches` has one element less than `stations`.
    void showPath(const QList<PictureStation>& stations, const QList<PictureStretch>& stretches);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isColumn(int width) const;
    int tileSize() const;
    int textHeight(const PictureStation& station, int width) const;
    void paintTile(QPainter& painter, const PictureStation& station, const QRectF& tile) const;
    void paintStretch(QPainter& painter, MarkState state, QPointF from, QPointF to) const;
    void paintTexts(QPainter& painter, const PictureStation& station, const QRectF& room,
                    Qt::Alignment alignment) const;
    void paintRow(QPainter& painter) const;
    void paintColumn(QPainter& painter) const;

    QList<PictureStation> m_stations;
    QList<PictureStretch> m_stretches;
};

} // namespace tsunagu
