#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

namespace tsunagu::test {

std::vector<Scenario> localScenarios()
{
    const QList<int> both{500, 4500};
    return {
        {.name = "ThisComputerRefusesBothPorts",
         .findings = with(
             healthy(), {notSent(udp500), notSent(udp4500), sendingRefused(both),
                         hops({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{}, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallLocalBlock,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::firewallLocalBlock}),
         .ports = both,
         .evidence = words({ids::firewallLocal, ids::ikeUdp500, ids::ikeUdp4500}),
         .ruledOut = wayWorks(words({ids::serverUnreachable}))},
        {.name = "ThisComputerRefusesOnly4500",
         .findings = with(healthy(), {notSent(udp4500), sendingRefused({4500}),
                                      hops({.neutral = {1, 2, 3}, .distance = 4, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallLocalBlock,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::firewallLocalBlock}),
         .ports = {4500},
         .evidence = words({ids::firewallLocal, ids::ikeUdp4500}),
         .ruledOut = wayWorks(
             words({ids::networkLargePacketsDropped, ids::networkLossy, ids::ispThrottle, ids::serverNoVpnService,
                    ids::serverUnreachable, ids::serverSlow, ids::vpnProposalMismatch}))},
        {.name = "OnlyTheIkeProbeWasRefused",
         .findings = with(
             healthy(), {notSent(udp500), notSent(udp4500), unfinished(everythingSent()),
                         hops({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{}, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallLocalBlock,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::firewallLocalBlock}),
         .ports = both,
         .evidence = bothPorts(),
         .ruledOut = wayWorks(words({ids::serverUnreachable}))},
        // The very same packets could be sent a moment later: a rule that comes and goes, or one that counts.
        {.name = "ThisComputerRefusesButIkeCouldBeSent",
         .findings = with(
             silentWith(
                 {.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{1, 2, 3}, .ike4500 = QList<int>{1, 2, 3}}),
             {sendingRefused(both)}),
         .verdict = ids::firewallLocalBlock,
         .where = Where::ThisComputer,
         .confidence = Confidence::Likely,
         .causes = words({ids::firewallLocalBlock, ids::serverIkeBlocked, ids::firewallRouterBlock, ids::ispBlock}),
         .ports = both,
         .evidence = words({ids::firewallLocal}),
         .ruledOut = wayWorks(words({ids::serverUnreachable}))},
        {.name = "RouterSwallowsIke",
         .findings = silentWith({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{}, .ike4500 = QList<int>{}}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Likely,
         .causes = words({ids::firewallRouterBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut =
             wayWorks(words({ids::firewallLocalBlock, ids::ispBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "RouterSwallowsOnly4500",
         .findings =
             with(healthy(), {silent(udp4500), hops({.neutral = {1, 2, 3}, .distance = 4, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Likely,
         .causes = words({ids::firewallRouterBlock}),
         .ports = {4500},
         .evidence = pathOf4500(),
         .ruledOut = allBut(words({ids::firewallRouterBlock}))},
        {.name = "RouterAnswersAndTheNextStationDoesNot",
         .findings =
             silentWith({.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1}, .ike4500 = QList<int>{1}}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Likely,
         .causes = words({ids::firewallRouterBlock, ids::ispBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "InnerOfTwoLocalRoutersSwallowsIke",
         .findings = silentWith({.neutral = {1, 2, 3, 4},
                                 .distance = 5,
                                 .ike500 = QList<int>{1},
                                 .ike4500 = QList<int>{1},
                                 .localHops = 2}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Likely,
         .causes = words({ids::firewallRouterBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut =
             wayWorks(words({ids::firewallLocalBlock, ids::ispBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "RouterRefusesByIcmp",
         .findings = with(
             healthy(), {icmpAnswered(udp500, u"administratively-prohibited", homeRouter),
                         icmpAnswered(udp4500, u"administratively-prohibited", homeRouter),
                         hops({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{}, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Certain,
         .causes = words({ids::firewallRouterBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut =
             wayWorks(words({ids::firewallLocalBlock, ids::ispBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
    };
}

} // namespace tsunagu::test
