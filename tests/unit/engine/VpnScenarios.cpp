#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

namespace tsunagu::test {

std::vector<Scenario> vpnAndUnfinishedScenarios()
{
    const QStringList reachedAndAnswered =
        wayWorks(words({ids::firewallLocalBlock, ids::serverNoVpnService, ids::serverUnreachable, ids::serverSlow}));
    return {
        {.name = "ServerRefusesEverySuite",
         .findings =
             with(healthy(), {notified(udp500, u"NO_PROPOSAL_CHOSEN"), notified(udp4500, u"NO_PROPOSAL_CHOSEN")}),
         .verdict = ids::inconclusive,
         .causes = words({ids::vpnProposalMismatch}),
         .evidence = bothPorts(),
         .ruledOut = allBut(words({ids::vpnProposalMismatch}))},
        {.name = "ServerRefusesOnOnePortAndChoosesOnTheOther",
         .findings = with(healthy(), {notified(udp500, u"NO_PROPOSAL_CHOSEN")}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut({})},
        {.name = "RepliesThatDoNotSpeakOfProposals",
         .findings = with(healthy(), {notified(udp500, u"COOKIE"), notified(udp4500, u"COOKIE")}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut(words({ids::vpnProposalMismatch}))},
        {.name = "NoFindings", .findings = Findings(), .verdict = ids::inconclusive},
        {.name = "EverythingSkipped",
         .findings = nothingBehindTheName(skipped(ids::netLink, u"cancelled"), skipped(ids::netDns, u"cancelled"),
                                          u"cancelled"),
         .verdict = ids::inconclusive},
        {.name = "CancelledHalfWay",
         .findings = with(healthy(), {unfinished(silent(udp4500)), skipped(ids::pathHops, u"cancelled"),
                                      skipped(ids::ikeTiming, u"cancelled"), skipped(ids::ikeLarge, u"cancelled")}),
         .verdict = ids::inconclusive,
         .ruledOut = reachedAndAnswered + words({ids::vpnProposalMismatch})},
        {.name = "CancelledBeforeAnythingWasAnswered",
         .findings =
             with(healthy(), {unfinished(silent(udp500)), unfinished(silent(udp4500)), unfinished(controlSilent()),
                              skipped(ids::pathHops, u"cancelled"), skipped(ids::firewallLocal, u"cancelled")}),
         .verdict = ids::inconclusive,
         .ruledOut = words({ids::networkOffline, ids::networkNameNotFound, ids::networkDnsFailure})},
        {.name = "OnlyStrayReplies",
         .findings = with(healthy(), {strayRepliesOnly(udp500), strayRepliesOnly(udp4500)}),
         .verdict = ids::inconclusive,
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::serverUnreachable}))},
        {.name = "TheSystemCouldNotSendForAnotherReason",
         .findings = with(healthy(), {notSentForLackOfMemory(udp500), notSentForLackOfMemory(udp4500),
                                      unfinished(everythingSent())}),
         .verdict = ids::inconclusive,
         .ruledOut = wayWorks(words({ids::serverUnreachable}))},
    };
}

} // namespace tsunagu::test
