#include "probes/vpn-config/profiles/ProfileFile.h"

#include "probes/vpn-config/profiles/IpsecConf.h"
#include "probes/vpn-config/profiles/MobileConfig.h"
#include "probes/vpn-config/profiles/NetworkManagerKeyfile.h"
#include "probes/vpn-config/profiles/Nmcli.h"
#include "probes/vpn-config/profiles/Rasphone.h"
#include "probes/vpn-config/profiles/SignedContent.h"
#include "probes/vpn-config/profiles/Swanctl.h"

#include <algorithm>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumLook = 256 * 1024; // what tells a format stands near its start

/// What the lines of a text say about its format.
struct Signs
{
    bool hasIniSection = false;
    bool hasConnectionSection = false; ///< "[connection]"
    bool hasRasphoneKey = false;
    bool hasConn = false; ///< "conn NAME", "config setup", "ca NAME"
    bool hasBrace = false;
    bool hasInclude = false;
    bool includesIpsec = false;
    bool hasNmcliField = false;
};

bool startsWithWord(QByteArrayView line, QByteArrayView word)
{
    return line.startsWith(word) && line.size() > word.size() &&
           (line[word.size()] == ' ' || line[word.size()] == '\t');
}

void look(Signs& signs, QByteArrayView whole)
{
    const QByteArrayView line = whole.trimmed();
    if (line.isEmpty() || line.front() == '#')
        return;
    const bool isIndented = whole.front() == ' ' || whole.front() == '\t';
    if (line.front() == '[' && line.back() == ']') {
        signs.hasIniSection = true;
        signs.hasConnectionSection |= line == QByteArrayView("[connection]");
    }
    for (const char* const key : {"PBVersion=", "VpnStrategy=", "PhoneNumber=", "MEDIA=", "DEVICE="})
        signs.hasRasphoneKey |= line.startsWith(key);
    for (const char* const word : {"conn", "config", "ca"})
        signs.hasConn |= !isIndented && startsWithWord(line, word) && !line.contains('{') && !line.contains('=');
    signs.hasBrace |= line.contains('{');
    if (startsWithWord(line, "include")) {
        signs.hasInclude = true;
        signs.includesIpsec |= line.contains("ipsec");
    }
    signs.hasNmcliField |= line.startsWith("connection.id:");
}

Signs signsOf(const QByteArray& content)
{
    Signs signs;
    QByteArrayView rest = QByteArrayView(content).first(std::min(content.size(), maximumLook));
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        look(signs, end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    return signs;
}

} // namespace

std::optional<ProfileFormat> formatOf(const QByteArray& content)
{
    const bool isPlist = content.startsWith("bplist") || looksSigned(content) ||
                         QByteArrayView(content).first(std::min(content.size(), maximumLook)).contains("<plist");
    if (isPlist)
        return ProfileFormat::MobileConfig;
    const Signs signs = signsOf(content);
    if (signs.hasConnectionSection)
        return ProfileFormat::NetworkManagerKeyfile;
    if (signs.hasIniSection && signs.hasRasphoneKey)
        return ProfileFormat::Rasphone;
    if (signs.hasConn)
        return ProfileFormat::IpsecConf;
    if (signs.hasBrace)
        return ProfileFormat::Swanctl;
    if (signs.hasNmcliField || !parseNmcliTable(content).isEmpty())
        return ProfileFormat::NetworkManagerListing;
    if (signs.hasInclude)
        return signs.includesIpsec ? ProfileFormat::IpsecConf : ProfileFormat::Swanctl;
    return std::nullopt;
}

ParseResult parseProfileFile(const QByteArray& content, const QString& location, System* system)
{
    const auto format = formatOf(content);
    if (!format)
        return fileError(FileFault::UnknownFormat);
    return parseProfileFile(content, location, system, *format);
}

ParseResult parseProfileFile(const QByteArray& content, const QString& location, System* system, ProfileFormat format)
{
    if (content.size() > maximumFileBytes)
        return fileError(FileFault::TooLarge);
    switch (format) {
    case ProfileFormat::Rasphone:
        return parseRasphone(content, location);
    case ProfileFormat::NetworkManagerKeyfile:
        return parseNetworkManagerKeyfile(content, location);
    case ProfileFormat::NetworkManagerListing:
        return parseNmcli(content, location);
    case ProfileFormat::Swanctl:
        return parseSwanctl(content, location, system);
    case ProfileFormat::IpsecConf:
        return parseIpsecConf(content, location, system);
    case ProfileFormat::MobileConfig:
        return parseMobileConfig(content, location);
    }
    return fileError(FileFault::UnknownFormat);
}

} // namespace tsunagu::profiles
