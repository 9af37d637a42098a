#include "probes/vpn-config/profiles/MobileConfig.h"

#include "probes/vpn-config/profiles/CertificatePayloads.h"
#include "probes/vpn-config/profiles/PemBlocks.h"
#include "probes/vpn-config/profiles/Plist.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"
#include "probes/vpn-config/profiles/SignedContent.h"
#include "probes/vpn-config/profiles/Wipe.h"

#include <QSet>

#include <array>
#include <utility>

namespace tsunagu::profiles {
namespace {

using ike::Group;
using ike::v2::EncryptionId;
using ike::v2::IntegrityId;
using Cipher = ProfileProposal::Cipher;

Keep keep(QStringView key)
{
    static const QSet<QStringView> wanted{
        u"PayloadType",
        u"PayloadUUID",
        u"PayloadDisplayName",
        u"UserDefinedName",
        u"VPNType",
        u"RemoteAddress",
        u"CommRemoteAddress",
        u"AuthenticationMethod",
        u"ExtendedAuthEnabled",
        u"XAuthEnabled",
        u"PayloadCertificateUUID",
        u"PayloadCertificateFileName",
        u"EncryptionAlgorithm",
        u"IntegrityAlgorithm",
        u"DiffieHellmanGroup",
        u"EnablePFS",
        u"ProtocolType",
    };
    return wanted.contains(key) ? Keep::Value : Keep::Presence;
}

constexpr std::array<std::pair<QStringView, Cipher>, 7> ciphers{{
    {u"DES", {EncryptionId::Des, 0}},
    {u"3DES", {EncryptionId::TripleDes, 0}},
    {u"AES-128", {EncryptionId::AesCbc, 128}},
    {u"AES-256", {EncryptionId::AesCbc, 256}},
    {u"AES-128-GCM", {EncryptionId::AesGcm16, 128}},
    {u"AES-256-GCM", {EncryptionId::AesGcm16, 256}},
    {u"ChaCha20Poly1305", {EncryptionId::ChaCha20Poly1305, 0}},
}};

constexpr std::array<std::pair<QStringView, IntegrityId>, 5> integrities{{
    {u"SHA1-96", IntegrityId::HmacSha1_96},
    {u"SHA1-160", IntegrityId::HmacSha1_160},
    {u"SHA2-256", IntegrityId::HmacSha2_256_128},
    {u"SHA2-384", IntegrityId::HmacSha2_384_192},
    {u"SHA2-512", IntegrityId::HmacSha2_512_256},
}};

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<QStringView, Value>, N>& table, QStringView name)
{
    for (const auto& [word, value] : table) {
        if (word == name)
            return value;
    }
    return std::nullopt;
}

/// A certificate that the profile brings along.
struct Payload
{
    QString uuid;
    CertificateReference certificate;
    bool isLocked = false; ///< with a private key (PKCS#12), or fetched from elsewhere: there is nothing to look at
};

using Certificates = QList<Payload>;

bool holdsCertificate(QStringView type)
{
    return type == u"com.apple.security.root" || type == u"com.apple.security.pkcs1" ||
           type == u"com.apple.security.pem";
}

Certificates certificatesOf(const PlistValue& profile, const QByteArray& xml)
{
    constexpr qsizetype most = 64;
    Certificates certificates;
    QHash<qsizetype, qsizetype> places; // in the profile's array, to those in the list
    const PlistValue* const payloads = profile.value(u"PayloadContent");
    const std::size_t count = payloads == nullptr ? 0 : payloads->items.size();
    for (std::size_t index = 0; index < count && certificates.size() < most; ++index) {
        const PlistValue& payload = payloads->items[index];
        const QString type = payload.textOf(u"PayloadType");
        if (!type.startsWith(u"com.apple.security."))
            continue;
        QString name = payload.textOf(u"PayloadCertificateFileName");
        if (name.isEmpty())
            name = payload.textOf(u"PayloadDisplayName");
        if (holdsCertificate(type))
            places.insert(static_cast<qsizetype>(index), certificates.size());
        certificates.append({payload.textOf(u"PayloadUUID"),
                             {CertificateRole::Authority, shownText(name), true},
                             !holdsCertificate(type)});
    }
    const QList<qsizetype> wanted = places.keys();
    const auto contents = certificatePayloads(xml, QSet<qsizetype>(wanted.begin(), wanted.end()));
    for (auto content = contents.begin(); content != contents.end(); ++content) {
        // A PEM payload may bring a private key as well.
        const bool isPem = content->contains("-----BEGIN ");
        certificates[places.value(content.key())].certificate.content =
            isPem ? pemOf(pemCertificates(*content, most)) : *content;
    }
    return certificates;
}

void readCertificate(VpnProfile& profile, const PlistValue& settings, const Certificates& certificates, bool isNeeded)
{
    const QString key = QStringLiteral("PayloadCertificateUUID");
    const QString uuid = settings.textOf(key);
    const bool usesKeyAlone = profile.authentication == QList{AuthenticationMethod::PreSharedKey};
    bool isFound = false;
    for (const Payload& payload : certificates) {
        CertificateReference certificate = payload.certificate;
        if (!uuid.isEmpty() && payload.uuid == uuid) {
            certificate.role = CertificateRole::User;
            isFound = true;
        } else if (payload.isLocked || usesKeyAlone) {
            continue; // another connection's own, or nothing to do with certificates
        }
        if (!profile.certificates.contains(certificate))
            profile.certificates.append(certificate);
    }
    if (uuid.isEmpty() && isNeeded)
        addProblem(profile, ProfileFault::NoCertificate, key);
    else if (!uuid.isEmpty() && !isFound)
        addProblem(profile, ProfileFault::ReferenceNotFound, key);
}

void readSuite(VpnProfile& profile, const PlistValue& settings, QStringView section, ProposalProtocol protocol)
{
    const PlistValue* const suite = settings.value(section);
    if (suite == nullptr || suite->type != PlistValue::Type::Dictionary)
        return;
    ProfileProposal proposal;
    const auto unknown = [&](QStringView key) {
        constexpr qsizetype shownLength = 24;
        addProblem(profile, ProfileFault::UnknownCipher,
                   QStringLiteral("%1.%2: %3").arg(section, key, suite->textOf(key).left(shownLength)));
    };
    if (const QString name = suite->textOf(u"EncryptionAlgorithm"); !name.isEmpty()) {
        if (const auto cipher = valueOf(ciphers, name))
            proposal.encryption = {*cipher};
        else
            unknown(u"EncryptionAlgorithm");
    }
    const bool isCombined = !proposal.encryption.isEmpty() && isAead(proposal.encryption.front().id);
    if (const QString name = suite->textOf(u"IntegrityAlgorithm"); !name.isEmpty()) {
        const auto integrity = valueOf(integrities, name);
        if (!integrity)
            unknown(u"IntegrityAlgorithm");
        else if (!isCombined)
            proposal.integrity = {*integrity};
        const auto prf = integrity ? prfFor(*integrity) : std::nullopt;
        if (prf && protocol == ProposalProtocol::Ike)
            proposal.prf = {*prf};
    }
    const bool hasGroup = protocol == ProposalProtocol::Ike || settings.isTrue(u"EnablePFS");
    if (const QString name = suite->textOf(u"DiffieHellmanGroup"); hasGroup && !name.isEmpty()) {
        const Group group{static_cast<std::uint16_t>(name.toUShort())};
        if (ike::groupName(group).empty())
            unknown(u"DiffieHellmanGroup");
        else
            proposal.groups = {group};
    }
    (protocol == ProposalProtocol::Ike ? profile.ikeProposals : profile.espProposals).append(proposal);
}

void readIkev2(VpnProfile& profile, const PlistValue& settings, const Certificates& certificates)
{
    profile.kind = VpnKind::Ikev2;
    profile.ikeVersions = {2};
    setServer(profile, settings.textOf(u"RemoteAddress"), u"RemoteAddress", 0);
    const QString method = settings.textOf(u"AuthenticationMethod");
    const bool hasEap = settings.isTrue(u"ExtendedAuthEnabled");
    const bool hasCertificate = settings.has(u"PayloadCertificateUUID");
    if (method == u"SharedSecret")
        addAuthentication(profile, AuthenticationMethod::PreSharedKey);
    else if (method == u"Certificate" && !hasEap)
        addAuthentication(profile, AuthenticationMethod::Certificate);
    if (hasEap)
        addAuthentication(profile, hasCertificate ? AuthenticationMethod::EapTls : AuthenticationMethod::EapMschapv2);
    readCertificate(profile, settings, certificates, method == u"Certificate");
    readSuite(profile, settings, u"IKESecurityAssociationParameters", ProposalProtocol::Ike);
    readSuite(profile, settings, u"ChildSecurityAssociationParameters", ProposalProtocol::Esp);
    profile.secret =
        settings.has(u"SharedSecret") || settings.has(u"AuthPassword") ? Presence::Present : Presence::Absent;
    profile.userName = settings.has(u"AuthName") ? Presence::Present : Presence::Absent;
}

/// The dictionary `IPSec`: IKEv1, alone or under L2TP.
void readIpsec(VpnProfile& profile, const PlistValue& settings, const Certificates& certificates)
{
    const QString method = settings.textOf(u"AuthenticationMethod");
    profile.ikeVersions = {1};
    if (method == u"SharedSecret")
        addAuthentication(profile, AuthenticationMethod::PreSharedKey);
    else if (method == u"Certificate")
        addAuthentication(profile, AuthenticationMethod::Certificate);
    if (settings.isTrue(u"XAuthEnabled"))
        addAuthentication(profile, AuthenticationMethod::Xauth);
    readCertificate(profile, settings, certificates, method == u"Certificate");
    const bool hasSecret = settings.has(u"SharedSecret") || settings.has(u"XAuthPassword");
    profile.secret = hasSecret ? Presence::Present : Presence::Absent;
    profile.userName = settings.has(u"XAuthName") ? Presence::Present : Presence::Absent;
}

void readL2tp(VpnProfile& profile, const PlistValue& payload, const Certificates& certificates)
{
    profile.kind = VpnKind::L2tpIpsec;
    profile.ikeVersions = {1};
    if (const PlistValue* const ipsec = payload.value(u"IPSec"))
        readIpsec(profile, *ipsec, certificates);
    // Without either, nothing proves anything to the server inside or outside of the tunnel.
    if (const PlistValue* const ppp = payload.value(u"PPP")) {
        setServer(profile, ppp->textOf(u"CommRemoteAddress"), u"CommRemoteAddress", 0);
        if (!profile.authentication.isEmpty())
            addAuthentication(profile, AuthenticationMethod::Password);
        if (ppp->has(u"AuthPassword"))
            profile.secret = Presence::Present;
        profile.userName = ppp->has(u"AuthName") ? Presence::Present : Presence::Absent;
    }
}

/// The connection that a payload of that type sets up.
void readType(VpnProfile& profile, const PlistValue& payload, const Certificates& certificates)
{
    const QString type = payload.textOf(u"VPNType");
    if (type == u"IKEv2") {
        static const PlistValue nothing;
        const PlistValue* const settings = payload.value(u"IKEv2");
        readIkev2(profile, settings == nullptr ? nothing : *settings, certificates);
    } else if (type == u"L2TP") {
        readL2tp(profile, payload, certificates);
    } else if (type == u"IPSec") {
        profile.kind = VpnKind::Ikev1;
        profile.ikeVersions = {1};
        if (const PlistValue* const ipsec = payload.value(u"IPSec")) {
            readIpsec(profile, *ipsec, certificates);
            setServer(profile, ipsec->textOf(u"RemoteAddress"), u"RemoteAddress", 0);
        }
    } else if (const PlistValue* const other = payload.value(u"VPN")) {
        profile.server = shownText(other->textOf(u"RemoteAddress"));
    }
}

void readPayload(QList<VpnProfile>& profiles, const PlistValue& payload, const Certificates& certificates,
                 const QString& location)
{
    VpnProfile profile;
    profile.format = ProfileFormat::MobileConfig;
    profile.location = location;
    profile.name = shownText(payload.has(u"UserDefinedName") ? payload.textOf(u"UserDefinedName")
                                                             : payload.textOf(u"PayloadDisplayName"));
    const PlistValue* const alwaysOn = payload.value(u"AlwaysOn");
    const PlistValue* const tunnels = alwaysOn == nullptr ? nullptr : alwaysOn->value(u"TunnelConfigurations");
    if (tunnels != nullptr && payload.textOf(u"VPNType") == u"AlwaysOn") {
        for (const PlistValue& tunnel : tunnels->items) {
            if (profiles.size() == maximumProfiles)
                return;
            VpnProfile one = profile;
            readIkev2(one, tunnel, certificates);
            checkWhole(one);
            profiles.append(one);
        }
        return;
    }
    readType(profile, payload, certificates);
    checkWhole(profile);
    profiles.append(profile);
}

} // namespace

ParseResult parseMobileConfig(const QByteArray& content, const QString& location)
{
    if (content.startsWith("bplist"))
        return fileError(FileFault::BinaryPlist);
    QByteArray xml = content;
    if (looksSigned(content)) {
        auto unwrapped = signedContent(content);
        if (!unwrapped)
            return tl::unexpected(unwrapped.error());
        if (unwrapped->startsWith("bplist"))
            return fileError(FileFault::BinaryPlist);
        xml = std::move(*unwrapped);
    }
    const auto plist = parsePlist(xml, keep);
    const Certificates certificates = plist ? certificatesOf(*plist, xml) : Certificates();
    wipe(xml);
    if (!plist)
        return tl::unexpected(plist.error());
    ParsedFile file;
    file.format = ProfileFormat::MobileConfig;
    if (plist->has(u"EncryptedPayloadContent"))
        return fileError(FileFault::Encrypted);
    const PlistValue* const payloads = plist->value(u"PayloadContent");
    if (payloads == nullptr)
        return file;
    for (const PlistValue& payload : payloads->items) {
        if (file.profiles.size() == maximumProfiles) {
            file.problems.append({ProfileFault::TooLarge, QStringLiteral("PayloadContent"), 0});
            break;
        }
        if (payload.textOf(u"PayloadType").startsWith(u"com.apple.vpn.managed"))
            readPayload(file.profiles, payload, certificates, location);
    }
    return file;
}

} // namespace tsunagu::profiles
