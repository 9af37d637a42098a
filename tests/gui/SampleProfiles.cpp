#include "tests/gui/SampleProfiles.h"

namespace tsunagu::sample {
namespace {

VpnProfile profileOf(const QString& name, VpnKind kind, ProfileFormat format, const QString& server)
{
    VpnProfile profile;
    profile.name = name;
    profile.kind = kind;
    profile.format = format;
    profile.server = server;
    profile.ikeVersions = {kind == VpnKind::Ikev2 ? 2 : 1};
    profile.authentication = {AuthenticationMethod::PreSharedKey};
    return profile;
}

} // namespace

VpnProfile officeProfile()
{
    return profileOf(QStringLiteral("会社 Office"), VpnKind::Ikev2, ProfileFormat::NetworkManagerKeyfile,
                     QStringLiteral("vpn.example.jp"));
}

VpnProfile branchProfile()
{
    return profileOf(QStringLiteral("支店 Branch"), VpnKind::L2tpIpsec, ProfileFormat::Rasphone,
                     QStringLiteral("vpn.branch.example.jp"));
}

VpnProfile profileWithoutServer()
{
    VpnProfile profile = profileOf(QStringLiteral("自宅 Home"), VpnKind::Ikev2, ProfileFormat::Swanctl, QString());
    profile.problems = {{ProfileFault::NoServer, QString(), 0}};
    return profile;
}

VpnProfile hostileProfile()
{
    const QString name =
        QStringLiteral("\u202Egnp.exe\nsecond line\t") + QString(30, QChar(0x0301)) + QString(450, u'W');
    VpnProfile profile =
        profileOf(name, VpnKind::Automatic, ProfileFormat::MobileConfig, QString(500, u'x') + QStringLiteral(".jp"));
    profile.problems = {{ProfileFault::UnknownCipher, QStringLiteral("proposals: ") + QString(400, u'a'), 3}};
    return profile;
}

profiles::ProfileSearch searchOf(const QList<VpnProfile>& found)
{
    profiles::ProfileSearch search;
    search.profiles = found;
    return search;
}

profiles::ProfileSearch partlyUnreadableSearch()
{
    using profiles::PlaceState;
    profiles::ProfileSearch search = searchOf({officeProfile()});
    search.places = {
        {QStringLiteral("/etc/swanctl/swanctl.conf"), ProfileFormat::Swanctl, PlaceState::Broken,
         profiles::FileError{profiles::FileFault::NotWellFormed, 6}},
        {QStringLiteral("/etc/ipsec.conf"), ProfileFormat::IpsecConf, PlaceState::NotReadable, std::nullopt},
        {QStringLiteral("/usr/local/etc/ipsec.conf"), ProfileFormat::IpsecConf, PlaceState::Absent, std::nullopt}};
    return search;
}

profiles::FileRefusal brokenFile()
{
    return {QStringLiteral("/homes/me/office.conf"), profiles::FileError{profiles::FileFault::NotWellFormed, 12}};
}

} // namespace tsunagu::sample
