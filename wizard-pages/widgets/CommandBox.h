#pragma once

#include "wizard-pages/widgets/Card.h"

namespace tsunagu {

class Button;
class TextLabel;

/// A command or an address in fixed-width letters with a button that does the obvious with it: copy or open.
class CommandBox : public Card
{
    Q_OBJECT

public:
    explicit CommandBox(QWidget* parent = nullptr);

    void showCommand(const QString& command, const QString& action, const QString& actionName);
    QString command() const;
    Button* button() const { return m_button; }

private:
    TextLabel* m_command;
    Button* m_button;
};

} // namespace tsunagu
