#include "wizard-pages/pages/TimingCard.h"

#include "wizard-pages/widgets/IntervalChart.h"
#include "wizard-pages/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace tsunagu {

TimingCard::TimingCard(QWidget* parent)
    : Card(Ground::Surface, parent)
    , m_title(new TextLabel(TextRole::Heading, Tone::Text, this))
    , m_loss(new IntervalChart(IntervalChart::Shape::Bars, this))
    , m_delay(new IntervalChart(IntervalChart::Shape::Spans, this))
    , m_key(new TextLabel(TextRole::Hint, Tone::Muted, this))
{
    column()->setSpacing(12);
    column()->addWidget(m_title);
    column()->addWidget(m_loss);
    column()->addWidget(m_delay);
    column()->addWidget(m_key);
}

void TimingCard::showTiming(const TimingView& view)
{
    constexpr double percent = 100;
    const auto inPercent = [](std::optional<double> share) {
        return share ? std::optional(*share * percent) : std::nullopt;
    };
    QList<ChartRow> losses;
    QList<ChartRow> delays;
    for (const TimingSeries& each : view.series) {
        if (each.loss)
            losses.append(
                {each.name, each.lossText, *each.loss * percent, inPercent(each.lossLow), inPercent(each.lossHigh)});
        if (each.rttMedianMs)
            delays.append({each.name, each.delayText, *each.rttMedianMs, each.rttMinMs, each.rttMaxMs});
    }
    m_title->showText(tr("Lost and late packets"));
    m_loss->showRows(view.lossTitle, QStringLiteral("%"), losses, percent);
    m_delay->showRows(view.delayTitle, QStringLiteral("ms"), delays);
    m_loss->setVisible(!losses.isEmpty());
    m_delay->setVisible(!delays.isEmpty());
    m_key->showText(tr("Bar: what was lost. Thin line: the true share lies here with 95% certainty. Box: from the "
                       "shortest to the longest time. Upright line: the median, that is the middle one."));
}

} // namespace tsunagu
