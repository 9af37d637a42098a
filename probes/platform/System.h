#pragma once

#include "probes/model/Error.h"
#include "probes/platform/Clock.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>
#include <stop_token>

namespace tsunagu {

/// An interface of this computer with what matters for reaching anything.
struct InterfaceState
{
    QString name;
    bool up = false;
    bool running = false; ///< has a carrier
    bool loopback = false;
    QList<QHostAddress> addresses;
};

struct NetworkConfiguration
{
    QList<InterfaceState> interfaces;
    QList<QHostAddress> gatewaysV4; ///< default gateways
    QList<QHostAddress> gatewaysV6;
    bool defaultRouteV4 = false; ///< also true for a default route without a gateway (a tunnel)
    bool defaultRouteV6 = false;
};

struct CommandResult
{
    int exitCode = 0;
    QByteArray standardOutput;
    QByteArray standardError;
};

/// The operating system apart from sockets: files, commands, interfaces. Thread-safe.
class System
{
public:
    System() = default;
    System(const System&) = delete;
    System& operator=(const System&) = delete;
    System(System&&) = delete;
    System& operator=(System&&) = delete;
    virtual ~System() = default;

    /// Reads a regular file of at most `maximumBytes`; a longer one, and what is no such file (a folder, a named pipe,
    /// a device), is InputInvalid. NotAvailable: there is none. PermissionDenied: it may not be read.
    virtual Result<QByteArray> readFile(const QString& path, qint64 maximumBytes) = 0;
    /// The names of the regular files in a folder (links to such among them), sorted; the first `maximumEntries` that
    /// the system tells. PermissionDenied: the folder is there and may not be listed. NotAvailable: there is none.
    virtual Result<QStringList> listFiles(const QString& path, int maximumEntries) = 0;
    /// The names of the folders in a folder, in the order in which the system tells them, at most `maximumEntries`.
    /// Errors as for files.
    virtual Result<QStringList> listFolders(const QString& path, int maximumEntries) = 0;
    /// Every entry of a folder that is a symbolic link, with where it leads: a path, or what the system writes in its
    /// place ("socket:[4711]"). At most `maximumEntries`; one that vanishes meanwhile is left out. Errors as for files.
    virtual Result<QStringList> linkTargets(const QString& path, int maximumEntries) = 0;
    /// The number of this process, as the system's lists of processes write it.
    virtual qint64 processId() const = 0;
    /// Runs a program without a shell, standard input closed. Ends it at `until` or on stop. NotAvailable: no such
    /// program.
    virtual Result<CommandResult> run(const QString& program, const QStringList& arguments, TimePoint until,
                                      const std::stop_token& stop) = 0;
    virtual Result<NetworkConfiguration> networkConfiguration() = 0;
    /// Windows' registry value AssumeUDPEncapsulationContextOnSendRule: 0 (also where it is not set), 1 or 2.
    /// NotAvailable: this system has no such setting.
    virtual Result<int> udpEncapsulationRule() = 0;
};

/// Random bytes for SPIs, nonces and padding.
class Random
{
public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    Random(Random&&) = delete;
    Random& operator=(Random&&) = delete;
    virtual ~Random() = default;

    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

} // namespace tsunagu
