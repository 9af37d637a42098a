#include "wizard-pages/pages/DialogueView.h"

#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Bubble.h"

#include <QVBoxLayout>

namespace tsunagu {

DialogueView::DialogueView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void DialogueView::showDialogue(const QVector<Turn>& turns)
{
    clearLayout(*m_column);
    for (const Turn& turn : turns) {
        const bool asks = turn.speaker == Speaker::Beginner;
        auto* bubble = new Bubble(asks ? Bubble::Side::Asks : Bubble::Side::Answers, this);
        if (asks)
            bubble->showTurn(tr("You", "in a round picture; one or two letters in Japanese"),
                             tr("Beginner", "who speaks"), tr("Beginner asks"), inlineText(turn.text));
        else
            bubble->showTurn(tr("Ex", "expert, in a round picture; one letter in Japanese"), tr("Expert", "who speaks"),
                             tr("Expert answers"), inlineText(turn.text));
        m_column->addWidget(bubble);
    }
    setVisible(!turns.isEmpty());
}

} // namespace tsunagu
