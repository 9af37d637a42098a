#pragma once

#include "diagnosis/session/Run.h"

#include <QString>

#include <optional>

namespace tsunagu {

/// The machine word of a run's end as it stands in reports, `run.end`: "complete", "deadline-passed", "cancelled".
QString runEndWord(RunEnd end);
std::optional<RunEnd> runEndFromWord(QStringView word);

} // namespace tsunagu
