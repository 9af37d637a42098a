#include "wizard-pages/pages/DialogueView.h"

#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Bubble.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/Fold.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr int spacing = 12;

} // namespace

DialogueView::DialogueView(QWidget* parent)
    : QWidget(parent)
    , m_open(new QWidget(this))
    , m_column(new QVBoxLayout(m_open))
    , m_more(new Fold(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing);
    all->addWidget(m_open);
    all->addWidget(m_more);
    m_more->content()->setSpacing(spacing);
}

void DialogueView::addTurn(QVBoxLayout& column, const Turn& turn)
{
    const bool asks = turn.speaker == Speaker::Beginner;
    auto* bubble = new Bubble(asks ? Bubble::Side::Asks : Bubble::Side::Answers, this);
    if (asks)
        bubble->showTurn(tr("You", "in a round picture; one or two letters in Japanese"), tr("Beginner", "who speaks"),
                         tr("Beginner asks"), inlineText(turn.text));
    else
        bubble->showTurn(tr("Ex", "expert, in a round picture; one letter in Japanese"), tr("Expert", "who speaks"),
                         tr("Expert answers"), inlineText(turn.text));
    column.addWidget(bubble);
}

void DialogueView::showDialogue(const QVector<Turn>& turns)
{
    clearLayout(*m_column);
    clearLayout(*m_more->content());
    const qsizetype open = std::min<qsizetype>(turns.size(), 2 * openRounds);
    for (const Turn& turn : turns.first(open))
        addTurn(*m_column, turn);
    const QVector<Turn> others = turns.sliced(open);
    for (const Turn& turn : others)
        addTurn(*m_more->content(), turn);
    m_more->showTitle(tr("More questions and answers (%n)", nullptr, static_cast<int>((others.size() + 1) / 2)));
    m_more->setVisible(!others.isEmpty());
    setVisible(!turns.isEmpty());
}

} // namespace tsunagu
