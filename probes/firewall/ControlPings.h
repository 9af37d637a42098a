#pragma once

#include "probes/model/Probe.h"
#include "probes/platform/Platform.h"

#include <QHostAddress>

#include <memory>
#include <optional>
#include <vector>

namespace tsunagu {

/// Packets that are not IKE's to the same host, to be sent between IKE's own in the same seconds: ICMP echo of any size
/// where the system allows it and path.control saw it answered, else TCP connects (a refusal is an answer). One thread.
class ControlPings
{
public:
    enum class Kind
    {
        None, ///< path.control saw neither answered, or has not ended
        IcmpEcho,
        TcpConnect,
    };
    struct Ping
    {
        TimePoint sentAt;
        std::size_t sizeBytes = 0; ///< of the payload; 0 for TCP
        std::optional<double> rttMs;
    };

    ControlPings(const ProbeContext& context, const QHostAddress& host);

    Kind kind() const { return m_kind; }
    /// "icmp-echo" or "tcp"; empty for None.
    QString kindWord() const;
    /// Sends one once the pacer allows; an echo with that many octets of payload. Does nothing for None. Meanwhile it
    /// waits by `wait`, as `IkePings::send` does. A connect that is not looked at in time is repeated by the system.
    void send(std::size_t sizeBytes, const std::function<void(TimePoint)>& wait = {});
    void read();
    const std::vector<Ping>& all() const { return m_pings; }
    int answeredCount() const;
    void appendWaitables(std::vector<Waitable*>& waitables) const;

private:
    const ProbeContext& m_context;
    QHostAddress m_host;
    Kind m_kind = Kind::None;
    quint16 m_tcpPort = 0;
    int m_packetsPerConnect = 1;
    std::unique_ptr<DatagramSocket> m_echo;
    std::vector<std::uint8_t> m_token;                       ///< tells our echoes from those of others
    std::vector<std::unique_ptr<ConnectAttempt>> m_attempts; ///< one for each ping; empty once it has ended
    std::vector<Ping> m_pings;
};

} // namespace tsunagu
