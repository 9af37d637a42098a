#include "diagnosis/rules/Rules.h"

#include "diagnosis/rules/Settling.h"
#include "diagnosis/rules/Withheld.h"

namespace tsunagu {

std::vector<Rule> allRules()
{
    std::vector<Rule> rules;
    for (auto* const area : {networkRules, firewallRules, ispRules, qualityRules, serverRules, profileRules, vpnRules,
                             serviceRules, computerRules, certificateRules, credentialRules}) {
        for (Rule& rule : area())
            rules.push_back(withheldWhereUnseen(std::move(rule)));
    }
    return rules;
}

Diagnosis diagnose(const Findings& findings, const std::optional<ErrorCodeInput>& code)
{
    Diagnosis diagnosis = conclude(findings, allRules(), code);
    diagnosis.wouldSettle = whatWouldSettle(Evidence(findings, code), diagnosis);
    return diagnosis;
}

} // namespace tsunagu
