#include "probes/vpn-config/profiles/Swanctl.h"

#include "probes/vpn-config/profiles/Keywords.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"
#include "probes/vpn-config/profiles/SettingsTree.h"

#include <utility>

namespace tsunagu::profiles {
namespace {

const QString proposalsKey = QStringLiteral("proposals");
const QString espProposalsKey = QStringLiteral("esp_proposals");
const QString remoteKey = QStringLiteral("remote_addrs");
const QString versionKey = QStringLiteral("version");
const QString fragmentationKey = QStringLiteral("fragmentation");
const QString authKey = QStringLiteral("auth");

Keep keep(QStringView /*section*/, QStringView key)
{
    static const QStringList wanted{proposalsKey,
                                    espProposalsKey,
                                    remoteKey,
                                    versionKey,
                                    fragmentationKey,
                                    authKey,
                                    QStringLiteral("certs"),
                                    QStringLiteral("cacerts"),
                                    QStringLiteral("cacert"),
                                    QStringLiteral("file")};
    return wanted.contains(key) ? Keep::Value : Keep::Presence;
}

/// Which kinds of secrets the configuration has.
struct Secrets
{
    bool hasIke = false;
    bool hasPassword = false; ///< for EAP and XAUTH
};

Secrets secretsOf(const SettingsTree& tree)
{
    Secrets secrets;
    const SettingsSection* const section = tree.root.section(QStringLiteral("secrets"));
    if (section == nullptr)
        return secrets;
    for (const SettingsSection& secret : section->sections) {
        if (!secret.values.value(QStringLiteral("secret")).isPresent)
            continue;
        secrets.hasIke |= secret.name.startsWith(u"ike");
        secrets.hasPassword |=
            secret.name.startsWith(u"eap") || secret.name.startsWith(u"xauth") || secret.name.startsWith(u"ntlm");
    }
    return secrets;
}

/// "eap-mschapv2", "pubkey-sha256", "xauth-eap" … One setting may name several, for IKE and for its signatures.
void readAuth(VpnProfile& profile, QStringView auth)
{
    if (auth == u"psk")
        addAuthentication(profile, AuthenticationMethod::PreSharedKey);
    else if (auth == u"eap" || auth.startsWith(u"eap-"))
        addAuthentication(profile, eapMethod(auth.mid(4)));
    else if (auth == u"xauth" || auth.startsWith(u"xauth-"))
        addAuthentication(profile, AuthenticationMethod::Xauth);
    else
        addAuthentication(profile, AuthenticationMethod::Certificate); // "pubkey", the default, and key types
}

void reportMisspellings(VpnProfile& profile, const SettingsSection& section, std::span<const QStringView> known)
{
    for (auto value = section.values.begin(); value != section.values.end(); ++value) {
        if (!misspelledKeyword(value.key(), known).isEmpty())
            addProblem(profile, ProfileFault::UnknownKeyword, value.key(), value->line);
    }
}

/// The folders x509 and x509ca that swanctl(8) has beside its swanctl.conf.
struct X509Folders
{
    CertificateFolders ends;
    CertificateFolders authorities;

    const CertificateFolders& of(CertificateRole role) const
    {
        return role == CertificateRole::Authority ? authorities : ends;
    }
};

X509Folders x509Folders(const QString& location)
{
    if (!location.startsWith(u'/'))
        return {};
    QString folder = location.section(u'/', 0, -2);
    if (folder.section(u'/', -1) == u"conf.d") // a part of swanctl.conf, read by itself
        folder = folder.section(u'/', 0, -2);
    return {{folder + QStringLiteral("/x509")}, {folder + QStringLiteral("/x509ca")}};
}

void readFiles(VpnProfile& profile, const QString& files, CertificateRole role, const X509Folders& folders)
{
    for (const QString& file : files.split(u',', Qt::SkipEmptyParts))
        addCertificate(profile, role, file, folders.of(role));
}

/// Authority certificates and numbered `cert` sections inside a round name their file each.
void readRound(VpnProfile& profile, const SettingsSection& round, CertificateRole role, const X509Folders& folders)
{
    reportMisspellings(profile, round, swanctlRoundKeywords());
    readFiles(profile, round.text(QStringLiteral("certs")), role, folders);
    readFiles(profile, round.text(QStringLiteral("cacerts")), CertificateRole::Authority, folders);
    for (const SettingsSection& inner : round.sections) {
        const CertificateRole innerRole = inner.name.startsWith(u"cacert") ? CertificateRole::Authority : role;
        addCertificate(profile, innerRole, inner.text(QStringLiteral("file")), folders.of(innerRole));
    }
}

/// The section `authorities`: certificates that all connections trust.
void readAuthorities(VpnProfile& profile, const SettingsSection& authorities, const X509Folders& folders)
{
    for (const SettingsSection& authority : authorities.sections) {
        for (const QString& key : {QStringLiteral("cacert"), QStringLiteral("file")})
            addCertificate(profile, CertificateRole::Authority, authority.text(key), folders.authorities);
    }
}

void readRounds(VpnProfile& profile, const SettingsSection& connection, const X509Folders& folders)
{
    bool hasRemote = false;
    for (const SettingsSection& section : connection.sections) {
        if (section.name.startsWith(u"local")) {
            readRound(profile, section, CertificateRole::User, folders);
            readAuth(profile, section.values.contains(authKey) ? section.text(authKey) : QStringLiteral("pubkey"));
            const bool hasUser = section.has(QStringLiteral("eap_id")) || section.has(QStringLiteral("xauth_id"));
            if (hasUser)
                profile.userName = Presence::Present;
        } else if (section.name.startsWith(u"remote")) {
            readRound(profile, section, CertificateRole::Server, folders);
            hasRemote = true;
        }
    }
    // Without a round of its own the client takes what fits the server's: strongSwan allows any.
    if (profile.authentication.isEmpty() && hasRemote)
        addAuthentication(profile, AuthenticationMethod::Certificate);
}

void readVersion(VpnProfile& profile, const SettingsSection& connection)
{
    const QString version = connection.has(versionKey) ? connection.text(versionKey) : QStringLiteral("0");
    profile.kind = version == u"1" ? VpnKind::Ikev1 : VpnKind::Ikev2; // of both, it starts with IKEv2
    profile.ikeVersions = {version == u"1" ? 1 : 2};
    if (version != u"0" && version != u"1" && version != u"2")
        addProblem(profile, ProfileFault::BadValue, versionKey, connection.lineOf(versionKey));
}

void readFragmentation(VpnProfile& profile, const SettingsSection& connection)
{
    const QString value = connection.text(fragmentationKey);
    if (value == u"yes" || value == u"accept")
        profile.fragmentation = Fragmentation::Enabled;
    else if (value == u"force")
        profile.fragmentation = Fragmentation::Forced;
    else if (value == u"no")
        profile.fragmentation = Fragmentation::Disabled;
    else if (!value.isEmpty())
        addProblem(profile, ProfileFault::BadValue, fragmentationKey, connection.lineOf(fragmentationKey));
}

/// The first address that is one: the others are alternatives, and "%any" is no server.
void readServer(VpnProfile& profile, const SettingsSection& connection)
{
    for (const QString& address : connection.text(remoteKey).split(u',', Qt::SkipEmptyParts)) {
        const QString trimmed = address.trimmed();
        if (trimmed.startsWith(u'%') || trimmed.contains(u'/') || trimmed.isEmpty())
            continue;
        setServer(profile, trimmed, remoteKey, connection.lineOf(remoteKey));
        return;
    }
}

/// What is wrong with the references of a section and of those inside it.
void addReferenceProblems(VpnProfile& profile, const SettingsSection& section)
{
    for (const ProfileProblem& problem : section.problems)
        addProblem(profile, problem.fault, problem.where, problem.line);
    for (const SettingsSection& inner : section.sections)
        addReferenceProblems(profile, inner);
}

Presence secretFor(const VpnProfile& profile, const Secrets& secrets)
{
    const auto uses = [&profile](AuthenticationMethod method) { return profile.authentication.contains(method); };
    const bool needsPassword = uses(AuthenticationMethod::Eap) || uses(AuthenticationMethod::EapMschapv2) ||
                               uses(AuthenticationMethod::EapTtls) || uses(AuthenticationMethod::EapPeap) ||
                               uses(AuthenticationMethod::Xauth);
    const bool needsIke = uses(AuthenticationMethod::PreSharedKey);
    if (!needsIke && !needsPassword)
        return Presence::Unknown; // a private key is a file of its own
    const bool isThere = (needsIke && secrets.hasIke) || (needsPassword && secrets.hasPassword);
    return isThere ? Presence::Present : Presence::Absent;
}

VpnProfile readConnection(const SettingsSection& connection, const Secrets& secrets, const X509Folders& folders)
{
    VpnProfile profile;
    profile.format = ProfileFormat::Swanctl;
    profile.location = connection.file;
    profile.name = shownText(connection.name);
    profile.userName = Presence::Absent;
    readVersion(profile, connection);
    readServer(profile, connection);
    readFragmentation(profile, connection);
    reportMisspellings(profile, connection, swanctlConnectionKeywords());
    readRounds(profile, connection, folders);
    addProposals(profile, connection.text(proposalsKey), ProposalProtocol::Ike, ProposalDialect::StrongSwan,
                 proposalsKey, connection.lineOf(proposalsKey));
    if (const SettingsSection* const children = connection.section(QStringLiteral("children"))) {
        for (const SettingsSection& child : children->sections) {
            reportMisspellings(profile, child, swanctlChildKeywords());
            addProposals(profile, child.text(espProposalsKey), ProposalProtocol::Esp, ProposalDialect::StrongSwan,
                         espProposalsKey, child.lineOf(espProposalsKey));
        }
    }
    profile.secret = secretFor(profile, secrets);
    checkWhole(profile);
    addReferenceProblems(profile, connection);
    return profile;
}

} // namespace

ParseResult parseSwanctl(const QByteArray& content, const QString& location, System* system)
{
    Includes includes(system);
    includes.stack.append(location);
    auto tree = SettingsTree::parse(content, keep, includes);
    if (!tree)
        return tl::unexpected(tree.error());
    ParsedFile file;
    file.format = ProfileFormat::Swanctl;
    const auto connections = tree->resolved(QStringLiteral("connections"));
    const auto authorities = tree->resolved(QStringLiteral("authorities"));
    const Secrets secrets = secretsOf(*tree);
    const X509Folders folders = x509Folders(location);
    if (connections) {
        for (const SettingsSection& connection : connections->sections) {
            if (file.profiles.size() == maximumProfiles) {
                tree->problems.append({ProfileFault::TooLarge, QStringLiteral("connections"), connection.line});
                break;
            }
            VpnProfile profile = readConnection(connection, secrets, folders);
            if (authorities && profile.authentication != QList{AuthenticationMethod::PreSharedKey})
                readAuthorities(profile, *authorities, folders);
            file.profiles.append(profile);
        }
    }
    file.problems = tree->problems;
    if (connections)
        file.problems.append(connections->problems);
    for (VpnProfile& profile : file.profiles) {
        for (const ProfileProblem& problem : std::as_const(file.problems))
            addProblem(profile, problem.fault, problem.where, problem.line);
    }
    return file;
}

} // namespace tsunagu::profiles
