#pragma once

#include "diagnosis/session/Run.h"
#include "report/text/Language.h"

#include <QHash>
#include <QString>

namespace tsunagu {

/// The placeholders of the knowledge texts (report/explanation/Placeholders.h) with what this run measured, formatted
/// with units for the language. What was not measured is absent. Texts from outside have gone through `forScreen`.
QHash<QString, QString> explanationValues(const Run& run, Language language);

} // namespace tsunagu
