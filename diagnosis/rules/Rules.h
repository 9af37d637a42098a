#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "diagnosis/engine/Engine.h"
#include "probes/model/Finding.h"

namespace tsunagu {

/// All rules, in the order in which equally sure causes are ranked.
std::vector<Rule> allRules();

/// What the findings of a run add up to. Pure: the same findings give the same diagnosis, on any thread.
Diagnosis diagnose(const Findings& findings);

// One file an area; each gives its rules in the order of their rank.
std::vector<Rule> networkRules();
std::vector<Rule> firewallRules();
std::vector<Rule> ispRules();
std::vector<Rule> qualityRules();
std::vector<Rule> serverRules();
std::vector<Rule> profileRules();
std::vector<Rule> vpnRules();
std::vector<Rule> computerRules();

} // namespace tsunagu
