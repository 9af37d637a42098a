#pragma once

#include "diagnosis/engine/Evidence.h"
#include "probes/model/Finding.h"

#include <QHostAddress>
#include <QList>

#include <optional>

/// Findings as the probes write them down (docs/findings.md), one short function each.
namespace tsunagu::test {

extern const QHostAddress server;      ///< 198.51.100.10
extern const QHostAddress homeRouter;  ///< station 1
QHostAddress stationAt(int ttl);       ///< the router of that TTL; 1 is the home router
Finding unfinished(const Finding& of); ///< the same probe, stopped before it could tell
Finding skipped(QStringView id, QStringView needs);

Finding linkUp();
Finding linkDown();
Finding linkWithoutDefaultRoute();

Finding nameFound();
Finding addressWithoutRoute();
Finding nameLookUpEnded(QStringView outcome);
Finding addressGiven();

Finding answered(IkePort port, double rttMs = 12);
/// The reply came after a repetition, and fits both transmissions.
Finding fitsTwoTransmissions(IkePort port, double atLeastMs, double atMostMs);
/// Answered by an IKEv2 notification and nothing else.
Finding notified(IkePort port, QStringView notify);
Finding silent(IkePort port);
Finding strayRepliesOnly(IkePort port);
Finding icmpAnswered(IkePort port, QStringView kind, const QHostAddress& from);
/// The host itself says that nothing listens.
Finding closed(IkePort port);
Finding notSent(IkePort port);
Finding notSentForLackOfMemory(IkePort port);

Finding controlReached(double rttMs = 8);
Finding controlSilent();
Finding controlUnreachable(const QHostAddress& saidBy);

Finding everythingSent();
Finding sendingRefused(const QList<int>& ports);

/// path.hops: which TTLs answered to each kind of packet.
struct Trails
{
    QList<int> neutral = {};                ///< stations; the host itself is `distance`
    std::optional<int> distance = {};       ///< the TTL at which the host answered
    std::optional<QList<int>> ike500 = {};  ///< absent: the port answered, there was nothing to look for
    std::optional<QList<int>> ike4500 = {}; ///< likewise
    int localHops = 1;
    QList<int> unsure = {}; ///< of the neutral ones: answered once, and not again
};
Finding hops(const Trails& trails);
/// Four hops, of which those from `ttl` on answer IKE's packets after `rttMs` and neutral ones at once.
Finding ikeLateFrom(int ttl, double rttMs);

/// ike.timing: so many of IKE's packets and of the control packets between them were lost; no control: none were sent.
Finding timing(int lost, int sent, std::optional<int> lostControl = {});
Finding timingUnknown();
/// All ten answered, none sooner than that.
Finding timingLate(double rttMinMs);
/// ike.large, each with that many answered of five; the echoes of the same size of four.
Finding large(int answered);
Finding largeNever(int smallAnswered, std::optional<int> echoesAnswered = {});

/// vpn.profile of a profile for those IKE versions.
Finding profile(const QList<int>& ikeVersions, bool canWork = true);
/// vpn.proposals: what the profile's own and the wide choice met ("accepted", "refused", "other").
Finding proposals(int ikeVersion, QStringView exact, QStringView wide);
/// IKEv2 refused with that notification, IKEv1 answered by Main Mode.
Finding answeredInV1Only(IkePort port, QStringView notify);

/// Everything works, the server is four hops away.
Findings healthy();
/// `base` with some findings replaced.
Findings with(Findings base, const QList<Finding>& changed);

} // namespace tsunagu::test
