#include "probes/ike/ByteReader.h"

namespace tsunagu::ike {

ByteReader::ByteReader(ByteView bytes, std::size_t baseOffset)
    : m_bytes(bytes)
    , m_base(baseOffset)
{
}

bool ByteReader::require(std::size_t count)
{
    if (m_error) {
        return false;
    }
    if (count > m_bytes.size() - m_position) {
        fail("truncated: " + std::to_string(count) + " octets wanted, " + std::to_string(m_bytes.size() - m_position) +
             " left");
        return false;
    }
    return true;
}

std::uint8_t ByteReader::u8()
{
    return require(1) ? m_bytes[m_position++] : std::uint8_t{0};
}

std::uint16_t ByteReader::u16()
{
    if (!require(2)) {
        return 0;
    }
    const auto high = static_cast<unsigned>(u8());
    return static_cast<std::uint16_t>(high << 8U | u8());
}

std::uint32_t ByteReader::u32()
{
    if (!require(4)) {
        return 0;
    }
    const auto high = static_cast<std::uint32_t>(u16());
    return high << 16U | u16();
}

std::uint64_t ByteReader::u64()
{
    if (!require(8)) {
        return 0;
    }
    const auto high = static_cast<std::uint64_t>(u32());
    return high << 32U | u32();
}

Bytes ByteReader::bytes(std::size_t count)
{
    if (!require(count)) {
        return {};
    }
    const ByteView view = m_bytes.subspan(m_position, count);
    m_position += count;
    return toBytes(view);
}

Bytes ByteReader::rest()
{
    return bytes(remaining());
}

ByteReader ByteReader::sub(std::size_t count)
{
    const std::size_t start = offset();
    if (!require(count)) {
        ByteReader none({}, start);
        none.m_error = m_error;
        return none;
    }
    ByteReader part(m_bytes.subspan(m_position, count), start);
    m_position += count;
    return part;
}

void ByteReader::fail(std::size_t offset, std::string what)
{
    if (!m_error) {
        m_error = ParseError{offset, std::move(what)};
    }
}

void ByteReader::fail(std::string what)
{
    fail(offset(), std::move(what));
}

void ByteReader::adopt(const ParseError& error)
{
    fail(error.offset, error.what);
}

void ByteReader::expectEnd(const char* structure)
{
    if (remaining() > 0) {
        fail(std::to_string(remaining()) + " octets left over in " + structure);
    }
}

} // namespace tsunagu::ike
