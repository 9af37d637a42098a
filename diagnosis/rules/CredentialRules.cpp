#include "diagnosis/codes/CodeStage.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"

// Who one is, is asked only inside the encrypted exchange, where no stranger gets: nothing here can measure it. What
// can be measured is that everything before it works.

namespace tsunagu {
namespace {

/// Disproved by anything that keeps a connection from getting as far as authentication, and by any other cause that
/// holds (`Rule::isLast`): then the code has been explained.
Conclusion credentials(const Evidence& evidence)
{
    if (!evidence.errorCode() || stageOf(*evidence.errorCode()) != CodeStage::Authentication)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no error code says that authentication failed"));
    if (!evidence.bothPortsAnswered())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE is not answered on both ports"));
    QStringList findings{ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()};
    if (evidence.has(ids::vpnProposals, Status::Fail))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server does not take what the profile offers"));
    if (evidence.has(ids::vpnProposals, Status::Pass))
        findings.append(ids::vpnProposals.toString());
    return holds(
        Confidence::Likely, findings,
        QT_TRANSLATE_NOOP("Reason", "everything before authentication works, and the error code says that it failed"));
}

} // namespace

std::vector<Rule> credentialRules()
{
    Rule rule{ids::vpnCredentials.toString(), Where::ThisComputer, credentials};
    rule.isLast = true;
    return {rule};
}

} // namespace tsunagu
