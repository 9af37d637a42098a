#pragma once

#include "probes/ike/Bytes.h"

namespace tsunagu::ike {

/// `count` octets from the system's secure generator. Any thread.
Bytes randomBytes(std::size_t count);

/// A fresh SPI or IKEv1 cookie from the same source; never zero, which means "none yet" on the wire.
std::uint64_t randomSpi();

} // namespace tsunagu::ike
