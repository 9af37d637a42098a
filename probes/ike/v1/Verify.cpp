#include "probes/ike/v1/Verify.h"

#include "probes/ike/v1/Oakley.h"

namespace tsunagu::ike::v1 {

namespace {

Verified verifyPhase1Sa(const Message& message)
{
    if (message.payloads.empty() || !std::holds_alternative<SecurityAssociation>(message.payloads.front())) {
        return violated("first payload is not an SA (RFC 2409 5)");
    }
    const SecurityAssociation& sa = *message.first<SecurityAssociation>();
    if (!sa.isIpsecDoi()) {
        return violated("SA of another DOI or situation (RFC 2407 4.2)");
    }
    if (sa.proposals.size() != 1 || sa.proposals.front().protocol != ProtocolId::Isakmp) {
        return violated("not exactly one ISAKMP proposal (RFC 2409 5)");
    }
    for (const Transform& transform : sa.proposals.front().transforms) {
        if (transform.id != kTransformKeyIke || !OakleySuite::from(transform)) {
            return violated("transform without its mandatory attributes (RFC 2409 5)");
        }
    }
    return {};
}

Verified verifyRefusal(const Message& message)
{
    if (message.header.hasFlag(Header::kFlagEncryption)) {
        return violated("encrypted before any key was agreed (RFC 2408 4.8)");
    }
    return message.error() != nullptr ? Verified{} : violated("no error notification (RFC 2408 4.8)");
}

} // namespace

Verified verifyMainModeReply(const Message& message, std::uint64_t initiatorCookie)
{
    const Header& header = message.header;
    if (header.initiatorSpi != initiatorCookie) {
        return violated("initiator cookie is not ours (RFC 2408 2.5.3)");
    }
    if (header.exchangeType == ExchangeType::Informational) {
        return verifyRefusal(message);
    }
    if (header.exchangeType != ExchangeType::IdentityProtection) {
        return violated("exchange type is neither Main Mode nor Informational (RFC 2409 5)");
    }
    if (header.responderSpi == 0) {
        return violated("responder cookie is 0 (RFC 2408 3.1)");
    }
    if (header.messageId != 0) {
        return violated("message id is not 0 in phase 1 (RFC 2408 3.1)");
    }
    if (header.hasFlag(Header::kFlagEncryption)) {
        return violated("encrypted before any key was agreed (RFC 2409 5)");
    }
    if (auto verified = verifyPhase1Sa(message); !verified) {
        return verified;
    }
    if (message.first<SecurityAssociation>()->proposals.front().transforms.size() != 1) {
        return violated("not exactly one transform chosen (RFC 2408 4.2)");
    }
    return {};
}

Verified verifyMainModeRequest(const Message& message)
{
    const Header& header = message.header;
    if (header.exchangeType != ExchangeType::IdentityProtection) {
        return violated("exchange type is not Main Mode (RFC 2409 5)");
    }
    if (header.initiatorSpi == 0 || header.responderSpi != 0) {
        return violated("cookies are not those of a first message (RFC 2408 3.1)");
    }
    if (header.messageId != 0 || header.hasFlag(Header::kFlagEncryption)) {
        return violated("message id or flags are not those of a first message (RFC 2408 3.1)");
    }
    if (auto verified = verifyPhase1Sa(message); !verified) {
        return verified;
    }
    if (message.first<SecurityAssociation>()->proposals.front().transforms.empty()) {
        return violated("no transform (RFC 2408 3.5)");
    }
    return {};
}

Verified verifyVersionRefusal(const Message& message, std::uint64_t initiatorSpi)
{
    if (message.header.initiatorSpi != initiatorSpi) {
        return violated("initiator cookie is not ours (RFC 2408 2.5.3)");
    }
    return verifyRefusal(message);
}

} // namespace tsunagu::ike::v1
