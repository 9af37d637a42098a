#include "wizard-pages/widgets/PathPicture.h"

#include "wizard-pages/widgets/Type.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int columnStretch = 44; ///< length of a stretch between two stations that stand one over the other
constexpr qreal stretchWidth = 3;
constexpr qreal stretchInset = 34; ///< a stretch ends this far from its stations' tiles, where there is room
constexpr qreal markSize = 28;

bool isBroken(MarkState state)
{
    return state == MarkState::Bad;
}

} // namespace

PathPicture::PathPicture(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PathPicture::showPath(const QList<PictureStation>& stations, const QList<PictureStretch>& stretches)
{
    while (m_tiles.size() > stations.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < stations.size()) {
        auto* tile = new StationTile(this);
        connect(tile, &QAbstractButton::toggled, this, [this, tile](bool isDown) { onToggled(tile, isDown); });
        m_tiles.append(tile);
        tile->show();
    }
    for (qsizetype i = 0; i < stations.size(); ++i)
        m_tiles.at(i)->showStation(stations.at(i));
    m_stretches = stretches;
    updateGeometry();
    arrange();
    update();
}

std::optional<int> PathPicture::chosen() const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(), [](const auto* tile) { return tile->isChecked(); });
    return found == m_tiles.end() ? std::nullopt : std::optional(static_cast<int>(found - m_tiles.begin()));
}

void PathPicture::choose(std::optional<int> number)
{
    if (number == chosen())
        return;
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QSignalBlocker quiet(m_tiles.at(i));
        m_tiles.at(i)->setChecked(number == i);
    }
    Q_EMIT chosenChanged();
}

void PathPicture::onToggled(const StationTile* tile, bool isDown)
{
    for (StationTile* other : std::as_const(m_tiles)) {
        if (!isDown || other == tile)
            continue;
        const QSignalBlocker quiet(other);
        other->setChecked(false);
    }
    Q_EMIT chosenChanged();
}

bool PathPicture::isColumn(int width) const
{
    const QFontMetrics metrics(typeFont(TextRole::Strong, font()));
    int widest = static_cast<int>(std::lround(104 * textScale(font())));
    for (const StationTile* tile : m_tiles)
        widest = std::max(widest, metrics.horizontalAdvance(tile->station().name) + 12);
    return width < widest * m_tiles.size();
}

QSize PathPicture::sizeHint() const
{
    return {std::max(480, static_cast<int>(m_tiles.size()) * 150), heightForWidth(640)};
}

QSize PathPicture::minimumSizeHint() const
{
    const int tile = StationTile::tileSize(font());
    return {tile + 16 + 90, tile};
}

bool PathPicture::hasHeightForWidth() const
{
    return true;
}

int PathPicture::heightForWidth(int width) const
{
    if (m_tiles.isEmpty())
        return 0;
    const bool inColumn = isColumn(width);
    const int cell = inColumn ? width : width / static_cast<int>(m_tiles.size());
    int height = 0;
    for (StationTile* tile : m_tiles) {
        tile->setArrangement(inColumn ? StationTile::Arrangement::TextBeside : StationTile::Arrangement::TextBelow);
        const int needed = tile->heightForWidth(cell);
        height = inColumn ? height + needed : std::max(height, needed);
    }
    return inColumn ? height + columnStretch * static_cast<int>(m_stretches.size()) : height;
}

void PathPicture::arrange()
{
    if (m_tiles.isEmpty())
        return;
    const bool inColumn = isColumn(width());
    const int cell = inColumn ? width() : width() / static_cast<int>(m_tiles.size());
    int place = 0;
    for (StationTile* tile : std::as_const(m_tiles)) {
        tile->setArrangement(inColumn ? StationTile::Arrangement::TextBeside : StationTile::Arrangement::TextBelow);
        if (inColumn) {
            const int needed = tile->heightForWidth(cell);
            tile->setGeometry(0, place, cell, needed);
            place += needed + columnStretch;
        } else {
            tile->setGeometry(place, 0, cell, height());
            place += cell;
        }
    }
}

void PathPicture::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PathPicture::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void PathPicture::paintStretch(QPainter& painter, MarkState state, QPointF from, QPointF to) const
{
    const Theme theme = Theme::of(palette());
    const bool isSure = state == MarkState::Good || state == MarkState::Bad || state == MarkState::Caution;
    QPen pen(isSure ? theme.colour(markTone(state)) : theme.border, stretchWidth, Qt::SolidLine, Qt::FlatCap);
    if (isBroken(state))
        pen.setDashPattern({2.6, 1.8});
    else if (!isSure)
        pen.setDashPattern({0.8, 1.6});
    painter.setPen(pen);
    if (pen.style() == Qt::SolidLine) {
        painter.drawLine(from, to);
    } else {
        // From the middle outwards: dashes lie evenly on both sides of the sign.
        painter.drawLine((from + to) / 2, from);
        painter.drawLine((from + to) / 2, to);
    }
    const std::optional<Icon> sign = state == MarkState::Good ? std::nullopt : markIcon(state);
    if (!sign)
        return;
    const qreal side = isBroken(state) ? markSize : markSize * 0.8;
    const QPointF centre = (from + to) / 2;
    const QRectF mark(centre.x() - side / 2, centre.y() - side / 2, side, side);
    painter.setPen(Qt::NoPen);
    const QColor ground =
        isBroken(state) || state == MarkState::Caution ? theme.colour(markTone(state)) : theme.surface;
    painter.setBrush(ground);
    painter.drawEllipse(mark);
    const qreal inset = side * (ground == theme.surface ? 0.16 : 0.26);
    paintIcon(painter, *sign, mark.adjusted(inset, inset, -inset, -inset),
              ground == theme.surface ? theme.muted : theme.surface, 2.4);
}

QRectF PathPicture::placeOf(const StationTile* tile) const
{
    return tile->tile().translated(tile->pos());
}

void PathPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool inColumn = isColumn(width());
    for (qsizetype i = 0; i < m_stretches.size() && i + 1 < m_tiles.size(); ++i) {
        const QRectF from = placeOf(m_tiles.at(i));
        const QRectF to = placeOf(m_tiles.at(i + 1));
        if (inColumn) {
            constexpr qreal inset = StationTile::ringRoom + 2;
            paintStretch(painter, m_stretches.at(i).state, QPointF(from.center().x(), from.bottom() + inset),
                         QPointF(from.center().x(), to.top() - inset));
        } else {
            const qreal inset = std::clamp((to.left() - from.right()) / 2 - 28, 8.0, stretchInset);
            paintStretch(painter, m_stretches.at(i).state, QPointF(from.right() + inset, from.center().y()),
                         QPointF(to.left() - inset, from.center().y()));
        }
    }
}

} // namespace tsunagu
