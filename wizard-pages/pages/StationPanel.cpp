#include "wizard-pages/pages/StationPanel.h"

#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/Tag.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {
namespace {

Tone toneOf(PathState state)
{
    switch (state) {
    case PathState::Good:
        return Tone::Good;
    case PathState::Bad:
        return Tone::Bad;
    case PathState::Caution:
        return Tone::Caution;
    case PathState::Unknown:
    case PathState::NotOnPath:
        break;
    }
    return Tone::Muted;
}

QString signOf(PathState state)
{
    switch (state) {
    case PathState::Good:
        return QStringLiteral("✓ ");
    case PathState::Bad:
        return QStringLiteral("✕ ");
    case PathState::Caution:
        return QStringLiteral("! ");
    case PathState::Unknown:
    case PathState::NotOnPath:
        break;
    }
    return {};
}

QWidget* factWidget(const StationFact& fact, QWidget* parent)
{
    auto* pair = new QWidget(parent);
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* name = new TextLabel(TextRole::Hint, Tone::Muted, pair);
    name->showText(fact.name);
    auto* value = new TextLabel(TextRole::Body, Tone::Text, pair);
    value->showText(fact.value);
    column->addWidget(name);
    column->addWidget(value);
    return pair;
}

} // namespace

StationPanel::StationPanel(QWidget* parent)
    : Card(Ground::Sunken, parent)
    , m_name(new TextLabel(TextRole::Strong, Tone::Text, this))
    , m_state(new Tag(this))
    , m_facts(new QWidget(this))
{
    auto* head = new FlowLayout(FlowLayout::Justify::Start, 10);
    head->addWidget(m_name);
    head->addWidget(m_state);
    column()->addLayout(head);
    column()->addWidget(m_facts);
    column()->setSpacing(8);
    new FlowLayout(FlowLayout::Justify::Start, 20, m_facts);
}

void StationPanel::showStation(const Station& station, const QList<StationFact>& facts, Language language)
{
    const QString state = pathStateText(station.state, language);
    m_name->showText(station.name);
    m_state->showRemark(toneOf(station.state), signOf(station.state) + state);
    clearLayout(*m_facts->layout());
    QStringList spoken{tr("%1: %2", "a station and its state").arg(station.name, state)};
    for (const StationFact& fact : facts) {
        m_facts->layout()->addWidget(factWidget(fact, m_facts));
        spoken.append(tr("%1: %2", "what was measured, and the number").arg(fact.name, fact.value));
    }
    if (facts.isEmpty()) {
        auto* nothing = new TextLabel(TextRole::Body, Tone::Muted, m_facts);
        nothing->showText(tr("Nothing was measured here."));
        m_facts->layout()->addWidget(nothing);
        spoken.append(nothing->shownText());
    }
    setAccessibleName(spoken.join(u'\n'));
}

} // namespace tsunagu
