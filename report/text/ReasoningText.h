#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "report/text/Language.h"

#include <QStringList>

namespace tsunagu {

/// A line for each rule, in the order in which they were asked: the cause's name and id, what the rule concluded and
/// why. A reason that is not known here (from another version) stays as it is.
QStringList reasoningLines(const Diagnosis& diagnosis, Language language);

} // namespace tsunagu
