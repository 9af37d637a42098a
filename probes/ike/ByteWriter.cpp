#include "probes/ike/ByteWriter.h"

#include <utility>

namespace tsunagu::ike {

void ByteWriter::u8(std::uint8_t value)
{
    m_bytes.push_back(value);
}

void ByteWriter::u16(std::uint16_t value)
{
    u8(static_cast<std::uint8_t>(value >> 8U));
    u8(static_cast<std::uint8_t>(value & 0xffU));
}

void ByteWriter::u32(std::uint32_t value)
{
    u16(static_cast<std::uint16_t>(value >> 16U));
    u16(static_cast<std::uint16_t>(value & 0xffffU));
}

void ByteWriter::u64(std::uint64_t value)
{
    u32(static_cast<std::uint32_t>(value >> 32U));
    u32(static_cast<std::uint32_t>(value & 0xffffffffU));
}

void ByteWriter::bytes(ByteView octets)
{
    m_bytes.insert(m_bytes.end(), octets.begin(), octets.end());
}

void ByteWriter::size8(std::size_t value)
{
    if (value > 0xff && !m_error) {
        m_error = SerializeError{std::to_string(value) + " does not fit an 8-bit count"};
    }
    u8(static_cast<std::uint8_t>(value & 0xffU));
}

std::size_t ByteWriter::reserveLength16()
{
    const std::size_t position = m_bytes.size();
    u16(0);
    return position;
}

void ByteWriter::fillLength16(std::size_t position, std::size_t start)
{
    const std::size_t length = m_bytes.size() - start;
    if (length > 0xffff && !m_error) {
        m_error = SerializeError{std::to_string(length) + " octets do not fit a 16-bit length"};
    }
    m_bytes[position] = static_cast<std::uint8_t>(length >> 8U & 0xffU);
    m_bytes[position + 1] = static_cast<std::uint8_t>(length & 0xffU);
}

tl::expected<Bytes, SerializeError> ByteWriter::take()
{
    Bytes written = std::exchange(m_bytes, {});
    if (m_error) {
        return tl::unexpected<SerializeError>(*std::exchange(m_error, std::nullopt));
    }
    return written;
}

} // namespace tsunagu::ike
