#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tsunagu::ike {

/// Owned octets in network order, as they stand on the wire.
using Bytes = std::vector<std::uint8_t>;

/// Borrowed octets; whoever made the view keeps the storage alive.
using ByteView = std::span<const std::uint8_t>;

/// Copies a view into storage of its own.
inline Bytes toBytes(ByteView view)
{
    return Bytes(view.begin(), view.end());
}

} // namespace tsunagu::ike
