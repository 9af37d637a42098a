#pragma once

#include "report/explanation/Article.h"

#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

/// The conversation of an explanation as bubbles.
class DialogueView : public QWidget
{
    Q_OBJECT

public:
    explicit DialogueView(QWidget* parent = nullptr);

    void showDialogue(const QVector<Turn>& turns);

private:
    QVBoxLayout* m_column;
};

} // namespace tsunagu
