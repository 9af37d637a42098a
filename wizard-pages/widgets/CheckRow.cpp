#include "wizard-pages/widgets/CheckRow.h"

#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tsunagu {

CheckRow::CheckRow(QWidget* parent)
    : QWidget(parent)
    , m_mark(new StateMark(this))
    , m_question(new TextLabel(TextRole::Body, Tone::Text, this))
    , m_answer(new TextLabel(TextRole::Body, Tone::Muted, this))
    , m_technical(new TextLabel(TextRole::Hint, Tone::Muted, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 9, 0, 10);
    row->setSpacing(14);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* line = new FlowLayout(FlowLayout::Justify::Between, 4);
    line->addWidget(m_question);
    line->addWidget(m_answer);
    column->addLayout(line);
    column->addWidget(m_technical);
    row->addLayout(column, 1);
    m_technical->hide();
}

void CheckRow::showRow(MarkState state, const QString& word, const QString& question, const QString& answer)
{
    m_mark->setState(state);
    m_question->showText(question);
    m_answer->showText(answer);
    // Many an answer begins with the word already: "Not checked: no VPN profile was chosen".
    const bool isSaid = word.isEmpty() || answer.startsWith(word);
    const QString spoken = isSaid ? QStringLiteral("%1 %2").arg(question, answer)
                                  : QStringLiteral("%1 %2: %3").arg(question, word, answer);
    if (spoken == accessibleName())
        return;
    setAccessibleName(spoken);
    announce(*this, QAccessible::NameChanged);
}

void CheckRow::showTechnical(const QString& line)
{
    m_technical->showText(line);
    setAccessibleDescription(line);
}

void CheckRow::setTechnicalVisible(bool visible)
{
    m_technical->setVisible(visible && !m_technical->shownText().isEmpty());
}

void CheckRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
}

} // namespace tsunagu
