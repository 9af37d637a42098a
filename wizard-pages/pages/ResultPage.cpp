#include "wizard-pages/pages/ResultPage.h"

#include "diagnosis/codes/CodeCandidate.h"
#include "probes/model/Ids.h"
#include "report/explanation/InlineText.h"
#include "report/text/ErrorText.h"
#include "report/text/ForecastText.h"
#include "report/text/LineText.h"
#include "report/text/PathView.h"
#include "report/text/SettleText.h"
#include "report/text/StationText.h"
#include "report/text/TimingView.h"
#include "report/text/VerdictText.h"
#include "wizard-pages/pages/CodeView.h"
#include "wizard-pages/pages/DialogueView.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/pages/StationPanel.h"
#include "wizard-pages/pages/TimingCard.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Banner.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/PathPicture.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tsunagu {
namespace {

Icon iconOf(Station::Kind kind)
{
    switch (kind) {
    case Station::Kind::ThisComputer:
        return Icon::Computer;
    case Station::Kind::Router:
        return Icon::Router;
    case Station::Kind::Provider:
        return Icon::Cloud;
    case Station::Kind::Server:
        break;
    }
    return Icon::Server;
}

MarkState markOf(PathState state)
{
    switch (state) {
    case PathState::Good:
        return MarkState::Good;
    case PathState::Bad:
        return MarkState::Bad;
    case PathState::Caution:
        return MarkState::Caution;
    case PathState::NotOnPath:
        return MarkState::Skipped;
    case PathState::Unknown:
        break;
    }
    return MarkState::Unknown;
}

Tone toneOf(const Verdict& verdict)
{
    if (verdict.cause == ids::none)
        return Tone::Good;
    return verdict.cause == ids::inconclusive ? Tone::Caution : Tone::Bad;
}

/// A line below the other; without any the fold is not there.
void fillWithLines(Fold& fold, const QStringList& lines)
{
    clearLayout(*fold.content());
    for (const QString& text : lines) {
        auto* line = new TextLabel(TextRole::Body, Tone::Text, &fold);
        line->showText(text);
        fold.content()->addWidget(line);
    }
    fold.setVisible(!lines.isEmpty());
}

} // namespace

ResultPage::ResultPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Result, model, parent)
    , m_picture(new PathPicture(this))
    , m_stationHint(new TextLabel(TextRole::Hint, Tone::Muted, this))
    , m_station(new StationPanel(this))
    , m_banner(new Banner(this))
    , m_end(new TextLabel(TextRole::Hint, Tone::Caution, this))
    , m_timing(new TimingCard(this))
    , m_dialogue(new DialogueView(this))
    , m_candidates(new Fold(this))
    , m_settling(new Fold(this))
    , m_forecast(new Fold(this))
    , m_ruledOut(new Fold(this))
    , m_line(new Fold(this))
    , m_code(new Fold(this))
    , m_codeView(nullptr)
{
    body()->setSpacing(16);
    auto* path = new QVBoxLayout;
    path->setSpacing(4);
    path->addWidget(m_picture);
    path->addWidget(m_stationHint);
    path->addWidget(m_station);
    m_stationHint->setTextAlignment(Qt::AlignHCenter);
    body()->addLayout(path);
    body()->addWidget(m_banner);
    body()->addWidget(m_end);
    body()->addWidget(m_timing);
    body()->addWidget(m_dialogue);
    auto* folds = new QVBoxLayout;
    folds->setSpacing(0);
    for (Fold* fold : {m_candidates, m_settling, m_forecast, m_line, m_ruledOut, m_code})
        folds->addWidget(fold);
    body()->addLayout(folds);
    connect(m_picture, &PathPicture::chosenChanged, this, [this] {
        showStation();
        if (m_picture->chosen())
            announce(*m_station);
    });
    connect(m_code, &Fold::toggled, this, [this] {
        if (const auto& run = ResultPage::model().session().run(); run)
            showCode(*run);
    });
}

Page::Primary ResultPage::primary() const
{
    const std::optional<Run>& run = model().session().run();
    if (!run)
        return {tr("Show me how to fix it"), false};
    if (model().fixSteps(*run).isEmpty())
        return {tr("Next: how to keep it working"), true};
    const QString cause = run->diagnosis.verdict.cause;
    if (cause == ids::none || cause == ids::inconclusive)
        return {tr("Show me what to do next"), true};
    return {tr("Show me how to fix it"), true};
}

void ResultPage::activate()
{
    Q_EMIT goNext();
}

void ResultPage::enter()
{
    m_picture->choose(std::nullopt);
    retranslate();
    Q_EMIT changed();
}

void ResultPage::retranslate()
{
    const std::optional<Run>& run = model().session().run();
    if (!run)
        return;
    const Article article = model().verdictArticle(*run);
    title()->showText(InlineText::toPlain(article.title));
    showPath(*run);
    showStation();
    showTiming(*run);
    showVerdict(*run, article);
    m_dialogue->showDialogue(article.dialogue);
    showCandidates(*run);
    showSettling(*run);
    showForecast(*run);
    showLines(*run);
    showRuledOut(*run);
    showCode(*run);
}

void ResultPage::showPath(const Run& run)
{
    const PathView view = pathView(run, language());
    QList<PictureStation> stations;
    for (const Station& station : view.stations) {
        const QString state = pathStateText(station.state, language());
        // For a station that is not there the caption is the state.
        const QString spoken =
            station.caption == state
                ? tr("%1: %2", "a station and its state").arg(station.name, state)
                : tr("%1: %2, %3", "a station, its state, what it did").arg(station.name, state, station.caption);
        stations.append({iconOf(station.kind), markOf(station.state), station.name, station.caption, spoken});
    }
    QList<PictureStretch> stretches;
    for (const Link& link : view.links)
        stretches.append({link.broken ? MarkState::Bad : markOf(link.state)});
    m_picture->showPath(stations, stretches);
    m_picture->setAccessibleName(tr("The way of the packets: %1").arg(view.description));
}

void ResultPage::showStation()
{
    const std::optional<Run>& run = model().session().run();
    const std::optional<int> chosen = m_picture->chosen();
    m_stationHint->showText(tr("Press a station to see its numbers."));
    m_stationHint->setVisible(!chosen);
    m_station->setVisible(chosen.has_value());
    if (!run || !chosen)
        return;
    const Station station = pathView(*run, language()).stations.at(static_cast<std::size_t>(*chosen));
    m_station->showStation(station, stationFacts(*run, station.kind, language()), language());
}

void ResultPage::showTiming(const Run& run)
{
    const std::optional<TimingView> view = timingView(run, language());
    m_timing->setVisible(view.has_value());
    if (view)
        m_timing->showTiming(*view);
}

void ResultPage::showVerdict(const Run& run, const Article& article)
{
    const Verdict& verdict = run.diagnosis.verdict;
    const QString sure = tr("Confidence: %1").arg(confidenceWithReason(run, language()));
    m_banner->showStatement(toneOf(verdict), InlineText::toPlain(article.summary),
                            verdict.cause == ids::inconclusive ? QString() : sure);
    m_end->showText(run.end == RunEnd::Complete ? QString() : runEndSentence(run.end, language()));
    m_end->setVisible(run.end != RunEnd::Complete);
}

void ResultPage::addEvidence(Fold& fold, const Run& run, const QString& cause, const QStringList& evidence)
{
    auto* group = new QWidget(&fold);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* name = new TextLabel(TextRole::Strong, Tone::Text, group);
    name->showText(causeName(cause, language()));
    column->addWidget(name);
    for (const QString& id : evidence) {
        const Finding* finding = run.findings.find(id);
        if (finding == nullptr)
            continue;
        auto* line = new TextLabel(TextRole::Hint, Tone::Muted, group);
        line->showText(evidenceLine(*finding, language()));
        column->addWidget(line);
    }
    fold.content()->addWidget(group);
}

void ResultPage::showCandidates(const Run& run)
{
    const bool isOpenQuestion = run.diagnosis.verdict.cause == ids::inconclusive;
    clearLayout(*m_candidates->content());
    int count = 0;
    for (const Cause& cause : run.diagnosis.causes) {
        if (!isOpenQuestion && cause.id == run.diagnosis.verdict.cause)
            continue;
        ++count;
        addEvidence(*m_candidates, run, cause.id, cause.evidence);
    }
    m_candidates->showTitle(isOpenQuestion ? tr("What it can still be (%n)", nullptr, count)
                                           : tr("What it could also be (%n)", nullptr, count));
    m_candidates->setVisible(count > 0);
    if (isOpenQuestion && count > 0)
        m_candidates->setOpen(true);
}

void ResultPage::showSettling(const Run& run)
{
    const QStringList lines = settleLines(run.diagnosis.wouldSettle, language());
    m_settling->showTitle(tr("What would settle it"));
    fillWithLines(*m_settling, lines);
    if (run.diagnosis.verdict.cause == ids::inconclusive && !lines.isEmpty())
        m_settling->setOpen(true);
}

void ResultPage::showForecast(const Run& run)
{
    const QList<HandshakeForecast> forecasts = forecastHandshakes(run.findings, run.target);
    m_forecast->showTitle(tr("Would a VPN connect over this line?"));
    QStringList lines;
    if (isWorthTelling(forecasts))
        lines = forecastLines(forecasts, language()) << forecastAssumption(language());
    fillWithLines(*m_forecast, lines);
}

void ResultPage::showLines(const Run& run)
{
    clearLayout(*m_line->content());
    const QList<LineHint> hints = lineHints(run.findings);
    for (const LineHint& hint : hints) {
        const Article article = model().lineArticle(hint.line, run);
        auto* name = new TextLabel(TextRole::Strong, Tone::Text, m_line);
        name->showText(inlineText(article.title));
        m_line->content()->addWidget(name);
        auto* observed = new TextLabel(TextRole::Hint, Tone::Muted, m_line);
        observed->showText(lineObservation(hint, language()));
        m_line->content()->addWidget(observed);
        auto* dialogue = new DialogueView(m_line);
        dialogue->showDialogue(article.dialogue);
        m_line->content()->addWidget(dialogue);
    }
    m_line->showTitle(tr("About your internet line"));
    m_line->setVisible(!hints.isEmpty());
}

void ResultPage::showRuledOut(const Run& run)
{
    clearLayout(*m_ruledOut->content());
    for (const RuledOut& other : run.diagnosis.ruledOut)
        addEvidence(*m_ruledOut, run, other.id, other.evidence);
    m_ruledOut->showTitle(
        tr("Why it is none of the others (%n)", nullptr, static_cast<int>(run.diagnosis.ruledOut.size())));
    m_ruledOut->setVisible(!run.diagnosis.ruledOut.isEmpty());
}

void ResultPage::showCode(const Run& run)
{
    const std::optional<ErrorCodeInput>& code = run.target.errorCode;
    const bool isUnderstood = code && (code->number || catalogueEntryOf(*code) != nullptr);
    m_code->setVisible(isUnderstood);
    if (!isUnderstood)
        return;
    const QString typed = code->typed.simplified().left(40);
    m_code->showTitle(code->number ? tr("About the number %1").arg(typed)
                                   : tr("About %1", "an error's name").arg(typed));
    if (!m_code->isOpen())
        return;
    if (m_codeView == nullptr) {
        m_codeView = new CodeView(m_code);
        m_code->content()->addWidget(m_codeView);
    }
    m_codeView->showArticle(model().codeArticle(*code, &run));
}

} // namespace tsunagu
