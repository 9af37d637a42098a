#pragma once

#include "probes/ike/Attribute.h"

#include <vector>

namespace tsunagu::ike::v1 {

/// Protocols of a proposal or notification (RFC 2407 4.4.1).
enum class ProtocolId : std::uint8_t
{
    None = 0,
    Isakmp = 1,
    Ah = 2,
    Esp = 3,
    Ipcomp = 4
};

/// The IPsec DOI (RFC 2407 2) and its situation without labels (RFC 2407 4.2.1).
inline constexpr std::uint32_t kIpsecDoi = 1;
inline constexpr std::uint32_t kSituationIdentityOnly = 1;

/// The only transform id of phase 1, KEY_IKE (RFC 2407 4.4.2).
inline constexpr std::uint8_t kTransformKeyIke = 1;

/// Transform payload (RFC 2408 3.6); in phase 1 its attributes are those of Oakley.h.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ! Next Payload  !   RESERVED    !         Payload Length        !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !  Transform #  !  Transform-Id !           RESERVED2           !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                        SA Attributes                          ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Transform
{
    std::uint8_t number = 1;
    std::uint8_t id = kTransformKeyIke;
    std::vector<Attribute> attributes;

    static Parsed<Transform> parse(ByteReader& reader, bool isLast);
    void serialize(ByteWriter& writer, bool isLast) const;

    bool operator==(const Transform&) const = default;
};

/// Proposal payload: the responder takes one of its transforms whole (RFC 2408 3.5).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ! Next Payload  !   RESERVED    !         Payload Length        !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !  Proposal #   !  Protocol-Id  !    SPI Size   !# of Transforms!
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !                        SPI (variable)                         !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Proposal
{
    std::uint8_t number = 1;
    ProtocolId protocol = ProtocolId::Isakmp;
    Bytes spi;
    std::vector<Transform> transforms;

    static Parsed<Proposal> parse(ByteReader& reader);
    void serialize(ByteWriter& writer, bool isLast) const;

    bool operator==(const Proposal&) const = default;
};

/// Security Association payload (RFC 2408 3.4). The situation and what follows depend on the DOI: for the IPsec DOI
/// without labels the proposals are read, for anything else the rest is kept in `opaque`.
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ! Next Payload  !   RESERVED    !         Payload Length        !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !              Domain of Interpretation  (DOI)                  !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                           Situation                           ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct SecurityAssociation
{
    std::uint32_t doi = kIpsecDoi;
    std::uint32_t situation = kSituationIdentityOnly;
    std::vector<Proposal> proposals;
    Bytes opaque;

    bool isIpsecDoi() const { return doi == kIpsecDoi && situation == kSituationIdentityOnly; }

    static Parsed<SecurityAssociation> parse(ByteReader& body);
    void serialize(ByteWriter& writer) const;

    bool operator==(const SecurityAssociation&) const = default;
};

} // namespace tsunagu::ike::v1
