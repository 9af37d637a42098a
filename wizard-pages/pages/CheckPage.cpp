#include "wizard-pages/pages/CheckPage.h"

#include "report/text/ErrorText.h"
#include "report/text/FindingText.h"
#include "report/text/VerdictText.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/CheckRow.h"
#include "wizard-pages/widgets/Fold.h"
#include "wizard-pages/widgets/ProgressLine.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tsunagu {
namespace {

constexpr std::chrono::milliseconds tickInterval{500};
// Before this much is done, an estimate from it would be a guess.
constexpr double fractionForEstimate = 0.25;

} // namespace

CheckPage::CheckPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Check, model, parent)
    , m_progress(new ProgressLine(this))
    , m_list(new QWidget(this))
    , m_details(new Fold(this))
    , m_again(new Button(Button::Look::Secondary, this))
{
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(0);
    body()->addWidget(m_progress);
    body()->addWidget(m_list);
    body()->addWidget(m_details);
    body()->addWidget(m_again, 0, Qt::AlignLeft);

    Session& session = model.session();
    connect(&session, &Session::started, this, [this] {
        m_isStopping = false;
        m_clock.start();
        makeRows();
        showHead();
        Q_EMIT changed();
    });
    connect(&session, &Session::probeStarted, this, &CheckPage::showRow);
    connect(&session, &Session::findingAdded, this, [this](const Finding& finding) { showRow(finding.id); });
    connect(&session, &Session::progressChanged, m_progress, &ProgressLine::showFraction);
    connect(&session, &Session::finished, this, &CheckPage::onFinished);
    connect(m_details, &Fold::toggled, this, [this](bool open) {
        for (CheckRow* row : std::as_const(m_rows))
            row->setTechnicalVisible(open);
    });
    connect(m_again, &QPushButton::clicked, this, [this] { CheckPage::model().start(WizardModel::Purpose::Check); });
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &CheckPage::showHead);
    m_clock.start();
    makeRows();
}

CheckPage::Phase CheckPage::phase() const
{
    if (!model().session().isRunning())
        return Phase::Ended;
    return m_isStopping ? Phase::Stopping : Phase::Running;
}

Page::Primary CheckPage::primary() const
{
    if (phase() == Phase::Ended)
        return {tr("See the result"), model().session().run().has_value()};
    // Enabled while it stops, too: a button that is disabled under the finger loses the keyboard to another.
    return {tr("Stop"), true};
}

void CheckPage::activate()
{
    if (!stop())
        Q_EMIT goNext();
}

void CheckPage::enter()
{
    m_isShown = true;
    makeRows();
    showHead();
    m_tick.start();
}

void CheckPage::leave()
{
    m_isShown = false;
    m_tick.stop();
    // Who goes back wants to choose something else; nothing keeps on sending behind another page.
    if (model().session().isRunning() && model().purpose() == WizardModel::Purpose::Check)
        model().session().cancel();
}

bool CheckPage::stop()
{
    if (phase() == Phase::Ended)
        return false;
    m_isStopping = true;
    model().session().cancel();
    showHead();
    Q_EMIT changed();
    return true;
}

void CheckPage::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_details->showTitle(tr("Show the details (what was sent where)"));
    m_again->setText(tr("Check again from the start"));
    showHead();
    showAll();
}

void CheckPage::makeRows()
{
    const Session& session = model().session();
    QStringList ids = session.probeIds();
    for (const Finding& finding : session.findings().all()) {
        if (!ids.contains(finding.id))
            ids.append(finding.id);
    }
    m_progress->showFraction(session.isRunning() ? session.progress() : 1);
    if (ids != m_order) {
        clearLayout(*m_list->layout());
        m_rows.clear();
        m_order = ids;
        for (const QString& id : std::as_const(m_order)) {
            auto* row = new CheckRow(m_list);
            m_rows.insert(id, row);
            m_list->layout()->addWidget(row);
        }
    }
    showAll();
}

void CheckPage::showAll()
{
    for (const QString& id : std::as_const(m_order))
        showRow(id);
}

void CheckPage::showRow(const QString& id)
{
    CheckRow* row = m_rows.value(id);
    if (row == nullptr)
        return;
    const Session& session = model().session();
    const QString question = findingQuestion(id, language());
    if (const Finding* finding = session.findings().find(id); finding != nullptr) {
        row->showRow(markOf(finding->status), statusText(finding->status, language()), question,
                     findingAnswer(*finding, language()));
        row->showTechnical(findingTechnical(*finding));
    } else if (session.runningProbes().contains(id)) {
        row->showRow(MarkState::Running, QString(), question, tr("being checked now"));
        row->showTechnical(QString());
    } else {
        row->showRow(MarkState::Waiting, QString(), question, tr("waiting"));
        row->showTechnical(QString());
    }
    row->setTechnicalVisible(m_details->isOpen());
}

void CheckPage::showHead()
{
    const Session& session = model().session();
    const Phase now = phase();
    const std::optional<Run>& run = session.run();
    m_again->setVisible(now == Phase::Ended && run && run->end != RunEnd::Complete);
    if (now == Phase::Stopping) {
        title()->showText(tr("Stopping."));
        showLead(tr("What was measured so far is kept."));
        return;
    }
    if (now == Phase::Ended) {
        const bool wasStopped = run && run->end == RunEnd::Cancelled;
        title()->showText(wasStopped ? tr("The check was stopped.") : tr("The check is done."));
        showLead(run ? runEndSentence(run->end, language()) : QString());
        return;
    }
    title()->showText(tr("We are checking."));
    const double fraction = session.progress();
    const double elapsed = static_cast<double>(m_clock.elapsed()) / 1000;
    const double most = std::max(1.0, static_cast<double>(model().options().deadline.count()) / 1000 - elapsed);
    if (fraction < fractionForEstimate) {
        showLead(tr("%n second(s) at most. You can stop at any time; what was measured so far is kept.", nullptr,
                    static_cast<int>(std::ceil(most))));
        return;
    }
    const double left = std::min(most, elapsed * (1 - fraction) / fraction);
    showLead(tr("About %n second(s) left. You can stop at any time; what was measured so far is kept.", nullptr,
                static_cast<int>(std::ceil(left))));
}

void CheckPage::onFinished()
{
    m_isStopping = false;
    makeRows();
    showHead();
    Q_EMIT changed();
    if (!m_isShown || model().purpose() != WizardModel::Purpose::Check)
        return;
    announce(*title());
    const std::optional<Run>& run = model().session().run();
    if (run && run->end != RunEnd::Cancelled)
        Q_EMIT goNext();
}

} // namespace tsunagu
