#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Banner;
class Button;
class CommandBox;
class CompareView;
class ProgressLine;
class Tag;
class TextLabel;

/// F-n: one step at a time, then the test whether it has helped.
class FixPage : public Page
{
    Q_OBJECT

public:
    FixPage(WizardModel& model, QWidget* parent);

    QString id() const override;
    Primary primary() const override;
    void activate() override;
    void enter() override;
    void leave() override;
    bool stop() override;
    void retranslate() override;

private:
    enum class Phase
    {
        Trying,    ///< the person carries out the step
        Testing,   ///< the check runs again
        NotSolved, ///< tested; the same or another cause is there
        Solved
    };

    Phase phase() const;
    bool hasNextStep() const;
    void nextStep();
    void showStep();
    void showTags(const Step& step);
    void showTest();
    void onFinished();

    QVector<Step> m_steps;
    TextLabel* m_stepTitle;
    QWidget* m_tags;
    Tag* m_time;
    Tag* m_undo;
    Tag* m_risk;
    Tag* m_place;
    Tag* m_restart;
    QWidget* m_text;
    TextLabel* m_see;
    TextLabel* m_back;
    CommandBox* m_command;
    CommandBox* m_open;
    ProgressLine* m_progress;
    Banner* m_outcome;
    CompareView* m_compare;
    Button* m_again;
    Button* m_newResult;
    Button* m_skip;
};

} // namespace tsunagu
