#pragma once

#include "wizard-pages/pages/Page.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

namespace tsunagu {

class Button;
class CheckRow;
class Fold;
class ProgressLine;
class TextLabel;

/// C-1: the check as it goes on, a line for each question.
class CheckPage : public Page
{
    Q_OBJECT

public:
    CheckPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("C-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    void leave() override;
    bool stop() override;
    void retranslate() override;

private:
    enum class Phase
    {
        Running,
        Stopping,
        Ended
    };

    Phase phase() const;
    void makeRows();
    void showRow(const QString& id);
    void showAll();
    void showHead();
    void onFinished();

    ProgressLine* m_progress;
    QWidget* m_list;
    QHash<QString, CheckRow*> m_rows;
    QStringList m_order;
    Fold* m_details;
    Button* m_again;
    QTimer m_tick;
    QElapsedTimer m_clock;
    bool m_isShown = false;
    bool m_isStopping = false;
};

} // namespace tsunagu
