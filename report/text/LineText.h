#pragma once

#include "diagnosis/lines/LineHints.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

/// What was seen that speaks for this kind of line, in one sentence: "A station of your provider has the address
/// 192.0.0.1."
QString lineObservation(const LineHint& hint, Language language);

} // namespace tsunagu
