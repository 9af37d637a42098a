#include "probes/ike/Header.h"

namespace tsunagu::ike {

std::string_view exchangeTypeName(ExchangeType type)
{
    switch (type) {
    case ExchangeType::Base:
        return "Base";
    case ExchangeType::IdentityProtection:
        return "Identity Protection (Main Mode)";
    case ExchangeType::AuthenticationOnly:
        return "Authentication Only";
    case ExchangeType::Aggressive:
        return "Aggressive";
    case ExchangeType::Informational:
        return "Informational";
    case ExchangeType::QuickMode:
        return "Quick Mode";
    case ExchangeType::NewGroupMode:
        return "New Group Mode";
    case ExchangeType::IkeSaInit:
        return "IKE_SA_INIT";
    case ExchangeType::IkeAuth:
        return "IKE_AUTH";
    case ExchangeType::CreateChildSa:
        return "CREATE_CHILD_SA";
    case ExchangeType::InformationalV2:
        return "INFORMATIONAL";
    case ExchangeType::IkeSessionResume:
        return "IKE_SESSION_RESUME";
    case ExchangeType::IkeIntermediate:
        return "IKE_INTERMEDIATE";
    case ExchangeType::IkeFollowupKe:
        return "IKE_FOLLOWUP_KE";
    }
    return {};
}

Parsed<Header> Header::parse(ByteReader& reader)
{
    Header header;
    header.initiatorSpi = reader.u64();
    header.responderSpi = reader.u64();
    header.nextPayload = reader.u8();
    const std::uint8_t version = reader.u8();
    header.majorVersion = static_cast<std::uint8_t>(version >> 4U);
    header.minorVersion = static_cast<std::uint8_t>(version & 0x0fU);
    header.exchangeType = ExchangeType{reader.u8()};
    header.flags = reader.u8();
    header.messageId = reader.u32();
    header.length = reader.u32();
    return reader.result(header);
}

Parsed<Header> Header::parse(ByteView message)
{
    ByteReader reader(message);
    return parse(reader);
}

void Header::serialize(ByteWriter& writer) const
{
    writer.u64(initiatorSpi);
    writer.u64(responderSpi);
    writer.u8(nextPayload);
    writer.u8(static_cast<std::uint8_t>((majorVersion & 0x0fU) << 4U | (minorVersion & 0x0fU)));
    writer.u8(static_cast<std::uint8_t>(exchangeType));
    writer.u8(flags);
    writer.u32(messageId);
    writer.u32(length);
}

} // namespace tsunagu::ike
