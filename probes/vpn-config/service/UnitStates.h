#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/service/KnownServices.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace tsunagu {

/// How a service stands, in the words of systemd.
enum class UnitState
{
    Active,
    Starting, ///< systemd is starting it just now, perhaps again and again
    Inactive,
    Failed,     ///< it ended by a fault, or could not be started
    Disabled,   ///< inactive, and not set up to start by itself
    Masked,     ///< inactive, and forbidden to start
    Absent,     ///< there is no such service
    Unreadable, ///< could not be told: no systemd, or it did not answer
};

/// The machine word of a state (docs/findings.md, `state` of a service).
QString unitStateWord(UnitState state);

/// Reads what `systemctl show --property=Id,Names,LoadState,ActiveState,UnitFileState UNIT…` prints: `Key=Value` lines,
/// a block a unit, an empty line between blocks. By every name that a block gives its unit; what is cut off or says
/// nothing that is understood is left out.
QHash<QString, UnitState> parseSystemctlShow(const QByteArray& text);

/// Asks systemd for these units, without a shell; ends at `until` or on stop. A unit that nothing was learnt of is
/// Unreadable.
QHash<QString, UnitState> readUnitStates(System& system, const QList<ServiceUnit>& units, TimePoint until,
                                         const std::stop_token& stop);

} // namespace tsunagu
