#include "probes/vpn-config/service/PortHolders.h"

#include "probes/platform/Clock.h"
#include "probes/vpn-config/service/KnownServices.h"
#include "probes/vpn-config/service/UdpTable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr qint64 largestTable = 8 * 1024 * 1024;
constexpr int mostDescriptors = 65'536;

Result<QList<UdpSocket>> readSockets(System& system)
{
    const auto v4 = system.readFile(QStringLiteral("/proc/net/udp"), largestTable);
    if (!v4)
        return tl::unexpected(v4.error());
    QList<UdpSocket> sockets = parseProcNetUdp(*v4);
    const auto v6 = system.readFile(QStringLiteral("/proc/net/udp6"), largestTable);
    if (v6)
        sockets += parseProcNetUdp(*v6);
    else if (v6.error().kind != ErrorKind::NotAvailable) // a kernel without IPv6 has no such file
        return tl::unexpected(v6.error());
    return sockets;
}

/// "socket:[4711]" is how a descriptor of a socket reads (proc_pid_fd(5)).
QString linkOf(quint64 inode)
{
    return QStringLiteral("socket:[%1]").arg(inode);
}

bool isIkeDaemon(const QString& name)
{
    return serviceKindOfProcess(name) == ServiceKind::Ike;
}

/// Which of the sockets belong to whom: the name of the process by the socket's link.
QHash<QString, QString> ownersOf(const QSet<QString>& wanted, System& system, const Clock& clock,
                                 const ProcessList& processes, TimePoint until, const std::stop_token& stop)
{
    QHash<QString, QString> owners;
    for (const RunningProcess& process : processes.processes) {
        if (owners.size() == wanted.size() || stop.stop_requested() || clock.now() >= until)
            break;
        // Other users' descriptors cannot be listed; that is what `PortHolder::Unknown` is for.
        const auto links = system.linkTargets(process.folder + QStringLiteral("/fd"), mostDescriptors);
        for (const QString& link : links.value_or(QStringList())) {
            if (wanted.contains(link))
                owners.insert(link, process.name);
        }
    }
    return owners;
}

HeldPort holderOf(quint16 port, const QStringList& names, bool someAreUnknown, const QString& runningDaemon)
{
    const auto daemon = std::find_if(names.begin(), names.end(), isIkeDaemon);
    if (daemon != names.end())
        return {port, PortHolder::VpnDaemon, *daemon};
    if (someAreUnknown && !runningDaemon.isEmpty())
        return {port, PortHolder::VpnDaemon, runningDaemon};
    if (!names.isEmpty())
        return {port, PortHolder::OtherProgram, names.front()};
    return {port, PortHolder::Unknown, {}};
}

} // namespace

QString portHolderWord(PortHolder holder)
{
    switch (holder) {
    case PortHolder::Nobody:
        return QStringLiteral("free");
    case PortHolder::VpnDaemon:
        return QStringLiteral("vpn-daemon");
    case PortHolder::OtherProgram:
        return QStringLiteral("other-program");
    case PortHolder::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

Result<QList<HeldPort>> readPortHolders(System& system, const Clock& clock, const QList<quint16>& ports,
                                        const ProcessList& processes, TimePoint until, const std::stop_token& stop)
{
    const auto sockets = readSockets(system);
    if (!sockets)
        return tl::unexpected(sockets.error());
    QHash<quint16, QStringList> linksByPort;
    QSet<QString> wanted;
    const QStringList ownLinks =
        system.linkTargets(QStringLiteral("/proc/%1/fd").arg(system.processId()), mostDescriptors)
            .value_or(QStringList());
    for (const UdpSocket& socket : *sockets) {
        const QString link = linkOf(socket.inode);
        if (!ports.contains(socket.localPort) || ownLinks.contains(link))
            continue;
        linksByPort[socket.localPort].append(link);
        wanted.insert(link);
    }
    QHash<QString, QString> owners;
    if (!wanted.isEmpty())
        owners = ownersOf(wanted, system, clock, processes, until, stop);

    const auto running = std::find_if(processes.processes.begin(), processes.processes.end(),
                                      [](const RunningProcess& process) { return isIkeDaemon(process.name); });
    const QString runningDaemon = running == processes.processes.end() ? QString() : running->name;
    QList<HeldPort> held;
    for (const quint16 port : ports) {
        const QStringList links = linksByPort.value(port);
        if (links.isEmpty()) {
            held.append({port, PortHolder::Nobody, {}});
            continue;
        }
        QStringList names;
        bool someAreUnknown = false;
        for (const QString& link : links) {
            if (owners.contains(link))
                names.append(owners.value(link));
            else
                someAreUnknown = true;
        }
        held.append(holderOf(port, names, someAreUnknown, runningDaemon));
    }
    return held;
}

} // namespace tsunagu
