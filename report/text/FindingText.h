#pragma once

#include "probes/model/Finding.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringView>

namespace tsunagu {

/// What a probe asks, in everyday words, for a line of the check page ("VPN の入口（UDP 500）"). For an id that is not
/// known (from a newer report) the id itself.
QString findingQuestion(QStringView id, Language language);

/// What came out, in one line with the numbers just measured ("はい。12 ミリ秒"). Never empty; any finding may be
/// given, also one from a report that somebody made up.
QString findingAnswer(const Finding& finding, Language language);

/// Everything that was measured in one English line for an engineer ("ike.udp500 fail 1900 ms: port=500 …").
QString findingTechnical(const Finding& finding);

} // namespace tsunagu
