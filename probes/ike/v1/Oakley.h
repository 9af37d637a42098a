#pragma once

#include "probes/ike/Group.h"
#include "probes/ike/v1/SecurityAssociation.h"

#include <optional>
#include <string>

namespace tsunagu::ike::v1 {

/// Attribute classes of a phase 1 transform (RFC 2409 appendix A).
enum class OakleyAttribute : std::uint16_t
{
    EncryptionAlgorithm = 1,
    HashAlgorithm = 2,
    AuthenticationMethod = 3,
    GroupDescription = 4,
    GroupType = 5,
    LifeType = 11,
    LifeDuration = 12,
    Prf = 13,
    KeyLength = 14,
};

/// Encryption Algorithm values (RFC 2409 appendix A, RFC 3602 5.3).
enum class OakleyEncryption : std::uint16_t
{
    DesCbc = 1,
    TripleDesCbc = 5,
    CastCbc = 6,
    AesCbc = 7
};

/// Hash Algorithm values (RFC 2409 appendix A, RFC 4868 2.6).
enum class OakleyHash : std::uint16_t
{
    Md5 = 1,
    Sha1 = 2,
    Sha2_256 = 4,
    Sha2_384 = 5,
    Sha2_512 = 6
};

/// Authentication Method values (RFC 2409 appendix A; 64221 and above: the XAUTH and hybrid drafts).
enum class OakleyAuthentication : std::uint16_t
{
    PreSharedKey = 1,
    RsaSignatures = 3,
    Ecdsa256 = 9,
    Ecdsa384 = 10,
    Ecdsa521 = 11,
    HybridInitRsa = 64221,
    XauthInitPreShared = 65001,
    XauthInitRsa = 65005,
};

/// Life Type values, units of Life Duration (RFC 2409 appendix A).
inline constexpr std::uint16_t kLifeSeconds = 1;
inline constexpr std::uint16_t kLifeKilobytes = 2;

/// What one phase 1 transform decides, as a value instead of an attribute list.
struct OakleySuite
{
    OakleyEncryption encryption = OakleyEncryption::AesCbc;
    std::uint16_t keyLength = 0; ///< bits; 0 for a cipher of one key length
    OakleyHash hash = OakleyHash::Sha1;
    OakleyAuthentication authentication = OakleyAuthentication::PreSharedKey;
    Group group = Group::Modp2048;
    std::optional<std::uint32_t> lifeSeconds;

    /// The transform with that number, attributes in the RFC's order.
    Transform transform(std::uint8_t number) const;
    /// The suite that a transform states; nothing if encryption, hash, authentication or group are missing (RFC 2409 5:
    /// all four are mandatory).
    static std::optional<OakleySuite> from(const Transform& transform);

    bool operator==(const OakleySuite&) const = default;
};

/// One word a suite for logs: "AES_CBC_256/SHA2_256/MODP-2048/PSK"; unknown values as numbers.
std::string suiteName(const OakleySuite& suite);

} // namespace tsunagu::ike::v1
