#pragma once

#include "wizard-pages/widgets/StateMark.h"

#include <QWidget>

namespace tsunagu {

class TextLabel;

/// One question of the check: its mark, the question in everyday words, the answer with its numbers, and a technical
/// line that can be unfolded.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(QWidget* parent = nullptr);

    /// `word` says the state for those who hear the row: "fine", "no answer". A change is announced to them.
    void showRow(MarkState state, const QString& word, const QString& question, const QString& answer);
    void showTechnical(const QString& line);
    void setTechnicalVisible(bool visible);
    MarkState state() const { return m_mark->state(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateMark* m_mark;
    TextLabel* m_question;
    TextLabel* m_answer;
    TextLabel* m_technical;
};

} // namespace tsunagu
