#pragma once

#include "report/text/Language.h"

#include <QList>
#include <QString>

namespace tsunagu {

/// A duration as a person reads it: "2 ms", "2.3 ms" (one decimal below 10 ms, where it is not zero), "18 ms",
/// "1.2 s", "12 s" (from 1000 ms on); "2 ミリ秒", "1.2 秒". Out of range, it is taken to the nearest end of 0 to one
/// day.
QString formatMilliseconds(double milliseconds, Language language);

/// A share from 0 to 1 in whole percent: "25%".
QString formatRatio(double ratio, Language language);

/// "UDP 500", "UDP 500 and 4500", "UDP 500 と 4500"; empty for an empty list.
QString portsText(const QList<int>& ports, Language language);

} // namespace tsunagu
