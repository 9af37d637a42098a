#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "probes/model/Finding.h"
#include "probes/model/Target.h"

#include <QDateTime>

#include <chrono>

namespace tsunagu {

/// How a run came to its end.
enum class RunEnd
{
    Complete,
    DeadlinePassed, ///< the deadline stopped it; it holds what was measured by then
    Cancelled,      ///< the person stopped it; likewise
};

/// One run as it is shown, reported and compared: a value, complete in itself.
struct Run
{
    Target target;
    QDateTime startedUtc;
    std::chrono::milliseconds elapsed{0};
    RunEnd end = RunEnd::Complete;
    Findings findings;
    Diagnosis diagnosis;

    friend bool operator==(const Run&, const Run&) = default;
};

} // namespace tsunagu
