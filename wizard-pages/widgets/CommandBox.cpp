#include "wizard-pages/widgets/CommandBox.h"

#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {

CommandBox::CommandBox(QWidget* parent)
    : Card(Ground::Sunken, parent)
    , m_command(new TextLabel(TextRole::Mono, Tone::Text, this))
    , m_button(new Button(Button::Look::Quiet, this))
{
    column()->setContentsMargins(14, 1, 14, 1);
    auto* line = new FlowLayout(FlowLayout::Justify::Between, 4);
    line->addWidget(m_command);
    line->addWidget(m_button);
    column()->addLayout(line);
}

void CommandBox::showCommand(const QString& command, const QString& action, const QString& actionName)
{
    m_command->showText(command);
    m_button->setText(action);
    m_button->setAccessibleName(actionName);
    m_button->updateGeometry();
}

QString CommandBox::command() const
{
    return m_command->shownText();
}

} // namespace tsunagu
