#include "tests/support/FakeNetwork.h"

#include <algorithm>

namespace tsunagu::test {

class FakeSocket final : public DatagramSocket
{
public:
    FakeSocket(FakeNetwork& network, int id, SentPacket::Kind kind)
        : m_network(network)
        , m_id(id)
        , m_kind(kind)
    {
    }

    quint16 localPort() const override { return static_cast<quint16>(40'000 + m_id); }

    Result<void> send(std::span<const std::uint8_t> bytes, const Endpoint& to, std::optional<int> ttl) override
    {
        m_ttl = ttl.value_or(m_ttl);
        SentPacket packet;
        packet.kind = m_kind;
        packet.bytes.assign(bytes.begin(), bytes.end());
        packet.source = {m_network.localAddress, localPort()};
        packet.to = to;
        packet.ttl = m_ttl;
        return m_network.send(m_id, std::move(packet));
    }

    std::optional<SocketEvent> receive() override
    {
        while (auto pending = m_network.take(m_id)) {
            if (auto* const error = std::get_if<IcmpError>(&pending->event)) {
                error->at = pending->at;
                return *error;
            }
            auto& datagram = std::get<Datagram>(pending->event);
            datagram.at = pending->at;
            if (isHeard(datagram.bytes))
                return datagram;
        }
        return std::nullopt;
    }

    void hearOnly(const std::vector<std::vector<std::uint8_t>>& beginnings) override { m_beginnings = beginnings; }

    int id() const { return m_id; }

private:
    bool isHeard(const std::vector<std::uint8_t>& bytes) const
    {
        return m_beginnings.empty() ||
               std::any_of(m_beginnings.begin(), m_beginnings.end(), [&bytes](const auto& beginning) {
                   return bytes.size() >= beginning.size() &&
                          std::equal(beginning.begin(), beginning.end(), bytes.begin());
               });
    }

    FakeNetwork& m_network;
    int m_id;
    SentPacket::Kind m_kind;
    int m_ttl = 64;
    std::vector<std::vector<std::uint8_t>> m_beginnings; ///< empty: everything is heard
};

class FakeConnect final : public ConnectAttempt
{
public:
    FakeConnect(FakeNetwork& network, int id)
        : m_network(network)
        , m_id(id)
    {
    }

    ConnectOutcome outcome() override
    {
        if (const auto pending = m_network.take(m_id))
            m_outcome = std::get<ConnectOutcome>(pending->event);
        return m_outcome;
    }

    int id() const { return m_id; }

private:
    FakeNetwork& m_network;
    int m_id;
    ConnectOutcome m_outcome = ConnectOutcome::Pending;
};

class FakeStream final : public TcpStream
{
public:
    FakeStream(FakeNetwork& network, int id, const Endpoint& to)
        : m_network(network)
        , m_id(id)
        , m_to(to)
    {
    }

    Result<void> connect() { return m_network.send(m_id, packet({})); }

    ConnectOutcome outcome() override
    {
        if (m_outcome == ConnectOutcome::Pending) {
            if (const auto pending = m_network.take(m_id))
                m_outcome = std::get<ConnectOutcome>(pending->event);
        }
        return m_outcome;
    }

    void write(std::span<const std::uint8_t> bytes) override
    {
        m_output.insert(m_output.end(), bytes.begin(), bytes.end());
        flush();
    }

    StreamInput read(std::size_t most) override
    {
        flush();
        if (outcome() != ConnectOutcome::Connected)
            return {{}, m_outcome != ConnectOutcome::Pending};
        while (const auto pending = m_network.take(m_id)) {
            if (const auto* const data = std::get_if<Datagram>(&pending->event))
                m_input.insert(m_input.end(), data->bytes.begin(), data->bytes.end());
            m_hasEnded |= std::holds_alternative<StreamEnd>(pending->event);
        }
        StreamInput input;
        const auto taken = m_input.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_input.size()));
        input.bytes.assign(m_input.begin(), taken);
        m_input.erase(m_input.begin(), taken);
        input.ended = m_hasEnded && m_input.empty();
        return input;
    }

    int id() const { return m_id; }
    bool hasInput() const { return !m_input.empty() || m_hasEnded; }

private:
    SentPacket packet(std::vector<std::uint8_t> bytes) const
    {
        SentPacket packet;
        packet.kind = SentPacket::Kind::Tcp;
        packet.bytes = std::move(bytes);
        packet.source = {m_network.localAddress, static_cast<quint16>(40'000 + m_id)};
        packet.to = m_to;
        return packet;
    }

    void flush()
    {
        if (!m_output.empty() && outcome() == ConnectOutcome::Connected)
            (void)m_network.send(m_id, packet(std::exchange(m_output, {})));
    }

    FakeNetwork& m_network;
    int m_id;
    Endpoint m_to;
    ConnectOutcome m_outcome = ConnectOutcome::Pending;
    std::vector<std::uint8_t> m_output;
    std::vector<std::uint8_t> m_input;
    bool m_hasEnded = false;
};

Result<std::unique_ptr<DatagramSocket>> FakeNetwork::openUdp(IpFamily /*family*/)
{
    return std::make_unique<FakeSocket>(*this, ++m_sockets, SentPacket::Kind::Udp);
}

Result<std::unique_ptr<DatagramSocket>> FakeNetwork::openIcmpEcho(IpFamily /*family*/)
{
    if (!allowsEcho)
        return tl::unexpected(Error{ErrorKind::PermissionDenied, QStringLiteral("socket")});
    return std::make_unique<FakeSocket>(*this, ++m_sockets, SentPacket::Kind::Echo);
}

Result<std::unique_ptr<ConnectAttempt>> FakeNetwork::connectTcp(const Endpoint& to)
{
    auto attempt = std::make_unique<FakeConnect>(*this, ++m_sockets);
    SentPacket packet;
    packet.kind = SentPacket::Kind::Tcp;
    packet.source = {localAddress, static_cast<quint16>(40'000 + attempt->id())};
    packet.to = to;
    if (const auto sent = send(attempt->id(), std::move(packet)); !sent)
        return tl::unexpected(sent.error());
    return attempt;
}

Result<std::unique_ptr<TcpStream>> FakeNetwork::openTcpStream(const Endpoint& to)
{
    auto stream = std::make_unique<FakeStream>(*this, ++m_sockets, to);
    if (const auto sent = stream->connect(); !sent)
        return tl::unexpected(sent.error());
    return stream;
}

Result<QHostAddress> FakeNetwork::sourceAddressFor(const QHostAddress& /*to*/)
{
    if (!hasRoute)
        return tl::unexpected(Error{ErrorKind::NotAvailable, QStringLiteral("no route")});
    return localAddress;
}

WaitEnd FakeNetwork::wait(std::span<Waitable* const> waitables, TimePoint until, const std::stop_token& stop)
{
    std::vector<int> ids;
    bool hasInput = false;
    for (Waitable* const waitable : waitables) {
        if (const auto* const socket = dynamic_cast<const FakeSocket*>(waitable))
            ids.push_back(socket->id());
        else if (const auto* const attempt = dynamic_cast<const FakeConnect*>(waitable))
            ids.push_back(attempt->id());
        else if (const auto* const stream = dynamic_cast<const FakeStream*>(waitable)) {
            ids.push_back(stream->id());
            hasInput |= stream->hasInput();
        }
    }
    const auto isAwaited = [&ids](int id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    if (stop.stop_requested())
        return WaitEnd::Stopped;
    if (hasInput || std::any_of(ids.begin(), ids.end(), [this](int id) { return hasDue(id); }))
        return WaitEnd::Ready;
    TimePoint next = until;
    bool isReady = false;
    for (const Pending& pending : m_pending) {
        if (isAwaited(pending.socket) && pending.at <= next) {
            next = pending.at;
            isReady = true;
        }
    }
    m_clock.advanceTo(next);
    if (onTime)
        onTime(next);
    if (stop.stop_requested())
        return WaitEnd::Stopped;
    return isReady ? WaitEnd::Ready : WaitEnd::DeadlinePassed;
}

Result<void> FakeNetwork::send(int socket, SentPacket packet)
{
    packet.at = m_clock.now();
    m_sent.push_back(packet);
    const auto replies = m_world(packet);
    if (!replies)
        return tl::unexpected(replies.error());
    for (const WorldReply& reply : *replies)
        m_pending.push_back({m_clock.now() + reply.delay, ++m_order, socket, reply.event});
    return {};
}

std::optional<FakeNetwork::Pending> FakeNetwork::take(int socket)
{
    auto first = m_pending.end();
    for (auto pending = m_pending.begin(); pending != m_pending.end(); ++pending) {
        const bool isDue = pending->socket == socket && pending->at <= m_clock.now();
        if (isDue && (first == m_pending.end() || *first > *pending))
            first = pending;
    }
    if (first == m_pending.end())
        return std::nullopt;
    Pending taken = std::move(*first);
    m_pending.erase(first);
    return taken;
}

bool FakeNetwork::hasDue(int socket) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [this, socket](const Pending& pending) {
        return pending.socket == socket && pending.at <= m_clock.now();
    });
}

} // namespace tsunagu::test
