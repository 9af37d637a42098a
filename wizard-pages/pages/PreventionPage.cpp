#include "wizard-pages/pages/PreventionPage.h"

#include "report/export/AdviceNote.h"
#include "report/text/Values.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/StateMark.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

MarkState markOf(AdviceState state)
{
    switch (state) {
    case AdviceState::Good:
        return MarkState::Good;
    case AdviceState::Attention:
        return MarkState::Caution;
    case AdviceState::Unmeasured:
        break;
    }
    return MarkState::Unknown;
}

/// The mark once more for those who read the text alone.
QString signOf(AdviceState state)
{
    return state == AdviceState::Good        ? QStringLiteral("✓ ")
           : state == AdviceState::Attention ? QStringLiteral("! ")
                                             : QString();
}

} // namespace

PreventionPage::PreventionPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Prevention, model, parent)
    , m_advice(new QWidget(this))
{
    auto* column = new QVBoxLayout(m_advice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    body()->addWidget(m_advice);
    connect(&model, &WizardModel::logRead, this, [this] {
        if (isVisible())
            retranslate();
    });
}

Page::Primary PreventionPage::primary() const
{
    return {tr("Next: the report"), true};
}

void PreventionPage::activate()
{
    Q_EMIT goNext();
}

void PreventionPage::enter()
{
    retranslate();
}

void PreventionPage::addGroup(const QString& heading, const QVector<Advice>& advice, const Findings* findings)
{
    if (advice.isEmpty())
        return;
    auto* card = new Card(Card::Ground::Surface, m_advice);
    card->column()->setSpacing(8);
    auto* title = new TextLabel(TextRole::Strong, Tone::Text, card);
    title->showText(heading);
    card->column()->addWidget(title);
    for (const Advice& item : advice)
        addAdvice(*card, item, findings);
    m_advice->layout()->addWidget(card);
}

void PreventionPage::addAdvice(Card& card, const Advice& advice, const Findings* findings)
{
    const AdviceNote note = adviceNote(advice.check, findings, model().log(), language());
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* mark = new StateMark(&card);
    mark->setState(note.text.isEmpty() ? MarkState::Good : markOf(note.state));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* label = new TextLabel(TextRole::Body, Tone::Text, &card);
    label->showText(inlineText(advice.text));
    texts->addWidget(label);
    if (!note.text.isEmpty()) {
        auto* measured = new TextLabel(TextRole::Hint, Tone::Muted, &card);
        measured->showText(signOf(note.state) + note.text);
        texts->addWidget(measured);
    }
    row->addLayout(texts, 1);
    card.column()->addLayout(row);
}

void PreventionPage::retranslate()
{
    title()->showText(tr("What helps from now on?"));
    showLead(tr("Small habits that keep the VPN working, or let you notice early when something changes."));
    clearLayout(*m_advice->layout());
    const std::optional<Run>& run = model().session().run();
    const Findings* const findings = run ? &run->findings : nullptr;
    if (run)
        addGroup(tr("After what we found"), model().verdictArticle(*run).prevention, findings);
    const ArticleOrFallback general =
        model().knowledge().articleOrFallback(ArticleKind::General, QStringLiteral("prevention"), language());
    const PlaceholderValues values = run ? explanationValues(*run, language()) : PlaceholderValues();
    addGroup(tr("For every VPN"), expanded(general.article, values).prevention, findings);
}

} // namespace tsunagu
