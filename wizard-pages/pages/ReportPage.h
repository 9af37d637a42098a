#pragma once

#include "wizard-pages/pages/Page.h"
#include "wizard-pages/pages/ReportSaver.h"

namespace tsunagu {

class Banner;
class Button;
class Card;
class ChoiceCard;
class TextLabel;

/// E-1: the report, for oneself or for a helpdesk.
class ReportPage : public Page
{
    Q_OBJECT

public:
    ReportPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("E-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    QWidget* firstFocus() const override;
    void retranslate() override;

    /// Writes the report of the session's run. Tells how it went in a sentence on the page.
    void saveTo(const QString& path, ReportSaver::Format format);

private:
    enum class Outcome
    {
        None,
        Saved,
        Failed
    };

    void askWhere(ReportSaver::Format format);
    void preview();
    void showRemoved();
    void showOutcome();
    QString proposedPath(ReportSaver::Format format) const;

    ReportSaver* m_saver;
    ChoiceCard* m_redact;
    TextLabel* m_removed;
    Button* m_html;
    Button* m_json;
    Banner* m_outcomeBanner;
    Button* m_again;
    QList<RedactedKind> m_kinds;
    Outcome m_outcome = Outcome::None;
    QString m_savedPath;
    Error m_error;
};

} // namespace tsunagu
