#pragma once

#include "probes/ike/v1/NotifyType.h"
#include "probes/ike/v1/SecurityAssociation.h"

namespace tsunagu::ike::v1 {

/// Notification payload: an error or a status (RFC 2408 3.14).
///
///                      1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ! Next Payload  !   RESERVED    !         Payload Length        !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !              Domain of Interpretation  (DOI)                  !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// !  Protocol-ID  !   SPI Size    !      Notify Message Type      !
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                Security Parameter Index (SPI)                 ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ~                       Notification Data                       ~
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
struct Notification
{
    std::uint32_t doi = kIpsecDoi;
    ProtocolId protocol = ProtocolId::Isakmp;
    NotifyType type{};
    Bytes spi;
    Bytes data;

    bool isError() const { return isErrorType(type); }

    static Parsed<Notification> parse(ByteReader& body);
    void serialize(ByteWriter& writer) const;

    bool operator==(const Notification&) const = default;
};

} // namespace tsunagu::ike::v1
