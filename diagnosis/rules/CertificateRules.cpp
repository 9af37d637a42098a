#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>

// What the certificates of the chosen profile say, and the addresses that they name. Without a profile none of it can
// be told.

namespace tsunagu {
namespace {

/// Of alternatives the first in this order counts, of what is needed together the last; but what could not be read
/// speaks neither for nor against.
enum class Validity
{
    Unknown, ///< it could not be read
    Valid,
    NearTheLimit, ///< on which side of it cannot be told
    Expired,
    NotYetValid,
};

/// The true time, as far as it is known: between two moments.
struct Moment
{
    QDateTime earliest;
    QDateTime latest;
};

Validity validityAt(const QJsonObject& certificate, const Moment& moment)
{
    const auto date = [&certificate](QLatin1String key) {
        return QDateTime::fromString(certificate.value(key).toString(), Qt::ISODate);
    };
    const QDateTime notBefore = date(keys::notBefore);
    const QDateTime notAfter = date(keys::notAfter);
    if (!notBefore.isValid() || !notAfter.isValid())
        return Validity::Unknown;
    if (moment.earliest > notAfter)
        return Validity::Expired;
    if (moment.latest < notBefore)
        return Validity::NotYetValid;
    return moment.latest > notAfter || moment.earliest < notBefore ? Validity::NearTheLimit : Validity::Valid;
}

/// What keeps the profile from working: certificates for one use are alternatives, and only all of them together; but
/// each issuer that the chain of another one needs.
struct Judgement
{
    Validity worst = Validity::Unknown;
    QJsonObject certificate; ///< the one that it is about
    bool isOwn = false;      ///< it is not only an authority's

    bool isOut() const { return worst >= Validity::Expired; }
    bool isValid() const { return worst == Validity::Valid; }
};

/// The best of the certificates for that use which the profile names; nothing if it names none.
std::optional<Judgement> bestFor(QStringView role, const QJsonArray& certificates, const Moment& moment)
{
    std::optional<Judgement> best;
    for (const QJsonValue value : certificates) {
        const QJsonObject certificate = value.toObject();
        if (certificate.value(keys::role).toString() != role || certificate.value(keys::inChain).toBool())
            continue;
        const Validity validity = validityAt(certificate, moment);
        const bool isBetter = !best || (best->isOut() ? validity < best->worst : validity == Validity::Valid);
        if (isBetter)
            best = Judgement{validity, certificate, role != u"authority"};
    }
    return best;
}

Judgement judge(const QJsonArray& certificates, const Moment& moment)
{
    QList<Judgement> needed;
    for (const QStringView role : {u"user", u"server", u"authority"}) {
        if (const auto best = bestFor(role, certificates, moment))
            needed.append(*best);
    }
    for (const QJsonValue value : certificates) {
        if (value.toObject().value(keys::inChain).toBool())
            needed.append({validityAt(value.toObject(), moment), value.toObject(), false});
    }
    const auto worst =
        std::max_element(needed.begin(), needed.end(),
                         [](const Judgement& left, const Judgement& right) { return left.worst < right.worst; });
    return worst == needed.end() ? Judgement() : *worst;
}

/// This computer's clock corrected by one source of net.clock; its uncertainty on both sides.
Moment corrected(const QDateTime& checked, const QJsonObject& source)
{
    const double offset = source.value(keys::offsetMs).toDouble();
    const double uncertainty = std::abs(source.value(keys::uncertaintyMs).toDouble());
    static constexpr double longest = 1e15; // 30,000 years: a report may hold any number
    const auto ms = [](double value) { return static_cast<qint64>(std::clamp(value, -longest, longest)); };
    return {checked.addMSecs(ms(-offset - uncertainty)), checked.addMSecs(ms(uncertainty - offset))};
}

QList<Moment> trueTimes(const QDateTime& checked, const QJsonObject& clock)
{
    QList<Moment> moments;
    for (const QJsonValue source : clock.value(keys::sources).toArray()) {
        if (source.toObject().value(keys::offsetMs).isDouble())
            moments.append(corrected(checked, source.toObject()));
    }
    if (moments.isEmpty() && clock.value(keys::offsetMs).isDouble())
        moments.append(corrected(checked, clock));
    return moments;
}

QJsonObject detailOf(const Judgement& judgement)
{
    const bool isExpired = judgement.worst == Validity::Expired;
    QJsonObject detail{{keys::state, isExpired ? QStringLiteral("expired") : QStringLiteral("not-yet-valid")}};
    for (const QLatin1String key : {keys::role, keys::file, keys::subject, keys::notBefore, keys::notAfter}) {
        if (judgement.certificate.contains(key))
            detail.insert(key, judgement.certificate.value(key));
    }
    return detail;
}

/// Judged by the true time where the clock was compared: on a wrong clock's word no certificate is accused. Disproved
/// by a certificate for each use that is valid.
Conclusion certificateExpired(const Evidence& evidence)
{
    const QJsonObject local = evidence.findings().measured(ids::certLocal);
    const QJsonArray certificates = local.value(keys::certificates).toArray();
    const QDateTime checked = QDateTime::fromString(local.value(keys::checkedUtc).toString(), Qt::ISODate);
    if (certificates.isEmpty() || !checked.isValid())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no certificate was looked at"));
    const QStringList findings{ids::certLocal.toString()};
    const QStringList withClock = findings + QStringList{ids::netClock.toString()};
    const Judgement byOwnClock = judge(certificates, {checked, checked});
    if (byOwnClock.worst == Validity::Unknown)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no certificate could be read"));

    const QList<Moment> moments = trueTimes(checked, evidence.findings().measured(ids::netClock));
    if (moments.isEmpty()) {
        if (!byOwnClock.isOut())
            return ruledOut(findings,
                            QT_TRANSLATE_NOOP("Reason", "the certificates are valid by this computer's clock"));
        return holds(Confidence::Likely, findings,
                     QT_TRANSLATE_NOOP(
                         "Reason", "a certificate is out of its time by this computer's clock, which was not compared"),
                     detailOf(byOwnClock));
    }
    QList<Judgement> judgements;
    for (const Moment& moment : moments)
        judgements.append(judge(certificates, moment));
    if (std::all_of(judgements.begin(), judgements.end(), std::mem_fn(&Judgement::isValid))) {
        if (byOwnClock.isOut())
            return ruledOut(
                withClock,
                QT_TRANSLATE_NOOP("Reason", "the certificates are valid; only this computer's clock says otherwise"));
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "the certificates are valid"));
    }
    const auto out = std::find_if(judgements.begin(), judgements.end(), std::mem_fn(&Judgement::isOut));
    if (out == judgements.end())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "a certificate begins or ends at about this moment"));
    const QJsonObject detail = detailOf(*out);
    if (!std::all_of(judgements.begin(), judgements.end(), std::mem_fn(&Judgement::isOut)))
        return candidate(withClock,
                         QT_TRANSLATE_NOOP("Reason", "the clocks that were asked disagree on the certificate"), detail);
    // Which of several authorities a server's certificate hangs on is not known.
    return holds(out->isOwn ? Confidence::Certain : Confidence::Likely, withClock,
                 QT_TRANSLATE_NOOP("Reason", "a certificate is out of its time, whatever clock is asked"), detail);
}

/// What one certificate's addresses say together.
enum class Reach
{
    Reached,
    Unreached,
    Stale, ///< only outdated lists were found
    Open,  ///< nothing that decides it was asked
};

Reach reachOf(const QJsonArray& addresses, bool namesWork)
{
    bool isUnreached = false;
    bool isStale = false;
    bool isOpen = false;
    for (const QJsonValue value : addresses) {
        const QString outcome = value.toObject().value(keys::outcome).toString();
        if (outcome == u"answered" || outcome == u"too-large")
            return Reach::Reached;
        isUnreached |= outcome == u"no-answer" || outcome == u"refused" || outcome == u"http-error" ||
                       outcome == u"not-a-list" || outcome == u"other-list" || outcome == u"unreadable" ||
                       (outcome == u"name-not-found" && namesWork);
        isStale |= outcome == u"expired-list";
        isOpen |= outcome == u"redirected" || outcome == u"other-answer" || outcome == u"not-asked" ||
                  outcome == u"not-sent" || (outcome == u"name-not-found" && !namesWork);
    }
    if (isOpen || (!isUnreached && !isStale))
        return Reach::Open;
    return isStale ? Reach::Stale : Reach::Unreached;
}

QJsonArray urlsOf(const QJsonArray& addresses)
{
    QJsonArray urls;
    for (const QJsonValue value : addresses) {
        const QJsonObject address = value.toObject();
        if (address.value(keys::outcome).toString() != u"not-checked")
            urls.append(address.value(keys::url));
    }
    return urls;
}

/// The web in general, as net.portal saw it: a check page that did not come as its owner sends it.
bool checkPageFailed(const Evidence& evidence)
{
    const QJsonObject portal = evidence.findings().measured(ids::netPortal);
    return portal.value(keys::asked).toBool() && portal.value(keys::outcome).toString() != u"expected";
}

/// Something beyond the local network was heard of in this run.
QStringList outsideHeard(const Evidence& evidence)
{
    if (evidence.has(ids::netPortal, Status::Pass))
        return {ids::netPortal.toString()};
    return evidence.hostReachedBy();
}

/// Programs that insist on looking a certificate up give up without it (0x3618); others pass over it. Disproved by any
/// of the addresses answering.
Conclusion revocationUnreachable(const Evidence& evidence)
{
    const QJsonArray certificates =
        evidence.findings().measured(ids::certRevocation).value(keys::certificates).toArray();
    if (certificates.isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no certificate with an address to ask was looked at"));
    const QStringList findings{ids::certRevocation.toString()};
    const bool namesWork = evidence.dnsOutcome() == u"found" || evidence.dnsOutcome() == u"name-error";
    bool isOpen = false;
    bool isStale = false;
    QJsonArray unreached;
    for (const QJsonValue value : certificates) {
        const QJsonArray addresses = value.toObject().value(keys::addresses).toArray();
        const Reach reach = reachOf(addresses, namesWork);
        isOpen |= reach == Reach::Open;
        isStale |= reach == Reach::Stale;
        if (reach == Reach::Unreached || reach == Reach::Stale) {
            for (const QJsonValue url : urlsOf(addresses)) {
                if (!unreached.contains(url))
                    unreached.append(url);
            }
        }
    }
    if (unreached.isEmpty())
        return isOpen ? cannotTell(QT_TRANSLATE_NOOP("Reason", "not every certificate could be looked up"))
                      : ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "each certificate can be looked up"));
    if (evidence.has(ids::netLink, Status::Fail) || checkPageFailed(evidence))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the web in general does not answer"));
    const QStringList heard = outsideHeard(evidence);
    const QJsonObject detail{{keys::addresses, unreached}};
    if (heard.isEmpty())
        return candidate(findings,
                         QT_TRANSLATE_NOOP("Reason", "no list can be fetched, and nothing else from outside is heard"),
                         detail);
    if (isStale)
        return candidate(findings, QT_TRANSLATE_NOOP("Reason", "a list that is out of date is all that can be fetched"),
                         detail);
    return holds(
        Confidence::Likely, findings + heard,
        QT_TRANSLATE_NOOP("Reason", "no address answers at which a certificate can be looked up, other traffic passes"),
        detail);
}

} // namespace

std::vector<Rule> certificateRules()
{
    return {{ids::certificateExpired.toString(), Where::ThisComputer, certificateExpired},
            {ids::certificateRevocationUnreachable.toString(), Where::Unknown, revocationUnreachable}};
}

} // namespace tsunagu
