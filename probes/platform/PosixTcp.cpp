#include "probes/platform/PosixTcp.h"

#include "probes/platform/FileDescriptor.h"
#include "probes/platform/PosixSocket.h"
#include "probes/platform/SocketAddress.h"

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace tsunagu {
namespace {

ConnectOutcome outcomeOf(int error)
{
    switch (error) {
    case 0:
        return ConnectOutcome::Connected;
    case EINPROGRESS:
        return ConnectOutcome::Pending;
    case ECONNREFUSED:
    case ECONNRESET:
        return ConnectOutcome::Refused;
    case ENETUNREACH:
    case EHOSTUNREACH:
        return ConnectOutcome::Unreachable;
    default:
        return ConnectOutcome::Failed;
    }
}

/// A socket on its way to being connected.
class Connecting
{
public:
    Connecting(FileDescriptor descriptor, ConnectOutcome outcome)
        : m_descriptor(std::move(descriptor))
        , m_outcome(outcome)
    {
    }

    int descriptor() const { return m_descriptor.get(); }
    bool isPending() const { return m_outcome == ConnectOutcome::Pending; }

    ConnectOutcome outcome()
    {
        if (!isPending())
            return m_outcome;
        pollfd state{m_descriptor.get(), POLLOUT, 0};
        if (::poll(&state, 1, 0) <= 0)
            return m_outcome;
        int error = 0;
        socklen_t length = sizeof(error);
        if (::getsockopt(m_descriptor.get(), SOL_SOCKET, SO_ERROR, &error, &length) != 0)
            error = errno;
        m_outcome = outcomeOf(error);
        return m_outcome;
    }

private:
    FileDescriptor m_descriptor;
    ConnectOutcome m_outcome;
};

class PosixConnectAttempt final : public ConnectAttempt, public PosixWaitable
{
public:
    explicit PosixConnectAttempt(Connecting connecting)
        : m_connecting(std::move(connecting))
    {
    }

    int descriptor() const override { return m_connecting.isPending() ? m_connecting.descriptor() : -1; }
    short events() const override { return POLLOUT; }
    ConnectOutcome outcome() override { return m_connecting.outcome(); }

private:
    Connecting m_connecting;
};

class PosixTcpStream final : public TcpStream, public PosixWaitable
{
public:
    explicit PosixTcpStream(Connecting connecting)
        : m_connecting(std::move(connecting))
    {
    }

    int descriptor() const override { return m_hasEnded ? -1 : m_connecting.descriptor(); }
    short events() const override { return m_connecting.isPending() || !m_output.empty() ? POLLIN | POLLOUT : POLLIN; }
    ConnectOutcome outcome() override { return m_connecting.outcome(); }

    void write(std::span<const std::uint8_t> bytes) override
    {
        m_output.insert(m_output.end(), bytes.begin(), bytes.end());
        flush();
    }

    StreamInput read(std::size_t most) override
    {
        flush();
        StreamInput input;
        if (m_connecting.outcome() != ConnectOutcome::Connected) {
            m_hasEnded |= !m_connecting.isPending();
            input.ended = m_hasEnded;
            return input;
        }
        input.bytes.resize(most);
        const ssize_t size = m_hasEnded ? 0 : ::recv(m_connecting.descriptor(), input.bytes.data(), most, 0);
        const bool comesLater = size < 0 && (errno == EAGAIN || errno == EINTR);
        input.bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        m_hasEnded |= size <= 0 && !comesLater && most > 0;
        input.ended = m_hasEnded;
        return input;
    }

private:
    void flush()
    {
        while (!m_output.empty() && m_connecting.outcome() == ConnectOutcome::Connected) {
            const ssize_t size = ::send(m_connecting.descriptor(), m_output.data(), m_output.size(), MSG_NOSIGNAL);
            if (size < 0 && errno == EINTR)
                continue;
            if (size < 0 && errno != EAGAIN)
                m_output.clear(); // a broken connection, which reading tells as well
            if (size <= 0)
                return;
            m_output.erase(m_output.begin(), m_output.begin() + size);
        }
    }

    Connecting m_connecting;
    std::vector<std::uint8_t> m_output;
    bool m_hasEnded = false;
};

Result<Connecting> connectTo(const Endpoint& to)
{
    FileDescriptor descriptor(::socket(domainOf(familyOf(to.address)), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!descriptor.isValid())
        return tl::unexpected(posixError(errno, "socket"));
    // SYNs at 0, 1 and 3 s: long enough for a slow path, and the kernel gives up by itself after 7 s.
    const int repetitions = 2;
    ::setsockopt(descriptor.get(), IPPROTO_TCP, TCP_SYNCNT, &repetitions, sizeof(repetitions));
    const SocketAddress address = SocketAddress::from(to);
    const int result = ::connect(descriptor.get(), address.get(), address.length);
    const int error = result == 0 ? 0 : errno;
    if (error == EPERM || error == EACCES)
        return tl::unexpected(posixError(error, "connect"));
    return Connecting(std::move(descriptor), outcomeOf(error));
}

} // namespace

Result<std::unique_ptr<ConnectAttempt>> startTcpConnect(const Endpoint& to)
{
    auto connecting = connectTo(to);
    if (!connecting)
        return tl::unexpected(connecting.error());
    return std::make_unique<PosixConnectAttempt>(std::move(*connecting));
}

Result<std::unique_ptr<TcpStream>> startTcpStream(const Endpoint& to)
{
    auto connecting = connectTo(to);
    if (!connecting)
        return tl::unexpected(connecting.error());
    return std::make_unique<PosixTcpStream>(std::move(*connecting));
}

} // namespace tsunagu
