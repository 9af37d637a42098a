#include "wizard-pages/widgets/Button.h"

#include "report/pictures/Icons.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/widgets/Type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int ring = 3;           ///< room around the button for the focus ring
constexpr int controlHeight = 40; ///< touch and tremor
constexpr int verticalPadding = 8;
constexpr int radius = 8;

} // namespace

Button::Button(Look look, QWidget* parent)
    : QPushButton(parent)
    , m_look(look)
{
    setAutoDefault(true); // Enter presses the button that has the focus
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont Button::labelFont() const
{
    return typeFont(m_look == Look::Primary ? TextRole::Strong : TextRole::Body, font());
}

int Button::sidePadding() const
{
    switch (m_look) {
    case Look::Primary:
    case Look::Secondary:
        return 22;
    case Look::Menu:
        return 6;
    case Look::Quiet:
    case Look::Fold:
        break;
    }
    return 2;
}

int Button::arrowWidth() const
{
    return m_look == Look::Menu || m_look == Look::Fold ? QFontMetrics(labelFont()).height() * 3 / 4 : 0;
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(labelFont());
    const int width = metrics.horizontalAdvance(text()) + 2 * (sidePadding() + ring) + arrowWidth() + 2;
    return {width, std::max(controlHeight, metrics.height() + 2 * verticalPadding) + 2 * ring};
}

QSize Button::minimumSizeHint() const
{
    const QFontMetrics metrics(labelFont());
    const int narrowest = metrics.height() * 3 + 2 * (sidePadding() + ring) + arrowWidth();
    return {std::min(narrowest, sizeHint().width()), sizeHint().height()};
}

bool Button::hasHeightForWidth() const
{
    return true;
}

int Button::heightForWidth(int width) const
{
    const int room = std::max(1, width - 2 * (sidePadding() + ring) - arrowWidth());
    const QFontMetrics metrics(labelFont());
    const QRect bounds = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::AlignCenter | Qt::TextWordWrap, text());
    return std::max(controlHeight, bounds.height() + 2 * verticalPadding) + 2 * ring;
}

void Button::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    const QRectF body = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    QColor ink = theme.text;
    QColor ground = Qt::transparent;
    QColor border = Qt::transparent;
    switch (m_look) {
    case Look::Primary:
        ground = isEnabled() ? theme.accent : theme.line;
        ink = isEnabled() ? theme.onAccent : theme.text;
        break;
    case Look::Secondary:
        ground = theme.surface;
        border = isEnabled() ? theme.border : theme.line;
        break;
    case Look::Quiet:
    case Look::Fold:
        ink = theme.accent;
        break;
    case Look::Menu:
        ink = theme.muted;
        break;
    }
    if (!isEnabled() && m_look != Look::Primary)
        ink = theme.muted;
    if (isEnabled() && (underMouse() || isDown())) {
        if (m_look == Look::Primary)
            ground = isDown() ? ground.darker(115) : ground.lighter(108);
        else
            ground = theme.accentSoft;
    }
    paintPanel(painter, body, ground, border, 1, radius);
    if (hasFocus())
        paintFocusRing(painter, rect(), theme, radius + ring);

    painter.setFont(labelFont());
    painter.setPen(ink);
    const int side = sidePadding();
    const qreal arrow = arrowWidth() * 0.75;
    if (m_look == Look::Fold) {
        const QRectF room = body.adjusted(side + arrowWidth(), 0, -side, 0);
        painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap), text());
        paintIcon(painter, isChecked() ? Icon::ChevronDown : Icon::ChevronRight,
                  QRectF(body.left() + side, body.center().y() - arrow / 2, arrow, arrow), ink, 1.9);
        return;
    }
    const QRectF room = body.adjusted(side, 0, -side - arrowWidth(), 0);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap), text());
    if (m_look == Look::Menu) {
        paintIcon(painter, Icon::ChevronDown,
                  QRectF(room.right() + arrowWidth() - arrow, body.center().y() - arrow / 2, arrow, arrow), ink, 1.6);
    }
}

} // namespace tsunagu
