#include "app/practice/Replies.h"

#include "probes/ike/AnyMessage.h"
#include "probes/ike/PublicValue.h"
#include "probes/ike/Random.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v1/Verify.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/Verify.h"

#include <set>

namespace tsunagu::practice {
namespace {

using ike::Bytes;
using ike::Group;

/// The first group that the request offers, other than `unusable`, for which a public value can be made.
std::optional<Group> usableGroup(const ike::v2::Message& request, Group unusable)
{
    const Bytes random = ike::randomBytes(ike::kPublicValueRandomSize);
    std::set<Group> tried{unusable}; // making a value is work: once a group, however often a request names it
    for (const ike::v2::Proposal& proposal : request.first<ike::v2::SecurityAssociation>()->proposals) {
        for (const ike::v2::Transform& transform : proposal.transforms) {
            const Group group{transform.id};
            if (transform.type == ike::v2::TransformType::KeyExchangeGroup && tried.insert(group).second &&
                ike::publicValueFor(group, random))
                return group;
        }
    }
    return std::nullopt;
}

/// The octets of a message; none if it cannot be written.
template <class Message>
Bytes octets(const Message& message)
{
    return message.serialize().value_or(Bytes());
}

// The functions below yield no octets where a responder keeps silent.

Bytes answerV2(const ike::v2::Message& message, const Request& request, Behaviour behaviour)
{
    using ike::v2::NotifyType;
    if (!ike::v2::verifyInitRequest(message))
        return {};
    const Group group = message.first<ike::v2::KeyExchange>()->group;
    if (behaviour == Behaviour::Answers) {
        ike::v2::InitResponseOptions options = ike::v2::InitResponseOptions::fresh(group);
        options.local = request.local;
        options.remote = request.remote;
        const auto response = ike::v2::buildInitResponse(message, options);
        if (response && !options.keyExchangeData.empty())
            return octets(*response);
        // Not with this group; with another of those that were offered, perhaps (RFC 7296 1.3).
        if (const std::optional<Group> other = usableGroup(message, group))
            return octets(ike::v2::buildInvalidKeResponse(message.header, *other));
    }
    return octets(ike::v2::buildNotifyResponse(message.header, NotifyType::NoProposalChosen));
}

Bytes answerV1(const ike::v1::Message& message, Behaviour behaviour)
{
    if (!ike::v1::verifyMainModeRequest(message))
        return {};
    if (behaviour == Behaviour::Answers) {
        if (const auto response = buildMainModeResponse(message, ike::v1::MainModeResponseOptions::fresh()))
            return octets(*response);
    }
    const auto messageId = static_cast<std::uint32_t>(ike::randomSpi() & 0xFFFFFFFEU) + 1; // never 0
    return octets(ike::v1::buildInformational(message.header, ike::v1::NotifyType::NoProposalChosen, messageId));
}

/// A request of a future version is told which one is spoken here (RFC 7296 2.5).
Bytes refuseVersion(ike::ByteView datagram)
{
    const auto header = ike::Header::parse(datagram);
    if (!header || header->majorVersion <= 2 || header->length != datagram.size() || header->initiatorSpi == 0 ||
        header->hasFlag(ike::Header::kFlagResponse))
        return {};
    return octets(ike::v2::buildNotifyResponse(*header, ike::v2::NotifyType::InvalidMajorVersion));
}

Bytes answer(ike::ByteView datagram, const Request& request, Behaviour behaviour)
{
    const auto message = ike::parseAnyMessage(datagram);
    if (!message)
        return refuseVersion(datagram);
    if (const auto* const v2 = std::get_if<ike::v2::Message>(&*message))
        return answerV2(*v2, request, behaviour);
    return answerV1(std::get<ike::v1::Message>(*message), behaviour);
}

} // namespace

std::optional<ike::Bytes> replyTo(const Request& request, Behaviour behaviour)
{
    const bool isMarked = request.framing == Framing::NonEspMarker;
    const std::optional<ike::ByteView> message =
        isMarked ? ike::stripNonEspMarker(request.datagram) : std::optional(request.datagram);
    if (behaviour == Behaviour::Silent || !message)
        return std::nullopt;
    const Bytes reply = answer(*message, request, behaviour);
    if (reply.empty())
        return std::nullopt;
    return isMarked ? ike::addNonEspMarker(reply) : reply;
}

} // namespace tsunagu::practice
