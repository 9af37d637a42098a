#pragma once

#include "probes/model/Finding.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace tsunagu {

/// One of the two UDP ports that IKE uses. The names are those of the findings, whatever port a practice run dials.
enum class IkePort
{
    Udp500,
    Udp4500
};

/// What the IKE probe of one port found, in the words that rules need.
enum class PortState
{
    Answered,    ///< a valid IKE message came back
    Silent,      ///< listened to the end, nothing came
    Closed,      ///< the host itself says that nothing listens there (ICMP port unreachable)
    Refused,     ///< a router on the way refuses IKE, and says so by ICMP
    Unreachable, ///< a router on the way says that the host cannot be reached, and nothing else reaches it either
    NotSent,     ///< this computer refused to send (EPERM)
    NotMeasured, ///< skipped, stopped early, or only replies that prove nothing
};

/// What answered on the path to one kind of packet.
struct HopTrail
{
    bool measured = false;
    int lastTtl = 0;         ///< the highest TTL that was answered; 0: none
    QList<int> answeredTtls; ///< in ascending order
    bool reachedHost = false;
};

/// A series of packets of one kind: what was lost, with the 95 % interval of that share.
struct Series
{
    double lossRatio = 0;
    double lossLowRatio = 0;
    double lossHighRatio = 1;
};

/// The findings of a run read for the rules: typed, with every absence explicit. Reads findings only, never a socket.
class Evidence
{
public:
    explicit Evidence(const Findings& findings)
        : m_findings(findings)
    {
    }

    const Findings& findings() const { return m_findings; }
    bool has(QStringView id, Status status) const { return m_findings.has(id, status); }

    PortState port(IkePort port) const;
    bool anyPortAnswered() const;
    bool bothPortsAnswered() const;
    /// Who refused, for `PortState::Refused` and `Closed`.
    std::optional<QHostAddress> refusedBy(IkePort port) const;
    /// Shortest round trip of IKE over both ports, ms.
    std::optional<double> ikeRttMs() const;

    /// The series of ike.timing; empty if none of it was answered or it was stopped early.
    std::optional<Series> ikeSeries() const;
    /// The control packets that ike.timing sent between IKE's own; empty if there were none.
    std::optional<Series> controlSeries() const;

    /// The host answered something: IKE, the control probe, or a neutral packet on the trail.
    bool hostReached() const;
    /// The findings that show it; empty if nothing does.
    QStringList hostReachedBy() const;
    bool controlMeasured() const;
    bool controlReached() const;
    /// Shortest round trip of control traffic, ms.
    std::optional<double> controlRttMs() const;
    /// A router on the way said that the host cannot be reached.
    std::optional<QHostAddress> unreachableSaidBy() const;

    HopTrail neutralTrail() const;
    HopTrail ikeTrail(IkePort port) const;
    std::optional<int> distanceHops() const;
    /// How many of the first stations belong to the local network; at least 1 if there is any router.
    int localHops() const;
    /// The TTL at which that address answered any kind of packet.
    std::optional<int> ttlOf(const QHostAddress& router) const;

    QString dnsOutcome() const; ///< empty if not measured
    bool hasRouteToServer() const;

private:
    HopTrail trail(QLatin1String key) const;

    const Findings& m_findings;
};

QStringView findingIdOf(IkePort port);
int portNumberOf(IkePort port);

} // namespace tsunagu
