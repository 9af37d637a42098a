#pragma once

#include "report/export/Explanation.h"
#include "report/model/Report.h"
#include "report/text/Language.h"

namespace tsunagu::test {

/// The sample run as a report with something removed.
Report sampleReport();

/// An explanation with every part that exports show.
Explanation sampleExplanation(Language language);

} // namespace tsunagu::test
