#include "wizard-pages/pages/Page.h"

#include "wizard-pages/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr QMargins wideMargins(36, 26, 36, 28);
constexpr QMargins narrowMargins(16, 16, 16, 16);

} // namespace

Page::Page(PageKind kind, WizardModel& model, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_model(model)
    , m_title(new TextLabel(TextRole::Title, Tone::Text, this))
    , m_lead(new TextLabel(TextRole::Body, Tone::Muted, this))
    , m_body(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(wideMargins);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(2);
    column->addWidget(m_lead);
    column->addSpacing(14);
    m_body->setSpacing(12);
    column->addLayout(m_body);
    column->addStretch(1);
    m_lead->hide();
}

void Page::showLead(const QString& text)
{
    m_lead->showText(text);
    m_lead->setVisible(!text.isEmpty());
}

void Page::setNarrow(bool narrow)
{
    layout()->setContentsMargins(narrow ? narrowMargins : wideMargins);
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT changed();
    }
}

} // namespace tsunagu
