#include "probes/ike/v1/Message.h"

#include <algorithm>

namespace tsunagu::ike::v1 {

namespace {

constexpr std::size_t kPayloadHeader = 4;

PayloadType typeOf(const SecurityAssociation&)
{
    return PayloadType::SecurityAssociation;
}

PayloadType typeOf(const Notification&)
{
    return PayloadType::Notification;
}

PayloadType typeOf(const VendorId&)
{
    return PayloadType::VendorId;
}

PayloadType typeOf(const UnknownPayload& unknown)
{
    return PayloadType{unknown.type};
}

Parsed<Payload> parseBody(std::uint8_t type, ByteReader& body)
{
    const auto widen = [](auto&& parsed) -> Parsed<Payload> {
        if (!parsed) {
            return tl::unexpected<ParseError>(parsed.error());
        }
        return Payload(std::move(*parsed));
    };
    switch (PayloadType{type}) {
    case PayloadType::SecurityAssociation:
        return widen(SecurityAssociation::parse(body));
    case PayloadType::Notification:
        return widen(Notification::parse(body));
    case PayloadType::VendorId:
        return widen(VendorId::parse(body));
    default:
        return widen(UnknownPayload::parse(type, body));
    }
}

/// Reads one payload from `chain` and sets `type` to that of the next one, 0 at the end.
Parsed<Payload> parsePayload(std::uint8_t& type, ByteReader& chain)
{
    const std::size_t start = chain.offset();
    const std::uint8_t nextPayload = chain.u8();
    chain.u8();
    const std::uint16_t length = chain.u16();
    if (length < kPayloadHeader) {
        chain.fail(start + 2, "payload length " + std::to_string(length) + " is below its own header");
    }
    ByteReader body = chain.sub(length - std::min<std::size_t>(length, kPayloadHeader));
    auto parsed = parseBody(type, body);
    type = nextPayload;
    return parsed;
}

} // namespace

std::uint8_t payloadType(const Payload& payload)
{
    return static_cast<std::uint8_t>(std::visit([](const auto& body) { return typeOf(body); }, payload));
}

const Notification* Message::error() const
{
    for (const Payload& payload : payloads) {
        const auto* candidate = std::get_if<Notification>(&payload);
        if (candidate != nullptr && candidate->isError()) {
            return candidate;
        }
    }
    return nullptr;
}

bool Message::hasVendorId(ByteView id) const
{
    return std::any_of(payloads.begin(), payloads.end(), [id](const Payload& payload) {
        const auto* vendor = std::get_if<VendorId>(&payload);
        return vendor != nullptr && std::equal(id.begin(), id.end(), vendor->id.begin(), vendor->id.end());
    });
}

void Message::updateHeader()
{
    if (!header.hasFlag(Header::kFlagEncryption)) {
        header.nextPayload = payloads.empty() ? std::uint8_t{0} : payloadType(payloads.front());
    }
    const auto octets = serialize();
    header.length = octets ? static_cast<std::uint32_t>(octets->size() - trailing.size()) : 0;
}

Parsed<Message> Message::parse(ByteView datagram)
{
    ByteReader reader(datagram);
    const auto header = Header::parse(reader);
    if (!header) {
        return tl::unexpected<ParseError>(header.error());
    }
    if (header->majorVersion != 1) {
        return parseError(17, "major version " + std::to_string(header->majorVersion) + " where 1 is expected");
    }
    if (header->length < Header::kSize || header->length > datagram.size()) {
        return parseError(24, "header claims " + std::to_string(header->length) + " octets of " +
                                  std::to_string(datagram.size()));
    }
    Message message{*header, {}, {}, {}};
    ByteReader chain = reader.sub(header->length - Header::kSize);
    message.trailing = reader.rest();
    if (header->hasFlag(Header::kFlagEncryption)) {
        message.encrypted = chain.rest();
        return message;
    }
    std::uint8_t type = header->nextPayload;
    while (type != 0) {
        if (message.payloads.size() == kMaxPayloads) {
            return parseError(chain.offset(), "more than " + std::to_string(kMaxPayloads) + " payloads");
        }
        auto payload = parsePayload(type, chain);
        if (!payload) {
            return tl::unexpected<ParseError>(payload.error());
        }
        message.payloads.push_back(std::move(*payload));
    }
    chain.expectEnd("message after its last payload");
    return chain.result(std::move(message));
}

tl::expected<Bytes, SerializeError> Message::serialize() const
{
    const bool isEncrypted = header.hasFlag(Header::kFlagEncryption);
    ByteWriter body;
    for (std::size_t i = 0; i < payloads.size() && !isEncrypted; ++i) {
        const std::size_t start = body.size();
        body.u8(i + 1 < payloads.size() ? payloadType(payloads[i + 1]) : std::uint8_t{0});
        body.u8(0);
        const std::size_t length = body.reserveLength16();
        std::visit([&body](const auto& payload) { payload.serialize(body); }, payloads[i]);
        body.fillLength16(length, start);
    }
    if (isEncrypted) {
        body.bytes(encrypted);
    }
    auto rest = body.take();
    if (!rest) {
        return rest;
    }
    Header written = header;
    if (!isEncrypted) {
        written.nextPayload = payloads.empty() ? std::uint8_t{0} : payloadType(payloads.front());
    }
    written.length = static_cast<std::uint32_t>(Header::kSize + rest->size());
    ByteWriter writer;
    written.serialize(writer);
    writer.bytes(*rest);
    writer.bytes(trailing);
    return writer.take();
}

} // namespace tsunagu::ike::v1
