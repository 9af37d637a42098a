#include "diagnosis/rules/SignInPage.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

namespace tsunagu {
namespace {

/// Beyond a sign-in page only what its owner answers in place of others comes back: web pages, names. A reply to
/// anything else got past it.
QStringList gotPastBy(const Evidence& evidence)
{
    QStringList findings;
    const QJsonObject control = evidence.findings().measured(ids::pathControl);
    const bool echoed = control.value(keys::icmpEcho).toObject().value(keys::received).toInt() > 0;
    if (echoed || control.value(keys::udpClosed).toObject().value(keys::answered).toBool())
        findings.append(ids::pathControl.toString());
    if (evidence.neutralTrail().reachedHost)
        findings.append(ids::pathHops.toString());
    return findings;
}

QStringList answeredPorts(const Evidence& evidence)
{
    QStringList findings;
    for (const IkePort port : {IkePort::Udp500, IkePort::Udp4500}) {
        if (evidence.port(port) == PortState::Answered)
            findings.append(findingIdOf(port).toString());
    }
    return findings;
}

} // namespace

Conclusion signInPage(const Evidence& evidence)
{
    const QJsonObject portal = evidence.findings().measured(ids::netPortal);
    const QString outcome = portal.value(keys::outcome).toString();
    const QStringList findings{ids::netPortal.toString()};
    if (outcome == QLatin1String("expected"))
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "the check page came back as its owner sends it"));
    const bool pageSeen = outcome == QLatin1String("redirected") || outcome == QLatin1String("other-page") ||
                          outcome == QLatin1String("sign-in-required");
    const bool systemSaysSo = portal.value(keys::systemVerdict).toString() == QLatin1String("portal");
    if (!pageSeen && !systemSaysSo)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no check page was asked for, or it did not answer"));
    if (evidence.anyPortAnswered())
        return ruledOut(answeredPorts(evidence), QT_TRANSLATE_NOOP("Reason", "a page was seen, but IKE gets past it"));
    if (evidence.has(ids::netLink, Status::Fail))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "what the system says is older than the connection's end"));

    QJsonObject detail;
    if (portal.contains(keys::redirectHost))
        detail.insert(keys::redirectHost, portal.value(keys::redirectHost));
    const QStringList past = gotPastBy(evidence);
    if (!past.isEmpty()) {
        return holds(Confidence::Likely, findings + past,
                     QT_TRANSLATE_NOOP("Reason", "a sign-in page was seen, though some other traffic gets past it"),
                     detail);
    }
    return holds(Confidence::Certain, findings,
                 pageSeen ? QT_TRANSLATE_NOOP("Reason", "another page came back in place of the check page")
                          : QT_TRANSLATE_NOOP("Reason", "the system's own check has met a sign-in page"),
                 detail);
}

} // namespace tsunagu
