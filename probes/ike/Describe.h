#pragma once

#include "probes/ike/AnyMessage.h"

#include <string>

namespace tsunagu::ike {

/// Longest description, in octets.
inline constexpr std::size_t kMaxDescription = 400;

/// One technical English line for logs: version, exchange, SPIs and the payloads with what they hold. Printable ASCII
/// only, at most kMaxDescription octets whatever the message holds.
std::string describe(const v1::Message& message);
std::string describe(const v2::Message& message);
std::string describe(const AnyMessage& message);

} // namespace tsunagu::ike
