#pragma once

#include "probes/ike/Bytes.h"

#include <string_view>

namespace tsunagu::ike {

/// Vendor ids that this program sends or asks for by name.
enum class KnownVendorId
{
    NatTRfc3947,
    NatTDraft03,
    NatTDraft02n, ///< draft -02 with the newline that its widespread first implementation hashed in
    NatTDraft02,
    DeadPeerDetection,
    Fragmentation,
    Xauth,
    CiscoUnity,
    StrongSwan,
    MsNt5IsakmpOakley,
};

/// The octets of a vendor id, without any version suffix.
Bytes vendorId(KnownVendorId which);

/// The vendor's or feature's name ("strongSwan", "RFC 3947 NAT-T"), or an empty view if the table does not hold it. Ids
/// that carry a version behind a fixed part are known by that part; ids that are plain words are known by those.
std::string_view vendorIdName(ByteView id);

} // namespace tsunagu::ike
