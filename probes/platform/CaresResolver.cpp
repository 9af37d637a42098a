#include "probes/platform/CaresResolver.h"

#include "probes/platform/SocketAddress.h"

#include <algorithm>
#include <ares.h>
#include <array>
#include <cstring>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <vector>

namespace tsunagu {
namespace {

// Two questions to each resolver; a resolver that needs longer than this is one that does not answer.
constexpr int questionTimeoutMilliseconds = 1500;
constexpr int questionsPerServer = 2;
constexpr int stopPollMilliseconds = 25;

struct ChannelDeleter
{
    void operator()(ares_channel channel) const { ares_destroy(channel); }
};
using Channel = std::unique_ptr<std::remove_pointer_t<ares_channel>, ChannelDeleter>;

Error aresError(int status)
{
    return {ErrorKind::System, QString::fromLatin1(ares_strerror(status))};
}

Result<Channel> openChannel(ares_options options = {}, int mask = 0)
{
    static std::once_flag once;
    std::call_once(once, [] { ares_library_init(ARES_LIB_INIT_ALL); });
    options.timeout = questionTimeoutMilliseconds;
    options.tries = questionsPerServer;
    ares_channel raw = nullptr;
    const int status = ares_init_options(&raw, &options, mask | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES);
    if (status != ARES_SUCCESS)
        return tl::unexpected(aresError(status));
    return Channel(raw);
}

/// A channel that asks that resolver and nothing else.
Result<Channel> openChannelTo(const QHostAddress& server)
{
    ares_options options{};
    options.flags = ARES_FLAG_NOSEARCH;
    std::array<char, 2> onlyDns{'b', '\0'};
    options.lookups = onlyDns.data();
    auto channel = openChannel(options, ARES_OPT_FLAGS | ARES_OPT_LOOKUPS);
    if (!channel)
        return channel;
    ares_addr_node node{};
    if (familyOf(server) == IpFamily::V4) {
        node.family = AF_INET;
        node.addr.addr4.s_addr = htonl(server.toIPv4Address());
    } else {
        node.family = AF_INET6;
        const Q_IPV6ADDR octets = server.toIPv6Address();
        std::memcpy(&node.addr.addr6, octets.c, sizeof(octets.c));
    }
    const int status = ares_set_servers(channel->get(), &node);
    if (status != ARES_SUCCESS)
        return tl::unexpected(aresError(status));
    return channel;
}

struct Answer
{
    bool done = false;
    int status = ARES_SUCCESS;
    QList<QHostAddress> addresses;
};

void onAnswer(void* context, int status, int /*timeouts*/, ares_addrinfo* information)
{
    auto& answer = *static_cast<Answer*>(context);
    answer.done = true;
    answer.status = status;
    for (const ares_addrinfo_node* node = information == nullptr ? nullptr : information->nodes; node != nullptr;
         node = node->ai_next) {
        sockaddr_storage storage{};
        std::memcpy(&storage, node->ai_addr, std::min<std::size_t>(node->ai_addrlen, sizeof(storage)));
        const auto endpoint = endpointFrom(storage);
        if (endpoint && !answer.addresses.contains(endpoint->address))
            answer.addresses.append(endpoint->address);
    }
    if (information != nullptr)
        ares_freeaddrinfo(information);
}

DnsOutcome outcomeOf(int status)
{
    switch (status) {
    case ARES_SUCCESS:
        return DnsOutcome::Found;
    case ARES_ENOTFOUND:
        return DnsOutcome::NameError;
    case ARES_ENODATA:
        return DnsOutcome::NoData;
    case ARES_ETIMEOUT:
    case ARES_ECONNREFUSED: // also what c-ares says when no resolver can be reached at all
    case ARES_ECANCELLED:
    case ARES_EDESTRUCTION:
        return DnsOutcome::NoAnswer;
    default:
        return DnsOutcome::Failed;
    }
}

/// Lets c-ares work on whatever is ready, for at most one slice.
void process(ares_channel channel)
{
    std::array<ares_socket_t, ARES_GETSOCK_MAXNUM> sockets{};
    const auto bits = static_cast<unsigned>(ares_getsock(channel, sockets.data(), ARES_GETSOCK_MAXNUM));
    std::vector<pollfd> polled;
    for (unsigned index = 0; index < sockets.size(); ++index) {
        const bool reads = (bits & (1U << index)) != 0;
        const bool writes = (bits & (1U << (index + ARES_GETSOCK_MAXNUM))) != 0;
        if (reads || writes)
            polled.push_back({sockets[index], static_cast<short>((reads ? POLLIN : 0) | (writes ? POLLOUT : 0)), 0});
    }
    ::poll(polled.data(), polled.size(), stopPollMilliseconds);
    for (const pollfd& socket : polled) {
        const bool readable = (socket.revents & (POLLIN | POLLERR | POLLHUP)) != 0;
        const bool writable = (socket.revents & POLLOUT) != 0;
        ares_process_fd(channel, readable ? socket.fd : ARES_SOCKET_BAD, writable ? socket.fd : ARES_SOCKET_BAD);
    }
    ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); // time-outs
}

DnsAnswer askOver(ares_channel channel, const QString& name, IpFamily family, const Clock& clock, TimePoint until,
                  const std::stop_token& stop)
{
    ares_addrinfo_hints hints{};
    hints.ai_family = family == IpFamily::V4 ? AF_INET : AF_INET6;
    hints.ai_flags = ARES_AI_NOSORT;
    Answer answer;
    ares_getaddrinfo(channel, name.toUtf8().constData(), nullptr, &hints, onAnswer, &answer);
    while (!answer.done && clock.now() < until && !stop.stop_requested())
        process(channel);
    if (!answer.done)
        ares_cancel(channel); // calls onAnswer with ARES_ECANCELLED before it returns
    DnsOutcome outcome = outcomeOf(answer.status);
    if (outcome == DnsOutcome::Found && answer.addresses.isEmpty())
        outcome = DnsOutcome::NoData;
    return {outcome, answer.addresses};
}

} // namespace

Result<DnsAnswer> CaresResolver::lookUp(const QString& name, IpFamily family, TimePoint until,
                                        const std::stop_token& stop)
{
    const auto channel = openChannel();
    if (!channel)
        return tl::unexpected(channel.error());
    return askOver(channel->get(), name, family, m_clock, until, stop);
}

Result<DnsAnswer> CaresResolver::ask(const QHostAddress& server, const QString& name, IpFamily family, TimePoint until,
                                     const std::stop_token& stop)
{
    const auto channel = openChannelTo(server);
    if (!channel)
        return tl::unexpected(channel.error());
    return askOver(channel->get(), name, family, m_clock, until, stop);
}

QList<QHostAddress> CaresResolver::servers()
{
    QList<QHostAddress> addresses;
    const auto channel = openChannel();
    if (!channel)
        return addresses;
    ares_addr_port_node* first = nullptr;
    if (ares_get_servers_ports(channel->get(), &first) != ARES_SUCCESS)
        return addresses;
    for (const ares_addr_port_node* node = first; node != nullptr; node = node->next) {
        if (node->family == AF_INET)
            addresses.append(QHostAddress(ntohl(node->addr.addr4.s_addr)));
        else
            addresses.append(QHostAddress(reinterpret_cast<const quint8*>(&node->addr.addr6)));
    }
    ares_free_data(first);
    return addresses;
}

} // namespace tsunagu
