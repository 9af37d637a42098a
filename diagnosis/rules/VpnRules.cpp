#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

/// Without the profile's own proposals only a candidate: a server may refuse strangers whatever they offer.
/// Disproved by the server choosing a suite.
Conclusion proposalMismatch(const Evidence& evidence)
{
    if (!evidence.anyPortAnswered())
        return cannotTell(QStringLiteral("IKE is not answered"));
    QStringList refusedOn;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const QJsonObject measured = evidence.findings().measured(findingIdOf(port));
        for (const QLatin1String version : {keys::ikev2, keys::ikev1}) {
            const QJsonObject exchange = measured.value(version).toObject();
            const QString reply = exchange.value(keys::reply).toString();
            if (reply == QLatin1String("sa-init") || reply == QLatin1String("main-mode"))
                return ruledOut({findingIdOf(port).toString()}, QStringLiteral("the server chose a suite"));
            if (exchange.contains(keys::offer))
                continue; // a narrow offer is there to be refused
            const QString notify = exchange.value(keys::notify).toString();
            if (notify == QLatin1String("INVALID_KE_PAYLOAD"))
                return ruledOut({findingIdOf(port).toString()}, QStringLiteral("the server chose a proposal"));
            const bool refused =
                notify == QLatin1String("NO_PROPOSAL_CHOSEN") || notify == QLatin1String("NO-PROPOSAL-CHOSEN");
            if (refused && !refusedOn.contains(findingIdOf(port)))
                refusedOn.append(findingIdOf(port).toString());
        }
    }
    if (refusedOn.isEmpty())
        return cannotTell(QStringLiteral("the server's replies do not speak of proposals"));
    return candidate(refusedOn, QStringLiteral("the server refuses even a wide choice of suites"));
}

} // namespace

std::vector<Rule> vpnRules()
{
    return {{ids::vpnProposalMismatch.toString(), Where::ThisComputer, proposalMismatch}};
}

} // namespace tsunagu
