#include "probes/vpn-config/service/UnitStates.h"

#include <optional>

namespace tsunagu {
namespace {

using Properties = QHash<QByteArray, QByteArray>;

std::optional<UnitState> stateOf(const Properties& unit)
{
    const QByteArray load = unit.value("LoadState");
    const QByteArray active = unit.value("ActiveState");
    const QByteArray file = unit.value("UnitFileState");
    // What runs counts before everything else: a unit may have been masked or removed while its service went on.
    if (active == "active" || active == "reloading" || active == "refreshing")
        return UnitState::Active;
    if (load == "not-found")
        return UnitState::Absent;
    if (active == "activating")
        return UnitState::Starting;
    if (load == "masked" || file == "masked" || file == "masked-runtime")
        return UnitState::Masked;
    if (active == "failed")
        return UnitState::Failed;
    if (active == "inactive" || active == "deactivating")
        return file == "disabled" ? UnitState::Disabled : UnitState::Inactive;
    return std::nullopt;
}

void keep(const Properties& unit, QHash<QString, UnitState>& states)
{
    const std::optional<UnitState> state = stateOf(unit);
    if (!state)
        return;
    for (const QByteArray& name : unit.value("Names").split(' ') + QList<QByteArray>{unit.value("Id")}) {
        if (!name.isEmpty())
            states.insert(QString::fromUtf8(name), *state);
    }
}

} // namespace

QString unitStateWord(UnitState state)
{
    switch (state) {
    case UnitState::Active:
        return QStringLiteral("active");
    case UnitState::Starting:
        return QStringLiteral("starting");
    case UnitState::Inactive:
        return QStringLiteral("inactive");
    case UnitState::Failed:
        return QStringLiteral("failed");
    case UnitState::Disabled:
        return QStringLiteral("disabled");
    case UnitState::Masked:
        return QStringLiteral("masked");
    case UnitState::Absent:
        return QStringLiteral("absent");
    case UnitState::Unreadable:
        return QStringLiteral("unreadable");
    }
    Q_UNREACHABLE();
}

QHash<QString, UnitState> parseSystemctlShow(const QByteArray& text)
{
    QHash<QString, UnitState> states;
    Properties unit;
    for (const QByteArray& line : text.split('\n')) {
        if (line.trimmed().isEmpty()) {
            keep(unit, states);
            unit.clear();
            continue;
        }
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            unit.insert(line.left(equals), line.mid(equals + 1).trimmed());
    }
    keep(unit, states);
    return states;
}

QHash<QString, UnitState> readUnitStates(System& system, const QList<ServiceUnit>& units, TimePoint until,
                                         const std::stop_token& stop)
{
    QStringList arguments{QStringLiteral("show"), QStringLiteral("--no-pager"),
                          QStringLiteral("--property=Id,Names,LoadState,ActiveState,UnitFileState"),
                          QStringLiteral("--")};
    for (const ServiceUnit& unit : units)
        arguments.append(unit.name);
    QHash<QString, UnitState> told;
    // Where systemd is not what runs this system, systemctl says so on standard error and prints nothing else.
    if (const auto shown = system.run(QStringLiteral("systemctl"), arguments, until, stop))
        told = parseSystemctlShow(shown->standardOutput);
    QHash<QString, UnitState> states;
    for (const ServiceUnit& unit : units)
        states.insert(unit.name, told.value(unit.name, UnitState::Unreadable));
    return states;
}

} // namespace tsunagu
