#include "wizard-pages/pages/CodeView.h"

#include "wizard-pages/pages/DialogueView.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {

CodeView::CodeView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void CodeView::addParagraphs(const QString& heading, const QStringList& paragraphs, bool numbered)
{
    if (paragraphs.isEmpty())
        return;
    if (!heading.isEmpty()) {
        auto* label = new TextLabel(TextRole::Strong, Tone::Text, this);
        label->showText(heading);
        m_column->addSpacing(4);
        m_column->addWidget(label);
    }
    int number = 0;
    for (const QString& paragraph : paragraphs) {
        auto* label = new TextLabel(TextRole::Body, Tone::Text, this);
        ++number;
        label->showText(inlineText(numbered ? QStringLiteral("%1. %2").arg(number).arg(paragraph) : paragraph));
        m_column->addWidget(label);
    }
}

void CodeView::showArticle(const Article& article)
{
    clearLayout(*m_column);
    addParagraphs(QString(), {article.title, article.summary});
    addParagraphs(QString(), article.introduction);
    auto* dialogue = new DialogueView(this);
    dialogue->showDialogue(article.dialogue);
    m_column->addWidget(dialogue);
    addParagraphs(tr("What stands behind it"), article.background);
    addParagraphs(tr("Possible causes, the most frequent first"), article.causes, true);
    addParagraphs(QString(), article.closing);
}

} // namespace tsunagu
