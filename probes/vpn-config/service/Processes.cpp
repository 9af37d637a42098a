#include "probes/vpn-config/service/Processes.h"

#include "probes/platform/Clock.h"

#include <QByteArray>

#include <algorithm>

namespace tsunagu {
namespace {

constexpr int mostFolders = 100'000; // beyond what a kernel gives out by default (32,768, on large computers more)
constexpr qint64 longestName = 64;   // the kernel's own limit is 16 with the end of line

bool isProcess(const QString& folder)
{
    return !folder.isEmpty() &&
           std::all_of(folder.begin(), folder.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

/// A process may call itself anything.
QString nameFrom(QByteArray comm)
{
    if (comm.endsWith('\n'))
        comm.chop(1);
    QString name;
    for (const char letter : comm)
        name.append(letter >= ' ' && letter <= '~' ? QLatin1Char(letter) : QLatin1Char('?'));
    return name;
}

} // namespace

Result<ProcessList> readProcesses(System& system, const Clock& clock, TimePoint until, const std::stop_token& stop)
{
    const auto folders = system.listFolders(QStringLiteral("/proc"), mostFolders);
    if (!folders)
        return tl::unexpected(folders.error());
    ProcessList list;
    const auto nameOf = [&system](const QString& process) {
        return system.readFile(QStringLiteral("/proc/%1/comm").arg(process), longestName);
    };
    list.incomplete = folders->size() >= mostFolders || !nameOf(QStringLiteral("1"));
    const QString own = QString::number(system.processId());
    for (const QString& folder : *folders) {
        if (!isProcess(folder) || folder == own)
            continue;
        if (stop.stop_requested() || clock.now() >= until) {
            list.incomplete = true;
            break;
        }
        if (const auto comm = nameOf(folder))
            list.processes.append({QStringLiteral("/proc/") + folder, nameFrom(*comm)});
    }
    return list;
}

} // namespace tsunagu
