#pragma once

#include "report/text/Language.h"

#include <QStringList>

namespace tsunagu {

/// What would settle the question, a sentence for each machine word of `Diagnosis::wouldSettle`: what to do and what
/// its result would mean. Words of a later version are left out.
QStringList settleLines(const QStringList& words, Language language);

} // namespace tsunagu
