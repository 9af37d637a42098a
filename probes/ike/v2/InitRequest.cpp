#include "probes/ike/v2/InitRequest.h"

#include "probes/ike/PublicValue.h"
#include "probes/ike/Random.h"
#include "probes/ike/v2/Transforms.h"

#include <algorithm>

namespace tsunagu::ike::v2 {

namespace {

constexpr std::size_t kNonceSize = 32;

void appendPrfsAndGroups(std::vector<Transform>& transforms)
{
    for (const PrfId id :
         {PrfId::HmacSha2_256, PrfId::HmacSha2_384, PrfId::HmacSha2_512, PrfId::HmacSha1, PrfId::Aes128Xcbc}) {
        transforms.push_back(prf(id));
    }
    for (const Group group : {Group::Modp2048, Group::Ecp256, Group::Ecp384, Group::Ecp521, Group::Curve25519,
                              Group::Modp3072, Group::Modp4096, Group::Modp1024, Group::Modp1536, Group::Curve448}) {
        transforms.push_back(keyExchangeGroup(group));
    }
}

Notify status(NotifyType type, Bytes data)
{
    return Notify{ProtocolId::None, type, {}, std::move(data)};
}

} // namespace

std::vector<Proposal> wideProposals()
{
    Proposal classic{1, ProtocolId::Ike, {}, {}};
    for (const std::uint16_t keyLength : {std::uint16_t{256}, std::uint16_t{192}, std::uint16_t{128}}) {
        classic.transforms.push_back(encryption(EncryptionId::AesCbc, keyLength));
    }
    classic.transforms.push_back(encryption(EncryptionId::TripleDes));
    for (const IntegrityId id : {IntegrityId::HmacSha2_256_128, IntegrityId::HmacSha2_384_192,
                                 IntegrityId::HmacSha2_512_256, IntegrityId::HmacSha1_96, IntegrityId::AesXcbc96}) {
        classic.transforms.push_back(integrity(id));
    }
    appendPrfsAndGroups(classic.transforms);

    // AEAD ciphers bring their own integrity and so cannot share a proposal with the others (RFC 7296 3.3).
    Proposal aead{2, ProtocolId::Ike, {}, {}};
    aead.transforms.push_back(encryption(EncryptionId::AesGcm16, 256));
    aead.transforms.push_back(encryption(EncryptionId::AesGcm16, 128));
    aead.transforms.push_back(encryption(EncryptionId::ChaCha20Poly1305));
    appendPrfsAndGroups(aead.transforms);
    return {std::move(classic), std::move(aead)};
}

InitRequestOptions InitRequestOptions::fresh(Group group)
{
    InitRequestOptions options;
    options.spi = randomSpi();
    options.nonce = randomBytes(kNonceSize);
    options.keyExchangeGroup = group;
    options.keyExchangeData = publicValueFor(group, randomBytes(kPublicValueRandomSize)).value_or(Bytes{});
    return options;
}

Message buildInitRequest(const InitRequestOptions& options)
{
    Message message;
    message.header.initiatorSpi = options.spi;
    message.header.exchangeType = ExchangeType::IkeSaInit;
    message.header.flags = Header::kFlagInitiator;
    auto& payloads = message.payloads;
    if (options.cookie) {
        payloads.push_back({status(NotifyType::Cookie, *options.cookie)});
    }
    payloads.push_back({SecurityAssociation{options.proposals}});
    payloads.push_back({KeyExchange{options.keyExchangeGroup, options.keyExchangeData}});
    payloads.push_back({Nonce{options.nonce}});
    payloads.push_back({status(NotifyType::NatDetectionSourceIp, natDetectionHash(options.spi, 0, options.local))});
    payloads.push_back(
        {status(NotifyType::NatDetectionDestinationIp, natDetectionHash(options.spi, 0, options.remote))});
    payloads.push_back({status(NotifyType::Ikev2FragmentationSupported, {})});
    if (options.paddingVendorIdSize) {
        const std::size_t size = std::min(*options.paddingVendorIdSize, InitRequestOptions::kMaxPadding);
        payloads.push_back({VendorId{Bytes(size, 0)}});
    }
    message.updateHeader();
    return message;
}

} // namespace tsunagu::ike::v2
