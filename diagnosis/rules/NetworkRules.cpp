#include "diagnosis/rules/DnsComparison.h"
#include "diagnosis/rules/Rules.h"
#include "diagnosis/rules/SignInPage.h"
#include "diagnosis/rules/Thresholds.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

QStringList evidenceOf(std::initializer_list<QStringView> findingIds)
{
    QStringList list;
    for (const QStringView id : findingIds)
        list.append(id.toString());
    return list;
}

/// Disproved by anything that came back from outside, whatever the interfaces look like.
Conclusion offline(const Evidence& evidence)
{
    if (evidence.hostReached())
        return ruledOut(evidence.hostReachedBy(), QT_TRANSLATE_NOOP("Reason", "the host answered"));
    const QString outcome = evidence.dnsOutcome();
    const bool resolverAnswered = !outcome.isEmpty() && outcome != QLatin1String("no-answer") &&
                                  !evidence.findings().measured(ids::netDns).value(keys::literal).toBool();
    const bool isKnown = !evidence.findings().measured(ids::netLink).isEmpty();
    if (!isKnown)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the interfaces could not be read"));
    if (evidence.has(ids::netLink, Status::Fail))
        return holds(Confidence::Certain, evidenceOf({ids::netLink}),
                     QT_TRANSLATE_NOOP("Reason", "no interface has a usable address"));
    const bool addressKnown = evidence.findings().measured(ids::netDns).contains(keys::address);
    if (addressKnown && !evidence.hasRouteToServer()) {
        return holds(evidence.has(ids::netLink, Status::Warn) ? Confidence::Certain : Confidence::Likely,
                     evidenceOf({ids::netLink, ids::netDns}),
                     QT_TRANSLATE_NOOP("Reason", "this computer has no route to the server's address"));
    }
    if (evidence.has(ids::netLink, Status::Warn) && !evidence.hasRouteToServer() && !resolverAnswered) {
        return holds(Confidence::Certain, evidenceOf({ids::netLink, ids::netDns}),
                     QT_TRANSLATE_NOOP("Reason", "no default route, and no resolver answers"));
    }
    return ruledOut(evidenceOf({ids::netLink}), QT_TRANSLATE_NOOP("Reason", "there is an address and a route"));
}

Conclusion nameNotFound(const Evidence& evidence)
{
    const QString outcome = evidence.dnsOutcome();
    if (compareDnsAnswers(evidence) == DnsComparison::Denied)
        return ruledOut(evidenceOf({ids::netDns}),
                        QT_TRANSLATE_NOOP("Reason", "a reference resolver has an address for the name"));
    if (outcome == QLatin1String("name-error"))
        return holds(Confidence::Certain, evidenceOf({ids::netDns}),
                     QT_TRANSLATE_NOOP("Reason", "a resolver says NXDOMAIN"));
    if (outcome == QLatin1String("no-data"))
        return holds(Confidence::Likely, evidenceOf({ids::netDns}),
                     QT_TRANSLATE_NOOP("Reason", "the name has no address record"));
    if (outcome == QLatin1String("found"))
        return ruledOut(evidenceOf({ids::netDns}), QT_TRANSLATE_NOOP("Reason", "the name has an address"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "no resolver gave an answer about the name"));
}

Conclusion dnsFailure(const Evidence& evidence)
{
    const QString outcome = evidence.dnsOutcome();
    if (outcome == QLatin1String("found") || outcome == QLatin1String("name-error") ||
        outcome == QLatin1String("no-data"))
        return ruledOut(evidenceOf({ids::netDns}), QT_TRANSLATE_NOOP("Reason", "a resolver answered"));
    const bool failed = outcome == QLatin1String("failed") || outcome == QLatin1String("no-answer");
    if (!failed || !evidence.has(ids::netDns, Status::Fail))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the name look-up did not end"));
    if (!evidence.has(ids::netLink, Status::Pass))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "without a way out no resolver can answer"));
    return holds(Confidence::Likely, evidenceOf({ids::netDns, ids::netLink}),
                 outcome == QLatin1String("failed") ? QT_TRANSLATE_NOOP("Reason", "all resolvers failed")
                                                    : QT_TRANSLATE_NOOP("Reason", "no resolver answered"));
}

/// Disproved by one fast round trip of anything over the whole path.
Conclusion slow(const Evidence& evidence)
{
    const auto ike = evidence.ikeRttMs();
    const auto control = evidence.controlRttMs();
    if (control && *control < thresholds::slowRttMs)
        return ruledOut(evidenceOf({ids::pathControl}),
                        QT_TRANSLATE_NOOP("Reason", "control traffic comes back in time"));
    if (ike && *ike < thresholds::slowRttMs)
        return ruledOut(evidenceOf({ids::ikeUdp500, ids::ikeUdp4500}),
                        QT_TRANSLATE_NOOP("Reason", "IKE comes back in time"));
    if (ike && control) {
        return holds(Confidence::Likely, evidenceOf({ids::ikeUdp500, ids::ikeUdp4500, ids::pathControl}),
                     QT_TRANSLATE_NOOP("Reason", "IKE and control traffic both come back late"),
                     {{keys::rttMs, std::min(*ike, *control)}});
    }
    if (control)
        return candidate(evidenceOf({ids::pathControl}),
                         QT_TRANSLATE_NOOP("Reason", "control traffic comes back late, IKE not at all"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "no round trip of control traffic was measured"));
}

} // namespace

std::vector<Rule> networkRules()
{
    return {{ids::networkOffline.toString(), Where::ThisComputer, offline},
            {ids::networkCaptivePortal.toString(), Where::LocalNetwork, signInPage},
            {ids::networkNameNotFound.toString(), Where::ThisComputer, nameNotFound},
            {ids::networkDnsFailure.toString(), Where::LocalNetwork, dnsFailure},
            {ids::networkSlow.toString(), Where::Unknown, slow}};
}

} // namespace tsunagu
