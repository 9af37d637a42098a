#pragma once

#include "probes/ike/v2/Transforms.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tsunagu {

/// The kinds of files and listings that profiles are read from.
enum class ProfileFormat
{
    Rasphone,              ///< Windows' phone book, `rasphone.pbk`
    NetworkManagerKeyfile, ///< `/etc/NetworkManager/system-connections/*.nmconnection`
    NetworkManagerListing, ///< what `nmcli` prints
    Swanctl,               ///< strongSwan's `swanctl.conf`
    IpsecConf,             ///< `ipsec.conf` of strongSwan and libreswan
    MobileConfig,          ///< Apple's configuration profile
};

enum class VpnKind
{
    Ikev2,
    Ikev1,     ///< IPsec with IKEv1 alone ("Cisco IPsec")
    L2tpIpsec, ///< L2TP inside IPsec (RFC 3193)
    Automatic, ///< the system tries several protocols one after another
    Other,     ///< no IPsec: OpenVPN, WireGuard, PPTP, SSTP …
};

/// How the client proves who it is.
enum class AuthenticationMethod
{
    PreSharedKey,
    Certificate, ///< a signature with a key pair, with certificate or raw public key
    Eap,         ///< EAP of a method that the profile leaves open
    EapTls,
    EapMschapv2,
    EapTtls,
    EapPeap,
    Xauth,    ///< user name and password in IKEv1 (draft-beaulieu-ike-xauth)
    Password, ///< user name and password in PPP, inside L2TP
};

/// Whether something stands in a profile. Unknown: it lies elsewhere (a key ring, `ipsec.secrets`) or was not shown.
enum class Presence
{
    Unknown,
    Absent,
    Present,
};

/// IKE fragmentation (RFC 7383 and its IKEv1 forerunner), as the profile sets it.
enum class Fragmentation
{
    Default, ///< not set
    Enabled,
    Forced, ///< from the first message on
    Disabled,
};

/// One proposal: of each list one algorithm is to be chosen. In the numbers of IKEv2 (RFC 7296 §3.3.2, IANA), in IKEv1
/// profiles too: integrity then stands for the hash. An empty list leaves the choice to the client's defaults.
struct ProfileProposal
{
    struct Cipher
    {
        ike::v2::EncryptionId id = ike::v2::EncryptionId::AesCbc;
        quint16 keyBits = 0; ///< 0: a cipher of one length only

        friend bool operator==(const Cipher&, const Cipher&) = default;
    };

    QList<Cipher> encryption;
    QList<ike::v2::IntegrityId> integrity;
    QList<ike::v2::PrfId> prf;
    QList<ike::Group> groups; ///< of an ESP proposal: for perfect forward secrecy

    friend bool operator==(const ProfileProposal&, const ProfileProposal&) = default;
};

/// What is wrong with a profile as it is written.
enum class ProfileFault
{
    NoServer,           ///< no server is named
    BadServer,          ///< what stands for the server is no name and no address
    NoAuthentication,   ///< nothing says how to prove who one is
    NoCertificate,      ///< a certificate is asked for and none is named
    UnknownCipher,      ///< a word in a proposal that no client knows
    IncompleteProposal, ///< a proposal lacks what it must have
    UnknownKeyword,     ///< a setting that its program refuses
    BadValue,           ///< a value that its setting does not take
    NotUnderstood,      ///< a setting or value that is not known here; its program may know it
    ReferenceNotFound,  ///< a section that is referred to does not exist
    ReferenceLoop,      ///< sections or files refer to each other without end
    IncludeNotFound,    ///< a file that is to be included does not exist
    IncludeNotReadable, ///< a file that is to be included may not be read, or cannot be
    TooLarge,           ///< it goes on past what is read; the rest was passed over
};

/// A fault with its place: a setting's path or a cipher's word, with the line in the file where there is one. It never
/// holds a value that could be a secret.
struct ProfileProblem
{
    ProfileFault fault = ProfileFault::NoServer;
    QString where; ///< "proposals: aes265"; may be empty
    int line = 0;  ///< from 1; 0: unknown

    friend bool operator==(const ProfileProblem&, const ProfileProblem&) = default;
};

/// Whether a profile with this fault cannot work whatever else is right. The others only may be why it does not.
bool isFatal(ProfileFault fault);

/// What a certificate is for in a profile.
enum class CertificateRole
{
    User,      ///< the client's own
    Authority, ///< who must have signed the server's
    Server,    ///< the server's own
};

/// A certificate that a profile names or brings along. Never a private key.
struct CertificateReference
{
    CertificateRole role = CertificateRole::User;
    QString file;            ///< as the profile writes it; of an embedded one its file name there
    bool isEmbedded = false; ///< it stands in the profile itself
    /// Absolute paths at which the profile's program looks for the file, in that order. Empty: embedded, or kept in a
    /// store that is no file (libreswan's NSS database, a smart card).
    QStringList places = {};
    /// Of an embedded one its octets, DER or PEM; empty where it is locked together with a private key (PKCS#12). At
    /// hand only while the file that was read is: reports do not hold it.
    QByteArray content = {};

    friend bool operator==(const CertificateReference&, const CertificateReference&) = default;
};

/// A VPN connection as it is set up on this computer, whatever program it belongs to. It holds no secret, no user name
/// and no identity, only whether there are some.
struct VpnProfile
{
    QString name;
    QString location; ///< the file it was read from; empty for a listing
    ProfileFormat format = ProfileFormat::Rasphone;
    VpnKind kind = VpnKind::Other;
    QString server;         ///< as typed; empty: none, or not shown by this format
    QList<int> ikeVersions; ///< 1 and/or 2, ascending; empty: no IKE, or unknown
    QList<AuthenticationMethod> authentication;
    Presence secret = Presence::Unknown; ///< a pre-shared key or a password
    Presence userName = Presence::Unknown;
    Fragmentation fragmentation = Fragmentation::Default;
    QList<ProfileProposal> ikeProposals; ///< in order of preference; empty: the client's defaults
    QList<ProfileProposal> espProposals; ///< in order of preference; empty: the client's defaults
    QList<CertificateReference> certificates;
    QList<ProfileProblem> problems;

    friend bool operator==(const VpnProfile&, const VpnProfile&) = default;
};

/// Whether the profile cannot work as it is written.
bool cannotWork(const VpnProfile& profile);

/// The machine words of reports, and back; each stands in one table.
QString profileFormatWord(ProfileFormat format);
QString vpnKindWord(VpnKind kind);
QString authenticationWord(AuthenticationMethod method);
QString presenceWord(Presence presence);
QString fragmentationWord(Fragmentation fragmentation);
QString profileFaultWord(ProfileFault fault);
QString certificateRoleWord(CertificateRole role);
std::optional<ProfileFormat> profileFormatFromWord(QStringView word);
std::optional<VpnKind> vpnKindFromWord(QStringView word);
std::optional<AuthenticationMethod> authenticationFromWord(QStringView word);
std::optional<Presence> presenceFromWord(QStringView word);
std::optional<Fragmentation> fragmentationFromWord(QStringView word);
std::optional<ProfileFault> profileFaultFromWord(QStringView word);
std::optional<CertificateRole> certificateRoleFromWord(QStringView word);

/// All of these words, for those who must not mistake one for a person's name.
QStringList profileWords();

} // namespace tsunagu
