#include "wizard-pages/widgets/Tag.h"

#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tsunagu {

Tag::Tag(QWidget* parent)
    : QWidget(parent)
    , m_label(new TextLabel(TextRole::Hint, Tone::Muted, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 1, 10, 1);
    row->addWidget(m_label);
}

void Tag::showRemark(Tone tone, const QString& text)
{
    m_tone = tone;
    m_label->setTone(tone);
    m_label->showText(text);
    update();
}

void Tag::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    const QColor ground = theme.soft(m_tone);
    paintPanel(painter, rect(), ground, ground == theme.surface ? theme.line : ground, 1, 5);
}

} // namespace tsunagu
