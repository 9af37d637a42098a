#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

namespace tsunagu::test {

std::vector<Scenario> ispScenarios()
{
    const QList<int> both{500, 4500};
    return {
        {.name = "ProviderSwallowsIke",
         .findings = silentWith(
             {.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike500 = QList<int>{1, 2}, .ike4500 = QList<int>{1, 2}}),
         .verdict = ids::ispBlock,
         .where = Where::Isp,
         .confidence = Confidence::Likely,
         .causes = words({ids::ispBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words(
             {ids::firewallLocalBlock, ids::firewallRouterBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "ProviderSwallowsOnly4500",
         .findings =
             with(healthy(),
                  {silent(udp4500), hops({.neutral = {1, 2, 3, 4, 5}, .distance = 6, .ike4500 = QList<int>{1, 2, 3}})}),
         .verdict = ids::ispBlock,
         .where = Where::Isp,
         .confidence = Confidence::Likely,
         .causes = words({ids::ispBlock}),
         .ports = {4500},
         .evidence = pathOf4500(),
         .ruledOut = allBut(words({ids::ispBlock}))},
        {.name = "ProvidersStationRefusesByIcmp",
         .findings = with(healthy(), {icmpAnswered(udp500, u"administratively-prohibited", stationAt(3)),
                                      icmpAnswered(udp4500, u"administratively-prohibited", stationAt(3)),
                                      hops({.neutral = {1, 2, 3, 4, 5},
                                            .distance = 6,
                                            .ike500 = QList<int>{1, 2},
                                            .ike4500 = QList<int>{1, 2}})}),
         .verdict = ids::ispBlock,
         .where = Where::Isp,
         .confidence = Confidence::Certain,
         .causes = words({ids::ispBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words(
             {ids::firewallLocalBlock, ids::firewallRouterBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "One500AtTheProviderAnd4500AtTheServer",
         .findings = silentWith({.neutral = {1, 2, 3, 4, 5},
                                 .distance = 6,
                                 .ike500 = QList<int>{1, 2},
                                 .ike4500 = QList<int>{1, 2, 3, 4, 5}}),
         .verdict = ids::ispBlock,
         .where = Where::Isp,
         .confidence = Confidence::Likely,
         .causes = words({ids::ispBlock, ids::serverIkeBlocked, ids::firewallRouterBlock}),
         .ports = {500},
         .evidence = words({ids::pathHops, ids::ikeUdp500, ids::pathControl}),
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::serverUnreachable}))},
        // Stations 2 and 3 answer nothing: IKE dies at the router, at 2, at 3 or at 4.
        {.name = "SilentStationsLeaveARange",
         .findings =
             silentWith({.neutral = {1, 4, 5}, .distance = 6, .ike500 = QList<int>{1}, .ike4500 = QList<int>{1}}),
         .verdict = ids::inconclusive,
         .causes = words({ids::firewallRouterBlock, ids::ispBlock}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        // Nothing between the provider's first station and the server answers.
        {.name = "SilentStationsUpToTheServer",
         .findings =
             silentWith({.neutral = {1, 2}, .distance = 6, .ike500 = QList<int>{1, 2}, .ike4500 = QList<int>{1, 2}}),
         .verdict = ids::inconclusive,
         .causes = words({ids::ispBlock, ids::serverIkeBlocked}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::firewallRouterBlock, ids::serverUnreachable}))},
        {.name = "RefusedByAStationThatIsNotOnTheTrail",
         .findings = with(healthy(), {icmpAnswered(udp500, u"administratively-prohibited", stationAt(99)),
                                      icmpAnswered(udp4500, u"administratively-prohibited", stationAt(99)),
                                      hops({.neutral = {1, 2, 3},
                                            .distance = 4,
                                            .ike500 = QList<int>{1, 2, 3},
                                            .ike4500 = QList<int>{1, 2, 3}})}),
         .verdict = ids::inconclusive,
         .causes = words({ids::firewallRouterBlock, ids::ispBlock, ids::serverIkeBlocked}),
         .ports = both,
         .evidence = portsAndPath(),
         .ruledOut = wayWorks(words({ids::firewallLocalBlock, ids::serverUnreachable}))},
    };
}

} // namespace tsunagu::test
