#include "probes/ike/v2/InitResponse.h"

#include "probes/ike/PublicValue.h"
#include "probes/ike/Random.h"
#include "probes/ike/v2/Verify.h"

#include <algorithm>

namespace tsunagu::ike::v2 {

namespace {

constexpr std::size_t kNonceSize = 32;

Proposal choose(const Proposal& offered, Group group)
{
    Proposal chosen{offered.number, offered.protocol, {}, {}};
    for (const Transform& transform : offered.transforms) {
        const bool isGroup = transform.type == TransformType::KeyExchangeGroup;
        if (chosen.first(transform.type) == nullptr && (!isGroup || Group{transform.id} == group)) {
            chosen.transforms.push_back(transform);
        }
    }
    return chosen;
}

Header responseHeader(const Header& request)
{
    Header header;
    header.initiatorSpi = request.initiatorSpi;
    header.exchangeType = request.exchangeType;
    header.flags = Header::kFlagResponse;
    header.messageId = request.messageId;
    return header;
}

Notify status(NotifyType type, Bytes data)
{
    return Notify{ProtocolId::None, type, {}, std::move(data)};
}

} // namespace

InitResponseOptions InitResponseOptions::fresh(Group group)
{
    InitResponseOptions options;
    options.spi = randomSpi();
    options.nonce = randomBytes(kNonceSize);
    options.keyExchangeData = publicValueFor(group, randomBytes(kPublicValueRandomSize)).value_or(Bytes{});
    return options;
}

tl::expected<Message, VerifyError> buildInitResponse(const Message& request, const InitResponseOptions& options)
{
    if (const auto verified = verifyInitRequest(request); !verified) {
        return tl::unexpected<VerifyError>(verified.error());
    }
    const Group group = request.first<KeyExchange>()->group;
    const auto& proposals = request.first<SecurityAssociation>()->proposals;
    const auto offered = std::find_if(proposals.begin(), proposals.end(),
                                      [group](const Proposal& proposal) { return proposal.offersGroup(group); });
    if (offered == proposals.end()) {
        return violated("no proposal holds the group of the KE payload (RFC 7296 1.2)");
    }
    Message message;
    message.header = responseHeader(request.header);
    message.header.responderSpi = options.spi;
    const auto hash = [&](const Endpoint& endpoint) {
        return natDetectionHash(request.header.initiatorSpi, options.spi, endpoint);
    };
    message.payloads = {
        {SecurityAssociation{{choose(*offered, group)}}},
        {KeyExchange{group, options.keyExchangeData}},
        {Nonce{options.nonce}},
        {status(NotifyType::NatDetectionSourceIp, hash(options.local))},
        {status(NotifyType::NatDetectionDestinationIp, hash(options.remote))},
    };
    message.updateHeader();
    return message;
}

Message buildNotifyResponse(const Header& request, NotifyType type, Bytes data)
{
    Message message;
    message.header = responseHeader(request);
    message.payloads.push_back({status(type, std::move(data))});
    message.updateHeader();
    return message;
}

Message buildInvalidKeResponse(const Header& request, Group group)
{
    const auto number = static_cast<unsigned>(group);
    return buildNotifyResponse(request, NotifyType::InvalidKePayload,
                               {static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number & 0xffU)});
}

} // namespace tsunagu::ike::v2
