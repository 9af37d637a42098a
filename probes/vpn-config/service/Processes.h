#pragma once

#include "probes/platform/System.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace tsunagu {

/// A process of this computer.
struct RunningProcess
{
    QString folder; ///< "/proc/4711"
    QString name;   ///< as the kernel shortens it to 15 characters; anything but printable ASCII stands as "?"

    friend bool operator==(const RunningProcess&, const RunningProcess&) = default;
};

struct ProcessList
{
    QList<RunningProcess> processes; ///< without this program's own
    /// This system shows a person only what is theirs (hidepid, proc(5)), or the list was cut short: a process that is
    /// not in it may run all the same.
    bool incomplete = false;
};

/// Reads `/proc/*/comm`, which every user may read of every process. Ends at `until` or on stop.
Result<ProcessList> readProcesses(System& system, const Clock& clock, TimePoint until, const std::stop_token& stop);

} // namespace tsunagu
