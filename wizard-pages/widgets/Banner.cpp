#include "wizard-pages/widgets/Banner.h"

#include "wizard-pages/widgets/TextLabel.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr int barWidth = 5;

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_statement(new TextLabel(TextRole::Strong, Tone::Text, this))
    , m_reason(new TextLabel(TextRole::Hint, Tone::Text, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(barWidth + 18, 11, 16, 11);
    column->setSpacing(0);
    column->addWidget(m_statement);
    column->addWidget(m_reason);
}

void Banner::showStatement(Tone tone, const QString& statement, const QString& reason)
{
    m_tone = tone;
    m_statement->showText(statement);
    m_statement->setVisible(!statement.isEmpty());
    m_reason->showText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setAccessibleName((statement + QLatin1Char(' ') + reason).trimmed());
    update();
}

void Banner::paintEvent(QPaintEvent* /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), 8, 8);
    QPainterPath squareSide;
    squareSide.addRect(QRectF(0, 0, 12, height()));
    painter.fillPath(outline.united(squareSide), theme.soft(m_tone));
    painter.fillRect(QRectF(0, 0, barWidth, height()), theme.colour(m_tone));
}

} // namespace tsunagu
