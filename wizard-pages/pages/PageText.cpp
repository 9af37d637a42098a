#include "wizard-pages/pages/PageText.h"

#include "report/explanation/InlineText.h"
#include "report/text/FindingText.h"
#include "report/text/VerdictText.h"

#include <QLayout>
#include <QWidget>

#include <memory>

namespace tsunagu {

MarkState markOf(Status status)
{
    switch (status) {
    case Status::Pass:
        return MarkState::Good;
    case Status::Warn:
        return MarkState::Caution;
    case Status::Fail:
        return MarkState::Bad;
    case Status::Skipped:
        return MarkState::Skipped;
    case Status::Unknown:
        break;
    }
    return MarkState::Unknown;
}

StyledText inlineText(const QString& markup)
{
    return StyledText::fromInlineHtml(InlineText::toHtml(markup));
}

QString evidenceLine(const Finding& finding, Language language)
{
    const QString question = findingQuestion(finding.id, language);
    QString form = language == Language::Japanese ? QStringLiteral("%1 %2：%3") : QStringLiteral("%1 %2: %3");
    if (question.endsWith(u'?') || question.endsWith(u'？'))
        form = QStringLiteral("%1 %2 %3");
    return form.arg(statusSign(finding.status), question, findingAnswer(finding, language));
}

void clearLayout(QLayout& layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget* widget = item->widget(); widget != nullptr) {
            widget->hide();
            widget->deleteLater();
        } else if (item->layout() != nullptr) {
            clearLayout(*item->layout());
        }
    }
}

} // namespace tsunagu
