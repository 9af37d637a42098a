#include "probes/vpn-config/profiles/IpsecConf.h"

#include "probes/vpn-config/profiles/IpsecConfText.h"
#include "probes/vpn-config/profiles/Keywords.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu::profiles {
namespace {

Keep keep(QStringView /*section*/, QStringView key)
{
    static const QSet<QStringView> wanted{
        u"left",          u"right",          u"leftauth",   u"rightauth", u"leftauth2",
        u"authby",        u"keyexchange",    u"ikev2",      u"ike",       u"esp",
        u"phase2alg",     u"leftcert",       u"rightcert",  u"leftca",    u"fragmentation",
        u"leftprotoport", u"rightprotoport", u"rightauth2", u"auto",
    };
    return wanted.contains(key) ? Keep::Value : Keep::Presence;
}

/// A connection's parameters, from the client's point of view.
class Conn
{
public:
    explicit Conn(QHash<QString, IniValue> values)
        : m_values(std::move(values))
    {
        m_isSwapped = isOpen(text(u"right")) && !isOpen(text(u"left"));
    }

    QString text(QStringView key) const { return m_values.value(key.toString()).text; }
    bool has(QStringView key) const { return m_values.value(key.toString()).isPresent; }
    int lineOf(QStringView key) const { return m_values.value(key.toString()).line; }

    /// A parameter of this computer's side, or of the server's.
    QString local(QStringView key) const { return side(!m_isSwapped) + key.toString(); }
    QString remote(QStringView key) const { return side(m_isSwapped) + key.toString(); }

    /// A side that names no host: absent, "%any", "%defaultroute" and the like.
    static bool isOpen(const QString& host) { return host.isEmpty() || host.startsWith(u'%'); }

    const QHash<QString, IniValue>& values() const { return m_values; }

private:
    static QString side(bool isLeft) { return isLeft ? QStringLiteral("left") : QStringLiteral("right"); }

    QHash<QString, IniValue> m_values;
    bool m_isSwapped = false;
};

bool isNo(const QString& value)
{
    return value == u"no" || value == u"never";
}

bool isL2tp(const Conn& conn)
{
    for (const QStringView key : {QStringView(u"leftprotoport"), QStringView(u"rightprotoport")}) {
        const QString value = conn.text(key);
        if (value.endsWith(u"/1701") || value.endsWith(u"/l2tp"))
            return true;
    }
    return false;
}

/// "psk", "eap-mschapv2", "rsasig|ecdsa" …; strongSwan's and libreswan's words.
void readMethod(VpnProfile& profile, QStringView method)
{
    if (method == u"psk" || method == u"secret")
        addAuthentication(profile, AuthenticationMethod::PreSharedKey);
    else if (method == u"eap" || method == u"eaponly")
        addAuthentication(profile, AuthenticationMethod::Eap);
    else if (method.startsWith(u"eap-"))
        addAuthentication(profile, eapMethod(method.mid(4)));
    else if (method == u"xauth" || method.startsWith(u"xauth-"))
        addAuthentication(profile, AuthenticationMethod::Xauth);
    else if (method != u"never" && method != u"null")
        addAuthentication(profile, AuthenticationMethod::Certificate);
}

void readAuthentication(VpnProfile& profile, const Conn& conn)
{
    const QString authby = conn.text(u"authby").toLower();
    const QString local = conn.text(conn.local(u"auth")).toLower();
    if (!local.isEmpty()) {
        readMethod(profile, local);
        if (const QString second = conn.text(conn.local(u"auth2")).toLower(); !second.isEmpty())
            readMethod(profile, second);
    } else if (authby.startsWith(u"xauth")) {
        readMethod(profile, authby.endsWith(u"psk") ? QStringView(u"psk") : QStringView(u"rsasig"));
        addAuthentication(profile, AuthenticationMethod::Xauth);
    } else if (authby.isEmpty()) {
        addAuthentication(profile, AuthenticationMethod::Certificate); // both programs' default
    } else {
        QString words = authby;
        words.replace(u',', u'|');
        for (const QString& word : words.split(u'|', Qt::SkipEmptyParts))
            readMethod(profile, word.trimmed());
    }
    const bool isXauthClient = conn.has(u"leftxauthclient") || conn.has(u"leftxauthusername");
    if (isXauthClient && profile.ikeVersions.contains(1))
        addAuthentication(profile, AuthenticationMethod::Xauth);
}

void readVersion(VpnProfile& profile, const Conn& conn)
{
    const QString exchange = conn.text(u"keyexchange").toLower();
    const QString ikev2 = conn.text(u"ikev2").toLower();
    const bool usesXauth = conn.text(u"authby").startsWith(u"xauth") ||
                           conn.text(conn.local(u"auth")).startsWith(u"xauth") ||
                           conn.text(conn.local(u"auth2")).startsWith(u"xauth");
    const bool isVersion1 = exchange == u"ikev1" || (exchange != u"ikev2" && (isNo(ikev2) || usesXauth));
    profile.ikeVersions = {isVersion1 ? 1 : 2};
    profile.kind = isL2tp(conn) ? VpnKind::L2tpIpsec : isVersion1 ? VpnKind::Ikev1 : VpnKind::Ikev2;
    if (!exchange.isEmpty() && exchange != u"ike" && exchange != u"ikev1" && exchange != u"ikev2")
        addProblem(profile, ProfileFault::BadValue, QStringLiteral("keyexchange"), conn.lineOf(u"keyexchange"));
}

void readFragmentation(VpnProfile& profile, const Conn& conn)
{
    const QString value = conn.text(u"fragmentation").toLower();
    if (value == u"yes" || value == u"accept")
        profile.fragmentation = Fragmentation::Enabled;
    else if (value == u"force" || value == u"insist")
        profile.fragmentation = Fragmentation::Forced;
    else if (isNo(value))
        profile.fragmentation = Fragmentation::Disabled;
}

void readSuites(VpnProfile& profile, const Conn& conn)
{
    for (const auto& [key, protocol] :
         {std::pair(QStringView(u"ike"), ProposalProtocol::Ike), std::pair(QStringView(u"esp"), ProposalProtocol::Esp),
          std::pair(QStringView(u"phase2alg"), ProposalProtocol::Esp)}) {
        const QString text = conn.text(key);
        addProposals(profile, text, protocol, dialectOf(text), key, conn.lineOf(key));
    }
}

void reportMisspellings(VpnProfile& profile, const Conn& conn)
{
    for (auto value = conn.values().begin(); value != conn.values().end(); ++value) {
        // strongSwan passes over a word that it does not know, libreswan refuses the file: which one reads it is open.
        const bool isSided = value.key().startsWith(u"left") || value.key().startsWith(u"right");
        if (!isSided && !misspelledKeyword(value.key(), ipsecConfKeywords()).isEmpty())
            addProblem(profile, ProfileFault::NotUnderstood, value.key(), value->line);
    }
}

/// strongSwan's `certs` below the ipsec.d beside ipsec.conf. libreswan takes the same setting for a name in its store.
CertificateFolders certificateFolders(const QString& file)
{
    if (!file.startsWith(u'/'))
        return {};
    QString folder = file.section(u'/', 0, -2);
    if (folder.section(u'/', -1) != u"ipsec.d") // where the parts of an ipsec.conf lie
        folder += QStringLiteral("/ipsec.d");
    return {folder + QStringLiteral("/certs")};
}

VpnProfile readConn(const ConnSection& section, const Conn& conn)
{
    VpnProfile profile;
    profile.format = ProfileFormat::IpsecConf;
    profile.location = section.file;
    profile.name = shownText(section.name);
    readVersion(profile, conn);
    const QString serverKey = conn.remote(u"");
    if (const QString server = conn.text(serverKey); !Conn::isOpen(server))
        setServer(profile, server.section(u',', 0, 0), serverKey, conn.lineOf(serverKey));
    readAuthentication(profile, conn);
    readFragmentation(profile, conn);
    readSuites(profile, conn);
    const CertificateFolders folders = certificateFolders(section.file);
    addCertificate(profile, CertificateRole::User, conn.text(conn.local(u"cert")), folders);
    addCertificate(profile, CertificateRole::Server, conn.text(conn.remote(u"cert")), folders);
    const std::array userKeys{QStringLiteral("eap_identity"), QStringLiteral("xauth_identity"), conn.local(u"username"),
                              conn.local(u"xauthusername")};
    const bool hasUser =
        std::any_of(userKeys.begin(), userKeys.end(), [&conn](const QString& key) { return conn.has(key); });
    profile.userName = hasUser ? Presence::Present : Presence::Absent;
    reportMisspellings(profile, conn);
    checkWhole(profile);
    return profile;
}

} // namespace

ParseResult parseIpsecConf(const QByteArray& content, const QString& location, System* system)
{
    Includes includes(system);
    includes.stack.append(location);
    const auto text = IpsecConfText::parse(content, keep, includes);
    if (!text)
        return tl::unexpected(text.error());
    ParsedFile file;
    file.format = ProfileFormat::IpsecConf;
    file.problems = text->problems;
    QSet<QString> referred;
    for (const ConnSection& section : text->conns)
        referred.unite(QSet<QString>(section.also.begin(), section.also.end()));
    for (const ConnSection& section : text->conns) {
        if (section.name == u"%default")
            continue;
        QList<ProfileProblem> problems = text->problems;
        const Conn conn(text->resolved(section, problems));
        const bool isTemplate =
            referred.contains(section.name) && Conn::isOpen(conn.text(u"left")) && Conn::isOpen(conn.text(u"right"));
        if (isTemplate)
            continue;
        VpnProfile profile = readConn(section, conn);
        for (const ProfileProblem& problem : std::as_const(problems))
            addProblem(profile, problem.fault, problem.where, problem.line);
        file.profiles.append(profile);
    }
    return file;
}

} // namespace tsunagu::profiles
