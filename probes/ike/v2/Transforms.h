#pragma once

#include "probes/ike/v2/SecurityAssociation.h"

#include <optional>
#include <string>
#include <string_view>

namespace tsunagu::ike::v2 {

/// Encryption algorithms (IANA "Transform Type 1").
enum class EncryptionId : std::uint16_t
{
    Des = 2,
    TripleDes = 3,
    Cast = 6,
    Blowfish = 7,
    Null = 11,
    AesCbc = 12,
    AesCtr = 13,
    AesCcm8 = 14,
    AesCcm12 = 15,
    AesCcm16 = 16,
    AesGcm8 = 18,
    AesGcm12 = 19,
    AesGcm16 = 20,
    NullAuthAesGmac = 21,
    CamelliaCbc = 23,
    CamelliaCtr = 24,
    CamelliaCcm8 = 25,
    CamelliaCcm12 = 26,
    CamelliaCcm16 = 27,
    ChaCha20Poly1305 = 28,
};

/// Pseudorandom functions (IANA "Transform Type 2").
enum class PrfId : std::uint16_t
{
    HmacMd5 = 1,
    HmacSha1 = 2,
    Aes128Xcbc = 4,
    HmacSha2_256 = 5,
    HmacSha2_384 = 6,
    HmacSha2_512 = 7,
    Aes128Cmac = 8,
};

/// Integrity algorithms (IANA "Transform Type 3").
enum class IntegrityId : std::uint16_t
{
    None = 0,
    HmacMd5_96 = 1,
    HmacSha1_96 = 2,
    AesXcbc96 = 5,
    HmacMd5_128 = 6,
    HmacSha1_160 = 7,
    AesCmac96 = 8,
    HmacSha2_256_128 = 12,
    HmacSha2_384_192 = 13,
    HmacSha2_512_256 = 14,
    HmacSha2_256_96 = 1030, ///< strongSwan's private number for the truncation that old Linux kernels had
};

/// Transforms by their algorithm; `keyLength` in bits, 0 for an algorithm of one length only.
Transform encryption(EncryptionId id, std::uint16_t keyLength = 0);
Transform prf(PrfId id);
Transform integrity(IntegrityId id);
Transform keyExchangeGroup(Group group);

/// Ciphers that bring their own integrity protection: with them no integrity algorithm is negotiated (RFC 5282 §8).
bool isAead(EncryptionId id);

/// The PRF of the same hash, which programs take where a proposal names none. Empty: there is none.
std::optional<PrfId> prfFor(IntegrityId id);

/// The algorithm in the notation of the IANA registry with its key length ("AES_CBC_256", "HMAC_SHA2_256_128",
/// "MODP-2048"), or the numbers of an unknown one ("T1/4711").
std::string transformName(const Transform& transform);

/// The transform of that type that `transformName` calls so, or nothing.
std::optional<Transform> transformNamed(TransformType type, std::string_view name);

} // namespace tsunagu::ike::v2
