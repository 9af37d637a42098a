#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "tests/unit/engine/SampleFindings.h"

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <vector>

namespace tsunagu::test {

constexpr IkePort udp500 = IkePort::Udp500;
constexpr IkePort udp4500 = IkePort::Udp4500;

/// A whole run: what was found, and everything that may be said of it.
struct Scenario
{
    const char* name;
    Findings findings;
    QStringView verdict;
    Where where = Where::Unknown;
    Confidence confidence = Confidence::Possible;
    QStringList causes = {};   ///< all that is accused, in order
    QList<int> ports = {};     ///< `detail.ports` of the first cause
    QStringList evidence = {}; ///< of the first cause, in order
    QStringList ruledOut = {}; ///< in the rules' order; what is in neither list cannot be told
};
void PrintTo(const Scenario& scenario, std::ostream* out);

std::vector<Scenario> networkScenarios();
std::vector<Scenario> localScenarios();
std::vector<Scenario> ispScenarios();
std::vector<Scenario> qualityScenarios();
std::vector<Scenario> profileScenarios();
std::vector<Scenario> serverScenarios();
std::vector<Scenario> vpnAndUnfinishedScenarios();
std::vector<Scenario> contradictions();

/// "holds certain", "holds likely", "candidate", "ruled-out" or "cannot-tell": what the rule for that cause concludes.
std::string conclusionOn(QStringView cause, const Findings& findings);

QStringList words(std::initializer_list<QStringView> list);
/// Every rule's cause but those, and but what has to be asked for (sign-in page, reference resolver, clock,
/// services, error code).
QStringList allWithProfileBut(const QStringList& left);
/// The same of a run without a profile.
QStringList allBut(const QStringList& left);
/// The rules about the way to the server, which a run that reaches the host rules out, and `more`.
QStringList wayWorks(const QStringList& more);

// Evidence in the order in which rules name it.
QStringList portsAndPath(); ///< of a block on both ports
QStringList pathOf4500();
QStringList bothPorts();

/// The way works but for IKE, which is swallowed somewhere on it.
Findings silentWith(const Trails& trails);
/// A run that could not go further than the name; the rest is skipped for lack of `needs`.
Findings nothingBehindTheName(const Finding& link, const Finding& dns, QStringView needs);

} // namespace tsunagu::test
