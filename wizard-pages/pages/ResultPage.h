#pragma once

#include "wizard-pages/pages/Page.h"

namespace tsunagu {

class Banner;
class CodeView;
class DialogueView;
class Fold;
class PathPicture;
class StationPanel;
class TextLabel;
class TimingCard;

/// what it is, where, how sure, and why it is nothing else.
class ResultPage : public Page
{
    Q_OBJECT

public:
    ResultPage(WizardModel& model, QWidget* parent);

    QString id() const override { return QStringLiteral("R-1"); }
    Primary primary() const override;
    void activate() override;
    void enter() override;
    void retranslate() override;

private:
    void showPath(const Run& run);
    /// The numbers of the station that the person chose in the picture.
    void showStation();
    void showTiming(const Run& run);
    void showVerdict(const Run& run, const Article& article);
    void showCandidates(const Run& run);
    void showSettling(const Run& run);
    void showForecast(const Run& run);
    void showRuledOut(const Run& run);
    void showLines(const Run& run);
    void showCode(const Run& run);
    void addEvidence(Fold& fold, const Run& run, const QString& cause, const QStringList& evidence);

    PathPicture* m_picture;
    TextLabel* m_stationHint;
    StationPanel* m_station;
    Banner* m_banner;
    TextLabel* m_end;
    TimingCard* m_timing;
    DialogueView* m_dialogue;
    Fold* m_candidates;
    Fold* m_settling;
    Fold* m_forecast;
    Fold* m_ruledOut;
    Fold* m_line;
    Fold* m_code;
    CodeView* m_codeView;
};

} // namespace tsunagu
