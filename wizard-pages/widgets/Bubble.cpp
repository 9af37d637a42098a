#include "wizard-pages/widgets/Bubble.h"

#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <cmath>

namespace tsunagu {
namespace {

constexpr int otherSide = 12; ///< with the row's spacing: a balloon always leaves room on the side of the other person

} // namespace

class Bubble::Portrait : public QWidget
{
public:
    Portrait(Tone tone, QWidget* parent)
        : QWidget(parent)
        , m_tone(tone)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void showInitial(const QString& initial)
    {
        m_initial = initial;
        update();
    }

    QSize sizeHint() const override
    {
        const int side = static_cast<int>(std::lround(36 * std::sqrt(textScale(font()))));
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.soft(m_tone) == theme.surface ? QPen(theme.line) : QPen(Qt::NoPen));
        painter.setBrush(theme.soft(m_tone));
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        QFont bold = typeFont(TextRole::Hint, font());
        bold.setBold(true);
        bold.setPixelSize(height() * 36 / 100);
        painter.setFont(bold);
        painter.setPen(theme.colour(m_tone));
        painter.drawText(rect(), Qt::AlignCenter, m_initial);
    }

private:
    Tone m_tone;
    QString m_initial;
};

class Bubble::Balloon : public QWidget
{
public:
    Balloon(Side side, QWidget* parent)
        : QWidget(parent)
        , m_side(side)
    {
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        // Rounded but for the corner towards the speaker.
        QPainterPath outline;
        outline.addRoundedRect(body, 14, 14);
        QPainterPath corner;
        const qreal x = m_side == Side::Asks ? body.left() : body.right() - 14;
        corner.addRoundedRect(QRectF(x, body.top(), 14, 14), 3, 3);
        outline = outline.united(corner);
        const QColor ground = m_side == Side::Asks ? theme.surface : theme.accentSoft;
        painter.setPen(ground == theme.surface ? QPen(theme.line, 1) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawPath(outline);
    }

private:
    Side m_side;
};

Bubble::Bubble(Side side, QWidget* parent)
    : QWidget(parent)
    , m_portrait(new Portrait(side == Side::Asks ? Tone::Caution : Tone::Accent, this))
    , m_name(new TextLabel(TextRole::Hint, Tone::Muted))
    , m_text(new TextLabel(TextRole::Body, Tone::Text))
{
    auto* balloon = new Balloon(side, this);
    auto* column = new QVBoxLayout(balloon);
    column->setContentsMargins(17, 7, 17, 10);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    if (side == Side::Asks) {
        row->addWidget(m_portrait, 0, Qt::AlignTop);
        row->addWidget(balloon);
        row->addSpacing(otherSide);
        row->addStretch(1);
    } else {
        row->addStretch(1);
        row->addSpacing(otherSide);
        row->addWidget(balloon);
        row->addWidget(m_portrait, 0, Qt::AlignTop);
    }
}

void Bubble::showTurn(const QString& initial, const QString& name, const QString& spokenAs, const StyledText& text)
{
    m_portrait->showInitial(initial);
    m_name->showText(name);
    m_text->showText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(spokenAs, text.text));
}

} // namespace tsunagu
