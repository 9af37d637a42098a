#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace tsunagu::lab {

using Octets = std::vector<std::uint8_t>;

/// An IPv4 address and a UDP port, both as numbers.
struct Place
{
    std::uint32_t address = 0;
    std::uint16_t port = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

/// What opens an IKE handshake, as it arrived.
struct Request
{
    Place caller;
    Place server;
    bool usesNonEspMarker = false; ///< port 4500 (RFC 3948 §2.2)
    std::array<std::uint8_t, 8> spi{};
    std::uint8_t version = 0;
    std::uint8_t exchange = 0;
};

/// A UDP datagram with any source.
struct Datagram
{
    Place from;
    Place to;
    Octets content;
};

/// The request in an IPv4 packet; empty: it is none.
std::optional<Request> readRequest(std::span<const std::uint8_t> packet);
/// The datagram as an IPv4 packet without a UDP checksum, which IPv4 allows (RFC 768).
Octets packetOf(const Datagram& datagram);

/// Owns a descriptor and closes it.
class Descriptor
{
public:
    explicit Descriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Hears requests before any firewall of its computer does, and sends under any source address. Needs CAP_NET_RAW, for
/// `holdPorts` CAP_NET_BIND_SERVICE as well. One thread.
class Wire
{
public:
    static tl::expected<Wire, std::string> open(const std::string& interfaceName);
    /// Binds UDP 500 and 4500 and never reads from them.
    tl::expected<void, std::string> holdPorts();

    /// Waits for packets, or for `descriptor` to become readable: then it is false.
    bool wait(int descriptor, std::chrono::milliseconds longest) const;
    /// The next request that has arrived; empty: none has.
    std::optional<Request> receive();
    void send(const std::vector<Datagram>& datagrams);
    std::uint64_t sentCount() const { return m_sent; }

private:
    Wire() = default;

    Descriptor m_hearing;
    Descriptor m_sending;
    std::vector<Descriptor> m_held;
    std::uint64_t m_sent = 0;
};

} // namespace tsunagu::lab
