#include "report/text/Measured.h"

#include "probes/model/Ids.h"
#include "report/text/ScreenText.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tsunagu::measured {
namespace {

constexpr int maximumCount = 1'000'000;

std::optional<int> wholeNumber(const QJsonValue& value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (!(number >= 0 && number <= maximumCount) || std::floor(number) != number)
        return std::nullopt;
    return static_cast<int>(number);
}

QList<Hop> hopsOf(const QJsonObject& pathHops, QStringView key)
{
    constexpr qsizetype maximumHops = 255; // a TTL is one byte
    QList<Hop> hops;
    const QJsonArray array = pathHops.value(key).toArray();
    for (qsizetype i = 0; i < std::min(array.size(), maximumHops); ++i) {
        const QJsonObject object = array.at(i).toObject();
        const std::optional<int> ttl = count(object, u"ttl");
        if (ttl && *ttl > 0)
            hops.append({*ttl, text(object, u"from"), number(object, u"rtt_ms"), flag(object, u"reached")});
    }
    return hops;
}

/// The first hop after `afterTtl` that answered, in any of the three series: neutral packets first.
std::optional<Hop> firstAnswer(const QJsonObject& pathHops, int afterTtl, int upToTtl)
{
    std::optional<Hop> best;
    for (const QStringView key : {QStringView(u"neutral"), QStringView(u"ike500"), QStringView(u"ike4500")}) {
        for (const Hop& hop : hopsOf(pathHops, key)) {
            const bool candidate = hop.ttl > afterTtl && hop.ttl <= upToTtl && !hop.from.isEmpty() && !hop.reached;
            if (candidate && (!best || hop.ttl < best->ttl))
                best = hop;
        }
    }
    return best;
}

constexpr std::array<std::pair<QStringView, int>, 2> ikeProbes{{{ids::ikeUdp500, 500}, {ids::ikeUdp4500, 4500}}};

} // namespace

std::optional<double> number(const QJsonObject& measured, QStringView key)
{
    const QJsonValue value = measured.value(key);
    if (!value.isDouble() || !std::isfinite(value.toDouble()) || value.toDouble() < 0)
        return std::nullopt;
    return value.toDouble();
}

std::optional<int> count(const QJsonObject& measured, QStringView key)
{
    return wholeNumber(measured.value(key));
}

bool flag(const QJsonObject& measured, QStringView key)
{
    return measured.value(key).toBool(false);
}

QString text(const QJsonObject& measured, QStringView key)
{
    return forScreen(measured.value(key).toString());
}

QStringList texts(const QJsonObject& measured, QStringView key, qsizetype maximum)
{
    QStringList result;
    for (const QJsonValue value : measured.value(key).toArray()) {
        const QString text = forScreen(value.toString());
        if (!text.isEmpty())
            result.append(text);
        if (result.size() >= maximum)
            break;
    }
    return result;
}

QList<int> numbers(const QJsonObject& measured, QStringView key)
{
    constexpr qsizetype maximum = 8;
    QList<int> result;
    for (const QJsonValue value : measured.value(key).toArray()) {
        const std::optional<int> number = wholeNumber(value);
        if (number && !result.contains(*number))
            result.append(*number);
        if (result.size() >= maximum)
            break;
    }
    return result;
}

Route routeOf(const Findings& findings)
{
    Route route;
    const QJsonObject hops = findings.measured(ids::pathHops);
    route.localHops = count(hops, u"local_hops");
    route.distanceHops = count(hops, u"distance_hops");
    route.neutralLastTtl = count(hops, u"neutral_last_ttl");
    const std::optional<int> last500 = count(hops, u"ike500_last_ttl");
    const std::optional<int> last4500 = count(hops, u"ike4500_last_ttl");
    if (last500 || last4500)
        route.ikeLastTtl = std::max(last500.value_or(0), last4500.value_or(0));

    // Without that count the first station is still the router: there is always one between a home and the world.
    constexpr int highestTtl = 255;
    const int localHops = route.localHops.value_or(1);
    if (localHops > 0)
        route.router = firstAnswer(hops, 0, 1);
    route.provider = firstAnswer(hops, localHops, highestTtl);
    route.serverReached = ikeAnswered(findings) || flag(findings.measured(ids::pathControl), u"reached");
    return route;
}

QList<Hop> stationsOf(const Findings& findings)
{
    QMap<int, Hop> stations;
    const QJsonObject pathHops = findings.measured(ids::pathHops);
    for (const QStringView key : {QStringView(u"neutral"), QStringView(u"ike500"), QStringView(u"ike4500")}) {
        for (const Hop& hop : hopsOf(pathHops, key)) {
            if (!hop.from.isEmpty() && !stations.contains(hop.ttl))
                stations.insert(hop.ttl, hop);
        }
    }
    return stations.values();
}

QList<int> silentPorts(const Findings& findings)
{
    QList<int> ports;
    for (const auto& [id, port] : ikeProbes) {
        if (findings.has(id, Status::Fail))
            ports.append(port);
    }
    return ports;
}

bool ikeAnswered(const Findings& findings)
{
    return std::any_of(ikeProbes.begin(), ikeProbes.end(),
                       [&findings](const auto& probe) { return flag(findings.measured(probe.first), u"answered"); });
}

std::optional<double> ikeRtt(const Findings& findings)
{
    std::optional<double> best;
    for (const auto& [id, port] : ikeProbes) {
        const std::optional<double> rtt = number(findings.measured(id), u"rtt_ms");
        if (rtt && (!best || *rtt < *best))
            best = rtt;
    }
    return best;
}

const Cause* verdictCause(const Diagnosis& diagnosis)
{
    const auto found = std::find_if(diagnosis.causes.cbegin(), diagnosis.causes.cend(),
                                    [&diagnosis](const Cause& cause) { return cause.id == diagnosis.verdict.cause; });
    return found == diagnosis.causes.cend() ? nullptr : &*found;
}

QString heldBy(const Run& run)
{
    const Cause* const cause = verdictCause(run.diagnosis);
    return cause != nullptr && cause->id == ids::vpnPortInUse ? text(cause->detail, u"program") : QString();
}

QString stoppedService(const Run& run)
{
    const Cause* const cause = verdictCause(run.diagnosis);
    if (cause == nullptr || cause->id != ids::vpnServiceStopped)
        return {};
    return texts(cause->detail, u"services", 1).value(0).section(u'.', 0, 0);
}

std::optional<int> brokenAfterTtl(const Run& run)
{
    if (const Cause* const cause = verdictCause(run.diagnosis)) {
        if (const std::optional<int> ttl = count(cause->detail, u"broken_after_ttl"))
            return ttl;
    }
    if (run.findings.has(ids::pathHops, Status::Fail))
        return routeOf(run.findings).ikeLastTtl;
    return std::nullopt;
}

} // namespace tsunagu::measured
