#include "wizard-pages/pages/CompareView.h"

#include "report/text/FindingText.h"
#include "report/text/VerdictText.h"
#include "wizard-pages/pages/PageText.h"
#include "wizard-pages/widgets/Card.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QResizeEvent>

namespace tsunagu {
namespace {

constexpr int maximumLines = 4;
constexpr int narrowestForTwo = 460; ///< at the usual text size

/// What differs between the runs, then what the old verdict rested on.
QStringList findingsToCompare(const Run& before, const Run& after)
{
    QStringList ids;
    for (const Finding& finding : before.findings.all()) {
        const Finding* later = after.findings.find(finding.id);
        const bool isMeasured =
            later != nullptr && later->status != Status::Skipped && finding.status != Status::Skipped;
        if (isMeasured && later->status != finding.status)
            ids.append(finding.id);
    }
    for (const Cause& cause : before.diagnosis.causes) {
        for (const QString& id : cause.evidence) {
            if (!ids.contains(id) && before.findings.find(id) != nullptr)
                ids.append(id);
        }
    }
    return ids.mid(0, maximumLines);
}

QString clockTime(const QDateTime& utc)
{
    return utc.toLocalTime().toString(QStringLiteral("HH:mm"));
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_before(new Card(Card::Ground::Surface, this))
    , m_after(new Card(Card::Ground::Surface, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(16);
    m_row->addWidget(m_before, 1);
    m_row->addWidget(m_after, 1);
}

void CompareView::showRuns(const Run& before, const Run& after, Language language)
{
    const QStringList findings = findingsToCompare(before, after);
    fill(*m_before, tr("Before  %1", "the earlier check; %1 is its time").arg(clockTime(before.startedUtc)), before,
         findings, false, language);
    fill(*m_after, tr("Now  %1", "the check just made; %1 is its time").arg(clockTime(after.startedUtc)), after,
         findings, true, language);
    m_after->setTone(after.diagnosis.causes.isEmpty() ? Tone::Good : Tone::Text);
}

void CompareView::fill(Card& card, const QString& heading, const Run& run, const QStringList& findings, bool isNow,
                       Language language)
{
    clearLayout(*card.column());
    auto* title = new TextLabel(TextRole::Strong, Tone::Text, &card);
    title->showText(heading);
    card.column()->addWidget(title);
    auto* verdict = new TextLabel(TextRole::Body, Tone::Text, &card);
    verdict->showText(causeName(run.diagnosis.verdict.cause, language));
    card.column()->addWidget(verdict);
    for (const QString& id : findings) {
        const Finding* finding = run.findings.find(id);
        if (finding == nullptr)
            continue;
        const bool isGood = isNow && finding->status == Status::Pass;
        auto* line = new TextLabel(TextRole::Body, isGood ? Tone::Good : Tone::Muted, &card);
        line->showText(evidenceLine(*finding, language));
        card.column()->addWidget(line);
    }
    card.column()->addStretch(1);
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool hasRoom = event->size().width() >= narrowestForTwo * textScale(font());
    m_row->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace tsunagu
