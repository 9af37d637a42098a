#include "wizard-pages/widgets/ChoiceCard.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr int signSize = 24;

} // namespace

ChoiceCard::ChoiceCard(Icon icon, QWidget* parent)
    : QPushButton(parent)
    , m_icon(icon)
    , m_sign(new QWidget(this))
    , m_title(new TextLabel(TextRole::Strong, Tone::Text, this))
    , m_hint(new TextLabel(TextRole::Hint, Tone::Muted, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 14, 20, 14);
    row->setSpacing(14);
    m_sign->setFixedSize(signSize, signSize);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    row->addLayout(column, 1);
    for (QWidget* child : {m_sign, static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_hint)})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoDefault(true); // Enter presses it
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::showTexts(const QString& title, const QString& hint)
{
    m_title->showText(title);
    m_hint->showText(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

QSize ChoiceCard::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize ChoiceCard::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

bool ChoiceCard::hasHeightForWidth() const
{
    return true;
}

int ChoiceCard::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void ChoiceCard::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    const QColor ground = underMouse() || isDown() ? theme.accentSoft : theme.surface;
    paintPanel(painter, rect(), ground, underMouse() ? theme.accent : theme.border);
    if (hasFocus())
        paintFocusRing(painter, rect(), theme);
    const QRectF sign = QRectF(m_sign->geometry()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isCheckable()) {
        painter.setPen(QPen(isChecked() ? theme.accent : theme.border, 1.5));
        painter.setBrush(isChecked() ? theme.accent : theme.surface);
        painter.drawRoundedRect(sign, 5, 5);
        if (isChecked())
            paintIcon(painter, Icon::Tick, sign.adjusted(4, 4, -4, -4), theme.onAccent, 2);
        return;
    }
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawEllipse(sign);
    paintIcon(painter, m_icon, sign.adjusted(5, 5, -5, -5), theme.text, 1.8);
}

} // namespace tsunagu
