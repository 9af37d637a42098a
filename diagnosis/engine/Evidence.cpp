#include "diagnosis/engine/Evidence.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace tsunagu {
namespace {

std::optional<double> numberAt(const QJsonObject& object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A TTL or a number of stations; what no path can have is read as absent.
std::optional<int> hopCountAt(const QJsonObject& object, QLatin1String key)
{
    constexpr int largestTtl = 255; // an octet (RFC 791 §3.1, RFC 8200 §3)
    const int count = object.value(key).toInt(0);
    return count >= 1 && count <= largestTtl ? std::optional(count) : std::nullopt;
}

/// A share out of order, or beyond 0 to 1, is no share.
std::optional<Series> seriesOf(const QJsonObject& object)
{
    const auto ratio = numberAt(object, keys::lossRatio);
    const auto low = numberAt(object, keys::lossLowRatio);
    const auto high = numberAt(object, keys::lossHighRatio);
    if (!ratio || !low || !high || !(0 <= *low && *low <= *ratio && *ratio <= *high && *high <= 1))
        return std::nullopt;
    return Series{*ratio, *low, *high};
}

QString icmpKindOf(const QJsonObject& measured)
{
    return measured.value(keys::icmp).toObject().value(keys::kind).toString();
}

QHostAddress icmpReporterOf(const QJsonObject& measured)
{
    return QHostAddress(measured.value(keys::icmp).toObject().value(keys::from).toString());
}

} // namespace

QStringView findingIdOf(IkePort port)
{
    return port == IkePort::Udp500 ? ids::ikeUdp500 : ids::ikeUdp4500;
}

int portNumberOf(IkePort port)
{
    return port == IkePort::Udp500 ? 500 : 4500;
}

PortState Evidence::port(IkePort port) const
{
    const Finding* const finding = m_findings.find(findingIdOf(port));
    if (finding == nullptr)
        return PortState::NotMeasured;
    const QJsonObject& measured = finding->measured;
    if (measured.value(keys::answered).toBool())
        return PortState::Answered;
    if (measured.value(keys::sendError).toString() == errorWord(ErrorKind::PermissionDenied))
        return PortState::NotSent;
    if (finding->status != Status::Fail)
        return PortState::NotMeasured;
    const QString kind = icmpKindOf(measured);
    if (kind.isEmpty())
        return measured.contains(keys::sendError) ? PortState::NotMeasured : PortState::Silent;
    const QHostAddress reporter = icmpReporterOf(measured);
    const bool isFromHost = !reporter.isNull() && reporter == QHostAddress(measured.value(keys::address).toString());
    if (isFromHost && kind == QLatin1String("port-unreachable"))
        return PortState::Closed;
    const bool saysUnreachable =
        kind == QLatin1String("host-unreachable") || kind == QLatin1String("network-unreachable");
    return saysUnreachable && !controlReached() ? PortState::Unreachable : PortState::Refused;
}

bool Evidence::anyPortAnswered() const
{
    return port(IkePort::Udp500) == PortState::Answered || port(IkePort::Udp4500) == PortState::Answered;
}

bool Evidence::bothPortsAnswered() const
{
    return port(IkePort::Udp500) == PortState::Answered && port(IkePort::Udp4500) == PortState::Answered;
}

std::optional<QHostAddress> Evidence::refusedBy(IkePort port) const
{
    const QHostAddress reporter = icmpReporterOf(m_findings.measured(findingIdOf(port)));
    return reporter.isNull() ? std::nullopt : std::optional(reporter);
}

std::optional<IkePort> Evidence::suiteChosenOn(QLatin1String version) const
{
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const QJsonObject exchange = m_findings.measured(findingIdOf(port)).value(version).toObject();
        const QString reply = exchange.value(keys::reply).toString();
        const bool isSuite = reply == QLatin1String("sa-init") || reply == QLatin1String("main-mode");
        if (isSuite || exchange.value(keys::notify).toString() == QLatin1String("INVALID_KE_PAYLOAD"))
            return port;
    }
    return std::nullopt;
}

std::optional<double> Evidence::ikeRttMs() const
{
    std::optional<double> exact;
    std::optional<double> atLeast;
    const auto keepLess = [](std::optional<double>& least, const std::optional<double>& value) {
        if (value && (!least || *value < *least))
            least = value;
    };
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const QJsonObject measured = m_findings.measured(findingIdOf(port));
        keepLess(atLeast, numberAt(measured, keys::rttMs));
        for (const QLatin1String version : {keys::ikev2, keys::ikev1}) {
            const QJsonObject exchange = measured.value(version).toObject();
            if (!exchange.contains(keys::rttAtMostMs))
                keepLess(exact, numberAt(exchange, keys::rttMs));
        }
    }
    // Each of those was sent once, so that there is no doubt to what a reply belongs.
    keepLess(exact, numberAt(m_findings.measured(ids::ikeTiming), keys::rttMinMs));
    const QJsonObject large = m_findings.measured(ids::ikeLarge);
    for (const QLatin1String size : {keys::small, keys::large})
        keepLess(exact, numberAt(large.value(size).toObject(), keys::rttMs));
    return exact ? exact : atLeast;
}

std::optional<Series> Evidence::ikeSeries() const
{
    const Finding* const timing = m_findings.find(ids::ikeTiming);
    if (timing == nullptr || timing->status == Status::Unknown || timing->status == Status::Skipped)
        return std::nullopt;
    return seriesOf(timing->measured);
}

std::optional<Series> Evidence::controlSeries() const
{
    return seriesOf(m_findings.measured(ids::ikeTiming).value(keys::control).toObject());
}

bool Evidence::hostReached() const
{
    return !hostReachedBy().isEmpty();
}

QStringList Evidence::hostReachedBy() const
{
    QStringList findings;
    if (controlReached())
        findings.append(ids::pathControl.toString());
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const PortState state = this->port(port);
        if (state == PortState::Answered || state == PortState::Closed)
            findings.append(findingIdOf(port).toString());
    }
    if (neutralTrail().reachedHost)
        findings.append(ids::pathHops.toString());
    return findings;
}

bool Evidence::controlMeasured() const
{
    return has(ids::pathControl, Status::Pass) || has(ids::pathControl, Status::Fail);
}

bool Evidence::controlReached() const
{
    return m_findings.measured(ids::pathControl).value(keys::reached).toBool();
}

std::optional<double> Evidence::controlRttMs() const
{
    return numberAt(m_findings.measured(ids::pathControl), keys::rttMs);
}

std::optional<QHostAddress> Evidence::unreachableSaidBy() const
{
    const QJsonObject said = m_findings.measured(ids::pathControl).value(keys::unreachable).toObject();
    const QHostAddress reporter(said.value(keys::from).toString());
    if (!reporter.isNull())
        return reporter;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (this->port(port) == PortState::Unreachable)
            return refusedBy(port);
    }
    return std::nullopt;
}

HopTrail Evidence::trail(QLatin1String key) const
{
    HopTrail trail;
    const QJsonValue hops = m_findings.measured(ids::pathHops).value(key);
    trail.measured = hops.isArray();
    for (const QJsonValue value : hops.toArray()) {
        const QJsonObject hop = value.toObject();
        if (!hop.contains(keys::from) || hop.contains(keys::refused))
            continue;
        trail.answeredTtls.append(hop.value(keys::ttl).toInt());
        trail.reachedHost |= hop.value(keys::reached).toBool();
    }
    std::sort(trail.answeredTtls.begin(), trail.answeredTtls.end());
    trail.lastTtl = trail.answeredTtls.isEmpty() ? 0 : trail.answeredTtls.back();
    return trail;
}

HopTrail Evidence::neutralTrail() const
{
    HopTrail neutral = trail(keys::neutral);
    for (const QJsonValue ttl : m_findings.measured(ids::pathHops).value(keys::neutralUnsureTtls).toArray())
        neutral.unsureTtls.append(ttl.toInt());
    return neutral;
}

HopTrail Evidence::ikeTrail(IkePort port) const
{
    return trail(port == IkePort::Udp500 ? keys::ike500 : keys::ike4500);
}

std::optional<int> Evidence::distanceHops() const
{
    return hopCountAt(m_findings.measured(ids::pathHops), keys::distanceHops);
}

std::optional<int> Evidence::ikeLateFromTtl() const
{
    const auto ike = ikeRttMs();
    if (!ike)
        return std::nullopt;
    const auto timesOf = [this](QLatin1String key) {
        QMap<int, double> times;
        for (const QJsonValue value : m_findings.measured(ids::pathHops).value(key).toArray()) {
            const QJsonObject hop = value.toObject();
            const auto rtt = numberAt(hop, keys::rttMs);
            if (rtt && hop.contains(keys::from))
                times.insert(hop.value(keys::ttl).toInt(), *rtt);
        }
        return times;
    };
    constexpr double clearly = 4;
    const QMap<int, double> neutral = timesOf(keys::neutral);
    std::optional<int> first;
    for (const QLatin1String key : {keys::ike500, keys::ike4500}) {
        const QMap<int, double> times = timesOf(key);
        for (auto hop = times.begin(); hop != times.end(); ++hop) {
            const auto other = neutral.find(hop.key());
            const bool isLate =
                hop.value() * clearly >= *ike && other != neutral.end() && hop.value() >= other.value() * clearly;
            if (isLate && (!first || hop.key() < *first))
                first = hop.key();
        }
    }
    return first;
}

int Evidence::localHops() const
{
    return hopCountAt(m_findings.measured(ids::pathHops), keys::localHops).value_or(1);
}

std::optional<int> Evidence::ttlOf(const QHostAddress& router) const
{
    const QJsonObject measured = m_findings.measured(ids::pathHops);
    for (const QLatin1String key : {keys::neutral, keys::ike500, keys::ike4500}) {
        for (const QJsonValue value : measured.value(key).toArray()) {
            const QJsonObject hop = value.toObject();
            if (QHostAddress(hop.value(keys::from).toString()) == router)
                return hop.value(keys::ttl).toInt();
        }
    }
    return std::nullopt;
}

QString Evidence::dnsOutcome() const
{
    return m_findings.measured(ids::netDns).value(keys::outcome).toString();
}

bool Evidence::hasRouteToServer() const
{
    return m_findings.measured(ids::netDns).contains(keys::sourceAddress);
}

} // namespace tsunagu
