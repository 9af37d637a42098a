#include "probes/ike/Describe.h"

#include "probes/ike/VendorIds.h"
#include "probes/ike/v1/Oakley.h"
#include "probes/ike/v2/Transforms.h"

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace tsunagu::ike {

namespace {

constexpr std::size_t kMaxAlgorithms = 8;

std::string hex(std::uint64_t value)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text(16, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
        *digit = kDigits[value & 0xfU];
        value >>= 4U;
    }
    return text;
}

std::string nameOr(std::string_view name, unsigned number)
{
    return name.empty() ? std::to_string(number) : std::string(name);
}

std::string octets(const Bytes& bytes)
{
    return "(" + std::to_string(bytes.size()) + ")";
}

std::string describePayload(const VendorId& vendor)
{
    const std::string_view name = vendorIdName(vendor.id);
    return "V" + (name.empty() ? octets(vendor.id) : "(" + std::string(name) + ")");
}

std::string describePayload(const v1::SecurityAssociation& sa)
{
    std::string text = "SA(";
    for (const v1::Proposal& proposal : sa.proposals) {
        text += std::to_string(proposal.transforms.size()) + " transforms";
        if (proposal.transforms.empty()) {
            continue;
        }
        const auto suite = v1::OakleySuite::from(proposal.transforms.front());
        text += proposal.transforms.size() > 1 ? ", first " : " ";
        text += suite ? v1::suiteName(*suite) : "without mandatory attributes";
    }
    return text + ")";
}

std::string describePayload(const v1::Notification& notification)
{
    const auto number = static_cast<unsigned>(notification.type);
    return "N(" + nameOr(v1::notifyTypeName(notification.type), number) + ")";
}

std::string describePayload(const v2::SecurityAssociation& sa)
{
    std::string text = "SA(";
    for (const v2::Proposal& proposal : sa.proposals) {
        text += text.back() == '(' ? "" : "; ";
        text += "#" + std::to_string(proposal.number);
        const std::size_t shown = std::min(proposal.transforms.size(), kMaxAlgorithms);
        for (std::size_t i = 0; i < shown; ++i) {
            text += " " + v2::transformName(proposal.transforms[i]);
        }
        if (shown < proposal.transforms.size()) {
            text += " +" + std::to_string(proposal.transforms.size() - shown);
        }
    }
    return text + ")";
}

std::string describePayload(const v2::KeyExchange& ke)
{
    return "KE(" + nameOr(groupName(ke.group), static_cast<unsigned>(ke.group)) + ")";
}

std::string describePayload(const v2::Nonce& nonce)
{
    return "Nonce" + octets(nonce.data);
}

std::string describePayload(const v2::Notify& notify)
{
    std::string text = "N(" + nameOr(v2::notifyTypeName(notify.type), static_cast<unsigned>(notify.type));
    if (const auto group = notify.requestedGroup()) {
        text += " " + nameOr(groupName(*group), static_cast<unsigned>(*group));
    }
    return text + ")";
}

std::string describePayload(const v2::Encrypted& encrypted)
{
    return std::string(v2::payloadTypeName(encrypted.type)) + octets(encrypted.body);
}

/// `typeName` is the version's name of the payload's type, for a body that is not typed.
template <class Body>
std::string describeBody(const Body& body, std::string_view typeName)
{
    return std::visit(
        [typeName](const auto& payload) -> std::string {
            if constexpr (std::is_same_v<std::decay_t<decltype(payload)>, UnknownPayload>) {
                return nameOr(typeName, payload.type) + octets(payload.body);
            } else {
                return describePayload(payload);
            }
        },
        body);
}

std::string describeHeader(const Header& header)
{
    std::string text = "IKEv" + std::to_string(header.majorVersion) + " ";
    text += nameOr(exchangeTypeName(header.exchangeType), static_cast<unsigned>(header.exchangeType));
    if (header.majorVersion == 2) {
        text += header.hasFlag(Header::kFlagResponse) ? " response" : " request";
    }
    text += " " + hex(header.initiatorSpi) + "/" + hex(header.responderSpi);
    return text + " id " + std::to_string(header.messageId) + ", " + std::to_string(header.length) + " octets:";
}

std::string shorten(std::string text)
{
    static constexpr std::string_view kEllipsis = " ...";
    if (text.size() > kMaxDescription) {
        text.resize(kMaxDescription - kEllipsis.size());
        text += kEllipsis;
    }
    return text;
}

} // namespace

std::string describe(const v1::Message& message)
{
    std::string text = describeHeader(message.header);
    if (message.header.hasFlag(Header::kFlagEncryption)) {
        text += " encrypted" + octets(message.encrypted);
    }
    for (const v1::Payload& payload : message.payloads) {
        text += " " + describeBody(payload, v1::payloadTypeName(v1::PayloadType{v1::payloadType(payload)}));
    }
    return shorten(std::move(text));
}

std::string describe(const v2::Message& message)
{
    std::string text = describeHeader(message.header);
    for (const v2::Payload& payload : message.payloads) {
        text += " " + describeBody(payload.body, v2::payloadTypeName(v2::PayloadType{payload.type()}));
    }
    return shorten(std::move(text));
}

std::string describe(const AnyMessage& message)
{
    return std::visit([](const auto& known) { return describe(known); }, message);
}

} // namespace tsunagu::ike
