#pragma once

#include "diagnosis/session/Run.h"
#include "report/text/Language.h"

#include <QList>
#include <QString>

#include <optional>

namespace tsunagu {

/// One row of the chart: what a series of packets met. Only what was measured is there.
struct TimingSeries
{
    QString name;                  ///< "VPN (UDP 500)"
    QString lossText;              ///< "30% lost (18% to 45%)"
    QString delayText;             ///< "18 to 44 ms, median 21 ms"
    std::optional<double> loss;    ///< share, 0 to 1
    std::optional<double> lossLow; ///< its 95 % interval; both or none
    std::optional<double> lossHigh;
    std::optional<double> rttMinMs;
    std::optional<double> rttMedianMs;
    std::optional<double> rttMaxMs;

    friend bool operator==(const TimingSeries&, const TimingSeries&) = default;
};

/// Loss and delay of the VPN's packets beside those of other packets in the same seconds, from the finding
/// `ike.timing`.
struct TimingView
{
    QString lossTitle;          ///< with its unit
    QString delayTitle;         ///< likewise
    QList<TimingSeries> series; ///< the VPN's first, then the control packets, if any were sent
    QString description;        ///< the whole chart in sentences with every number of it

    friend bool operator==(const TimingView&, const TimingView&) = default;
};

/// Nothing where no packet of the series was answered, or where neither the verdict is about time and loss nor anything
/// was lost or late. Numbers that contradict each other (a report may be made up) count as not measured.
std::optional<TimingView> timingView(const Run& run, Language language);

} // namespace tsunagu
