#include "wizard-pages/widgets/StationTile.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/Type.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int textGap = 6;
constexpr int besideGap = 16;
constexpr int sideGap = 4;
constexpr int barRoom = 8; ///< under the texts, for the bar of the chosen station
constexpr qreal barWidth = 3;
constexpr qreal tileRadius = 14;
constexpr int wrapFlags = static_cast<int>(Qt::TextWordWrap);

} // namespace

StationTile::StationTile(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void StationTile::showStation(const PictureStation& station)
{
    m_station = station;
    setText(station.name);
    setAccessibleName(station.spoken.isEmpty() ? station.name : station.spoken);
    updateGeometry();
    update();
}

void StationTile::setArrangement(Arrangement arrangement)
{
    m_arrangement = arrangement;
    update();
}

int StationTile::tileSize(const QFont& body)
{
    return static_cast<int>(std::lround(64 * std::sqrt(textScale(body))));
}

QRectF StationTile::tile() const
{
    const int size = tileSize(font());
    if (m_arrangement == Arrangement::TextBelow)
        return {(width() - size) / 2.0, ringRoom, static_cast<qreal>(size), static_cast<qreal>(size)};
    return {ringRoom, (height() - size) / 2.0, static_cast<qreal>(size), static_cast<qreal>(size)};
}

QRect StationTile::textRoom(int width) const
{
    constexpr int boundless = 10'000;
    const int size = tileSize(font());
    if (m_arrangement == Arrangement::TextBelow)
        return {sideGap, ringRoom + size + textGap, std::max(1, width - 2 * sideGap), boundless};
    const int left = ringRoom + size + besideGap;
    return {left, 0, std::max(1, width - left - sideGap), boundless};
}

int StationTile::textHeight(int width) const
{
    const QRect room = textRoom(width);
    const QFontMetrics name(typeFont(TextRole::Strong, font()));
    const QFontMetrics words(typeFont(TextRole::Hint, font()));
    return name.boundingRect(room, wrapFlags, m_station.name).height() +
           (m_station.words.isEmpty() ? 0 : words.boundingRect(room, wrapFlags, m_station.words).height() + 2);
}

int StationTile::heightForWidth(int width) const
{
    const int size = tileSize(font());
    if (m_arrangement == Arrangement::TextBelow)
        return ringRoom + size + textGap + textHeight(width) + barRoom;
    return std::max(size + 2 * ringRoom, textHeight(width) + 2 * barRoom);
}

QSize StationTile::sizeHint() const
{
    const int width = tileSize(font()) + 2 * ringRoom;
    return {width, heightForWidth(width)};
}

void StationTile::paintDrawing(QPainter& painter, const Theme& theme) const
{
    const Tone tone = markTone(m_station.state);
    const bool isSure = m_station.state == MarkState::Good || m_station.state == MarkState::Bad ||
                        m_station.state == MarkState::Caution;
    const bool isLeftOut = m_station.state == MarkState::Skipped;
    const QColor ink = isSure ? theme.colour(tone) : isLeftOut ? theme.border : theme.muted;
    QPen border(isSure ? ink : theme.line, 2);
    if (m_station.state == MarkState::Bad)
        border.setDashPattern({3, 2});
    else if (isLeftOut)
        border.setDashPattern({1, 1.5});
    painter.setPen(border);
    painter.setBrush(isSure ? theme.soft(tone) : isLeftOut ? theme.surface : theme.ground);
    const QRectF place = tile();
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), tileRadius, tileRadius);
    const qreal inset = place.width() * 0.27;
    paintIcon(painter, m_station.icon, place.adjusted(inset, inset, -inset, -inset), ink);
}

void StationTile::paintTexts(QPainter& painter, const Theme& theme) const
{
    const bool isBelow = m_arrangement == Arrangement::TextBelow;
    const int flags = static_cast<int>(isBelow ? Qt::AlignHCenter : Qt::AlignLeft) | static_cast<int>(Qt::AlignTop);
    QRect room = textRoom(width());
    const int texts = textHeight(width());
    if (!isBelow)
        room.moveTop((height() - texts) / 2);
    painter.setFont(typeFont(TextRole::Strong, font()));
    painter.setPen(underMouse() ? theme.accent : theme.text);
    QRect used;
    painter.drawText(room, flags | wrapFlags, m_station.name, &used);
    painter.setFont(typeFont(TextRole::Hint, font()));
    painter.setPen(theme.muted);
    painter.drawText(room.adjusted(0, used.height() + 2, 0, 0), flags | wrapFlags, m_station.words);
    if (!isChecked())
        return;
    const qreal length = std::min<qreal>(tileSize(font()), room.width());
    const qreal left = isBelow ? (width() - length) / 2 : room.left();
    const qreal top = std::min<qreal>(room.top() + texts + 3, height() - barWidth);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(left, top, length, barWidth), barWidth / 2, barWidth / 2);
}

void StationTile::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDrawing(painter, theme);
    paintTexts(painter, theme);
    if (hasFocus()) {
        constexpr qreal room = ringRoom - 0.5;
        paintFocusRing(painter, tile().adjusted(-room, -room, room, room), theme, tileRadius + ringRoom);
    }
}

void StationTile::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore(); // the window scrolls the page
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace tsunagu
