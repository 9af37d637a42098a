#pragma once

#include "wizard-pages/widgets/StyledText.h"

#include <QWidget>

namespace tsunagu {

class TextLabel;

/// What one of two people says: the one who asks stands on the left, the one who answers on the right.
class Bubble : public QWidget
{
    Q_OBJECT

public:
    enum class Side
    {
        Asks,
        Answers
    };

    explicit Bubble(Side side, QWidget* parent = nullptr);

    /// `initial` stands in the round picture, `name` over the text, `spokenAs` before it for those who hear it
    /// ("Beginner asks").
    void showTurn(const QString& initial, const QString& name, const QString& spokenAs, const StyledText& text);

private:
    class Portrait;
    class Balloon;

    Portrait* m_portrait;
    TextLabel* m_name;
    TextLabel* m_text;
};

} // namespace tsunagu
