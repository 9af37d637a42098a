#include "tests/lab/hostile/Wire.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tsunagu::lab {
namespace {

constexpr std::uint16_t ikePort = 500;
constexpr std::uint16_t natTPort = 4500;
constexpr std::size_t ipHeaderSize = 20;
constexpr std::size_t udpHeaderSize = 8;
constexpr std::size_t ikeHeaderSize = 28;
constexpr std::size_t markerSize = 4;
constexpr std::uint8_t udp = 17;

std::uint32_t numberAt(std::span<const std::uint8_t> octets, std::size_t offset, std::size_t size)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number = number << 8U | octets[offset + i];
    return number;
}

void put(Octets& octets, std::size_t offset, std::uint32_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        octets[offset + i] = static_cast<std::uint8_t>(value >> 8U * (size - 1 - i));
}

std::string systemError(const char* what)
{
    return std::string(what) + ": " + std::strerror(errno);
}

} // namespace

std::optional<Request> readRequest(std::span<const std::uint8_t> packet)
{
    if (packet.size() < ipHeaderSize || packet[0] >> 4U != 4 || packet[9] != udp)
        return std::nullopt;
    const std::size_t ipSize = std::size_t{packet[0] & 15U} * 4;
    const bool isLaterFragment = (numberAt(packet, 6, 2) & 0x1FFFU) != 0;
    if (isLaterFragment || ipSize < ipHeaderSize || packet.size() < ipSize + udpHeaderSize)
        return std::nullopt;
    Request request;
    request.caller = {numberAt(packet, 12, 4), static_cast<std::uint16_t>(numberAt(packet, ipSize, 2))};
    request.server = {numberAt(packet, 16, 4), static_cast<std::uint16_t>(numberAt(packet, ipSize + 2, 2))};
    request.usesNonEspMarker = request.server.port == natTPort;
    if (request.server.port != ikePort && !request.usesNonEspMarker)
        return std::nullopt;
    std::span<const std::uint8_t> message = packet.subspan(ipSize + udpHeaderSize);
    if (request.usesNonEspMarker) {
        if (message.size() < markerSize || numberAt(message, 0, markerSize) != 0)
            return std::nullopt;
        message = message.subspan(markerSize);
    }
    if (message.size() < ikeHeaderSize)
        return std::nullopt;
    std::copy_n(message.begin(), request.spi.size(), request.spi.begin());
    request.version = message[17];
    request.exchange = message[18];
    return request;
}

Octets packetOf(const Datagram& datagram)
{
    const std::size_t udpSize = udpHeaderSize + datagram.content.size();
    Octets packet(ipHeaderSize + udpHeaderSize, 0);
    packet[0] = 0x45;
    // The kernel fills in length, identification and checksum (raw(7)).
    packet[8] = 64; // TTL
    packet[9] = udp;
    put(packet, 12, datagram.from.address, 4);
    put(packet, 16, datagram.to.address, 4);
    put(packet, ipHeaderSize, datagram.from.port, 2);
    put(packet, ipHeaderSize + 2, datagram.to.port, 2);
    put(packet, ipHeaderSize + 4, static_cast<std::uint32_t>(udpSize), 2);
    packet.insert(packet.end(), datagram.content.begin(), datagram.content.end());
    return packet;
}

Descriptor::~Descriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

tl::expected<Wire, std::string> Wire::open(const std::string& interfaceName)
{
    Wire wire;
    // A socket for one protocol hears only what comes in, not what is sent here.
    wire.m_hearing = Descriptor(::socket(AF_PACKET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    wire.m_sending = Descriptor(::socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW));
    if (wire.m_hearing.get() < 0 || wire.m_sending.get() < 0)
        return tl::make_unexpected(systemError("socket"));
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ETH_P_IP);
    address.sll_ifindex = static_cast<int>(::if_nametoindex(interfaceName.c_str()));
    if (address.sll_ifindex == 0)
        return tl::make_unexpected(systemError(interfaceName.c_str()));
    if (::bind(wire.m_hearing.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
        return tl::make_unexpected(systemError("bind"));
    return wire;
}

tl::expected<void, std::string> Wire::holdPorts()
{
    for (const std::uint16_t port : {ikePort, natTPort}) {
        Descriptor held(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        if (::bind(held.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
            return tl::make_unexpected(systemError("bind"));
        m_held.push_back(std::move(held));
    }
    return {};
}

bool Wire::wait(int descriptor, std::chrono::milliseconds longest) const
{
    std::array<pollfd, 2> polled{{{m_hearing.get(), POLLIN, 0}, {descriptor, POLLIN, 0}}};
    ::poll(polled.data(), polled.size(), static_cast<int>(longest.count()));
    return (polled[1].revents & POLLIN) == 0;
}

std::optional<Request> Wire::receive()
{
    std::array<std::uint8_t, 2048> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
    while (true) {
        const ssize_t size = ::recv(m_hearing.get(), buffer.data(), buffer.size(), 0);
        if (size < 0)
            return std::nullopt;
        if (auto request = readRequest(std::span(buffer).first(static_cast<std::size_t>(size))))
            return request;
    }
}

void Wire::send(const std::vector<Datagram>& datagrams)
{
    constexpr std::size_t batch = 64;
    std::vector<Octets> packets;
    packets.reserve(datagrams.size());
    for (const Datagram& datagram : datagrams)
        packets.push_back(packetOf(datagram));
    std::vector<sockaddr_in> addresses(packets.size());
    std::vector<iovec> pieces(packets.size());
    std::vector<mmsghdr> messages(packets.size());
    for (std::size_t i = 0; i < packets.size(); ++i) {
        addresses[i].sin_family = AF_INET;
        addresses[i].sin_addr.s_addr = htonl(datagrams[i].to.address);
        pieces[i] = {packets[i].data(), packets[i].size()};
        messages[i].msg_hdr.msg_name = &addresses[i];
        messages[i].msg_hdr.msg_namelen = sizeof(sockaddr_in);
        messages[i].msg_hdr.msg_iov = &pieces[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    for (std::size_t done = 0; done < messages.size();) {
        const auto count = static_cast<unsigned>(std::min(batch, messages.size() - done));
        const int sent = ::sendmmsg(m_sending.get(), &messages[done], count, 0);
        // One that the system will not send is passed over.
        m_sent += static_cast<std::uint64_t>(std::max(sent, 0));
        done += static_cast<std::size_t>(std::max(sent, 1));
    }
}

} // namespace tsunagu::lab
