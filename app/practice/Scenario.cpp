#include "app/practice/Scenario.h"

#include <algorithm>
#include <array>

namespace tsunagu::practice {
namespace {

constexpr std::array<Scenario, 6> scenarios{{
    {.name = u"healthy",
     .english = u"Everything works: the server answers on both ports.",
     .japanese = u"正常です。サーバーは、2つのポートの両方で答えます。"},
    {.name = u"silent",
     .english = u"The server's computer is there, but IKE is swallowed on both ports.",
     .japanese = u"サーバーのコンピューターは動いていますが、IKE には何も答えません。",
     .ikePort = Behaviour::Silent,
     .nattPort = Behaviour::Silent},
    {.name = u"only-500",
     .english = u"UDP 500 is answered, UDP 4500 is swallowed: behind a NAT the VPN would fail.",
     .japanese = u"UDP 500 には答えますが、UDP 4500 には答えません。NAT の内側からは、VPN がつながりません。",
     .nattPort = Behaviour::Silent},
    {.name = u"slow",
     .english = u"The server answers IKE three seconds late, though the line is fast.",
     .japanese = u"回線は速いのに、サーバーは IKE に3秒遅れて答えます。",
     .delay = slowDelay},
    {.name = u"no-proposal-chosen",
     .english = u"The server answers, but refuses every cipher that is offered.",
     .japanese = u"サーバーは答えますが、こちらの暗号の組み合わせを、すべて断ります。",
     .ikePort = Behaviour::RefusesProposals,
     .nattPort = Behaviour::RefusesProposals},
    {.name = u"not-listening",
     .english = u"The computer is there, but no VPN service runs on it.",
     .japanese = u"コンピューターは動いていますが、VPN のサービスが動いていません。",
     .listens = false},
}};

} // namespace

std::span<const Scenario> allScenarios()
{
    return scenarios;
}

const Scenario* findScenario(QStringView name)
{
    const auto* const found = std::find_if(scenarios.begin(), scenarios.end(),
                                           [name](const Scenario& scenario) { return scenario.name == name; });
    return found == scenarios.end() ? nullptr : found;
}

} // namespace tsunagu::practice
