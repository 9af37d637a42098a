#include "diagnosis/rules/Rules.h"

namespace tsunagu {

std::vector<Rule> allRules()
{
    std::vector<Rule> rules;
    for (auto* const area : {networkRules, firewallRules, ispRules, qualityRules, serverRules, vpnRules}) {
        for (Rule& rule : area())
            rules.push_back(std::move(rule));
    }
    return rules;
}

Diagnosis diagnose(const Findings& findings)
{
    return conclude(findings, allRules());
}

} // namespace tsunagu
