#pragma once

#include "probes/ike/v1/MainMode.h"
#include "probes/ike/v2/InitRequest.h"

namespace tsunagu::ike::fixed {

/// Where the recorded exchanges took place: caller and server of the recording's namespaces.
Endpoint caller(std::uint16_t port);
Endpoint server(std::uint16_t port);
Endpoint callerV6();
Endpoint serverV6();

inline constexpr std::uint64_t kSpi = 0x0123456789abcdef;
inline constexpr std::uint64_t kCookie = 0xfedcba9876543210;

/// The options behind the requests of the recorded exchanges: nothing random, so that a builder's octets can be
/// compared.
v2::InitRequestOptions initRequest(Group group, std::uint16_t port);
v2::InitRequestOptions initRequestV6();
v1::MainModeRequestOptions mainModeRequest();

} // namespace tsunagu::ike::fixed
