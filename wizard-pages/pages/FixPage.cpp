#include "wizard-pages/pages/FixPage.h"

#include "probes/model/Ids.h"
#include "report/explanation/InlineText.h"
#include "wizard-pages/pages/CompareView.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Accessible.h"
#include "wizard-pages/widgets/Banner.h"
#include "wizard-pages/widgets/Button.h"
#include "wizard-pages/widgets/CommandBox.h"
#include "wizard-pages/widgets/FlowLayout.h"
#include "wizard-pages/widgets/ProgressLine.h"
#include "wizard-pages/widgets/Tag.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>
#include <QVBoxLayout>

namespace tsunagu {
namespace {

/// Whether this system can open the address; Windows' settings pages open only there.
bool canOpen(const QString& address)
{
#if defined(Q_OS_WIN)
    return !address.isEmpty();
#else
    return !address.isEmpty() && !address.startsWith(QLatin1String("ms-"));
#endif
}

} // namespace

FixPage::FixPage(WizardModel& model, QWidget* parent)
    : Page(PageKind::Fix, model, parent)
    , m_stepTitle(new TextLabel(TextRole::Heading, Tone::Text, this))
    , m_tags(new QWidget(this))
    , m_time(new Tag(m_tags))
    , m_undo(new Tag(m_tags))
    , m_risk(new Tag(m_tags))
    , m_place(new Tag(m_tags))
    , m_restart(new Tag(m_tags))
    , m_text(new QWidget(this))
    , m_see(new TextLabel(TextRole::Body, Tone::Text, this))
    , m_back(new TextLabel(TextRole::Body, Tone::Muted, this))
    , m_command(new CommandBox(this))
    , m_open(new CommandBox(this))
    , m_progress(new ProgressLine(this))
    , m_outcome(new Banner(this))
    , m_compare(new CompareView(this))
    , m_again(new Button(Button::Look::Quiet, this))
    , m_newResult(new Button(Button::Look::Quiet, this))
    , m_skip(new Button(Button::Look::Quiet, this))
{
    auto* tags = new FlowLayout(FlowLayout::Justify::Start, 8);
    m_tags->setLayout(tags);
    for (Tag* tag : {m_time, m_undo, m_risk, m_place, m_restart})
        tags->addWidget(tag);
    auto* text = new QVBoxLayout(m_text);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_stepTitle, m_tags, m_text, m_command, m_open, m_see, m_back,
                                                         m_progress, m_outcome, m_compare})
        body()->addWidget(part);
    auto* others = new FlowLayout(FlowLayout::Justify::Start, 20);
    for (Button* button : {m_newResult, m_again, m_skip})
        others->addWidget(button);
    body()->addLayout(others);

    Session& session = model.session();
    connect(&session, &Session::progressChanged, m_progress, &ProgressLine::showFraction);
    connect(&session, &Session::finished, this, &FixPage::onFinished);
    connect(m_command->button(), &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->command());
        m_command->button()->setText(tr("Copied"));
        m_command->button()->setAccessibleName(tr("Copied"));
        announce(*m_command->button());
    });
    connect(m_open->button(), &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(m_open->command(), QUrl::StrictMode)); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        FixPage::model().fix().isTested = false;
        FixPage::model().start(WizardModel::Purpose::Retest);
        showTest();
        Q_EMIT changed();
    });
    connect(m_newResult, &QPushButton::clicked, this, [this] { Q_EMIT goTo(PageKind::Result); });
    connect(m_skip, &QPushButton::clicked, this, &FixPage::nextStep);
}

QString FixPage::id() const
{
    return QStringLiteral("F-%1").arg(model().fix().step + 1);
}

FixPage::Phase FixPage::phase() const
{
    if (model().session().isRunning())
        return Phase::Testing;
    const FixState& fix = model().fix();
    if (!fix.isTested || !fix.after)
        return Phase::Trying;
    return fix.after->diagnosis.verdict.cause == ids::none ? Phase::Solved : Phase::NotSolved;
}

bool FixPage::hasNextStep() const
{
    return model().fix().step + 1 < m_steps.size();
}

Page::Primary FixPage::primary() const
{
    switch (phase()) {
    case Phase::Trying:
        return {tr("I did it, test again"), true};
    case Phase::Testing:
        return {tr("Stop"), true};
    case Phase::NotSolved:
        if (hasNextStep())
            return {tr("Show the next step"), true};
        break;
    case Phase::Solved:
        break;
    }
    return {tr("Next: how to keep it working"), true};
}

void FixPage::activate()
{
    switch (phase()) {
    case Phase::Trying:
        model().start(WizardModel::Purpose::Retest);
        showTest();
        Q_EMIT changed();
        return;
    case Phase::Testing:
        stop();
        return;
    case Phase::NotSolved:
        if (hasNextStep()) {
            nextStep();
            return;
        }
        break;
    case Phase::Solved:
        break;
    }
    Q_EMIT goNext();
}

bool FixPage::stop()
{
    if (phase() != Phase::Testing)
        return false;
    model().session().cancel();
    return true;
}

void FixPage::enter()
{
    model().beginFixing();
    retranslate();
    Q_EMIT changed();
}

void FixPage::leave()
{
    stop();
}

void FixPage::nextStep()
{
    if (!hasNextStep()) {
        Q_EMIT goNext();
        return;
    }
    FixState& fix = model().fix();
    ++fix.step;
    fix.isTested = false;
    retranslate();
    announce(*m_stepTitle);
    Q_EMIT changed();
}

void FixPage::retranslate()
{
    const FixState& fix = model().fix();
    if (!fix.before)
        return;
    m_steps = model().fixSteps(*fix.before);
    title()->showText(tr("Let us try one thing at a time."));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_again->setText(tr("Test once more"));
    m_newResult->setText(tr("Show the new result"));
    m_skip->setText(tr("Leave this step out"));
    showStep();
    showTest();
}

void FixPage::showStep()
{
    const int index = model().fix().step;
    if (index >= m_steps.size())
        return;
    const Step& step = m_steps.at(index);
    showLead(tr("This is step %1 of %2. When it is done, we test again.").arg(index + 1).arg(m_steps.size()));
    m_stepTitle->showText(inlineText(step.title));
    showTags(step);
    clearLayout(*m_text->layout());
    const QStringList paragraphs = step.body.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        auto* label = new TextLabel(TextRole::Body, Tone::Text, m_text);
        label->showText(inlineText(paragraph));
        m_text->layout()->addWidget(label);
    }
    m_see->showText(inlineText(tr("What you will see: %1").arg(step.see)));
    m_see->setVisible(!step.see.isEmpty());
    m_back->showText(inlineText(tr("To undo it: %1").arg(step.back)));
    m_back->setVisible(!step.back.isEmpty());
    m_command->showCommand(step.command, tr("Copy"), tr("Copy the command"));
    m_command->setVisible(!step.command.isEmpty());
    m_open->showCommand(step.open, tr("Open the settings"), tr("Open the settings: %1").arg(step.open));
    m_open->setVisible(canOpen(step.open));
}

void FixPage::showTags(const Step& step)
{
    m_time->showRemark(Tone::Accent, tr("%n minute(s)", "how long a step takes", step.minutes));
    m_time->setVisible(step.minutes > 0);
    switch (step.undo) {
    case StepUndo::Nothing:
        m_undo->showRemark(Tone::Good, tr("✓ Changes nothing"));
        break;
    case StepUndo::Yes:
        m_undo->showRemark(Tone::Good, tr("✓ Can be undone"));
        break;
    case StepUndo::No:
        m_undo->showRemark(Tone::Caution, tr("! Cannot be undone"));
        break;
    }
    m_restart->showRemark(Tone::Caution, tr("! Restart the computer afterwards"));
    m_restart->setVisible(step.restart);
    m_risk->showRemark(Tone::Caution, tr("! Ask a specialist first"));
    m_risk->setVisible(step.risk == StepRisk::AskSpecialist);
    m_place->showRemark(Tone::Muted, tr("In the router's settings"));
    m_place->setVisible(step.system == StepSystem::Router);
}

void FixPage::showTest()
{
    const FixState& fix = model().fix();
    const Phase now = phase();
    const bool isTested = now == Phase::Solved || now == Phase::NotSolved;
    m_progress->setVisible(now == Phase::Testing);
    if (now == Phase::Testing)
        m_progress->showFraction(model().session().progress());
    m_outcome->setVisible(isTested || now == Phase::Testing);
    m_compare->setVisible(isTested);
    m_again->setVisible(isTested && now == Phase::NotSolved);
    m_skip->setVisible(now == Phase::Trying);
    m_newResult->hide();
    if (now == Phase::Testing) {
        m_outcome->showStatement(Tone::Accent, tr("We are checking again."), QString());
        return;
    }
    if (!isTested || !fix.before)
        return;
    const QString before = fix.before->diagnosis.verdict.cause;
    const QString after = fix.after->diagnosis.verdict.cause;
    if (now == Phase::Solved) {
        m_outcome->showStatement(Tone::Good, tr("✓ The way for the VPN is free now."), tr("Try to connect your VPN."));
    } else if (before == after) {
        m_outcome->showStatement(Tone::Caution, tr("! This step has not helped yet."),
                                 hasNextStep() ? tr("Go on with the next step.")
                                               : tr("These were all the steps. Save the report and ask for help."));
    } else {
        m_outcome->showStatement(Tone::Caution, tr("! Something has changed: it is another cause now."),
                                 InlineText::toPlain(model().verdictArticle(*fix.after).title));
        m_newResult->show();
    }
    m_compare->showRuns(*fix.before, *fix.after, language());
}

void FixPage::onFinished()
{
    if (model().purpose() != WizardModel::Purpose::Retest || !model().fix().before)
        return;
    const std::optional<Run>& run = model().session().run();
    // A stopped test says nothing about the step.
    if (run && run->end != RunEnd::Cancelled) {
        model().fix().after = run;
        model().fix().isTested = true;
    }
    showTest();
    announce(*m_outcome);
    Q_EMIT changed();
}

} // namespace tsunagu
