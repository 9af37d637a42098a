#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/engine/Engine.h"
#include "probes/model/Finding.h"

namespace tsunagu {

/// All rules, in the order in which equally sure causes are ranked.
std::vector<Rule> allRules();

/// What the findings of a run add up to, beside the error code that the person saw. Pure: the same findings and code
/// give the same diagnosis, on any thread.
Diagnosis diagnose(const Findings& findings, const std::optional<ErrorCodeInput>& code = std::nullopt);

// One file an area; each gives its rules in the order of their rank.
std::vector<Rule> networkRules();
std::vector<Rule> firewallRules();
std::vector<Rule> ispRules();
std::vector<Rule> qualityRules();
std::vector<Rule> serverRules();
std::vector<Rule> profileRules();
std::vector<Rule> vpnRules();
std::vector<Rule> serviceRules();
std::vector<Rule> computerRules();
std::vector<Rule> certificateRules();
std::vector<Rule> credentialRules();

} // namespace tsunagu
