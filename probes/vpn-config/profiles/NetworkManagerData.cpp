#include "probes/vpn-config/profiles/NetworkManagerData.h"

#include "probes/vpn-config/profiles/ProfileBuilder.h"

#include <algorithm>
#include <array>

namespace tsunagu::profiles {
namespace {

QString item(const NetworkManagerConnection& connection, const char16_t* key)
{
    return connection.data.value(QString::fromUtf16(key)).text;
}

bool has(const NetworkManagerConnection& connection, const char16_t* key)
{
    return connection.data.value(QString::fromUtf16(key)).isPresent;
}

int lineOf(const NetworkManagerConnection& connection, const char16_t* key)
{
    return connection.data.value(QString::fromUtf16(key)).line;
}

bool isYes(const QString& value)
{
    return value == u"yes" || value == u"true" || value == u"1";
}

void readProposals(VpnProfile& profile, const NetworkManagerConnection& connection, const char16_t* key,
                   ProposalProtocol protocol, ProposalDialect dialect)
{
    QString text = item(connection, key);
    if (dialect == ProposalDialect::StrongSwan)
        text.replace(u';', u','); // the plugin's own separator of proposals
    addProposals(profile, text, protocol, dialect, QStringView(key), lineOf(connection, key));
}

/// Whether a secret is saved with the connection. Flags as NMSettingSecretFlags: 1 stands for a key ring.
Presence secretPresence(const NetworkManagerConnection& connection, std::initializer_list<const char16_t*> keys)
{
    Presence presence = connection.showsSecrets ? Presence::Absent : Presence::Unknown;
    for (const char16_t* const key : keys) {
        if (has(connection, key))
            return Presence::Present;
        constexpr uint agentOwned = 1;
        const QString flags = connection.data.value(QString::fromUtf16(key) + QStringLiteral("-flags")).text;
        if ((flags.toUInt() & agentOwned) != 0)
            presence = Presence::Unknown;
    }
    return presence;
}

void readStrongSwan(VpnProfile& profile, const NetworkManagerConnection& connection)
{
    profile.kind = VpnKind::Ikev2;
    profile.ikeVersions = {2};
    setServer(profile, item(connection, u"address"), u"address", lineOf(connection, u"address"));
    const QString method = item(connection, u"method");
    const bool needsFile = method == u"key" || (method == u"cert" && item(connection, u"cert-source") != u"smartcard");
    if (method == u"psk") {
        addAuthentication(profile, AuthenticationMethod::PreSharedKey);
    } else if (method == u"eap") {
        addAuthentication(profile, AuthenticationMethod::Eap);
    } else if (method == u"eap-tls") {
        addAuthentication(profile, AuthenticationMethod::EapTls);
    } else if (needsFile || method == u"cert" || method == u"agent" || method == u"smartcard") {
        addAuthentication(profile, AuthenticationMethod::Certificate);
    } else if (!method.isEmpty()) {
        addAuthentication(profile, AuthenticationMethod::Eap);
        addProblem(profile, ProfileFault::NotUnderstood, QStringLiteral("method"), lineOf(connection, u"method"));
    }
    if (needsFile && !has(connection, u"usercert"))
        addProblem(profile, ProfileFault::NoCertificate, QStringLiteral("usercert"));
    addCertificate(profile, CertificateRole::User, item(connection, u"usercert"), {});
    addCertificate(profile, CertificateRole::Authority, item(connection, u"certificate"), {});
    if (isYes(item(connection, u"proposal"))) {
        readProposals(profile, connection, u"ike", ProposalProtocol::Ike, ProposalDialect::StrongSwan);
        readProposals(profile, connection, u"esp", ProposalProtocol::Esp, ProposalDialect::StrongSwan);
    }
    profile.userName = connection.hasUserName || has(connection, u"user") ? Presence::Present : Presence::Absent;
    profile.secret = secretPresence(connection, {u"password"});
}

void readLibreswan(VpnProfile& profile, const NetworkManagerConnection& connection)
{
    const QString ikev2 = item(connection, u"ikev2");
    const bool isVersion2 = ikev2 == u"yes" || ikev2 == u"insist" || ikev2 == u"propose";
    profile.kind = isVersion2 ? VpnKind::Ikev2 : VpnKind::Ikev1;
    profile.ikeVersions = {isVersion2 ? 2 : 1};
    setServer(profile, item(connection, u"right"), u"right", lineOf(connection, u"right"));
    const QString authby = item(connection, u"authby");
    const bool hasCertificate = has(connection, u"leftcert") || has(connection, u"leftrsasigkey");
    const bool signs = hasCertificate || authby.contains(u"rsa") || authby.contains(u"ecdsa");
    // Without a word on it libreswan signs in IKEv2, and the plugin takes a shared key in IKEv1.
    const bool usesKey = !signs && (!isVersion2 || authby == u"secret");
    addAuthentication(profile, usesKey ? AuthenticationMethod::PreSharedKey : AuthenticationMethod::Certificate);
    const bool hasUser =
        connection.hasUserName || has(connection, u"leftxauthusername") || has(connection, u"leftusername");
    if (!isVersion2 && hasUser)
        addAuthentication(profile, AuthenticationMethod::Xauth);
    addCertificate(profile, CertificateRole::User, item(connection, u"leftcert"), {});
    readProposals(profile, connection, u"ike", ProposalProtocol::Ike, ProposalDialect::Libreswan);
    readProposals(profile, connection, u"esp", ProposalProtocol::Esp, ProposalDialect::Libreswan);
    const QString fragmentation = item(connection, u"fragmentation");
    if (fragmentation == u"force")
        profile.fragmentation = Fragmentation::Forced;
    else if (!fragmentation.isEmpty())
        profile.fragmentation = isYes(fragmentation) ? Fragmentation::Enabled : Fragmentation::Disabled;
    profile.userName = hasUser ? Presence::Present : Presence::Absent;
    profile.secret = secretPresence(connection, {u"pskvalue", u"xauthpassword"});
}

void readL2tp(VpnProfile& profile, const NetworkManagerConnection& connection)
{
    setServer(profile, item(connection, u"gateway"), u"gateway", lineOf(connection, u"gateway"));
    profile.userName = connection.hasUserName || has(connection, u"user") ? Presence::Present : Presence::Absent;
    profile.secret = secretPresence(connection, {u"ipsec-psk", u"password"});
    if (!isYes(item(connection, u"ipsec-enabled")))
        return; // plain L2TP: no IPsec and no IKE
    profile.kind = VpnKind::L2tpIpsec;
    profile.ikeVersions = {isYes(item(connection, u"ipsec-ikev2")) ? 2 : 1};
    const bool usesCertificate = item(connection, u"machine-auth-type") == u"tls";
    addAuthentication(profile,
                      usesCertificate ? AuthenticationMethod::Certificate : AuthenticationMethod::PreSharedKey);
    if (usesCertificate && !has(connection, u"machine-cert"))
        addProblem(profile, ProfileFault::NoCertificate, QStringLiteral("machine-cert"));
    const bool usesEapTls = item(connection, u"user-auth-type") == u"tls";
    addAuthentication(profile, usesEapTls ? AuthenticationMethod::EapTls : AuthenticationMethod::Password);
    for (const char16_t* const key : {u"machine-cert", u"user-cert"})
        addCertificate(profile, CertificateRole::User, item(connection, key), {});
    for (const char16_t* const key : {u"machine-ca", u"user-ca"})
        addCertificate(profile, CertificateRole::Authority, item(connection, key), {});
    // The plugin hands both on to whichever of the two daemons is installed.
    for (const auto& [key, protocol] :
         {std::pair(u"ipsec-ike", ProposalProtocol::Ike), std::pair(u"ipsec-esp", ProposalProtocol::Esp)})
        readProposals(profile, connection, key, protocol, ProposalDialect::Libreswan);
}

} // namespace

Keep keepNetworkManagerItem(QStringView key)
{
    static constexpr std::array values{
        QStringView(u"address"),
        QStringView(u"method"),
        QStringView(u"cert-source"),
        QStringView(u"usercert"),
        QStringView(u"certificate"),
        QStringView(u"proposal"),
        QStringView(u"ike"),
        QStringView(u"esp"),
        QStringView(u"ikev2"),
        QStringView(u"right"),
        QStringView(u"authby"),
        QStringView(u"leftcert"),
        QStringView(u"fragmentation"),
        QStringView(u"gateway"),
        QStringView(u"ipsec-enabled"),
        QStringView(u"ipsec-ikev2"),
        QStringView(u"ipsec-ike"),
        QStringView(u"ipsec-esp"),
        QStringView(u"machine-auth-type"),
        QStringView(u"user-auth-type"),
        QStringView(u"machine-cert"),
        QStringView(u"machine-ca"),
        QStringView(u"user-cert"),
        QStringView(u"user-ca"),
        QStringView(u"service-type"),
        QStringView(u"remote"),
    };
    if (key.endsWith(u"-flags"))
        return Keep::Value;
    return std::find(values.begin(), values.end(), key) == values.end() ? Keep::Presence : Keep::Value;
}

VpnProfile profileOf(const NetworkManagerConnection& connection, ProfileFormat format, const QString& location)
{
    VpnProfile profile;
    profile.format = format;
    profile.location = location;
    profile.name = shownText(connection.id);
    const QString plugin = connection.serviceType.section(u'.', -1);
    if (plugin == u"strongswan")
        readStrongSwan(profile, connection);
    else if (plugin == u"libreswan" || plugin == u"openswan")
        readLibreswan(profile, connection);
    else if (plugin == u"l2tp")
        readL2tp(profile, connection);
    else
        setServer(profile, item(connection, u"remote"), u"remote", lineOf(connection, u"remote"));
    if (profile.kind == VpnKind::Other)
        profile.problems.clear(); // several servers, ports and the like are fine with other programs
    checkWhole(profile);
    return profile;
}

} // namespace tsunagu::profiles
