#include "wizard-pages/widgets/PathPicture.h"

#include "wizard-pages/widgets/Type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int textGap = 6;
constexpr int columnGap = 16;
constexpr int columnStretch = 52; ///< length of a stretch between two stations that stand one over the other
constexpr qreal tileRadius = 14;
constexpr qreal stretchWidth = 3;
constexpr qreal stretchInset = 34; ///< a stretch ends this far from its stations' tiles, where there is room
constexpr qreal markSize = 28;
constexpr int wrapFlags = static_cast<int>(Qt::TextWordWrap);

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
    m_stations = stations;
    m_stretches = stretches;
    updateGeometry();
    update();
}

int PathPicture::tileSize() const
{
    return static_cast<int>(std::lround(64 * std::sqrt(textScale(font()))));
}

bool PathPicture::isColumn(int width) const
{
    const QFontMetrics metrics(typeFont(TextRole::Strong, font()));
    int widest = static_cast<int>(std::lround(104 * textScale(font())));
    for (const PictureStation& station : m_stations)
        widest = std::max(widest, metrics.horizontalAdvance(station.name) + 12);
    return width < widest * m_stations.size();
}

int PathPicture::textHeight(const PictureStation& station, int width) const
{
    const QRect room(0, 0, std::max(1, width), 10'000);
    const QFontMetrics name(typeFont(TextRole::Strong, font()));
    const QFontMetrics words(typeFont(TextRole::Hint, font()));
    return name.boundingRect(room, wrapFlags, station.name).height() +
           (station.words.isEmpty() ? 0 : words.boundingRect(room, wrapFlags, station.words).height() + 2);
}

QSize PathPicture::sizeHint() const
{
    return {std::max(480, static_cast<int>(m_stations.size()) * 150), heightForWidth(640)};
}

QSize PathPicture::minimumSizeHint() const
{
    return {tileSize() + columnGap + 90, tileSize()};
}

bool PathPicture::hasHeightForWidth() const
{
    return true;
}

int PathPicture::heightForWidth(int width) const
{
    if (m_stations.isEmpty())
        return 0;
    const int tile = tileSize();
    if (!isColumn(width)) {
        const int cell = width / static_cast<int>(m_stations.size()) - 8;
        int texts = 0;
        for (const PictureStation& station : m_stations)
            texts = std::max(texts, textHeight(station, cell));
        return tile + textGap + texts + 4;
    }
    int height = 0;
    for (const PictureStation& station : m_stations)
        height += std::max(tile, textHeight(station, width - tile - columnGap));
    return height + columnStretch * static_cast<int>(m_stretches.size());
}

void PathPicture::paintTile(QPainter& painter, const PictureStation& station, const QRectF& tile) const
{
    const Theme theme = Theme::of(palette());
    const Tone tone = markTone(station.state);
    const bool isSure =
        station.state == MarkState::Good || station.state == MarkState::Bad || station.state == MarkState::Caution;
    const bool isLeftOut = station.state == MarkState::Skipped;
    const QColor ink = isSure ? theme.colour(tone) : isLeftOut ? theme.border : theme.muted;
    QPen border(isSure ? ink : theme.line, 2);
    if (isBroken(station.state))
        border.setDashPattern({3, 2});
    else if (isLeftOut)
        border.setDashPattern({1, 1.5});
    painter.setPen(border);
    painter.setBrush(isSure ? theme.soft(tone) : isLeftOut ? theme.surface : theme.ground);
    painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), tileRadius, tileRadius);
    const qreal inset = tile.width() * 0.27;
    paintIcon(painter, station.icon, tile.adjusted(inset, inset, -inset, -inset), ink);
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

void PathPicture::paintTexts(QPainter& painter, const PictureStation& station, const QRectF& room,
                             Qt::Alignment alignment) const
{
    const Theme theme = Theme::of(palette());
    const int flags = static_cast<int>(alignment) | wrapFlags;
    painter.setFont(typeFont(TextRole::Strong, font()));
    painter.setPen(theme.text);
    QRectF used;
    painter.drawText(room, flags | static_cast<int>(Qt::AlignTop), station.name, &used);
    painter.setFont(typeFont(TextRole::Hint, font()));
    painter.setPen(theme.muted);
    painter.drawText(room.adjusted(0, used.height() + 2, 0, 0), flags | static_cast<int>(Qt::AlignTop), station.words);
}

void PathPicture::paintRow(QPainter& painter) const
{
    const qreal cell = static_cast<qreal>(width()) / static_cast<qreal>(m_stations.size());
    const qreal tile = tileSize();
    const qreal inset = std::clamp((cell - tile) / 2 - 28, 8.0, stretchInset);
    for (int i = 0; i < m_stations.size(); ++i) {
        const qreal left = cell * i;
        paintTile(painter, m_stations.at(i), QRectF(left + (cell - tile) / 2, 0, tile, tile));
        paintTexts(painter, m_stations.at(i), QRectF(left + 4, tile + textGap, cell - 8, height() - tile - textGap),
                   Qt::AlignHCenter);
        if (i < m_stretches.size()) {
            const qreal from = left + (cell + tile) / 2 + inset;
            paintStretch(painter, m_stretches.at(i).state, QPointF(from, tile / 2),
                         QPointF(left + cell + (cell - tile) / 2 - inset, tile / 2));
        }
    }
}

void PathPicture::paintColumn(QPainter& painter) const
{
    const int tile = tileSize();
    const int room = width() - tile - columnGap;
    int top = 0;
    for (int i = 0; i < m_stations.size(); ++i) {
        const int texts = textHeight(m_stations.at(i), room);
        const int height = std::max(tile, texts);
        paintTile(painter, m_stations.at(i), QRectF(0, top + (height - tile) / 2.0, tile, tile));
        paintTexts(painter, m_stations.at(i), QRectF(tile + columnGap, top + (height - texts) / 2.0, room, texts + 2),
                   Qt::AlignLeft);
        top += height;
        if (i < m_stretches.size()) {
            const qreal x = tile / 2.0;
            paintStretch(painter, m_stretches.at(i).state, QPointF(x, top + 3), QPointF(x, top + columnStretch - 3));
            top += columnStretch;
        }
    }
}

void PathPicture::paintEvent(QPaintEvent* /*event*/)
{
    if (m_stations.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isColumn(width()))
        paintColumn(painter);
    else
        paintRow(painter);
}

} // namespace tsunagu
