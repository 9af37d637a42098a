#include "probes/ike/v1/Oakley.h"

#include <array>
#include <utility>

namespace tsunagu::ike::v1 {

namespace {

Attribute attribute(OakleyAttribute type, std::uint16_t value)
{
    return Attribute::tv(static_cast<std::uint16_t>(type), value);
}

std::optional<std::uint16_t> value16(const Transform& transform, OakleyAttribute type)
{
    const auto number = attributeNumber(transform.attributes, static_cast<std::uint16_t>(type));
    if (!number || *number > 0xffff) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(*number);
}

template <class Value, std::size_t N>
std::string nameOf(const std::array<std::pair<Value, const char*>, N>& names, Value value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    return std::to_string(static_cast<unsigned>(value));
}

constexpr std::array<std::pair<OakleyEncryption, const char*>, 4> kEncryptionNames{{
    {OakleyEncryption::DesCbc, "DES_CBC"},
    {OakleyEncryption::TripleDesCbc, "3DES_CBC"},
    {OakleyEncryption::CastCbc, "CAST_CBC"},
    {OakleyEncryption::AesCbc, "AES_CBC"},
}};

constexpr std::array<std::pair<OakleyHash, const char*>, 5> kHashNames{{
    {OakleyHash::Md5, "MD5"},
    {OakleyHash::Sha1, "SHA1"},
    {OakleyHash::Sha2_256, "SHA2_256"},
    {OakleyHash::Sha2_384, "SHA2_384"},
    {OakleyHash::Sha2_512, "SHA2_512"},
}};

constexpr std::array<std::pair<OakleyAuthentication, const char*>, 8> kAuthenticationNames{{
    {OakleyAuthentication::PreSharedKey, "PSK"},
    {OakleyAuthentication::RsaSignatures, "RSA"},
    {OakleyAuthentication::Ecdsa256, "ECDSA-256"},
    {OakleyAuthentication::Ecdsa384, "ECDSA-384"},
    {OakleyAuthentication::Ecdsa521, "ECDSA-521"},
    {OakleyAuthentication::HybridInitRsa, "HybridInitRSA"},
    {OakleyAuthentication::XauthInitPreShared, "XAUTHInitPreShared"},
    {OakleyAuthentication::XauthInitRsa, "XAUTHInitRSA"},
}};

} // namespace

Transform OakleySuite::transform(std::uint8_t number) const
{
    Transform transform{number, kTransformKeyIke, {}};
    auto& attributes = transform.attributes;
    attributes.push_back(attribute(OakleyAttribute::EncryptionAlgorithm, static_cast<std::uint16_t>(encryption)));
    if (keyLength != 0) {
        attributes.push_back(attribute(OakleyAttribute::KeyLength, keyLength));
    }
    attributes.push_back(attribute(OakleyAttribute::HashAlgorithm, static_cast<std::uint16_t>(hash)));
    attributes.push_back(attribute(OakleyAttribute::AuthenticationMethod, static_cast<std::uint16_t>(authentication)));
    attributes.push_back(attribute(OakleyAttribute::GroupDescription, static_cast<std::uint16_t>(group)));
    if (lifeSeconds) {
        attributes.push_back(attribute(OakleyAttribute::LifeType, kLifeSeconds));
        if (*lifeSeconds <= 0xffff) {
            attributes.push_back(attribute(OakleyAttribute::LifeDuration, static_cast<std::uint16_t>(*lifeSeconds)));
        } else {
            ByteWriter duration;
            duration.u32(*lifeSeconds);
            attributes.push_back(Attribute::tlv(static_cast<std::uint16_t>(OakleyAttribute::LifeDuration),
                                                duration.take().value_or(Bytes{})));
        }
    }
    return transform;
}

std::optional<OakleySuite> OakleySuite::from(const Transform& transform)
{
    const auto encryption = value16(transform, OakleyAttribute::EncryptionAlgorithm);
    const auto hash = value16(transform, OakleyAttribute::HashAlgorithm);
    const auto authentication = value16(transform, OakleyAttribute::AuthenticationMethod);
    const auto group = value16(transform, OakleyAttribute::GroupDescription);
    if (!encryption || !hash || !authentication || !group) {
        return std::nullopt;
    }
    OakleySuite suite;
    suite.encryption = OakleyEncryption{*encryption};
    suite.keyLength = value16(transform, OakleyAttribute::KeyLength).value_or(0);
    suite.hash = OakleyHash{*hash};
    suite.authentication = OakleyAuthentication{*authentication};
    suite.group = Group{*group};
    // A transform may limit its life in seconds, kilobytes or both, each pair of attributes in this order.
    for (std::size_t i = 0; i + 1 < transform.attributes.size(); ++i) {
        const Attribute& type = transform.attributes[i];
        const Attribute& duration = transform.attributes[i + 1];
        if (type == attribute(OakleyAttribute::LifeType, kLifeSeconds) &&
            duration.type == static_cast<std::uint16_t>(OakleyAttribute::LifeDuration)) {
            const auto seconds = duration.number();
            if (seconds && *seconds <= 0xffffffffU) {
                suite.lifeSeconds = static_cast<std::uint32_t>(*seconds);
            }
        }
    }
    return suite;
}

std::string suiteName(const OakleySuite& suite)
{
    std::string name = nameOf(kEncryptionNames, suite.encryption);
    if (suite.keyLength != 0) {
        name += "_" + std::to_string(suite.keyLength);
    }
    const std::string_view group = groupName(suite.group);
    name += "/" + nameOf(kHashNames, suite.hash) + "/";
    name += group.empty() ? std::to_string(static_cast<unsigned>(suite.group)) : std::string(group);
    return name + "/" + nameOf(kAuthenticationNames, suite.authentication);
}

} // namespace tsunagu::ike::v1
