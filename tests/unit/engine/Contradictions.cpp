#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

namespace tsunagu::test {

std::vector<Scenario> contradictions()
{
    return {
        {.name = "RefusedLocallyYetAnswered",
         .findings = with(healthy(), {sendingRefused({500})}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut({})},
        {.name = "RefusedLocallyYetTheHostItselfReplies",
         .findings = with(healthy(), {sendingRefused({500, 4500}), closed(udp500), closed(udp4500)}),
         .verdict = ids::serverNoVpnService,
         .where = Where::Server,
         .confidence = Confidence::Certain,
         .causes = words({ids::serverNoVpnService}),
         .ports = {500, 4500},
         .evidence = bothPorts(),
         .ruledOut =
             wayWorks(words({ids::firewallRouterBlock, ids::ispBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
        {.name = "IkeDiesAtTwoYetIsAnswered",
         .findings = with(healthy(), {hops({.neutral = {1, 2, 3, 4, 5},
                                            .distance = 6,
                                            .ike500 = QList<int>{1, 2},
                                            .ike4500 = QList<int>{1, 2}})}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut({})},
        {.name = "NoUsableAddressYetAnswered",
         .findings = with(healthy(), {linkDown()}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut({})},
        {.name = "ControlSaysUnreachableYetAnswered",
         .findings = with(healthy(), {controlUnreachable(stationAt(3))}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = allBut({})},
        // A router says unreachable for IKE only: it refuses IKE, whatever word it uses.
        {.name = "UnreachableForIkeOnly",
         .findings = with(
             healthy(), {icmpAnswered(udp500, u"host-unreachable", homeRouter),
                         icmpAnswered(udp4500, u"host-unreachable", homeRouter),
                         hops({.neutral = {1, 2, 3}, .distance = 4, .ike500 = QList<int>{}, .ike4500 = QList<int>{}})}),
         .verdict = ids::firewallRouterBlock,
         .where = Where::LocalNetwork,
         .confidence = Confidence::Certain,
         .causes = words({ids::firewallRouterBlock}),
         .ports = {500, 4500},
         .evidence = portsAndPath(),
         .ruledOut =
             wayWorks(words({ids::firewallLocalBlock, ids::ispBlock, ids::serverUnreachable, ids::serverIkeBlocked}))},
    };
}

} // namespace tsunagu::test
