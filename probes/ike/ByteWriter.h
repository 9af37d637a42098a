#pragma once

#include "probes/ike/Bytes.h"
#include "probes/ike/Errors.h"

#include <optional>

namespace tsunagu::ike {

/// Appends big-endian fields. A length or count that does not fit its field sticks as the error that `take()` returns,
/// so a message is either written right or not at all.
class ByteWriter
{
public:
    void u8(std::uint8_t value);
    void u16(std::uint16_t value);
    void u32(std::uint32_t value);
    void u64(std::uint64_t value);
    void bytes(ByteView octets);

    /// A count or length in one octet.
    void size8(std::size_t value);
    /// Room for a 16-bit length that `fillLength16` fills in later; yields its position.
    std::size_t reserveLength16();
    /// Fills the room at `position` with the number of octets from `start` to the end.
    void fillLength16(std::size_t position, std::size_t start);

    /// Number of octets written so far.
    std::size_t size() const { return m_bytes.size(); }

    /// Hands over what was written and leaves the writer empty.
    tl::expected<Bytes, SerializeError> take();

private:
    Bytes m_bytes;
    std::optional<SerializeError> m_error;
};

} // namespace tsunagu::ike
