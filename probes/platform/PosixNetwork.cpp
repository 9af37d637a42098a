#include "probes/platform/PosixNetwork.h"

#include "probes/platform/Arrival.h"
#include "probes/platform/DatagramFilter.h"
#include "probes/platform/FileDescriptor.h"
#include "probes/platform/PosixSocket.h"
#include "probes/platform/PosixTcp.h"
#include "probes/platform/SocketAddress.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/errqueue.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace tsunagu {
namespace {

constexpr std::size_t maximumDatagram = 65'536;
constexpr std::size_t icmpHeaderSize = 8;

/// RFC 792 and RFC 1812 §5.2.7.1.
IcmpKind kindOfIcmpV4(int type, int code)
{
    if (type == ICMP_TIME_EXCEEDED)
        return IcmpKind::TimeExceeded;
    if (type != ICMP_DEST_UNREACH)
        return IcmpKind::Other;
    switch (code) {
    case ICMP_PORT_UNREACH:
        return IcmpKind::PortUnreachable;
    case ICMP_PROT_UNREACH:
        return IcmpKind::ProtocolUnreachable;
    case ICMP_NET_UNREACH:
    case ICMP_NET_UNKNOWN:
        return IcmpKind::NetworkUnreachable;
    case ICMP_HOST_UNREACH:
    case ICMP_HOST_UNKNOWN:
        return IcmpKind::HostUnreachable;
    case ICMP_NET_ANO:
    case ICMP_HOST_ANO:
    case ICMP_PKT_FILTERED:
        return IcmpKind::AdministrativelyProhibited;
    case ICMP_FRAG_NEEDED:
        return IcmpKind::PacketTooBig;
    default:
        return IcmpKind::Other;
    }
}

/// RFC 4443 §3.
IcmpKind kindOfIcmpV6(int type, int code)
{
    if (type == ICMP6_TIME_EXCEEDED)
        return IcmpKind::TimeExceeded;
    if (type == ICMP6_PACKET_TOO_BIG)
        return IcmpKind::PacketTooBig;
    if (type != ICMP6_DST_UNREACH)
        return IcmpKind::Other;
    switch (code) {
    case ICMP6_DST_UNREACH_NOPORT:
        return IcmpKind::PortUnreachable;
    case ICMP6_DST_UNREACH_NOROUTE:
        return IcmpKind::NetworkUnreachable;
    case ICMP6_DST_UNREACH_ADMIN:
    case 5: // source address failed ingress/egress policy
    case 6: // reject route to destination
        return IcmpKind::AdministrativelyProhibited;
    case ICMP6_DST_UNREACH_ADDR:
        return IcmpKind::HostUnreachable;
    default:
        return IcmpKind::Other;
    }
}

IcmpKind kindOfLocalError(unsigned int number)
{
    switch (number) {
    case EHOSTUNREACH:
        return IcmpKind::HostUnreachable;
    case ENETUNREACH:
        return IcmpKind::NetworkUnreachable;
    case EMSGSIZE:
        return IcmpKind::PacketTooBig;
    default:
        return IcmpKind::Other;
    }
}

/// What recvmsg(2) is to fill in; all three outlive it.
msghdr messageInto(sockaddr_storage& from, iovec& part, std::span<char> control)
{
    msghdr message{};
    message.msg_name = &from;
    message.msg_namelen = sizeof(from);
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    return message;
}

class PosixDatagramSocket final : public DatagramSocket, public PosixWaitable
{
public:
    PosixDatagramSocket(FileDescriptor descriptor, IpFamily family, bool isEcho, const Clock& clock)
        : m_descriptor(std::move(descriptor))
        , m_family(family)
        , m_isEcho(isEcho)
        , m_clock(clock)
    {
    }

    int descriptor() const override { return m_descriptor.get(); }
    short events() const override { return POLLIN; }

    quint16 localPort() const override
    {
        sockaddr_storage local{};
        socklen_t length = sizeof(local);
        if (::getsockname(m_descriptor.get(), reinterpret_cast<sockaddr*>(&local), &length) != 0)
            return 0;
        const auto endpoint = endpointFrom(local);
        return endpoint ? endpoint->port : 0;
    }

    Result<void> send(std::span<const std::uint8_t> bytes, const Endpoint& to, std::optional<int> ttl) override
    {
        if (ttl) {
            const int level = m_family == IpFamily::V4 ? IPPROTO_IP : IPPROTO_IPV6;
            const int option = m_family == IpFamily::V4 ? IP_TTL : IPV6_UNICAST_HOPS;
            if (::setsockopt(m_descriptor.get(), level, option, &*ttl, sizeof(*ttl)) != 0)
                return tl::unexpected(posixError(errno, "setsockopt"));
        }
        std::vector<std::uint8_t> packet;
        if (m_isEcho) {
            packet = echoRequest(bytes);
            bytes = packet;
        }
        const SocketAddress address = SocketAddress::from(to);
        // An ICMP error that arrived for an earlier datagram is reported by the next send; it stands in the error
        // queue as well, so the send is simply repeated.
        for (int attempt = 0; attempt < 4; ++attempt) {
            if (::sendto(m_descriptor.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL, address.get(), address.length) >=
                0)
                return {};
            const bool isPending = errno == ECONNREFUSED || errno == EHOSTUNREACH || errno == ENETUNREACH ||
                                   errno == EINTR || errno == EPROTO || errno == ENOPROTOOPT;
            if (!isPending)
                break;
        }
        return tl::unexpected(posixError(errno, "sendto"));
    }

    std::optional<SocketEvent> receive() override
    {
        if (auto error = receiveError())
            return error;
        m_buffer.resize(maximumDatagram);
        sockaddr_storage from{};
        alignas(cmsghdr) std::array<char, 128> control{};
        iovec part{m_buffer.data(), m_buffer.size()};
        for (int attempt = 0; attempt < 16; ++attempt) {
            msghdr message = messageInto(from, part, control);
            const ssize_t size = ::recvmsg(m_descriptor.get(), &message, 0);
            if (size < 0) {
                if (errno == EAGAIN)
                    return std::nullopt;
                continue; // a pending ICMP error, which the error queue holds too
            }
            const auto endpoint = endpointFrom(from);
            if (!endpoint)
                continue;
            std::size_t skip = 0;
            if (m_isEcho) {
                const std::uint8_t replyType = m_family == IpFamily::V4 ? ICMP_ECHOREPLY : ICMP6_ECHO_REPLY;
                if (static_cast<std::size_t>(size) < icmpHeaderSize || m_buffer.front() != replyType)
                    continue;
                skip = icmpHeaderSize;
            }
            const auto begin = m_buffer.begin() + static_cast<std::ptrdiff_t>(skip);
            return Datagram{std::vector<std::uint8_t>(begin, m_buffer.begin() + size), *endpoint,
                            arrivalOf(message, m_clock)};
        }
        return std::nullopt;
    }

    void hearOnly(const std::vector<std::vector<std::uint8_t>>& beginnings) override
    {
        if (!m_isEcho)
            (void)attachDatagramFilter(m_descriptor.get(), beginnings); // without it everything arrives
    }

private:
    /// ICMP sockets fill in identifier and checksum themselves (icmp(7)); the sequence number counts up here.
    std::vector<std::uint8_t> echoRequest(std::span<const std::uint8_t> payload)
    {
        ++m_sequence;
        std::vector<std::uint8_t> packet(icmpHeaderSize, 0);
        packet[0] = m_family == IpFamily::V4 ? ICMP_ECHO : ICMP6_ECHO_REQUEST;
        packet[6] = static_cast<std::uint8_t>(m_sequence >> 8);
        packet[7] = static_cast<std::uint8_t>(m_sequence & 0xff);
        packet.insert(packet.end(), payload.begin(), payload.end());
        return packet;
    }

    std::optional<SocketEvent> receiveError()
    {
        std::array<std::uint8_t, 1500> quoted{};
        alignas(cmsghdr) std::array<char, 512> control{};
        sockaddr_storage destination{};
        iovec part{quoted.data(), quoted.size()};
        msghdr message = messageInto(destination, part, control);
        if (::recvmsg(m_descriptor.get(), &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            return std::nullopt;

        IcmpError error;
        error.at = arrivalOf(message, m_clock);
        if (const auto endpoint = endpointFrom(destination))
            error.destination = *endpoint;
        for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
            const bool isError = (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_RECVERR) ||
                                 (header->cmsg_level == IPPROTO_IPV6 && header->cmsg_type == IPV6_RECVERR);
            if (!isError || header->cmsg_len < CMSG_LEN(sizeof(sock_extended_err) + sizeof(sockaddr_in)))
                continue;
            sock_extended_err details{};
            std::memcpy(&details, CMSG_DATA(header), sizeof(details));
            if (details.ee_origin == SO_EE_ORIGIN_ICMP)
                error.kind = kindOfIcmpV4(details.ee_type, details.ee_code);
            else if (details.ee_origin == SO_EE_ORIGIN_ICMP6)
                error.kind = kindOfIcmpV6(details.ee_type, details.ee_code);
            else
                error.kind = kindOfLocalError(details.ee_errno);
            if (details.ee_origin != SO_EE_ORIGIN_LOCAL) {
                sockaddr_storage offender{};
                const std::size_t available = header->cmsg_len - CMSG_LEN(sizeof(sock_extended_err));
                std::memcpy(&offender, CMSG_DATA(header) + sizeof(sock_extended_err),
                            std::min(available, sizeof(sockaddr_in6)));
                if (const auto reporter = endpointFrom(offender))
                    error.reporter = reporter->address;
            }
        }
        return error;
    }

    FileDescriptor m_descriptor;
    IpFamily m_family;
    bool m_isEcho;
    const Clock& m_clock;
    std::uint16_t m_sequence = 0;
    std::vector<std::uint8_t> m_buffer;
};

Result<void> setUp(const FileDescriptor& descriptor, IpFamily family)
{
    const int on = 1;
    const int level = family == IpFamily::V4 ? IPPROTO_IP : IPPROTO_IPV6;
    const int option = family == IpFamily::V4 ? IP_RECVERR : IPV6_RECVERR;
    if (::setsockopt(descriptor.get(), level, option, &on, sizeof(on)) != 0)
        return tl::unexpected(posixError(errno, "setsockopt"));
    (void)stampArrivals(descriptor.get()); // without stamps the moment of reading counts
    return {};
}

} // namespace

Result<std::unique_ptr<DatagramSocket>> PosixNetwork::openUdp(IpFamily family)
{
    FileDescriptor descriptor(::socket(domainOf(family), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!descriptor.isValid())
        return tl::unexpected(posixError(errno, "socket"));
    if (const auto asked = setUp(descriptor, family); !asked)
        return tl::unexpected(asked.error());
    const Endpoint any{
        family == IpFamily::V4 ? QHostAddress(QHostAddress::AnyIPv4) : QHostAddress(QHostAddress::AnyIPv6), 0};
    const SocketAddress address = SocketAddress::from(any);
    if (::bind(descriptor.get(), address.get(), address.length) != 0)
        return tl::unexpected(posixError(errno, "bind"));
    return std::make_unique<PosixDatagramSocket>(std::move(descriptor), family, false, m_clock);
}

Result<std::unique_ptr<DatagramSocket>> PosixNetwork::openIcmpEcho(IpFamily family)
{
    const int protocol = family == IpFamily::V4 ? static_cast<int>(IPPROTO_ICMP) : static_cast<int>(IPPROTO_ICMPV6);
    FileDescriptor descriptor(::socket(domainOf(family), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol));
    if (!descriptor.isValid())
        return tl::unexpected(posixError(errno, "socket"));
    if (const auto asked = setUp(descriptor, family); !asked)
        return tl::unexpected(asked.error());
    return std::make_unique<PosixDatagramSocket>(std::move(descriptor), family, true, m_clock);
}

Result<std::unique_ptr<ConnectAttempt>> PosixNetwork::connectTcp(const Endpoint& to)
{
    return startTcpConnect(to);
}

Result<std::unique_ptr<TcpStream>> PosixNetwork::openTcpStream(const Endpoint& to)
{
    return startTcpStream(to);
}

Result<QHostAddress> PosixNetwork::sourceAddressFor(const QHostAddress& to)
{
    const FileDescriptor descriptor(::socket(domainOf(familyOf(to)), SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!descriptor.isValid())
        return tl::unexpected(posixError(errno, "socket"));
    // Connecting a UDP socket sends nothing; it makes the kernel choose the route.
    constexpr quint16 anyPort = 9;
    const SocketAddress address = SocketAddress::from({to, anyPort});
    if (::connect(descriptor.get(), address.get(), address.length) != 0)
        return tl::unexpected(posixError(errno, "connect"));
    sockaddr_storage local{};
    socklen_t length = sizeof(local);
    if (::getsockname(descriptor.get(), reinterpret_cast<sockaddr*>(&local), &length) != 0)
        return tl::unexpected(posixError(errno, "getsockname"));
    const auto endpoint = endpointFrom(local);
    if (!endpoint)
        return tl::unexpected(Error{ErrorKind::System, QStringLiteral("getsockname: unknown family")});
    return endpoint->address;
}

WaitEnd PosixNetwork::wait(std::span<Waitable* const> waitables, TimePoint until, const std::stop_token& stop)
{
    const FileDescriptor wakeUp(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    const std::stop_callback onStop(stop, [&wakeUp] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(wakeUp.get(), &one, sizeof(one));
    });
    std::vector<pollfd> polled;
    polled.reserve(waitables.size() + 1);
    polled.push_back({wakeUp.get(), POLLIN, 0});
    for (Waitable* const waitable : waitables) {
        const auto* const posix = dynamic_cast<const PosixWaitable*>(waitable);
        if (posix != nullptr)
            polled.push_back({posix->descriptor(), posix->events(), 0});
    }
    for (;;) {
        if (stop.stop_requested())
            return WaitEnd::Stopped;
        const auto left = until - m_clock.now();
        const auto ceiled = std::chrono::ceil<Milliseconds>(left).count();
        // Where no eventfd could be had (descriptors exhausted), a short poll still notices the stop in time.
        const long long longest = wakeUp.isValid() ? 60'000 : 50;
        const int timeout = static_cast<int>(std::clamp<long long>(ceiled, 0, longest));
        const int ready = ::poll(polled.data(), polled.size(), timeout);
        if (stop.stop_requested())
            return WaitEnd::Stopped;
        if (ready > 0)
            return WaitEnd::Ready;
        if (m_clock.now() >= until)
            return WaitEnd::DeadlinePassed;
    }
}

} // namespace tsunagu
