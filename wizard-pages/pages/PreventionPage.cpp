#include "wizard-pages/pages/PreventionPage.h"

#include "report/text/Values.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/StateMark.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tsunagu {

PreventionPage::PreventionPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Prevention, model, parent)
    , m_advice(new QWidget(this))
{
    auto* column = new QVBoxLayout(m_advice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    body()->addWidget(m_advice);
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

void PreventionPage::addGroup(const QString& heading, const QStringList& advice)
{
    if (advice.isEmpty())
        return;
    auto* card = new Card(Card::Ground::Surface, m_advice);
    card->column()->setSpacing(8);
    auto* title = new TextLabel(TextRole::Strong, Tone::Text, card);
    title->showText(heading);
    card->column()->addWidget(title);
    for (const QString& item : advice) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* mark = new StateMark(card);
        mark->setState(MarkState::Good);
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* label = new TextLabel(TextRole::Body, Tone::Text, card);
        label->showText(inlineText(item));
        row->addWidget(label, 1);
        card->column()->addLayout(row);
    }
    m_advice->layout()->addWidget(card);
}

void PreventionPage::retranslate()
{
    title()->showText(tr("What helps from now on?"));
    showLead(tr("Small habits that keep the VPN working, or let you notice early when something changes."));
    clearLayout(*m_advice->layout());
    const std::optional<Run>& run = model().session().run();
    if (run)
        addGroup(tr("After what we found"), model().verdictArticle(*run).prevention);
    const ArticleOrFallback general =
        model().knowledge().articleOrFallback(ArticleKind::General, QStringLiteral("prevention"), language());
    const PlaceholderValues values = run ? explanationValues(*run, language()) : PlaceholderValues();
    addGroup(tr("For every VPN"), expanded(general.article, values).prevention);
}

} // namespace tsunagu
