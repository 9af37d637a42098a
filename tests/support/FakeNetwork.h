#pragma once

#include "probes/platform/Network.h"

#include <queue>

#include <functional>

namespace tsunagu::test {

/// A clock that only `FakeNetwork::wait` moves. Single thread.
class FakeClock final : public Clock
{
public:
    TimePoint now() const override { return m_now; }
    /// 2026-11-24 05:00:00 UTC when it is made.
    QDateTime utc() const override
    {
        const auto passed = std::chrono::duration_cast<Milliseconds>(m_now - TimePoint(std::chrono::hours(1)));
        return QDateTime(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC).addMSecs(passed.count());
    }
    void advanceTo(TimePoint time) { m_now = std::max(m_now, time); }

private:
    TimePoint m_now{std::chrono::hours(1)};
};

/// What a simulated world sees of a packet. A TCP connection is one without bytes, which a `ConnectOutcome` answers;
/// what is written on it follows, answered by `Datagram`s of its bytes and a `StreamEnd`.
struct SentPacket
{
    enum class Kind
    {
        Udp,
        Echo,
        Tcp
    };
    Kind kind = Kind::Udp;
    std::vector<std::uint8_t> bytes;
    Endpoint source; ///< the fake computer's address and the socket's port
    Endpoint to;
    int ttl = 64;
    TimePoint at;
};

/// The other side closes a TCP stream.
struct StreamEnd
{
};

using WorldEvent = std::variant<Datagram, IcmpError, ConnectOutcome, StreamEnd>;

/// What the world does with a packet: events that reach the sender's socket after a delay.
struct WorldReply
{
    Milliseconds delay{0};
    WorldEvent event;
};

/// What `send` itself says; an error for a local firewall.
using World = std::function<Result<std::vector<WorldReply>>(const SentPacket&)>;

/// Sockets in virtual time: `wait` moves the clock to the next event or the deadline, so that a probe that listens for
/// ten seconds is tested in none. Deterministic, single thread, no network.
class FakeNetwork final : public Network
{
public:
    FakeNetwork(FakeClock& clock, World world)
        : m_clock(clock)
        , m_world(std::move(world))
    {
    }

    Result<std::unique_ptr<DatagramSocket>> openUdp(IpFamily family) override;
    Result<std::unique_ptr<DatagramSocket>> openIcmpEcho(IpFamily family) override;
    Result<std::unique_ptr<ConnectAttempt>> connectTcp(const Endpoint& to) override;
    Result<std::unique_ptr<TcpStream>> openTcpStream(const Endpoint& to) override;
    Result<QHostAddress> sourceAddressFor(const QHostAddress& to) override;
    WaitEnd wait(std::span<Waitable* const> waitables, TimePoint until, const std::stop_token& stop) override;

    /// Everything that was sent, in order.
    const std::vector<SentPacket>& sent() const { return m_sent; }

    bool hasRoute = true;
    bool allowsEcho = true;
    QHostAddress localAddress{QStringLiteral("192.168.1.20")};
    /// Called whenever time moves; lets a test stop a probe half-way.
    std::function<void(TimePoint)> onTime;

private:
    friend class FakeSocket;
    friend class FakeConnect;
    friend class FakeStream;

    struct Pending
    {
        TimePoint at;
        std::uint64_t order = 0;
        int socket = 0;
        WorldEvent event;

        bool operator>(const Pending& other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    Result<void> send(int socket, SentPacket packet);
    /// The next event of that socket that is due by now.
    std::optional<Pending> take(int socket);
    bool hasDue(int socket) const;

    FakeClock& m_clock;
    World m_world;
    std::vector<SentPacket> m_sent;
    std::vector<Pending> m_pending;
    std::uint64_t m_order = 0;
    int m_sockets = 0;
};

} // namespace tsunagu::test
