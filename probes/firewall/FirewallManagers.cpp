#include "probes/firewall/FirewallManagers.h"

#include "probes/model/Keys.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace tsunagu {
namespace {

constexpr qint64 largestConfiguration = 64 * 1024;

QJsonObject entry(const QString& name, const QString& state)
{
    return {{keys::name, name}, {keys::state, state}};
}

QString stateOfError(const Error& error)
{
    return error.kind == ErrorKind::NotAvailable ? QStringLiteral("absent") : QStringLiteral("unreadable");
}

QJsonObject nftables(System& system, TimePoint until, const std::stop_token& stop)
{
    const QString name = QStringLiteral("nftables");
    const auto listing =
        system.run(QStringLiteral("nft"), {QStringLiteral("list"), QStringLiteral("ruleset")}, until, stop);
    if (!listing)
        return entry(name, stateOfError(listing.error()));
    if (listing->exitCode != 0)
        return entry(name, QStringLiteral("unreadable"));
    QJsonObject result = entry(name, listing->standardOutput.trimmed().isEmpty() ? QStringLiteral("inactive")
                                                                                 : QStringLiteral("active"));
    result.insert(keys::mentionsIke, mentionsIkePorts(listing->standardOutput));
    return result;
}

QJsonObject ufw(System& system)
{
    const auto configuration = system.readFile(QStringLiteral("/etc/ufw/ufw.conf"), largestConfiguration);
    if (!configuration)
        return entry(QStringLiteral("ufw"), stateOfError(configuration.error()));
    return entry(QStringLiteral("ufw"),
                 isUfwEnabled(*configuration) ? QStringLiteral("active") : QStringLiteral("inactive"));
}

QJsonObject firewalld(System& system, TimePoint until, const std::stop_token& stop)
{
    const QString name = QStringLiteral("firewalld");
    const auto state = system.run(QStringLiteral("firewall-cmd"), {QStringLiteral("--state")}, until, stop);
    if (!state)
        return entry(name, stateOfError(state.error()));
    // firewall-cmd(1): 252 is "not running"
    constexpr int notRunning = 252;
    if (state->exitCode == 0)
        return entry(name, QStringLiteral("active"));
    return entry(name, state->exitCode == notRunning ? QStringLiteral("inactive") : QStringLiteral("unreadable"));
}

} // namespace

QJsonArray readFirewallManagers(System& system, TimePoint until, const std::stop_token& stop)
{
    return {nftables(system, until, stop), ufw(system), firewalld(system, until, stop)};
}

bool mentionsIkePorts(const QByteArray& ruleset)
{
    static const QRegularExpression port(QStringLiteral("\\b[ds]port\\b[^\\n]*?\\b(500|4500|isakmp|ipsec-nat-t)\\b"));
    return port.match(QString::fromUtf8(ruleset)).hasMatch();
}

bool isUfwEnabled(const QByteArray& configuration)
{
    static const QRegularExpression enabled(QStringLiteral("^\\s*ENABLED\\s*=\\s*\"?yes\"?\\s*$"),
                                            QRegularExpression::MultilineOption |
                                                QRegularExpression::CaseInsensitiveOption);
    return enabled.match(QString::fromUtf8(configuration)).hasMatch();
}

} // namespace tsunagu
