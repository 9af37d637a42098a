#pragma once

#include "probes/ike/ByteReader.h"
#include "probes/ike/ByteWriter.h"

#include <string_view>

namespace tsunagu::ike {

/// Exchange types of both versions, which share one octet without overlap (RFC 2408 3.1, RFC 2409, RFC 7296 3.1, IANA).
enum class ExchangeType : std::uint8_t
{
    Base = 1,
    IdentityProtection = 2, ///< IKEv1 Main Mode
    AuthenticationOnly = 3,
    Aggressive = 4,
    Informational = 5, ///< IKEv1
    QuickMode = 32,
    NewGroupMode = 33,
    IkeSaInit = 34,
    IkeAuth = 35,
    CreateChildSa = 36,
    InformationalV2 = 37,
    IkeSessionResume = 38,
    IkeIntermediate = 43,
    IkeFollowupKe = 44,
};

/// The RFC's name ("IKE_SA_INIT"), or an empty view for a type that this program does not know.
std::string_view exchangeTypeName(ExchangeType type);

/// The header that every ISAKMP and IKE message starts with (RFC 2408 3.1, RFC 7296 3.1).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                    IKE SA Initiator's SPI                     |
/// |                      (IKEv1: Initiator Cookie)                |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                    IKE SA Responder's SPI                     |
/// |                      (IKEv1: Responder Cookie)                |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |  Next Payload | MjVer | MnVer | Exchange Type |     Flags     |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                          Message ID                           |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                            Length                             |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Header
{
    static constexpr std::size_t kSize = 28;

    static constexpr std::uint8_t kFlagInitiator = 0x08;  ///< IKEv2 I: sent by the original initiator
    static constexpr std::uint8_t kFlagVersion = 0x10;    ///< IKEv2 V: the sender could speak a higher version
    static constexpr std::uint8_t kFlagResponse = 0x20;   ///< IKEv2 R
    static constexpr std::uint8_t kFlagEncryption = 0x01; ///< IKEv1 E: everything after the header is encrypted
    static constexpr std::uint8_t kFlagCommit = 0x02;     ///< IKEv1 C
    static constexpr std::uint8_t kFlagAuthOnly = 0x04;   ///< IKEv1 A

    std::uint64_t initiatorSpi = 0;
    std::uint64_t responderSpi = 0;
    std::uint8_t nextPayload = 0;
    std::uint8_t majorVersion = 2;
    std::uint8_t minorVersion = 0;
    ExchangeType exchangeType = ExchangeType::IkeSaInit;
    std::uint8_t flags = 0;
    std::uint32_t messageId = 0;
    std::uint32_t length = 0; ///< octets of the whole message, header included, as the sender claims

    bool hasFlag(std::uint8_t flag) const { return (flags & flag) != 0; }

    /// Reads the 28 octets; judges nothing but their number.
    static Parsed<Header> parse(ByteReader& reader);
    static Parsed<Header> parse(ByteView message);
    void serialize(ByteWriter& writer) const;

    bool operator==(const Header&) const = default;
};

} // namespace tsunagu::ike
