#include "probes/ike/v2/Message.h"

#include <algorithm>

namespace tsunagu::ike::v2 {

namespace {

PayloadType typeOf(const SecurityAssociation&)
{
    return PayloadType::SecurityAssociation;
}

PayloadType typeOf(const KeyExchange&)
{
    return PayloadType::KeyExchange;
}

PayloadType typeOf(const Nonce&)
{
    return PayloadType::Nonce;
}

PayloadType typeOf(const Notify&)
{
    return PayloadType::Notify;
}

PayloadType typeOf(const VendorId&)
{
    return PayloadType::VendorId;
}

PayloadType typeOf(const Encrypted& encrypted)
{
    return encrypted.type;
}

PayloadType typeOf(const UnknownPayload& unknown)
{
    return PayloadType{unknown.type};
}

Parsed<PayloadBody> parseBody(std::uint8_t type, std::uint8_t nextPayload, ByteReader& body)
{
    const auto widen = [](auto&& parsed) -> Parsed<PayloadBody> {
        if (!parsed) {
            return tl::unexpected<ParseError>(parsed.error());
        }
        return PayloadBody(std::move(*parsed));
    };
    switch (PayloadType{type}) {
    case PayloadType::SecurityAssociation:
        return widen(SecurityAssociation::parse(body));
    case PayloadType::KeyExchange:
        return widen(KeyExchange::parse(body));
    case PayloadType::Nonce:
        return widen(Nonce::parse(body));
    case PayloadType::Notify:
        return widen(Notify::parse(body));
    case PayloadType::VendorId:
        return widen(VendorId::parse(body));
    case PayloadType::Encrypted:
    case PayloadType::EncryptedFragment:
        return widen(Encrypted::parse(PayloadType{type}, nextPayload, body));
    default:
        return widen(UnknownPayload::parse(type, body));
    }
}

std::uint8_t nextPayloadField(const std::vector<Payload>& payloads, std::size_t index)
{
    if (const auto* encrypted = std::get_if<Encrypted>(&payloads[index].body)) {
        return encrypted->firstInnerPayload;
    }
    return index + 1 < payloads.size() ? payloads[index + 1].type() : std::uint8_t{0};
}

/// Reads one payload from `chain` and sets `type` to that of the next one, 0 at the end.
Parsed<Payload> parsePayload(std::uint8_t& type, ByteReader& chain)
{
    const std::size_t start = chain.offset();
    const std::uint8_t nextPayload = chain.u8();
    const std::uint8_t flags = chain.u8();
    const std::uint16_t length = chain.u16();
    if (length < Payload::kHeaderSize) {
        chain.fail(start + 2, "payload length " + std::to_string(length) + " is below its own header");
    }
    ByteReader body = chain.sub(length - std::min<std::size_t>(length, Payload::kHeaderSize));
    auto parsed = parseBody(type, nextPayload, body);
    if (!parsed) {
        return tl::unexpected<ParseError>(parsed.error());
    }
    const bool endsChain = std::holds_alternative<Encrypted>(*parsed);
    type = endsChain ? std::uint8_t{0} : nextPayload;
    return Payload{std::move(*parsed), (flags & Payload::kCriticalBit) != 0};
}

} // namespace

std::uint8_t Payload::type() const
{
    return static_cast<std::uint8_t>(std::visit([](const auto& payload) { return typeOf(payload); }, body));
}

const Notify* Message::notify(NotifyType type) const
{
    for (const Payload& payload : payloads) {
        const auto* candidate = std::get_if<Notify>(&payload.body);
        if (candidate != nullptr && candidate->type == type) {
            return candidate;
        }
    }
    return nullptr;
}

const Notify* Message::error() const
{
    for (const Payload& payload : payloads) {
        const auto* candidate = std::get_if<Notify>(&payload.body);
        if (candidate != nullptr && candidate->isError()) {
            return candidate;
        }
    }
    return nullptr;
}

void Message::updateHeader()
{
    const auto octets = serialize();
    header.nextPayload = payloads.empty() ? std::uint8_t{0} : payloads.front().type();
    header.length = octets ? static_cast<std::uint32_t>(octets->size() - trailing.size()) : 0;
}

Parsed<Message> Message::parse(ByteView datagram)
{
    ByteReader reader(datagram);
    const auto header = Header::parse(reader);
    if (!header) {
        return tl::unexpected<ParseError>(header.error());
    }
    if (header->majorVersion != 2) {
        return parseError(17, "major version " + std::to_string(header->majorVersion) + " where 2 is expected");
    }
    if (header->length < Header::kSize || header->length > datagram.size()) {
        return parseError(24, "header claims " + std::to_string(header->length) + " octets of " +
                                  std::to_string(datagram.size()));
    }
    Message message{*header, {}, {}};
    ByteReader chain = reader.sub(header->length - Header::kSize);
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
    message.trailing = reader.rest();
    return chain.result(std::move(message));
}

tl::expected<Bytes, SerializeError> Message::serialize() const
{
    ByteWriter body;
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        const std::size_t start = body.size();
        body.u8(nextPayloadField(payloads, i));
        body.u8(payloads[i].critical ? Payload::kCriticalBit : std::uint8_t{0});
        const std::size_t length = body.reserveLength16();
        std::visit([&body](const auto& payload) { payload.serialize(body); }, payloads[i].body);
        body.fillLength16(length, start);
    }
    auto chain = body.take();
    if (!chain) {
        return chain;
    }
    Header written = header;
    written.nextPayload = payloads.empty() ? std::uint8_t{0} : payloads.front().type();
    written.length = static_cast<std::uint32_t>(Header::kSize + chain->size());
    ByteWriter writer;
    written.serialize(writer);
    writer.bytes(*chain);
    writer.bytes(trailing);
    return writer.take();
}

} // namespace tsunagu::ike::v2
