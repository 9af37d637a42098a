#pragma once

#include "report/explanation/Article.h"

#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

class Fold;

/// The conversation of an explanation as bubbles: the first questions at once, the others when they are asked for.
class DialogueView : public QWidget
{
    Q_OBJECT

public:
    explicit DialogueView(QWidget* parent = nullptr);

    void showDialogue(const QVector<Turn>& turns);

private:
    void addTurn(QVBoxLayout& column, const Turn& turn);

    QWidget* m_open; ///< before the fold, so that it is read before it
    QVBoxLayout* m_column;
    Fold* m_more;
};

} // namespace tsunagu
