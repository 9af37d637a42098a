#pragma once

#include "probes/model/Finding.h"
#include "probes/model/Target.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>
#include <utility>

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
    QList<int> unsureTtls;   ///< those of them that did not answer again later on
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
    /// `findings` must outlive it.
    explicit Evidence(const Findings& findings, std::optional<ErrorCodeInput> code = std::nullopt)
        : m_findings(findings)
        , m_code(std::move(code))
    {
    }

    const Findings& findings() const { return m_findings; }
    /// What the person's system said when the VPN failed. Not measured: no rule may be more than `likely` for its sake.
    const std::optional<ErrorCodeInput>& errorCode() const { return m_code; }
    bool has(QStringView id, Status status) const { return m_findings.has(id, status); }

    PortState port(IkePort port) const;
    bool anyPortAnswered() const;
    bool bothPortsAnswered() const;
    /// Who refused, for `PortState::Refused` and `Closed`.
    std::optional<QHostAddress> refusedBy(IkePort port) const;
    /// The port on which the server took a suite in that version (`keys::ikev2`, `keys::ikev1`), UDP 500 first. Asking
    /// for another group is taking a proposal as well (INVALID_KE_PAYLOAD, RFC 7296 §1.3).
    std::optional<IkePort> suiteChosenOn(QLatin1String version) const;
    /// Shortest round trip of IKE, ms. Where repetitions leave open to which transmission a reply belongs, only the
    /// least that it can have been is known: that counts only while nothing better was measured.
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
    /// The first station whose answer to IKE's packets takes a quarter of IKE's whole round trip or more, and four
    /// times as long as its answer to neutral ones: IKE is held back before it. Empty: none is, as far as was looked.
    std::optional<int> ikeLateFromTtl() const;
    /// How many of the first stations belong to the local network; at least 1 if there is any router.
    int localHops() const;
    /// The TTL at which that address answered any kind of packet.
    std::optional<int> ttlOf(const QHostAddress& router) const;

    QString dnsOutcome() const; ///< empty if not measured
    bool hasRouteToServer() const;

private:
    HopTrail trail(QLatin1String key) const;

    const Findings& m_findings;
    std::optional<ErrorCodeInput> m_code;
};

QStringView findingIdOf(IkePort port);
int portNumberOf(IkePort port);

} // namespace tsunagu
