#include "probes/model/VpnProfile.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

template <typename Value, std::size_t N>
using Words = std::array<std::pair<Value, QStringView>, N>;

constexpr Words<ProfileFormat, 6> formatWords{{{ProfileFormat::Rasphone, u"rasphone"},
                                               {ProfileFormat::NetworkManagerKeyfile, u"networkmanager"},
                                               {ProfileFormat::NetworkManagerListing, u"nmcli"},
                                               {ProfileFormat::Swanctl, u"swanctl"},
                                               {ProfileFormat::IpsecConf, u"ipsec-conf"},
                                               {ProfileFormat::MobileConfig, u"mobileconfig"}}};

constexpr Words<VpnKind, 5> kindWords{{{VpnKind::Ikev2, u"ikev2"},
                                       {VpnKind::Ikev1, u"ikev1"},
                                       {VpnKind::L2tpIpsec, u"l2tp-ipsec"},
                                       {VpnKind::Automatic, u"automatic"},
                                       {VpnKind::Other, u"other"}}};

constexpr Words<AuthenticationMethod, 9> authenticationWords{{{AuthenticationMethod::PreSharedKey, u"psk"},
                                                              {AuthenticationMethod::Certificate, u"certificate"},
                                                              {AuthenticationMethod::Eap, u"eap"},
                                                              {AuthenticationMethod::EapTls, u"eap-tls"},
                                                              {AuthenticationMethod::EapMschapv2, u"eap-mschapv2"},
                                                              {AuthenticationMethod::EapTtls, u"eap-ttls"},
                                                              {AuthenticationMethod::EapPeap, u"eap-peap"},
                                                              {AuthenticationMethod::Xauth, u"xauth"},
                                                              {AuthenticationMethod::Password, u"password"}}};

constexpr Words<Presence, 3> presenceWords{
    {{Presence::Unknown, u"unknown"}, {Presence::Absent, u"absent"}, {Presence::Present, u"present"}}};

constexpr Words<Fragmentation, 4> fragmentationWords{{{Fragmentation::Default, u"default"},
                                                      {Fragmentation::Enabled, u"enabled"},
                                                      {Fragmentation::Forced, u"forced"},
                                                      {Fragmentation::Disabled, u"disabled"}}};

constexpr Words<ProfileFault, 14> faultWords{{{ProfileFault::NoServer, u"no-server"},
                                              {ProfileFault::BadServer, u"bad-server"},
                                              {ProfileFault::NoAuthentication, u"no-authentication"},
                                              {ProfileFault::NoCertificate, u"no-certificate"},
                                              {ProfileFault::UnknownCipher, u"unknown-cipher"},
                                              {ProfileFault::IncompleteProposal, u"incomplete-proposal"},
                                              {ProfileFault::UnknownKeyword, u"unknown-keyword"},
                                              {ProfileFault::BadValue, u"bad-value"},
                                              {ProfileFault::NotUnderstood, u"not-understood"},
                                              {ProfileFault::ReferenceNotFound, u"reference-not-found"},
                                              {ProfileFault::ReferenceLoop, u"reference-loop"},
                                              {ProfileFault::IncludeNotFound, u"include-not-found"},
                                              {ProfileFault::IncludeNotReadable, u"include-not-readable"},
                                              {ProfileFault::TooLarge, u"too-large"}}};

constexpr Words<CertificateRole, 3> roleWords{{{CertificateRole::User, u"user"},
                                               {CertificateRole::Authority, u"authority"},
                                               {CertificateRole::Server, u"server"}}};

template <typename Value, std::size_t N>
QString wordOf(const Words<Value, N>& table, Value value)
{
    const auto* const row =
        std::find_if(table.begin(), table.end(), [value](const auto& entry) { return entry.first == value; });
    return row == table.end() ? QString() : row->second.toString();
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const Words<Value, N>& table, QStringView word)
{
    for (const auto& [value, name] : table) {
        if (name == word)
            return value;
    }
    return std::nullopt;
}

template <typename Value, std::size_t N>
void append(QStringList& list, const Words<Value, N>& table)
{
    for (const auto& [value, name] : table)
        list.append(name.toString());
}

} // namespace

bool isFatal(ProfileFault fault)
{
    switch (fault) {
    case ProfileFault::NoServer:
    case ProfileFault::BadServer:
    case ProfileFault::NoAuthentication:
    case ProfileFault::NoCertificate:
    case ProfileFault::UnknownCipher:
    case ProfileFault::IncompleteProposal:
    case ProfileFault::UnknownKeyword:
    case ProfileFault::BadValue:
        return true;
    case ProfileFault::NotUnderstood:
    case ProfileFault::ReferenceNotFound: // the daemons go on without it, and may know the rest from elsewhere
    case ProfileFault::ReferenceLoop:
    case ProfileFault::IncludeNotFound:
    case ProfileFault::IncludeNotReadable:
    case ProfileFault::TooLarge:
        break;
    }
    return false;
}

bool cannotWork(const VpnProfile& profile)
{
    return std::any_of(profile.problems.begin(), profile.problems.end(),
                       [](const ProfileProblem& problem) { return isFatal(problem.fault); });
}

QString profileFormatWord(ProfileFormat format)
{
    return wordOf(formatWords, format);
}

QString vpnKindWord(VpnKind kind)
{
    return wordOf(kindWords, kind);
}

QString authenticationWord(AuthenticationMethod method)
{
    return wordOf(authenticationWords, method);
}

QString presenceWord(Presence presence)
{
    return wordOf(presenceWords, presence);
}

QString fragmentationWord(Fragmentation fragmentation)
{
    return wordOf(fragmentationWords, fragmentation);
}

QString profileFaultWord(ProfileFault fault)
{
    return wordOf(faultWords, fault);
}

QString certificateRoleWord(CertificateRole role)
{
    return wordOf(roleWords, role);
}

std::optional<ProfileFormat> profileFormatFromWord(QStringView word)
{
    return valueOf(formatWords, word);
}

std::optional<VpnKind> vpnKindFromWord(QStringView word)
{
    return valueOf(kindWords, word);
}

std::optional<AuthenticationMethod> authenticationFromWord(QStringView word)
{
    return valueOf(authenticationWords, word);
}

std::optional<Presence> presenceFromWord(QStringView word)
{
    return valueOf(presenceWords, word);
}

std::optional<Fragmentation> fragmentationFromWord(QStringView word)
{
    return valueOf(fragmentationWords, word);
}

std::optional<ProfileFault> profileFaultFromWord(QStringView word)
{
    return valueOf(faultWords, word);
}

std::optional<CertificateRole> certificateRoleFromWord(QStringView word)
{
    return valueOf(roleWords, word);
}

QStringList profileWords()
{
    QStringList words;
    append(words, formatWords);
    append(words, kindWords);
    append(words, authenticationWords);
    append(words, presenceWords);
    append(words, fragmentationWords);
    append(words, faultWords);
    append(words, roleWords);
    return words;
}

} // namespace tsunagu
