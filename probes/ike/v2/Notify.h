#pragma once

#include "probes/ike/v2/NotifyType.h"
#include "probes/ike/v2/SecurityAssociation.h"

namespace tsunagu::ike::v2 {

/// Notify payload: an error or a status (RFC 7296 3.10).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// | Next Payload  |C|  RESERVED   |         Payload Length        |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |  Protocol ID  |   SPI Size    |      Notify Message Type      |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                Security Parameter Index (SPI)                 ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                       Notification Data                       ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Notify
{
    ProtocolId protocol = ProtocolId::None;
    NotifyType type{};
    Bytes spi;
    Bytes data;

    bool isError() const { return isErrorType(type); }
    /// The group that an INVALID_KE_PAYLOAD asks for (RFC 7296 1.3); nothing for another type or malformed data.
    std::optional<Group> requestedGroup() const;

    static Parsed<Notify> parse(ByteReader& body);
    void serialize(ByteWriter& writer) const;

    bool operator==(const Notify&) const = default;
};

} // namespace tsunagu::ike::v2
