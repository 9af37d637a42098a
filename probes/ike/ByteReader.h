#pragma once

#include "probes/ike/Bytes.h"
#include "probes/ike/Errors.h"

#include <optional>
#include <string>
#include <utility>

namespace tsunagu::ike {

/// Reads big-endian fields from borrowed octets and never past their end.
///
/// The first failure sticks: every later read yields zeros or nothing, so a parser reads its whole figure in one go and
/// asks once, with `result()`. Offsets in errors count from the start of the message, also in a `sub` reader.
class ByteReader
{
public:
    explicit ByteReader(ByteView bytes, std::size_t baseOffset = 0);

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    Bytes bytes(std::size_t count);
    /// Everything that is left.
    Bytes rest();
    /// A reader over the next `count` octets, which count as read here. It starts out failed if this one has failed.
    ByteReader sub(std::size_t count);

    /// Offset of the next octet from the start of the message.
    std::size_t offset() const { return m_base + m_position; }
    std::size_t remaining() const { return m_error ? 0 : m_bytes.size() - m_position; }
    bool failed() const { return m_error.has_value(); }

    /// Notes a failure at `offset`, unless there was one before.
    void fail(std::size_t offset, std::string what);
    /// Notes a failure at the next octet.
    void fail(std::string what);
    /// Takes over the failure of a reader that `sub` made.
    void adopt(const ParseError& error);
    /// Notes a failure if octets are left over in `structure`.
    void expectEnd(const char* structure);

    /// `value` if nothing failed so far, else the first failure.
    template <class T>
    Parsed<T> result(T value) const
    {
        if (m_error) {
            return tl::unexpected<ParseError>(*m_error);
        }
        return Parsed<T>(std::move(value));
    }

private:
    bool require(std::size_t count);

    ByteView m_bytes;
    std::size_t m_base = 0;
    std::size_t m_position = 0;
    std::optional<ParseError> m_error;
};

} // namespace tsunagu::ike
