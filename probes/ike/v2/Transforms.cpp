#include "probes/ike/v2/Transforms.h"

#include <array>
#include <charconv>
#include <string_view>

namespace tsunagu::ike::v2 {

namespace {

struct AlgorithmRow
{
    TransformType type;
    std::uint16_t id;
    std::string_view name;
};

constexpr AlgorithmRow row(EncryptionId id, std::string_view name)
{
    return {TransformType::Encryption, static_cast<std::uint16_t>(id), name};
}

constexpr AlgorithmRow row(PrfId id, std::string_view name)
{
    return {TransformType::Prf, static_cast<std::uint16_t>(id), name};
}

constexpr AlgorithmRow row(IntegrityId id, std::string_view name)
{
    return {TransformType::Integrity, static_cast<std::uint16_t>(id), name};
}

constexpr std::array kAlgorithms{
    row(EncryptionId::Des, "DES"),
    row(EncryptionId::TripleDes, "3DES"),
    row(EncryptionId::Cast, "CAST"),
    row(EncryptionId::Blowfish, "BLOWFISH"),
    row(EncryptionId::Null, "NULL"),
    row(EncryptionId::AesCbc, "AES_CBC"),
    row(EncryptionId::AesCtr, "AES_CTR"),
    row(EncryptionId::AesCcm8, "AES_CCM_8"),
    row(EncryptionId::AesCcm12, "AES_CCM_12"),
    row(EncryptionId::AesCcm16, "AES_CCM_16"),
    row(EncryptionId::AesGcm8, "AES_GCM_8"),
    row(EncryptionId::AesGcm12, "AES_GCM_12"),
    row(EncryptionId::AesGcm16, "AES_GCM_16"),
    row(EncryptionId::NullAuthAesGmac, "NULL_AUTH_AES_GMAC"),
    row(EncryptionId::CamelliaCbc, "CAMELLIA_CBC"),
    row(EncryptionId::CamelliaCtr, "CAMELLIA_CTR"),
    row(EncryptionId::CamelliaCcm8, "CAMELLIA_CCM_8"),
    row(EncryptionId::CamelliaCcm12, "CAMELLIA_CCM_12"),
    row(EncryptionId::CamelliaCcm16, "CAMELLIA_CCM_16"),
    row(EncryptionId::ChaCha20Poly1305, "CHACHA20_POLY1305"),
    row(PrfId::HmacMd5, "PRF_HMAC_MD5"),
    row(PrfId::HmacSha1, "PRF_HMAC_SHA1"),
    row(PrfId::Aes128Xcbc, "PRF_AES128_XCBC"),
    row(PrfId::HmacSha2_256, "PRF_HMAC_SHA2_256"),
    row(PrfId::HmacSha2_384, "PRF_HMAC_SHA2_384"),
    row(PrfId::HmacSha2_512, "PRF_HMAC_SHA2_512"),
    row(PrfId::Aes128Cmac, "PRF_AES128_CMAC"),
    row(IntegrityId::None, "NONE"),
    row(IntegrityId::HmacMd5_96, "HMAC_MD5_96"),
    row(IntegrityId::HmacSha1_96, "HMAC_SHA1_96"),
    row(IntegrityId::AesXcbc96, "AES_XCBC_96"),
    row(IntegrityId::HmacMd5_128, "HMAC_MD5_128"),
    row(IntegrityId::HmacSha1_160, "HMAC_SHA1_160"),
    row(IntegrityId::AesCmac96, "AES_CMAC_96"),
    row(IntegrityId::HmacSha2_256_128, "HMAC_SHA2_256_128"),
    row(IntegrityId::HmacSha2_384_192, "HMAC_SHA2_384_192"),
    row(IntegrityId::HmacSha2_512_256, "HMAC_SHA2_512_256"),
    row(IntegrityId::HmacSha2_256_96, "HMAC_SHA2_256_96"),
};

std::string_view algorithmName(const Transform& transform)
{
    if (transform.type == TransformType::KeyExchangeGroup) {
        return groupName(Group{transform.id});
    }
    for (const AlgorithmRow& algorithm : kAlgorithms) {
        if (algorithm.type == transform.type && algorithm.id == transform.id) {
            return algorithm.name;
        }
    }
    return {};
}

std::optional<std::uint16_t> number16(std::string_view text)
{
    std::uint16_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && read == end ? std::optional(number) : std::nullopt;
}

/// The number of an algorithm, by its name or written as "T1/4711".
std::optional<std::uint16_t> algorithmNamed(TransformType type, std::string_view name)
{
    for (const AlgorithmRow& algorithm : kAlgorithms) {
        if (algorithm.type == type && algorithm.name == name) {
            return algorithm.id;
        }
    }
    if (type == TransformType::KeyExchangeGroup) {
        if (const auto group = groupNamed(name)) {
            return static_cast<std::uint16_t>(*group);
        }
    }
    const std::string unknown = "T" + std::to_string(static_cast<unsigned>(type)) + "/";
    return name.substr(0, unknown.size()) == unknown ? number16(name.substr(unknown.size())) : std::nullopt;
}

} // namespace

Transform encryption(EncryptionId id, std::uint16_t keyLength)
{
    Transform transform{TransformType::Encryption, static_cast<std::uint16_t>(id), {}};
    if (keyLength != 0) {
        transform.attributes.push_back(Attribute::tv(kKeyLengthAttribute, keyLength));
    }
    return transform;
}

Transform prf(PrfId id)
{
    return {TransformType::Prf, static_cast<std::uint16_t>(id), {}};
}

Transform integrity(IntegrityId id)
{
    return {TransformType::Integrity, static_cast<std::uint16_t>(id), {}};
}

Transform keyExchangeGroup(Group group)
{
    return {TransformType::KeyExchangeGroup, static_cast<std::uint16_t>(group), {}};
}

bool isAead(EncryptionId id)
{
    switch (id) {
    case EncryptionId::AesCcm8:
    case EncryptionId::AesCcm12:
    case EncryptionId::AesCcm16:
    case EncryptionId::AesGcm8:
    case EncryptionId::AesGcm12:
    case EncryptionId::AesGcm16:
    case EncryptionId::CamelliaCcm8:
    case EncryptionId::CamelliaCcm12:
    case EncryptionId::CamelliaCcm16:
    case EncryptionId::ChaCha20Poly1305:
    case EncryptionId::NullAuthAesGmac:
        return true;
    default:
        return false;
    }
}

std::optional<PrfId> prfFor(IntegrityId id)
{
    switch (id) {
    case IntegrityId::HmacMd5_96:
    case IntegrityId::HmacMd5_128:
        return PrfId::HmacMd5;
    case IntegrityId::HmacSha1_96:
    case IntegrityId::HmacSha1_160:
        return PrfId::HmacSha1;
    case IntegrityId::AesXcbc96:
        return PrfId::Aes128Xcbc;
    case IntegrityId::AesCmac96:
        return PrfId::Aes128Cmac;
    case IntegrityId::HmacSha2_256_128:
    case IntegrityId::HmacSha2_256_96:
        return PrfId::HmacSha2_256;
    case IntegrityId::HmacSha2_384_192:
        return PrfId::HmacSha2_384;
    case IntegrityId::HmacSha2_512_256:
        return PrfId::HmacSha2_512;
    case IntegrityId::None:
        break;
    }
    return std::nullopt;
}

std::string transformName(const Transform& transform)
{
    std::string name(algorithmName(transform));
    if (name.empty()) {
        name = "T" + std::to_string(static_cast<unsigned>(transform.type)) + "/" + std::to_string(transform.id);
    }
    if (const auto bits = transform.keyLength()) {
        name += "_" + std::to_string(*bits);
    }
    return name;
}

std::optional<Transform> transformNamed(TransformType type, std::string_view name)
{
    if (const auto id = algorithmNamed(type, name)) {
        return Transform{type, *id, {}};
    }
    const auto end = name.rfind('_');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto id = algorithmNamed(type, name.substr(0, end));
    const auto bits = number16(name.substr(end + 1));
    if (!id || !bits) {
        return std::nullopt;
    }
    return Transform{type, *id, {Attribute::tv(kKeyLengthAttribute, *bits)}};
}

} // namespace tsunagu::ike::v2
