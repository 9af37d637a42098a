#pragma once

#include "probes/firewall/IkeExchange.h"
#include "probes/model/Probe.h"
#include "probes/platform/Platform.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tsunagu {

/// Where an IKE service is known to answer: what the port probes found.
struct AnsweringPort
{
    IkeVersion version = IkeVersion::V2;
    bool isNatT = false;
    double rttMs = 0; ///< as that probe measured it
};

/// The port whose probe was answered, UDP 500 first. Waits for the port probes, as one may answer at once and the other
/// listen to silence for ten seconds. Empty: neither was answered, or the wait ended.
std::optional<AnsweringPort> waitForAnsweringPort(const ProbeContext& context);

/// The context of a measurement that only refines what the port probes found: at a slow server it ends with what it
/// has, so that a person waits for no more than twelve seconds. Refers to what `context` refers to.
ProbeContext refining(const ProbeContext& context);

/// A socket towards that port, not connected.
struct Dialled
{
    AnsweringPort port;
    Endpoint local;
    Endpoint remote;
    std::unique_ptr<DatagramSocket> socket;
};

/// Waits for a port that answers and opens a socket for it; the Skipped finding or the error to return when that cannot
/// be.
tl::expected<Dialled, Result<Finding>> dialAnsweringPort(const ProbeContext& context);

/// Many short IKE exchanges with a server that is known to answer: each is one request under an SPI of its own, sent
/// once, with an offer that servers refuse at once and without keeping a half-open handshake. A reply is told apart by
/// its SPI, however late it comes. One thread.
class IkePings
{
public:
    struct Ping
    {
        TimePoint sentAt;
        std::size_t sizeBytes = 0; ///< of the UDP payload
        std::optional<double> rttMs;
    };

    IkePings(const ProbeContext& context, Dialled dialled);

    /// Sends one request with that padding once the pacer allows. The error is what the system said. Meanwhile it waits
    /// by `wait`, which has to return at the moment that it is given or before; without it nothing is read.
    Result<void> send(std::size_t paddingSize = 0, const std::function<void(TimePoint)>& wait = {});
    /// Takes in whatever has arrived.
    void read();

    const std::vector<Ping>& all() const { return m_pings; }
    /// Sent, not answered, and sent less than `patience` ago.
    int pendingCount(Milliseconds patience) const;
    int answeredCount() const;
    std::vector<Waitable*> waitables() const { return {m_socket.get()}; }
    const Endpoint& remote() const { return m_remote; }
    IkeVersion version() const { return m_port.version; }
    /// The round trip that the port's own probe measured, ms.
    double knownRttMs() const { return m_port.rttMs; }
    quint16 sourcePort() const { return m_local.port; }
    /// A router said that a datagram is too large for the next link (RFC 1191, RFC 8201).
    std::optional<QHostAddress> tooBigSaidBy() const { return m_tooBigSaidBy; }

private:
    void onDatagram(const Datagram& datagram);

    const ProbeContext* m_context;
    AnsweringPort m_port;
    Endpoint m_local;
    Endpoint m_remote;
    std::unique_ptr<DatagramSocket> m_socket;
    std::vector<IkeExchange> m_exchanges; ///< one for each ping, in the same order
    std::vector<Ping> m_pings;
    std::vector<ike::Bytes> m_beginnings; ///< of the replies to all of them
    std::optional<QHostAddress> m_tooBigSaidBy;
    int m_datagrams = 0;
};

/// `dialAnsweringPort`, and nothing sent yet.
tl::expected<IkePings, Result<Finding>> openIkePings(const ProbeContext& context);

} // namespace tsunagu
