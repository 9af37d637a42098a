#pragma once

#include "report/text/TimingView.h"
#include "wizard-pages/widgets/Card.h"

namespace tsunagu {

class IntervalChart;
class TextLabel;

/// Loss and delay as two charts, the VPN's packets beside others.
class TimingCard : public Card
{
    Q_OBJECT

public:
    explicit TimingCard(QWidget* parent);

    void showTiming(const TimingView& view);

private:
    TextLabel* m_title;
    IntervalChart* m_loss;
    IntervalChart* m_delay;
    TextLabel* m_key;
};

} // namespace tsunagu
