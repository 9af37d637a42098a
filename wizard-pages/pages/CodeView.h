#pragma once

#include "report/explanation/Article.h"

#include <QWidget>

class QVBoxLayout;

namespace tsunagu {

class DialogueView;

/// The whole explanation of an error code: summary, conversation, background, causes.
class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(QWidget* parent = nullptr);

    void showArticle(const Article& article);

private:
    void addParagraphs(const QString& heading, const QStringList& paragraphs, bool numbered = false);

    QVBoxLayout* m_column;
};

} // namespace tsunagu
