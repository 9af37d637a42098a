#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

/// What the profile's own proposals met, if there is a profile.
std::optional<Conclusion> proposalsOfTheProfile(const Evidence& evidence)
{
    const QStringList findings{ids::vpnProposals.toString()};
    if (evidence.has(ids::vpnProposals, Status::Pass))
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "the server takes what the profile offers"));
    if (!evidence.has(ids::vpnProposals, Status::Fail))
        return std::nullopt;
    const QJsonObject measured = evidence.findings().measured(ids::vpnProposals);
    const QString exact = measured.value(keys::exact).toObject().value(keys::outcome).toString();
    const QJsonObject wide = measured.value(keys::wide).toObject();
    if (exact != QLatin1String("refused"))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server's reply does not speak of proposals"));
    if (wide.value(keys::outcome).toString() != QLatin1String("accepted"))
        return std::nullopt;
    QJsonObject accepted = measured.value(keys::accepted).toObject();
    if (accepted.isEmpty())
        accepted = {{keys::acceptedSuite, wide.value(keys::chosen)}};
    return holds(Confidence::Certain, findings,
                 QT_TRANSLATE_NOOP("Reason", "the server refuses the profile's proposals and takes others"),
                 {{keys::accepted, accepted}});
}

/// Without the profile's own proposals only a candidate: a server may refuse strangers whatever they offer.
/// Disproved by the server choosing a suite.
Conclusion proposalMismatch(const Evidence& evidence)
{
    if (!evidence.anyPortAnswered())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE is not answered"));
    if (auto conclusion = proposalsOfTheProfile(evidence))
        return *std::move(conclusion);
    for (const QLatin1String version : {keys::ikev2, keys::ikev1}) {
        if (const auto port = evidence.suiteChosenOn(version))
            return ruledOut({findingIdOf(*port).toString()}, QT_TRANSLATE_NOOP("Reason", "the server chose a suite"));
    }
    QStringList refusedOn;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        const QJsonObject measured = evidence.findings().measured(findingIdOf(port));
        for (const QLatin1String version : {keys::ikev2, keys::ikev1}) {
            const QJsonObject exchange = measured.value(version).toObject();
            if (exchange.contains(keys::offer))
                continue; // a narrow offer is there to be refused
            const QString notify = exchange.value(keys::notify).toString();
            const bool refused =
                notify == QLatin1String("NO_PROPOSAL_CHOSEN") || notify == QLatin1String("NO-PROPOSAL-CHOSEN");
            if (refused && !refusedOn.contains(findingIdOf(port)))
                refusedOn.append(findingIdOf(port).toString());
        }
    }
    if (refusedOn.isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server's replies do not speak of proposals"));
    return candidate(refusedOn, QT_TRANSLATE_NOOP("Reason", "the server refuses even a wide choice of suites"));
}

} // namespace

std::vector<Rule> vpnRules()
{
    return {{ids::vpnProposalMismatch.toString(), Where::ThisComputer, proposalMismatch}};
}

} // namespace tsunagu
