#include "probes/vpn-config/profiles/Nmcli.h"

#include "probes/vpn-config/profiles/NetworkManagerData.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"

#include <algorithm>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumLine = 64 * 1024;
constexpr qsizetype maximumItems = 256;
constexpr qsizetype maximumFields = 16;

/// Lines of the output, each at most `maximumLine` bytes long.
template <typename Function>
void forEachLine(const QByteArray& output, Function visit)
{
    QByteArrayView rest(output);
    int line = 0;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView text = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        ++line;
        if (text.size() <= maximumLine)
            visit(text.trimmed(), line);
    }
}

/// Splits at a separator that no backslash precedes, and takes the backslashes away.
QStringList splitEscaped(QStringView text, QChar separator, qsizetype most)
{
    QStringList fields{QString()};
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (text[index] == u'\\' && index + 1 < text.size())
            fields.last() += text[++index];
        else if (text[index] != separator)
            fields.last() += text[index];
        else if (fields.size() == most)
            break;
        else
            fields.append(QString());
    }
    return fields;
}

bool isUuid(QStringView text)
{
    constexpr qsizetype length = 36;
    constexpr qsizetype dashes = 4;
    return text.size() == length && text.count(u'-') == dashes && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c == u'-' || (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

/// "address = vpn.example.com, method = eap" as nmcli writes `vpn.data`.
void readData(NetworkManagerConnection& connection, QStringView data, int line)
{
    for (const QString& field : splitEscaped(data, u',', maximumItems)) {
        const qsizetype equals = field.indexOf(u'=');
        if (equals <= 0)
            continue;
        const QString key = field.left(equals).trimmed();
        const QString value = field.mid(equals + 1).trimmed();
        IniValue entry;
        entry.isPresent = !value.isEmpty();
        entry.line = line;
        if (keepNetworkManagerItem(key) == Keep::Value)
            entry.text = value;
        connection.data.insert(key, entry);
    }
}

} // namespace

QList<NmcliRow> parseNmcliTable(const QByteArray& output)
{
    QList<NmcliRow> rows;
    forEachLine(output, [&rows](QByteArrayView text, int /*line*/) {
        const QStringList fields = splitEscaped(decodedText(text), u':', maximumFields);
        if (fields.size() >= 3 && isUuid(fields[1]) && rows.size() < maximumProfiles)
            rows.append({fields[0], fields[1], fields[2]});
    });
    return rows;
}

QString nmcliFields()
{
    return QStringLiteral("connection.id,connection.uuid,connection.type,vpn.service-type,vpn.user-name,vpn.data");
}

ParseResult parseNmcli(const QByteArray& output, const QString& location)
{
    ParsedFile file;
    file.format = ProfileFormat::NetworkManagerListing;
    QList<NetworkManagerConnection> connections;
    QStringList types;
    forEachLine(output, [&](QByteArrayView text, int line) {
        const QString field = decodedText(text);
        const qsizetype colon = field.indexOf(u':');
        const QStringView name = QStringView(field).left(colon);
        const QStringView value = colon < 0 ? QStringView() : QStringView(field).sliced(colon + 1);
        if (name == u"connection.id" && connections.size() < maximumProfiles) {
            connections.append(NetworkManagerConnection{value.toString(), {}, false, {}, false});
            types.append(QString());
        } else if (connections.isEmpty() || value.isEmpty() || value == u"--") {
            return;
        } else if (name == u"connection.type") {
            types.last() = value.toString();
        } else if (name == u"vpn.service-type") {
            connections.last().serviceType = value.toString();
        } else if (name == u"vpn.user-name") {
            connections.last().hasUserName = true;
        } else if (name == u"vpn.data") {
            readData(connections.last(), value, line);
        }
    });
    for (qsizetype index = 0; index < connections.size(); ++index) {
        const bool isVpn =
            types[index] == u"vpn" || types[index] == u"wireguard" || !connections[index].serviceType.isEmpty();
        if (isVpn)
            file.profiles.append(profileOf(connections[index], file.format, location));
    }
    if (!connections.isEmpty())
        return file;
    for (const NmcliRow& row : parseNmcliTable(output)) {
        if (!row.isVpn())
            continue;
        VpnProfile profile; // of which protocol, the table does not say
        profile.format = file.format;
        profile.location = location;
        profile.name = shownText(row.name);
        file.profiles.append(profile);
    }
    return file;
}

} // namespace tsunagu::profiles
