#include "probes/vpn-config/profiles/Rasphone.h"

#include "probes/vpn-config/profiles/IniText.h"
#include "probes/vpn-config/profiles/ProfileBuilder.h"
#include "probes/vpn-config/profiles/RasphonePolicy.h"

#include <array>

namespace tsunagu::profiles {
namespace {

const QString typeKey = QStringLiteral("Type");
const QString strategyKey = QStringLiteral("VpnStrategy");
const QString phoneNumberKey = QStringLiteral("PhoneNumber");
const QString restrictionsKey = QStringLiteral("AuthRestrictions");
const QString eapKey = QStringLiteral("CustomAuthKey");
const QString ipsecFlagsKey = QStringLiteral("IpSecFlags");
const QString preSharedKey = QStringLiteral("PreSharedKey");
const QString policyCountKey = QStringLiteral("NumCustomPolicy");
const QString policiesKey = QStringLiteral("CustomIPSecPolicies");
const QString noFragmentationKey = QStringLiteral("Disable_IKEv2_Fragmentation");

constexpr int typeVpn = 2; // RASET_Vpn

// Bits of AuthRestrictions
constexpr uint allowsPap = 0x08;
constexpr uint allowsChap = 0x20;
constexpr uint allowsMschap = 0x40;
constexpr uint allowsEap = 0x80;
constexpr uint allowsMschapv2 = 0x200;

constexpr uint usesPreSharedKey = 0x01; // bit of IpSecFlags

Keep keep(QStringView /*section*/, QStringView key)
{
    static const QStringList wanted{typeKey,       strategyKey,    phoneNumberKey, restrictionsKey,   eapKey,
                                    ipsecFlagsKey, policyCountKey, policiesKey,    noFragmentationKey};
    if (key == preSharedKey)
        return Keep::Presence;
    return wanted.contains(key) ? Keep::Value : Keep::Nothing;
}

struct Protocol
{
    VpnKind kind;
    QList<int> ikeVersions;
};

/// The VS_ values of RASENTRY::dwVpnStrategy.
std::optional<Protocol> protocolOf(int strategy)
{
    switch (strategy) {
    case 0:  // VS_Default
    case 2:  // VS_PptpFirst
    case 4:  // VS_L2tpFirst
    case 6:  // VS_SstpFirst
    case 8:  // VS_Ikev2First
    case 15: // VS_ProtocolList
        return Protocol{VpnKind::Automatic, {1, 2}};
    case 3:  // VS_L2tpOnly
    case 13: // VS_L2tpSstp
        return Protocol{VpnKind::L2tpIpsec, {1}};
    case 7:  // VS_Ikev2Only
    case 14: // VS_Ikev2Sstp
        return Protocol{VpnKind::Ikev2, {2}};
    case 1:  // VS_PptpOnly
    case 5:  // VS_SstpOnly
    case 9:  // VS_GREOnly
    case 12: // VS_PptpSstp
        return Protocol{VpnKind::Other, {}};
    default:
        return std::nullopt;
    }
}

/// A number, or nothing where the file has none or something else.
std::optional<int> numberOf(const IniSection& entry, const QString& key)
{
    bool isNumber = false;
    const int number = entry.text(key).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

AuthenticationMethod eapOf(const IniSection& entry)
{
    // EAP method types of IANA's registry
    switch (numberOf(entry, eapKey).value_or(0)) {
    case 13:
        return AuthenticationMethod::EapTls;
    case 21:
        return AuthenticationMethod::EapTtls;
    case 25:
        return AuthenticationMethod::EapPeap;
    case 26:
        return AuthenticationMethod::EapMschapv2;
    default:
        return AuthenticationMethod::Eap;
    }
}

void readAuthentication(VpnProfile& profile, const IniSection& entry)
{
    const auto restrictions = numberOf(entry, restrictionsKey);
    if (!restrictions)
        return;
    const auto bits = static_cast<uint>(*restrictions);
    const auto flags = static_cast<uint>(numberOf(entry, ipsecFlagsKey).value_or(0));
    const bool hasKey = entry.has(preSharedKey);
    if (profile.kind == VpnKind::L2tpIpsec || profile.kind == VpnKind::Automatic) {
        if (hasKey || (flags & usesPreSharedKey) != 0)
            addAuthentication(profile, AuthenticationMethod::PreSharedKey);
        else if (profile.kind == VpnKind::L2tpIpsec)
            addAuthentication(profile, AuthenticationMethod::Certificate);
    }
    if ((bits & allowsEap) != 0)
        addAuthentication(profile, eapOf(entry));
    const bool isPpp = profile.kind != VpnKind::Ikev2;
    if (isPpp && (bits & (allowsPap | allowsChap | allowsMschap | allowsMschapv2)) != 0)
        addAuthentication(profile, AuthenticationMethod::Password);
    else if ((bits & allowsMschapv2) != 0)
        addAuthentication(profile, AuthenticationMethod::EapMschapv2); // IKEv2 carries it inside EAP
    if (profile.authentication.isEmpty())
        addAuthentication(profile, AuthenticationMethod::Certificate); // of the computer
    profile.secret = hasKey ? Presence::Present : Presence::Unknown;
}

void readPolicies(VpnProfile& profile, const IniSection& entry)
{
    if (numberOf(entry, policyCountKey).value_or(0) <= 0)
        return;
    const auto policies = readRasphonePolicies(entry.text(policiesKey));
    if (!policies) {
        addProblem(profile, ProfileFault::NotUnderstood, policiesKey, entry.lineOf(policiesKey));
        return;
    }
    for (const RasphonePolicy& policy : *policies) {
        profile.ikeProposals.append(policy.ike);
        profile.espProposals.append(policy.esp);
    }
}

VpnProfile readEntry(const IniSection& entry, const QString& location)
{
    VpnProfile profile;
    profile.format = ProfileFormat::Rasphone;
    profile.location = location;
    profile.name = shownText(entry.name);
    const auto strategy = entry.has(strategyKey) ? numberOf(entry, strategyKey) : std::optional(0);
    const auto protocol = strategy ? protocolOf(*strategy) : std::nullopt;
    if (!protocol)
        addProblem(profile, ProfileFault::NotUnderstood, strategyKey, entry.lineOf(strategyKey));
    profile.kind = protocol ? protocol->kind : VpnKind::Automatic;
    profile.ikeVersions = protocol ? protocol->ikeVersions : QList<int>{1, 2};
    setServer(profile, entry.text(phoneNumberKey), phoneNumberKey, entry.lineOf(phoneNumberKey));
    if (profile.kind != VpnKind::Other) {
        readAuthentication(profile, entry);
        readPolicies(profile, entry);
        if (profile.ikeVersions.contains(2) && entry.has(noFragmentationKey)) {
            const bool isOff = numberOf(entry, noFragmentationKey).value_or(0) != 0;
            profile.fragmentation = isOff ? Fragmentation::Disabled : Fragmentation::Enabled;
        }
    }
    checkWhole(profile);
    return profile;
}

} // namespace

ParseResult parseRasphone(const QByteArray& content, const QString& location)
{
    const IniText book = IniText::parse(content, keep, maximumProfiles);
    ParsedFile file;
    file.format = ProfileFormat::Rasphone;
    for (const IniSection& entry : book.sections) {
        // Entries without a type are of an age before broadband; a strategy says that they are a VPN.
        const bool isVpn = entry.has(typeKey) ? numberOf(entry, typeKey) == typeVpn : entry.has(strategyKey);
        if (isVpn)
            file.profiles.append(readEntry(entry, location));
    }
    if (book.isCut)
        file.problems.append({ProfileFault::TooLarge, {}, 0});
    return file;
}

} // namespace tsunagu::profiles
