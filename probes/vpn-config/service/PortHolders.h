#pragma once

#include "probes/platform/System.h"
#include "probes/vpn-config/service/Processes.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace tsunagu {

/// Who holds a UDP port of this computer.
enum class PortHolder
{
    Nobody,
    VpnDaemon, ///< a known one; where the holder may not be looked at, one that runs is taken for it
    OtherProgram,
    Unknown, ///< somebody whose process this user may not look at, and no known VPN daemon runs
};

/// The machine word of a holder (docs/findings.md, `state` of a port).
QString portHolderWord(PortHolder holder);

struct HeldPort
{
    quint16 port = 0;
    PortHolder holder = PortHolder::Nobody;
    QString program; ///< the name of the holder's process; empty if nobody or unknown

    friend bool operator==(const HeldPort&, const HeldPort&) = default;
};

/// Looks up who holds each of `ports`, whatever the address it is held on: in the kernel's list of sockets, and by the
/// descriptors of those processes that this user may look at. Sockets of this program do not count. Errors: the list of
/// sockets could not be read. Ends at `until` or on stop with what it knows by then.
Result<QList<HeldPort>> readPortHolders(System& system, const Clock& clock, const QList<quint16>& ports,
                                        const ProcessList& processes, TimePoint until, const std::stop_token& stop);

} // namespace tsunagu
