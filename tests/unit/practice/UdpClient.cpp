#include "tests/unit/practice/UdpClient.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool isReadable(int socket, std::chrono::milliseconds patience)
{
    pollfd waiting{socket, POLLIN, 0};
    return poll(&waiting, 1, static_cast<int>(patience.count())) == 1;
}

} // namespace

UdpClient::UdpClient(std::uint16_t serverPort)
    : m_socket(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    , m_serverPort(serverPort)
{
    const sockaddr_in address = loopback(serverPort);
    if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(m_socket);
        m_socket = -1;
    }
}

UdpClient::~UdpClient()
{
    close(m_socket);
}

bool UdpClient::send(tsunagu::ike::ByteView datagram) const
{
    return ::send(m_socket, datagram.data(), datagram.size(), 0) == static_cast<ssize_t>(datagram.size());
}

std::optional<tsunagu::ike::Bytes> UdpClient::receive(std::chrono::milliseconds patience) const
{
    tsunagu::ike::Bytes buffer(65536);
    if (!isReadable(m_socket, patience))
        return std::nullopt;
    const ssize_t size = recv(m_socket, buffer.data(), buffer.size(), 0);
    if (size < 0)
        return std::nullopt;
    buffer.resize(static_cast<std::size_t>(size));
    return buffer;
}

bool UdpClient::isRefused() const
{
    const std::uint8_t octet = 0;
    if (!send({&octet, 1}) || !isReadable(m_socket, std::chrono::milliseconds(1000)))
        return false;
    std::uint8_t sink = 0;
    return recv(m_socket, &sink, 1, 0) < 0 && errno == ECONNREFUSED;
}

tsunagu::ike::Endpoint UdpClient::local() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
    return {{127, 0, 0, 1}, ntohs(address.sin_port)};
}

tsunagu::ike::Endpoint UdpClient::server() const
{
    return {{127, 0, 0, 1}, m_serverPort};
}
