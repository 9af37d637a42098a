#pragma once

#include "probes/model/Error.h"
#include "probes/platform/Clock.h"

#include <QHostAddress>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <variant>
#include <vector>

namespace tsunagu {

enum class IpFamily
{
    V4,
    V6
};

IpFamily familyOf(const QHostAddress& address);

/// The 4 or 16 octets of an address in network order.
std::vector<std::uint8_t> addressOctets(const QHostAddress& address);

struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// What an ICMP or ICMPv6 error says (RFC 792, RFC 4443), both versions folded into one vocabulary.
enum class IcmpKind
{
    PortUnreachable,
    HostUnreachable,
    NetworkUnreachable,
    ProtocolUnreachable,
    AdministrativelyProhibited,
    TimeExceeded, ///< TTL or hop limit ran out on the way
    PacketTooBig,
    Other,
};

QString icmpWord(IcmpKind kind);

struct Datagram
{
    std::vector<std::uint8_t> bytes;
    Endpoint from;
    TimePoint at;
};

/// An ICMP error about a datagram that this socket sent.
struct IcmpError
{
    IcmpKind kind = IcmpKind::Other;
    QHostAddress reporter; ///< who says so; null if the system itself said so
    Endpoint destination;  ///< where the datagram was going
    TimePoint at;
};

using SocketEvent = std::variant<Datagram, IcmpError>;

/// Something that `Network::wait` can wait for.
class Waitable
{
public:
    Waitable() = default;
    Waitable(const Waitable&) = delete;
    Waitable& operator=(const Waitable&) = delete;
    Waitable(Waitable&&) = delete;
    Waitable& operator=(Waitable&&) = delete;
    virtual ~Waitable() = default;
};

/// A datagram socket, not connected, so that replies from other addresses are seen and can be refused. One thread.
class DatagramSocket : public Waitable
{
public:
    /// The port it is bound to (0 for ICMP sockets, where the identifier takes its place).
    virtual quint16 localPort() const = 0;
    /// Sends at once or fails; never waits. `ttl` limits the hops of this and the following datagrams.
    /// PermissionDenied is how a local firewall speaks (EPERM).
    virtual Result<void> send(std::span<const std::uint8_t> bytes, const Endpoint& to,
                              std::optional<int> ttl = std::nullopt) = 0;
    /// The next datagram or ICMP error that has arrived, if any; never waits.
    virtual std::optional<SocketEvent> receive() = 0;
    /// From now on only datagrams that begin with one of these are of use: where it can, the system drops all others
    /// before they fill its queue, so that a flood cannot push out an honest reply. Each is equally long, a multiple of
    /// four octets. ICMP errors arrive as before. For UDP; the caller checks what it receives all the same.
    virtual void hearOnly(const std::vector<std::vector<std::uint8_t>>& beginnings) = 0;
};

/// How a TCP connection attempt ended.
enum class ConnectOutcome
{
    Pending,
    Connected,
    Refused,     ///< RST: the host is there and answered
    Unreachable, ///< the network or a router said no
    Failed,      ///< any other error
};

/// One TCP connection attempt; closed when destroyed, no data is ever sent. One thread.
class ConnectAttempt : public Waitable
{
public:
    virtual ConnectOutcome outcome() = 0;
};

/// What has arrived on a TCP stream.
struct StreamInput
{
    std::vector<std::uint8_t> bytes;
    bool ended = false; ///< nothing more will come: the other side closed it, or it broke, or never stood
};

/// A TCP connection that carries bytes; closed when destroyed. Never waits: `Network::wait` says when to ask again. One
/// thread.
class TcpStream : public Waitable
{
public:
    /// How connecting ended.
    virtual ConnectOutcome outcome() = 0;
    /// Takes bytes to be sent, all of them, in order, as soon as the connection takes them.
    virtual void write(std::span<const std::uint8_t> bytes) = 0;
    /// At most `most` bytes of what has arrived; sends what still waits to be sent, too.
    virtual StreamInput read(std::size_t most) = 0;
};

enum class WaitEnd
{
    Ready,
    DeadlinePassed,
    Stopped
};

/// The sockets of this computer, injected. Thread-safe; the sockets it makes belong to one thread each.
class Network
{
public:
    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    Network(Network&&) = delete;
    Network& operator=(Network&&) = delete;
    virtual ~Network() = default;

    virtual Result<std::unique_ptr<DatagramSocket>> openUdp(IpFamily family) = 0;
    /// An unprivileged ICMP echo socket: `send` takes the echo's payload, `receive` yields the payload of replies.
    /// PermissionDenied where the system allows none (net.ipv4.ping_group_range).
    virtual Result<std::unique_ptr<DatagramSocket>> openIcmpEcho(IpFamily family) = 0;
    virtual Result<std::unique_ptr<ConnectAttempt>> connectTcp(const Endpoint& to) = 0;
    /// Begins to connect. PermissionDenied is how a local firewall speaks.
    virtual Result<std::unique_ptr<TcpStream>> openTcpStream(const Endpoint& to) = 0;

    /// The local address that packets to `to` would carry. Sends nothing. NotAvailable: there is no route.
    virtual Result<QHostAddress> sourceAddressFor(const QHostAddress& to) = 0;

    /// Waits until one of `waitables` has something, `until` passes or `stop` is requested.
    virtual WaitEnd wait(std::span<Waitable* const> waitables, TimePoint until, const std::stop_token& stop) = 0;
};

} // namespace tsunagu
