#include "tests/support/IkeServer.h"

#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitResponse.h"

namespace tsunagu::test {

std::vector<std::uint8_t> IkeServer::answer(const SentPacket& packet, const Endpoint& seenFrom) const
{
    ike::ByteView octets(packet.bytes);
    const auto inner = ike::stripNonEspMarker(octets);
    const auto message = ike::parseAnyMessage(inner.value_or(octets));
    if (!message)
        return {};
    const auto* const v2 = std::get_if<ike::v2::Message>(&*message);
    const auto reply = v2 != nullptr ? answerV2(*v2, packet, seenFrom) : answerV1(std::get<ike::v1::Message>(*message));
    if (!reply)
        return {};
    return inner ? ike::addNonEspMarker(*reply) : *reply;
}

tl::expected<ike::Bytes, ike::SerializeError> IkeServer::answerV1(const ike::v1::Message& request) const
{
    if (m_mood == Mood::NoProposalChosen)
        return ike::v1::buildInformational(request.header, ike::v1::NotifyType::NoProposalChosen, 7).serialize();
    const auto reply = ike::v1::buildMainModeResponse(request, ike::v1::MainModeResponseOptions::fresh());
    if (!reply)
        return tl::unexpected(ike::SerializeError{reply.error().what});
    return reply->serialize();
}

tl::expected<ike::Bytes, ike::SerializeError>
IkeServer::answerV2(const ike::v2::Message& request, const SentPacket& packet, const Endpoint& seenFrom) const
{
    const auto* const keyExchange = request.first<ike::v2::KeyExchange>();
    const auto notify = [&request](ike::v2::NotifyType type, ike::Bytes data = {}) {
        return ike::v2::buildNotifyResponse(request.header, type, std::move(data)).serialize();
    };
    if (m_mood == Mood::NoProposalChosen)
        return notify(ike::v2::NotifyType::NoProposalChosen);
    if (m_mood == Mood::V1Only)
        return notify(ike::v2::NotifyType::InvalidMajorVersion);
    if (m_mood == Mood::Cookie && request.notify(ike::v2::NotifyType::Cookie) == nullptr)
        return notify(ike::v2::NotifyType::Cookie, ike::Bytes(20, 0xc0));
    if (m_mood == Mood::InvalidKe && keyExchange->group != ike::Group::Curve25519)
        return ike::v2::buildInvalidKeResponse(request.header, ike::Group::Curve25519).serialize();
    auto options = ike::v2::InitResponseOptions::fresh(keyExchange->group);
    options.local = {addressOctets(packet.to.address), packet.to.port};
    options.remote = {addressOctets(seenFrom.address), seenFrom.port};
    const auto reply = ike::v2::buildInitResponse(request, options);
    if (!reply)
        return tl::unexpected(ike::SerializeError{reply.error().what});
    return reply->serialize();
}

WorldReply datagramFrom(const Endpoint& from, std::vector<std::uint8_t> bytes, Milliseconds delay)
{
    return {delay, Datagram{std::move(bytes), from, {}}};
}

WorldReply icmpFrom(const QHostAddress& reporter, IcmpKind kind, const Endpoint& destination, Milliseconds delay)
{
    return {delay, IcmpError{kind, reporter, destination, {}}};
}

} // namespace tsunagu::test
