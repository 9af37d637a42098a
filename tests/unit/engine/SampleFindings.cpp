#include "tests/unit/engine/SampleFindings.h"

#include "probes/model/Error.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/Proportion.h"

#include <QJsonArray>

#include <algorithm>

namespace tsunagu::test {

const QHostAddress server(QStringLiteral("198.51.100.10"));
const QHostAddress homeRouter(QStringLiteral("192.168.1.1"));

namespace {

Finding finding(QStringView id, Area area, Status status, const QJsonObject& measured)
{
    Finding result;
    result.id = id.toString();
    result.area = area;
    result.status = status;
    result.measured = measured;
    return result;
}

QJsonObject dialled(IkePort port)
{
    return {{keys::address, server.toString()},
            {keys::port, portNumberOf(port)},
            {keys::sourceAddress, QStringLiteral("192.168.1.20")},
            {keys::sourcePort, 40500},
            {keys::sentPackets, 8},
            {keys::waitedMs, 10000.2},
            {keys::strayReplies, 0}};
}

Finding ike(IkePort port, Status status, const QJsonObject& more)
{
    QJsonObject measured = dialled(port);
    measured.insert(keys::answered, status == Status::Pass);
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        measured.insert(entry.key(), entry.value());
    return finding(findingIdOf(port), Area::Firewall, status, measured);
}

/// Without gaps from 1 to `last`; silent stations stand without `from`.
QJsonArray trail(const QList<int>& answeredTtls, int last, std::optional<int> distance)
{
    QJsonArray hopList;
    for (int ttl = 1; ttl <= last; ++ttl) {
        QJsonObject hop{{keys::ttl, ttl}};
        const bool isHost = distance && ttl == *distance;
        if (isHost || answeredTtls.contains(ttl)) {
            hop.insert(keys::from, (isHost ? server : stationAt(ttl)).toString());
            hop.insert(keys::rttMs, 2.5 * ttl);
            hop.insert(keys::reached, isHost);
        }
        hopList.append(hop);
    }
    return hopList;
}

int lastOf(const QList<int>& ttls)
{
    return ttls.isEmpty() ? 0 : *std::max_element(ttls.begin(), ttls.end());
}

} // namespace

QHostAddress stationAt(int ttl)
{
    return ttl == 1 ? homeRouter : QHostAddress(QStringLiteral("203.0.113.%1").arg(ttl));
}

Finding unfinished(const Finding& of)
{
    Finding result = of;
    result.status = Status::Unknown;
    return result;
}

Finding skipped(QStringView id, QStringView needs)
{
    Finding result = finding(id, Area::Network, Status::Skipped, {});
    result.needs = needs.toString();
    return result;
}

Finding linkUp()
{
    return finding(ids::netLink, Area::Network, Status::Pass,
                   {{keys::defaultRouteIpv4, true}, {keys::defaultRouteIpv6, false}, {keys::usableAddress, true}});
}

Finding linkDown()
{
    return finding(ids::netLink, Area::Network, Status::Fail,
                   {{keys::defaultRouteIpv4, false}, {keys::defaultRouteIpv6, false}, {keys::usableAddress, false}});
}

Finding linkWithoutDefaultRoute()
{
    return finding(ids::netLink, Area::Network, Status::Warn,
                   {{keys::defaultRouteIpv4, false}, {keys::defaultRouteIpv6, false}, {keys::usableAddress, true}});
}

Finding nameFound()
{
    return finding(ids::netDns, Area::Network, Status::Pass,
                   {{keys::name, QStringLiteral("vpn.example.jp")},
                    {keys::literal, false},
                    {keys::outcome, QStringLiteral("found")},
                    {keys::address, server.toString()},
                    {keys::sourceAddress, QStringLiteral("192.168.1.20")}});
}

Finding addressWithoutRoute()
{
    Finding result = nameFound();
    result.measured.remove(keys::sourceAddress);
    return result;
}

Finding nameLookUpEnded(QStringView outcome)
{
    return finding(
        ids::netDns, Area::Network, Status::Fail,
        {{keys::name, QStringLiteral("vpn.example.jp")}, {keys::literal, false}, {keys::outcome, outcome.toString()}});
}

Finding addressGiven()
{
    Finding result = nameFound();
    result.measured.insert(keys::name, server.toString());
    result.measured.insert(keys::literal, true);
    return result;
}

Finding answered(IkePort port, double rttMs)
{
    return ike(port, Status::Pass,
               {{keys::rttMs, rttMs},
                {keys::ikev2, QJsonObject{{keys::answered, true},
                                          {keys::reply, QStringLiteral("sa-init")},
                                          {keys::chosen, QStringLiteral("AES-GCM-16-256/PRF-SHA2-256/ECP-256")}}}});
}

Finding fitsTwoTransmissions(IkePort port, double atLeastMs, double atMostMs)
{
    return ike(port, Status::Pass,
               {{keys::rttMs, atLeastMs},
                {keys::ikev2, QJsonObject{{keys::answered, true},
                                          {keys::rttMs, atLeastMs},
                                          {keys::rttAtMostMs, atMostMs},
                                          {keys::reply, QStringLiteral("sa-init")}}}});
}

Finding notified(IkePort port, QStringView notify)
{
    return ike(port, Status::Pass,
               {{keys::rttMs, 12.0},
                {keys::ikev2, QJsonObject{{keys::answered, true},
                                          {keys::reply, QStringLiteral("notify")},
                                          {keys::notify, notify.toString()}}}});
}

Finding silent(IkePort port)
{
    return ike(port, Status::Fail, {});
}

Finding strayRepliesOnly(IkePort port)
{
    return ike(port, Status::Unknown, {{keys::strayReplies, 7}});
}

Finding icmpAnswered(IkePort port, QStringView kind, const QHostAddress& from)
{
    return ike(port, Status::Fail,
               {{keys::icmp, QJsonObject{{keys::kind, kind.toString()}, {keys::from, from.toString()}}}});
}

Finding closed(IkePort port)
{
    return icmpAnswered(port, u"port-unreachable", server);
}

Finding notSent(IkePort port)
{
    return ike(port, Status::Fail, {{keys::sendError, errorWord(ErrorKind::PermissionDenied)}});
}

Finding notSentForLackOfMemory(IkePort port)
{
    return ike(port, Status::Fail, {{keys::sendError, errorWord(ErrorKind::System)}});
}

Finding controlReached(double rttMs)
{
    return finding(ids::pathControl, Area::Network, Status::Pass,
                   {{keys::address, server.toString()}, {keys::reached, true}, {keys::rttMs, rttMs}});
}

Finding controlSilent()
{
    return finding(ids::pathControl, Area::Network, Status::Fail,
                   {{keys::address, server.toString()}, {keys::reached, false}});
}

Finding controlUnreachable(const QHostAddress& saidBy)
{
    Finding result = controlSilent();
    result.measured.insert(keys::unreachable, QJsonObject{{keys::kind, QStringLiteral("host-unreachable")},
                                                          {keys::from, saidBy.toString()}});
    return result;
}

Finding everythingSent()
{
    const QString sent = QStringLiteral("sent");
    return finding(ids::firewallLocal, Area::Firewall, Status::Pass,
                   {{keys::send500, sent}, {keys::send4500, sent}, {keys::sendControl, sent}});
}

Finding sendingRefused(const QList<int>& ports)
{
    QJsonArray blocked;
    for (const int port : ports)
        blocked.append(port);
    return finding(ids::firewallLocal, Area::Firewall, Status::Fail, {{keys::blockedPorts, blocked}});
}

Finding ikeLateFrom(int ttl, double rttMs)
{
    const QList<int> stations{1, 2, 3};
    Finding result = hops({.neutral = stations, .distance = 4, .ike500 = stations, .ike4500 = stations});
    for (const QLatin1String key : {keys::ike500, keys::ike4500}) {
        QJsonArray late;
        for (const QJsonValue value : result.measured.value(key).toArray()) {
            QJsonObject hop = value.toObject();
            if (hop.value(keys::ttl).toInt() >= ttl)
                hop.insert(keys::rttMs, rttMs);
            late.append(hop);
        }
        result.measured.insert(key, late);
    }
    return result;
}

Finding hops(const Trails& trails)
{
    const int lastNeutral = trails.distance.value_or(lastOf(trails.neutral));
    // IKE's packets go as far as the neutral ones did, but never to the host itself.
    const int lastIke = trails.distance ? *trails.distance - 1 : lastNeutral;
    QJsonObject measured{{keys::address, server.toString()},
                         {keys::neutral, trail(trails.neutral, lastNeutral, trails.distance)},
                         {keys::neutralLastTtl, lastNeutral},
                         {keys::localHops, trails.localHops}};
    if (trails.distance)
        measured.insert(keys::distanceHops, *trails.distance);
    QJsonArray unsure;
    for (const int ttl : trails.unsure)
        unsure.append(ttl);
    if (!unsure.isEmpty())
        measured.insert(keys::neutralUnsureTtls, unsure);
    bool fellShort = false;
    if (trails.ike500) {
        measured.insert(keys::ike500, trail(*trails.ike500, lastIke, std::nullopt));
        measured.insert(keys::ike500LastTtl, lastOf(*trails.ike500));
        fellShort |= lastOf(*trails.ike500) < lastIke;
    }
    if (trails.ike4500) {
        measured.insert(keys::ike4500, trail(*trails.ike4500, lastIke, std::nullopt));
        measured.insert(keys::ike4500LastTtl, lastOf(*trails.ike4500));
        fellShort |= lastOf(*trails.ike4500) < lastIke;
    }
    return finding(ids::pathHops, Area::Isp, fellShort ? Status::Fail : Status::Pass, measured);
}

namespace {

QJsonObject series(int lost, int sent)
{
    const Proportion loss = proportionOf(lost, sent);
    return {{keys::sent, sent},
            {keys::answered, sent - lost},
            {keys::lossRatio, loss.ratio},
            {keys::lossLowRatio, loss.low},
            {keys::lossHighRatio, loss.high},
            {keys::rttMs, 12}};
}

} // namespace

Finding timing(int lost, int sent, std::optional<int> lostControl)
{
    QJsonObject measured = series(lost, sent);
    measured.insert(keys::port, 500);
    if (lostControl) {
        QJsonObject control = series(*lostControl, 30);
        control.insert(keys::kind, QStringLiteral("icmp-echo"));
        measured.insert(keys::control, control);
    }
    return finding(ids::ikeTiming, Area::Network, lost == 0 ? Status::Pass : Status::Warn, measured);
}

Finding timingLate(double rttMinMs)
{
    Finding result = timing(0, 10);
    result.status = Status::Warn;
    result.measured.insert(keys::rttMs, rttMinMs + 5);
    result.measured.insert(keys::rttMinMs, rttMinMs);
    return result;
}

Finding timingUnknown()
{
    return finding(ids::ikeTiming, Area::Network, Status::Unknown, series(10, 10));
}

Finding large(int answered)
{
    const QJsonObject part{{keys::sent, 1}, {keys::answered, answered}, {keys::sizeBytes, 2000}};
    return finding(ids::ikeLarge, Area::Network, answered > 0 ? Status::Pass : Status::Unknown, {{keys::large, part}});
}

Finding largeNever(int smallAnswered, std::optional<int> echoesAnswered)
{
    QJsonObject measured{
        {keys::large, QJsonObject{{keys::sent, 5}, {keys::answered, 0}, {keys::sizeBytes, 2000}}},
        {keys::small, QJsonObject{{keys::sent, 5}, {keys::answered, smallAnswered}, {keys::sizeBytes, 300}}}};
    if (echoesAnswered) {
        measured.insert(keys::control, QJsonObject{{keys::kind, QStringLiteral("icmp-echo")},
                                                   {keys::sent, 4},
                                                   {keys::answered, *echoesAnswered},
                                                   {keys::sizeBytes, 2000}});
    }
    return finding(ids::ikeLarge, Area::Network, smallAnswered >= 4 ? Status::Fail : Status::Unknown, measured);
}

Finding profile(const QList<int>& ikeVersions, bool canWork)
{
    QJsonArray versions;
    for (const int version : ikeVersions)
        versions.append(version);
    QJsonArray problems;
    if (!canWork)
        problems.append(QJsonObject{{keys::fault, QStringLiteral("no-server")}, {keys::fatal, true}});
    return finding(ids::vpnProfile, Area::VpnConfig, canWork ? Status::Pass : Status::Fail,
                   {{keys::ikeVersions, versions}, {keys::problems, problems}});
}

Finding proposals(int ikeVersion, QStringView exact, QStringView wide)
{
    QJsonObject measured{{keys::ikeVersion, ikeVersion},
                         {keys::exact, QJsonObject{{keys::outcome, exact.toString()}}},
                         {keys::wide, QJsonObject{{keys::outcome, wide.toString()}}}};
    const bool isAccepted = exact == u"accepted";
    if (!isAccepted && wide == u"accepted") {
        measured.insert(keys::accepted, QJsonObject{{keys::encryption, QJsonArray{QStringLiteral("AES_CBC_256")}}});
    }
    return finding(ids::vpnProposals, Area::VpnConfig, isAccepted ? Status::Pass : Status::Fail, measured);
}

Finding answeredInV1Only(IkePort port, QStringView notify)
{
    const QJsonObject v2{
        {keys::answered, true}, {keys::reply, QStringLiteral("notify")}, {keys::notify, notify.toString()}};
    const QJsonObject v1{{keys::answered, true},
                         {keys::reply, QStringLiteral("main-mode")},
                         {keys::chosen, QStringLiteral("AES_CBC_256/SHA2-256/MODP-2048")}};
    return ike(port, Status::Pass, {{keys::rttMs, 12}, {keys::ikev2, v2}, {keys::ikev1, v1}});
}

Findings healthy()
{
    return Findings({linkUp(), nameFound(), answered(IkePort::Udp500), answered(IkePort::Udp4500), controlReached(),
                     hops({.neutral = {1, 2, 3}, .distance = 4}), everythingSent(), timing(0, 10), large(1)});
}

Findings with(Findings base, const QList<Finding>& changed)
{
    for (const Finding& finding : changed)
        base.add(finding);
    return base;
}

} // namespace tsunagu::test
