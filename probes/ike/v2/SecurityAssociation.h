#pragma once

#include "probes/ike/Attribute.h"
#include "probes/ike/Group.h"

#include <optional>
#include <vector>

namespace tsunagu::ike::v2 {

/// Protocols that a proposal, a notification or a deletion speaks of (RFC 7296 3.3.1).
enum class ProtocolId : std::uint8_t
{
    None = 0,
    Ike = 1,
    Ah = 2,
    Esp = 3
};

/// What a transform decides (RFC 7296 3.3.2).
enum class TransformType : std::uint8_t
{
    Encryption = 1,
    Prf = 2,
    Integrity = 3,
    KeyExchangeGroup = 4,
    ExtendedSequenceNumbers = 5,
};

/// The only attribute type that RFC 7296 defines (3.3.5), in bits.
inline constexpr std::uint16_t kKeyLengthAttribute = 14;

/// One algorithm of a proposal (RFC 7296 3.3.2). Its id means what its type says; see Transforms.h.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Last Substruc |   RESERVED    |        Transform Length       |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |Transform Type |   RESERVED    |          Transform ID         |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                      Transform Attributes                     ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Transform
{
    static constexpr std::uint8_t kMore = 3; ///< Last Substruc of every transform but the last

    TransformType type = TransformType::Encryption;
    std::uint16_t id = 0;
    std::vector<Attribute> attributes;

    /// Key length in bits, where the algorithm has several.
    std::optional<std::uint16_t> keyLength() const;

    static Parsed<Transform> parse(ByteReader& reader, bool isLast);
    void serialize(ByteWriter& writer, bool isLast) const;

    bool operator==(const Transform&) const = default;
};

/// One proposal: of each transform type one is to be chosen (RFC 7296 3.3.1).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Last Substruc |   RESERVED    |         Proposal Length       |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Proposal Num  |  Protocol ID  |    SPI Size   |Num  Transforms|
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                        SPI (variable)                         ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                        <Transforms>                           ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Proposal
{
    static constexpr std::uint8_t kMore = 2; ///< Last Substruc of every proposal but the last

    std::uint8_t number = 1;
    ProtocolId protocol = ProtocolId::Ike;
    Bytes spi; ///< empty in IKE_SA_INIT
    std::vector<Transform> transforms;

    /// The first transform of a type, or null.
    const Transform* first(TransformType type) const;
    bool offersGroup(Group group) const;

    static Parsed<Proposal> parse(ByteReader& reader);
    void serialize(ByteWriter& writer, bool isLast) const;

    bool operator==(const Proposal&) const = default;
};

/// Security Association payload (RFC 7296 3.3): in a request what is offered, in a response the one proposal chosen.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                                                               |
/// ~                          <Proposals>                          ~
/// |                                                               |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct SecurityAssociation
{
    std::vector<Proposal> proposals;

    static Parsed<SecurityAssociation> parse(ByteReader& body);
    void serialize(ByteWriter& writer) const;

    bool operator==(const SecurityAssociation&) const = default;
};

} // namespace tsunagu::ike::v2
