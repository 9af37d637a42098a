#include "probes/vpn-config/profiles/NetworkManagerKeyfile.h"

#include "probes/vpn-config/profiles/NetworkManagerData.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumSections = 64;

Keep keep(QStringView section, QStringView key)
{
    if (section == u"connection")
        return key == u"id" || key == u"type" ? Keep::Value : Keep::Nothing;
    if (section == u"vpn")
        return keepNetworkManagerItem(key);
    return section == u"vpn-secrets" ? Keep::Presence : Keep::Nothing;
}

/// Undoes the escapes of GKeyFile (\s, \n, \t, \r, \\, \;).
QString unescaped(const QString& value)
{
    QString text;
    for (qsizetype index = 0; index < value.size(); ++index) {
        if (value[index] != u'\\' || index + 1 == value.size()) {
            text += value[index];
            continue;
        }
        const QChar escape = value[++index];
        const bool isBlank = escape == u's' || escape == u'n' || escape == u't' || escape == u'r';
        text += isBlank ? QChar(u' ') : escape;
    }
    return text;
}

} // namespace

ParseResult parseNetworkManagerKeyfile(const QByteArray& content, const QString& location)
{
    const IniText keyfile = IniText::parse(content, keep, maximumSections);
    ParsedFile file;
    file.format = ProfileFormat::NetworkManagerKeyfile;
    const IniSection* const connection = keyfile.section(u"connection");
    const QString type = connection == nullptr ? QString() : connection->text(QStringLiteral("type"));
    if (type != u"vpn" && type != u"wireguard")
        return file;

    NetworkManagerConnection parts;
    parts.id = unescaped(connection->text(QStringLiteral("id")));
    parts.showsSecrets = true;
    if (const IniSection* const vpn = keyfile.section(u"vpn"); vpn != nullptr && type == u"vpn") {
        parts.serviceType = vpn->text(QStringLiteral("service-type"));
        parts.hasUserName = vpn->has(QStringLiteral("user-name"));
        parts.data = vpn->values;
        for (IniValue& value : parts.data)
            value.text = unescaped(value.text);
    }
    if (const IniSection* const secrets = keyfile.section(u"vpn-secrets"))
        parts.data.insert(secrets->values);
    file.profiles.append(profileOf(parts, file.format, location));
    return file;
}

} // namespace tsunagu::profiles
