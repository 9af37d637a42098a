#include "probes/network/TimeServers.h"

#include "probes/model/ServerName.h"

#include <QRegularExpression>

#include <array>

namespace tsunagu {
namespace {

constexpr qint64 largestFile = 64 * 1024;
constexpr qsizetype mostServers = 4;

QList<QByteArray> wordsOf(const QByteArray& line)
{
    return line.simplified().split(' ');
}

/// A host name or an address and nothing else.
bool isServer(const QString& text)
{
    const auto name = ServerName::parse(text);
    return name && !name->port() && (name->literal() || name->display().compare(text, Qt::CaseInsensitive) == 0);
}

} // namespace

QStringList timeServersOfTimesyncd(const QByteArray& text)
{
    QStringList servers;
    bool isTime = false;
    for (const QByteArray& raw : text.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith('['))
            isTime = line == "[Time]";
        const qsizetype equals = line.indexOf('=');
        if (!isTime || equals < 0 || line.left(equals).trimmed() != "NTP")
            continue;
        const QByteArray value = line.mid(equals + 1).trimmed();
        if (value.isEmpty())
            servers.clear();
        for (const QByteArray& word : wordsOf(value)) {
            if (isServer(QString::fromUtf8(word)))
                servers.append(QString::fromUtf8(word));
        }
    }
    return servers;
}

QStringList timeServersOfNtp(const QByteArray& text)
{
    QStringList servers;
    for (const QByteArray& line : text.split('\n')) {
        const QList<QByteArray> words = wordsOf(line);
        const QByteArray kind = words.front().toLower();
        if (words.size() < 2 || (kind != "server" && kind != "pool" && kind != "peer"))
            continue;
        // ntp.conf(5) may name the address family first.
        const qsizetype at = words[1] == "-4" || words[1] == "-6" ? 2 : 1;
        const QString server = QString::fromUtf8(words.value(at));
        if (isServer(server) && !server.startsWith(QLatin1String("127.127.")))
            servers.append(server);
    }
    return servers;
}

QStringList configuredTimeServers(System& system)
{
    struct Source
    {
        QLatin1String path;
        QStringList (*read)(const QByteArray&);
    };
    constexpr std::array sources{Source{QLatin1String("/etc/systemd/timesyncd.conf"), timeServersOfTimesyncd},
                                 Source{QLatin1String("/etc/chrony/chrony.conf"), timeServersOfNtp},
                                 Source{QLatin1String("/etc/chrony.conf"), timeServersOfNtp},
                                 Source{QLatin1String("/etc/ntpsec/ntp.conf"), timeServersOfNtp},
                                 Source{QLatin1String("/etc/ntp.conf"), timeServersOfNtp}};
    QStringList servers;
    for (const Source& source : sources) {
        const auto text = system.readFile(source.path, largestFile);
        if (text)
            servers += source.read(*text);
    }
    servers.removeDuplicates();
    return servers.first(std::min(servers.size(), mostServers));
}

} // namespace tsunagu
