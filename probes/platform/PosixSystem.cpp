#include "probes/platform/PosixSystem.h"

#include "probes/platform/RegularFile.h"
#include "probes/platform/RouteTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkInterface>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace tsunagu {
namespace {

constexpr qint64 maximumOutput = 4 * 1024 * 1024;
constexpr qint64 maximumRouteTable = 4 * 1024 * 1024;

std::filesystem::path pathOf(const QString& path)
{
    return {QFile::encodeName(path).toStdString()};
}

ErrorKind kindOf(const std::error_code& error)
{
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        return ErrorKind::PermissionDenied;
    const bool isMissing = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    return isMissing ? ErrorKind::NotAvailable : ErrorKind::System;
}

/// What `nameOf` makes of each entry of a folder; entries for which it has nothing are left out.
template <typename NameOf>
Result<QStringList> entriesOf(const QString& path, int maximumEntries, const NameOf& nameOf)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(pathOf(path), error);
    QStringList names;
    while (!error && entry != std::filesystem::directory_iterator() && names.size() < maximumEntries) {
        if (const std::optional<std::string> name = nameOf(*entry))
            names.append(QFile::decodeName(QByteArray::fromStdString(*name)));
        entry.increment(error);
    }
    if (error)
        return tl::unexpected(
            Error{kindOf(error), QStringLiteral("%1: %2").arg(path, QString::fromStdString(error.message()))});
    return names;
}

} // namespace

Result<QByteArray> PosixSystem::readFile(const QString& path, qint64 maximumBytes)
{
    return readRegularFile(path, maximumBytes);
}

Result<QStringList> PosixSystem::listFiles(const QString& path, int maximumEntries)
{
    auto names = entriesOf(path, maximumEntries, [](const std::filesystem::directory_entry& entry) {
        std::error_code unknown; // a link to nowhere: no file
        return entry.is_regular_file(unknown) ? std::optional(entry.path().filename().string()) : std::nullopt;
    });
    if (names)
        names->sort();
    return names;
}

Result<QStringList> PosixSystem::listFolders(const QString& path, int maximumEntries)
{
    return entriesOf(path, maximumEntries, [](const std::filesystem::directory_entry& entry) {
        std::error_code gone;
        return entry.is_directory(gone) ? std::optional(entry.path().filename().string()) : std::nullopt;
    });
}

Result<QStringList> PosixSystem::linkTargets(const QString& path, int maximumEntries)
{
    return entriesOf(path, maximumEntries, [](const std::filesystem::directory_entry& entry) {
        std::error_code error;
        const auto target = std::filesystem::read_symlink(entry.path(), error);
        return error ? std::nullopt : std::optional(target.string());
    });
}

qint64 PosixSystem::processId() const
{
    return QCoreApplication::applicationPid();
}

Result<CommandResult> PosixSystem::run(const QString& program, const QStringList& arguments, TimePoint until,
                                       const std::stop_token& stop)
{
    const QStringList administratorPaths{QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")};
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(program, administratorPaths);
    if (path.isEmpty())
        return tl::unexpected(Error{ErrorKind::NotAvailable, QStringLiteral("%1: no such program").arg(program)});

    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(path, arguments, QIODevice::ReadOnly);
    CommandResult result;
    constexpr int slice = 25; // milliseconds between looks at the stop token
    while (!process.waitForFinished(slice)) {
        result.standardOutput += process.readAllStandardOutput();
        result.standardError += process.readAllStandardError();
        if (process.error() == QProcess::FailedToStart)
            return tl::unexpected(Error{ErrorKind::NotAvailable, process.errorString()});
        const bool isFull = result.standardOutput.size() + result.standardError.size() > maximumOutput;
        if (!stop.stop_requested() && m_clock.now() < until && !isFull)
            continue;
        process.kill();
        process.waitForFinished(slice);
        if (isFull)
            return tl::unexpected(Error{ErrorKind::InputInvalid, QStringLiteral("%1 prints without end").arg(program)});
        return tl::unexpected(Error{stop.stop_requested() ? ErrorKind::Cancelled : ErrorKind::DeadlinePassed, program});
    }
    result.standardOutput += process.readAllStandardOutput();
    result.standardError += process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit)
        return tl::unexpected(Error{ErrorKind::System, QStringLiteral("%1 crashed").arg(program)});
    result.exitCode = process.exitCode();
    return result;
}

Result<NetworkConfiguration> PosixSystem::networkConfiguration()
{
    NetworkConfiguration configuration;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces()) {
        InterfaceState state;
        state.name = interface.name();
        state.up = interface.flags().testFlag(QNetworkInterface::IsUp);
        state.running = interface.flags().testFlag(QNetworkInterface::IsRunning);
        state.loopback = interface.flags().testFlag(QNetworkInterface::IsLoopBack);
        for (const QNetworkAddressEntry& entry : interface.addressEntries())
            state.addresses.append(entry.ip());
        configuration.interfaces.append(state);
    }
    const auto routes = readFile(QStringLiteral("/proc/net/route"), maximumRouteTable);
    if (!routes)
        return tl::unexpected(routes.error());
    const DefaultRoutes v4 = parseProcNetRoute(*routes);
    configuration.defaultRouteV4 = v4.present;
    configuration.gatewaysV4 = v4.gateways;
    // A kernel without IPv6 has no such file, which is an answer too.
    if (const auto routesV6 = readFile(QStringLiteral("/proc/net/ipv6_route"), maximumRouteTable)) {
        const DefaultRoutes v6 = parseProcNetIpv6Route(*routesV6);
        configuration.defaultRouteV6 = v6.present;
        configuration.gatewaysV6 = v6.gateways;
    }
    return configuration;
}

Result<int> PosixSystem::udpEncapsulationRule()
{
    return tl::unexpected(Error{ErrorKind::NotAvailable, QStringLiteral("only Windows has this setting")});
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    std::generate(bytes.begin(), bytes.end(),
                  [] { return static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256)); });
}

} // namespace tsunagu
