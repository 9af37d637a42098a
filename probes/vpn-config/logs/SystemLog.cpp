#include "probes/vpn-config/logs/SystemLog.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// Enough for some hundred attempts. Where lines are so long that the output gets too large, the second is tried.
constexpr std::array lineCounts{10'000, 1'000};

/// SYSLOG_IDENTIFIER of every program whose lines are understood.
QStringList identifiers()
{
    return {QStringLiteral("charon"),          QStringLiteral("charon-systemd"), QStringLiteral("charon-nm"),
            QStringLiteral("pluto"),           QStringLiteral("NetworkManager"), QStringLiteral("nm-l2tp"),
            QStringLiteral("nm-l2tp-service"), QStringLiteral("xl2tpd"),         QStringLiteral("pppd")};
}

QStringList argumentsFor(int lineCount)
{
    QStringList arguments{QStringLiteral("--no-pager"),      QStringLiteral("--utc"),
                          QStringLiteral("--no-hostname"),   QStringLiteral("--output=short-iso"),
                          QStringLiteral("--since=-14days"), QStringLiteral("--lines=%1").arg(lineCount)};
    for (const QString& identifier : identifiers())
        arguments.append({QStringLiteral("--identifier"), identifier});
    return arguments;
}

/// journalctl's own words; they are never translated.
bool saysNotPermitted(const CommandResult& result)
{
    return result.standardError.contains("insufficient permissions") ||
           result.standardError.contains("not seeing messages from other users");
}

bool saysNoJournal(const CommandResult& result)
{
    return result.standardError.contains("No journal files were found");
}

/// Cancelled on a stop: a long journal takes a moment to be understood.
Result<LogReading> understood(const CommandResult& result, const std::stop_token& stop)
{
    constexpr std::size_t piece = 64 * 1024;
    LogReader reader;
    std::string_view rest(result.standardOutput.constData(), static_cast<std::size_t>(result.standardOutput.size()));
    while (!rest.empty()) {
        if (stop.stop_requested())
            return tl::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("journalctl")});
        reader.feed(rest.substr(0, piece));
        rest.remove_prefix(std::min(piece, rest.size()));
    }
    LogReading reading = reader.finish();
    if (!reading.failures.isEmpty())
        return reading;
    const QString said = QString::fromUtf8(result.standardError.left(200)).simplified();
    if (saysNotPermitted(result))
        return tl::unexpected(Error{ErrorKind::PermissionDenied, said});
    if (saysNoJournal(result))
        return tl::unexpected(Error{ErrorKind::NotAvailable, said});
    // An older journalctl ends with 1 when no line matches, and says nothing else.
    if (result.exitCode != 0 && !said.isEmpty())
        return tl::unexpected(Error{ErrorKind::System, QStringLiteral("journalctl: %1").arg(said)});
    return reading;
}

} // namespace

Result<LogReading> readSystemLog(System& system, TimePoint until, const std::stop_token& stop)
{
    for (const int lineCount : lineCounts) {
        const auto result = system.run(QStringLiteral("journalctl"), argumentsFor(lineCount), until, stop);
        if (result)
            return understood(*result, stop);
        if (result.error().kind != ErrorKind::InputInvalid)
            return tl::unexpected(result.error());
    }
    return tl::unexpected(Error{ErrorKind::System, QStringLiteral("journalctl: too much output")});
}

} // namespace tsunagu
