#include "wizard-pages/pages/Page.h"

#include "report/explanation/InlineText.h"
#include "report/export/ExportText.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/pages/TermNotes.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

constexpr QMargins wideMargins(36, 26, 36, 28);
constexpr QMargins narrowMargins(16, 16, 16, 16);
constexpr int restMilliseconds = 30; ///< texts are looked through after they have been painted, never before

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
    m_explaining.setSingleShot(true);
    m_explaining.setInterval(restMilliseconds);
    connect(&m_explaining, &QTimer::timeout, this, &Page::explainTerms);
}

void Page::showLead(const QString& text)
{
    m_lead->showText(text);
    m_lead->setVisible(!text.isEmpty());
}

void Page::announceTitle()
{
    announce(*m_title);
}

void Page::setNarrow(bool narrow)
{
    layout()->setContentsMargins(narrow ? narrowMargins : wideMargins);
}

bool Page::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        m_explaining.start();
    return QWidget::event(event);
}

void Page::explainTerms()
{
    if (isVisible())
        showWords(noteTerms(*this, m_model.glossary(), m_words));
}

void Page::showWords(const QVector<Term>& terms)
{
    if (terms == m_shownTerms && m_shownLanguage == language())
        return;
    m_shownTerms = terms;
    m_shownLanguage = language();
    if (m_words == nullptr) {
        // Made when the page is complete, so that the keyboard comes to it last.
        m_words = new Fold(this);
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->insertWidget(column->count() - 1, m_words);
    }
    clearLayout(*m_words->content());
    for (const Term& term : terms) {
        auto* line = new TextLabel(TextRole::Body, Tone::Text, m_words);
        line->showText(inlineText(
            tr("**%1** %2", "a word, and what it means")
                .arg(InlineText::escape(exported::termName(term, language())), InlineText::escape(term.meaning))));
        m_words->content()->addWidget(line);
    }
    m_words->showTitle(tr("Words on this page (%n)", nullptr, static_cast<int>(terms.size())));
    m_words->setVisible(!terms.isEmpty());
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
