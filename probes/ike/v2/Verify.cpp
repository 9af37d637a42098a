#include "probes/ike/v2/Verify.h"

#include <algorithm>

namespace tsunagu::ike::v2 {

namespace {

template <class T>
std::size_t countOf(const Message& message)
{
    return static_cast<std::size_t>(
        std::count_if(message.payloads.begin(), message.payloads.end(),
                      [](const Payload& payload) { return std::holds_alternative<T>(payload.body); }));
}

Verified verifyNoCriticalUnknown(const Message& message)
{
    for (const Payload& payload : message.payloads) {
        if (payload.critical && payloadTypeName(PayloadType{payload.type()}).empty()) {
            return violated("critical payload of unknown type " + std::to_string(payload.type()) + " (RFC 7296 2.5)");
        }
    }
    return {};
}

Verified verifyKeyExchangeAndNonce(const Message& message)
{
    if (countOf<SecurityAssociation>(message) != 1 || countOf<KeyExchange>(message) != 1 ||
        countOf<Nonce>(message) != 1) {
        return violated("IKE_SA_INIT without exactly one SA, KE and nonce (RFC 7296 1.2)");
    }
    const std::size_t nonceSize = message.first<Nonce>()->data.size();
    if (nonceSize < Nonce::kMinSize || nonceSize > Nonce::kMaxSize) {
        return violated("nonce of " + std::to_string(nonceSize) + " octets (RFC 7296 3.9)");
    }
    const KeyExchange& ke = *message.first<KeyExchange>();
    const auto expectedSize = publicValueSize(ke.group);
    if (ke.data.empty() || (expectedSize && ke.data.size() != *expectedSize)) {
        return violated("public value of " + std::to_string(ke.data.size()) + " octets for group " +
                        std::to_string(static_cast<unsigned>(ke.group)) + " (RFC 7296 3.4)");
    }
    for (const Proposal& proposal : message.first<SecurityAssociation>()->proposals) {
        if (proposal.protocol != ProtocolId::Ike) {
            return violated("proposal for another protocol than IKE in IKE_SA_INIT (RFC 7296 3.3.1)");
        }
    }
    return {};
}

Verified verifyChosenProposal(const Message& message)
{
    const auto& proposals = message.first<SecurityAssociation>()->proposals;
    if (proposals.size() != 1) {
        return violated(std::to_string(proposals.size()) + " proposals chosen instead of one (RFC 7296 2.7)");
    }
    const Proposal& chosen = proposals.front();
    for (const Transform& transform : chosen.transforms) {
        const auto sameType =
            std::count_if(chosen.transforms.begin(), chosen.transforms.end(),
                          [&transform](const Transform& other) { return other.type == transform.type; });
        if (sameType != 1) {
            return violated("several transforms of one type chosen (RFC 7296 2.7)");
        }
    }
    const KeyExchange& ke = *message.first<KeyExchange>();
    if (chosen.first(TransformType::KeyExchangeGroup) != nullptr && !chosen.offersGroup(ke.group)) {
        return violated("KE of another group than the chosen one (RFC 7296 3.4)");
    }
    return {};
}

Verified verifyResponseHeader(const Header& header, std::uint64_t initiatorSpi)
{
    if (header.initiatorSpi != initiatorSpi) {
        return violated("initiator SPI is not ours (RFC 7296 2.6)");
    }
    if (!header.hasFlag(Header::kFlagResponse)) {
        return violated("response flag missing (RFC 7296 3.1)");
    }
    if (header.hasFlag(Header::kFlagInitiator)) {
        return violated("initiator flag set in the responder's message (RFC 7296 3.1)");
    }
    return {};
}

} // namespace

Verified verifyInitResponse(const Message& message, std::uint64_t initiatorSpi)
{
    const Header& header = message.header;
    if (auto verified = verifyResponseHeader(header, initiatorSpi); !verified) {
        return verified;
    }
    if (header.exchangeType != ExchangeType::IkeSaInit) {
        return violated("exchange type is not IKE_SA_INIT (RFC 7296 1.2)");
    }
    if (header.messageId != 0) {
        return violated("message id is not 0 (RFC 7296 2.2)");
    }
    if (auto verified = verifyNoCriticalUnknown(message); !verified) {
        return verified;
    }
    if (message.first<SecurityAssociation>() == nullptr) {
        const bool ends = message.error() != nullptr || message.notify(NotifyType::Cookie) != nullptr ||
                          message.notify(NotifyType::Redirect) != nullptr;
        return ends ? Verified{} : violated("neither an SA nor a deciding notification (RFC 7296 1.2, 2.6)");
    }
    if (header.responderSpi == 0) {
        return violated("responder SPI is 0 although an SA was chosen (RFC 7296 2.6)");
    }
    if (auto verified = verifyKeyExchangeAndNonce(message); !verified) {
        return verified;
    }
    return verifyChosenProposal(message);
}

Verified verifyInitRequest(const Message& message)
{
    const Header& header = message.header;
    if (header.exchangeType != ExchangeType::IkeSaInit) {
        return violated("exchange type is not IKE_SA_INIT (RFC 7296 1.2)");
    }
    if (header.hasFlag(Header::kFlagResponse) || !header.hasFlag(Header::kFlagInitiator)) {
        return violated("flags are not those of an initiator's request (RFC 7296 3.1)");
    }
    if (header.initiatorSpi == 0 || header.responderSpi != 0) {
        return violated("SPIs are not those of a first message (RFC 7296 3.1)");
    }
    if (header.messageId != 0) {
        return violated("message id is not 0 (RFC 7296 2.2)");
    }
    if (auto verified = verifyNoCriticalUnknown(message); !verified) {
        return verified;
    }
    if (auto verified = verifyKeyExchangeAndNonce(message); !verified) {
        return verified;
    }
    if (message.first<SecurityAssociation>()->proposals.empty()) {
        return violated("no proposal (RFC 7296 3.3)");
    }
    return {};
}

Verified verifyVersionRefusal(const Message& message, std::uint64_t initiatorSpi)
{
    if (message.header.initiatorSpi != initiatorSpi) {
        return violated("initiator SPI is not ours (RFC 7296 2.6)");
    }
    if (message.notify(NotifyType::InvalidMajorVersion) == nullptr) {
        return violated("no INVALID_MAJOR_VERSION (RFC 7296 2.5)");
    }
    return {};
}

} // namespace tsunagu::ike::v2
