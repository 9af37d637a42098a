#pragma once

#include "probes/ike/v1/Message.h"
#include "probes/ike/v2/Message.h"

#include <variant>

namespace tsunagu::ike {

/// A message of either version: what comes back from a server is not known beforehand.
using AnyMessage = std::variant<v1::Message, v2::Message>;

/// Reads a datagram (without non-ESP marker) by the major version in its header; another version than 1 and 2 is an
/// error.
Parsed<AnyMessage> parseAnyMessage(ByteView datagram);

/// The IKE message of a datagram from the IKE port, or from the NAT-T port, where it stands behind the non-ESP marker
/// (RFC 3948 2.2); what is no IKE message there, is an error.
Parsed<AnyMessage> readDatagram(ByteView datagram, bool isNatT);

/// The header, whatever the version.
const Header& headerOf(const AnyMessage& message);

} // namespace tsunagu::ike
