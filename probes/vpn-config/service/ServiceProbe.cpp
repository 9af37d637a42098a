#include "probes/vpn-config/service/ServiceProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"
#include "probes/vpn-config/service/KnownServices.h"
#include "probes/vpn-config/service/PortHolders.h"
#include "probes/vpn-config/service/Processes.h"
#include "probes/vpn-config/service/UnitStates.h"

#include <QJsonArray>

#include <algorithm>

namespace tsunagu {
namespace {

/// A service manager that hangs must not hold up the run.
constexpr Milliseconds longestReading{1500};

QJsonArray portList(const QList<HeldPort>& ports)
{
    QJsonArray list;
    for (const HeldPort& held : ports) {
        QJsonObject entry{{keys::port, held.port}, {keys::state, portHolderWord(held.holder)}};
        if (!held.program.isEmpty())
            entry.insert(keys::program, held.program);
        list.append(entry);
    }
    return list;
}

QJsonArray serviceList(const QHash<QString, UnitState>& states)
{
    QJsonArray list;
    for (const ServiceUnit& unit : serviceUnits()) {
        list.append(QJsonObject{{keys::name, unit.name},
                                {keys::kind, serviceKindWord(unit.kind)},
                                {keys::state, unitStateWord(states.value(unit.name, UnitState::Unreadable))}});
    }
    return list;
}

QJsonArray daemonList(const ProcessList& processes)
{
    QStringList names;
    for (const RunningProcess& process : processes.processes) {
        if (serviceKindOfProcess(process.name) && !names.contains(process.name))
            names.append(process.name);
    }
    names.sort();
    return QJsonArray::fromStringList(names);
}

bool runsIkeDaemon(const ProcessList& processes)
{
    return std::any_of(processes.processes.begin(), processes.processes.end(), [](const RunningProcess& process) {
        return serviceKindOfProcess(process.name) == ServiceKind::Ike;
    });
}

/// An IKE service is installed and none of them runs.
bool ikeServiceIsStopped(const QHash<QString, UnitState>& states)
{
    bool isInstalled = false;
    for (const ServiceUnit& unit : serviceUnits()) {
        if (unit.kind != ServiceKind::Ike)
            continue;
        switch (states.value(unit.name, UnitState::Unreadable)) {
        case UnitState::Active:
        case UnitState::Starting:
            return false;
        case UnitState::Inactive:
        case UnitState::Failed:
        case UnitState::Disabled:
        case UnitState::Masked:
            isInstalled = true;
            break;
        case UnitState::Absent:
        case UnitState::Unreadable:
            break;
        }
    }
    return isInstalled;
}

bool isHeldByOthers(const HeldPort& held)
{
    return held.holder == PortHolder::OtherProgram || held.holder == PortHolder::Unknown;
}

} // namespace

ProbeInfo ServiceProbe::info() const
{
    return {ids::vpnService.toString(), Area::VpnConfig, {}, Milliseconds{100}};
}

Result<Finding> ServiceProbe::run(const ProbeContext& context)
{
    System& system = context.platform.system;
    const Clock& clock = context.platform.clock;
    const TimePoint until = std::min(context.deadline, clock.now() + longestReading);
    Finding finding;

    const auto processes = readProcesses(system, clock, until, context.stop);
    // Who runs cannot be told apart from who does not where the list is missing.
    const ProcessList seen = processes.value_or(ProcessList{{}, true});
    finding.measured.insert(keys::daemons, daemonList(seen));
    finding.measured.insert(keys::processesHidden, seen.incomplete);
    constexpr quint16 ike = 500;   // RFC 7296 §2
    constexpr quint16 natt = 4500; // RFC 3947 §4
    const auto ports = readPortHolders(system, clock, {ike, natt}, seen, until, context.stop);
    if (ports)
        finding.measured.insert(keys::ports, portList(*ports));
    const auto states = readUnitStates(system, serviceUnits(), until, context.stop);
    finding.measured.insert(keys::services, serviceList(states));
    if (const auto rule = system.udpEncapsulationRule())
        finding.measured.insert(keys::udpEncapsulationRule, *rule);

    if (context.stop.stop_requested()) {
        finding.status = Status::Unknown;
        finding.needs = errorWord(ErrorKind::Cancelled);
    } else if (!ports) {
        finding.status = Status::Unknown;
        finding.needs = errorWord(ports.error().kind);
    } else {
        const bool isStopped = ikeServiceIsStopped(states) && !runsIkeDaemon(seen);
        const bool isHeld = std::any_of(ports->begin(), ports->end(), isHeldByOthers);
        finding.status = isStopped || isHeld ? Status::Warn : Status::Pass;
    }
    return finding;
}

} // namespace tsunagu
