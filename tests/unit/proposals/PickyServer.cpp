#include "tests/unit/proposals/PickyServer.h"

#include "probes/ike/AnyMessage.h"
#include "probes/ike/UdpEncapsulation.h"
#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitResponse.h"
#include "probes/ike/v2/KeyExchange.h"
#include "tests/support/IkeServer.h"

#include <algorithm>

namespace tsunagu::test {
namespace {

using ike::v2::Transform;

/// The proposal cut to one algorithm of each type; nothing if a type has none that is taken.
std::optional<ike::v2::Proposal> choose(const ike::v2::Proposal& offered, const std::vector<Transform>& takes)
{
    ike::v2::Proposal chosen = offered;
    chosen.transforms.clear();
    std::vector<ike::v2::TransformType> types;
    for (const Transform& transform : offered.transforms) {
        if (std::find(types.begin(), types.end(), transform.type) == types.end())
            types.push_back(transform.type);
    }
    for (const ike::v2::TransformType type : types) {
        const auto found =
            std::find_if(offered.transforms.begin(), offered.transforms.end(), [&](const Transform& each) {
                return each.type == type && std::find(takes.begin(), takes.end(), each) != takes.end();
            });
        if (found == offered.transforms.end())
            return std::nullopt;
        chosen.transforms.push_back(*found);
    }
    return chosen;
}

} // namespace

ike::Bytes payloadOf(const SentPacket& packet)
{
    if (packet.to.port != 4500)
        return packet.bytes;
    const auto inner = ike::stripNonEspMarker(packet.bytes);
    return inner ? ike::Bytes(inner->begin(), inner->end()) : ike::Bytes();
}

World PickyServer::world()
{
    return [this](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        auto bytes = answer(packet);
        if (bytes.empty())
            return std::vector<WorldReply>{};
        if (packet.to.port == 4500)
            bytes = ike::addNonEspMarker(bytes);
        return std::vector<WorldReply>{datagramFrom(packet.to, std::move(bytes), Milliseconds{10})};
    };
}

std::vector<std::uint8_t> PickyServer::answer(const SentPacket& packet)
{
    const auto message = ike::parseAnyMessage(payloadOf(packet));
    if (!message)
        return {};
    if (const auto* const v1 = std::get_if<ike::v1::Message>(&*message)) {
        if (onlyV2) {
            return ike::v1::buildInformational(v1->header, ike::v1::NotifyType::NoProposalChosen, 7)
                .serialize()
                .value_or(ike::Bytes());
        }
        ++halfOpen;
        const auto reply = ike::v1::buildMainModeResponse(*v1, ike::v1::MainModeResponseOptions::fresh());
        return reply ? reply->serialize().value_or(ike::Bytes()) : ike::Bytes();
    }
    const auto& request = std::get<ike::v2::Message>(*message);
    const auto notify = [&request](ike::v2::NotifyType type, ike::Bytes data = {}) {
        return ike::v2::buildNotifyResponse(request.header, type, std::move(data)).serialize().value_or(ike::Bytes());
    };
    if (onlyV1)
        return notify(ike::v2::NotifyType::InvalidMajorVersion);
    if (wantsCookie && request.notify(ike::v2::NotifyType::Cookie) == nullptr)
        return notify(ike::v2::NotifyType::Cookie, ike::Bytes(20, 0xc0));
    const auto* const sa = request.first<ike::v2::SecurityAssociation>();
    const auto* const keyExchange = request.first<ike::v2::KeyExchange>();
    for (const ike::v2::Proposal& offered : sa->proposals) {
        const auto chosen = choose(offered, takes);
        if (!chosen)
            continue;
        const auto group = static_cast<ike::Group>(chosen->first(ike::v2::TransformType::KeyExchangeGroup)->id);
        if (group != keyExchange->group) {
            return ike::v2::buildInvalidKeResponse(request.header, group).serialize().value_or(ike::Bytes());
        }
        ++halfOpen;
        return {};
    }
    return notify(ike::v2::NotifyType::NoProposalChosen);
}

} // namespace tsunagu::test
