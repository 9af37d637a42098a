#pragma once

#include "report/text/PathView.h"

#include <QList>

namespace tsunagu {

/// Something that was measured at a station: "Round trip", "2 ms".
struct StationFact
{
    QString name;
    QString value; ///< never empty

    friend bool operator==(const StationFact&, const StationFact&) = default;
};

/// The numbers of one station of the path picture: its address, its number on the way, how long an answer took, and
/// what answered or did not. Holds only what the findings hold; empty where nothing was measured.
QList<StationFact> stationFacts(const Run& run, Station::Kind kind, Language language);

} // namespace tsunagu
