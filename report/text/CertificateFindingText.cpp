#include "report/text/CertificateFindingText.h"

#include "probes/model/HttpUrl.h"
#include "probes/model/Ids.h"
#include "report/text/Measured.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

#include <QDate>

#include <algorithm>

namespace tsunagu {
namespace {

using measured::count;
using measured::text;

constexpr qsizetype mostEntries = 64; // a finding may come from a report that somebody made up

QList<QJsonObject> entriesOf(const QJsonObject& object, QStringView key)
{
    QList<QJsonObject> entries;
    for (const QJsonValue value : object.value(key).toArray()) {
        if (entries.size() < mostEntries)
            entries.append(value.toObject());
    }
    return entries;
}

/// The first certificate of which that is true; nothing if there is none.
template <typename Predicate>
std::optional<QJsonObject> firstWhere(const QList<QJsonObject>& certificates, Predicate predicate)
{
    const auto found = std::find_if(certificates.begin(), certificates.end(), predicate);
    return found == certificates.end() ? std::nullopt : std::optional(*found);
}

std::optional<QJsonObject> inState(const QList<QJsonObject>& certificates, QStringView state)
{
    return firstWhere(certificates,
                      [state](const QJsonObject& entry) { return entry.value(u"state").toString() == state; });
}

/// In brackets: whose it is, or which file.
QString nameOf(const QJsonObject& certificate, const Texts& texts)
{
    const QString subject = text(certificate, u"subject");
    return texts.inBrackets(subject.isEmpty() ? text(certificate, u"file") : subject);
}

QString failedAnswer(const QList<QJsonObject>& certificates, const Texts& texts)
{
    if (const auto expired = inState(certificates, u"expired")) {
        const int days = count(*expired, u"days_expired").value_or(0);
        const QString when = days == 0
                                 ? texts.translate("FindingText", "No. By this computer's clock it has just ended")
                                 : texts.translate("FindingText", "No. By this computer's clock it ended %n days ago",
                                                   "certificate", days);
        return when + nameOf(*expired, texts);
    }
    if (const auto early = inState(certificates, u"not-yet-valid"))
        return texts.translate("FindingText", "No. By this computer's clock it has not begun yet") +
               nameOf(*early, texts);
    if (const auto broken = inState(certificates, u"broken"))
        return texts.translate("FindingText", "No. A file is damaged, or holds no certificate") +
               nameOf(*broken, texts);
    return {};
}

std::optional<int> daysLeft(const QList<QJsonObject>& certificates)
{
    std::optional<int> least;
    for (const QJsonObject& certificate : certificates) {
        if (const auto days = count(certificate, u"days_left"))
            least = std::min(least.value_or(*days), *days);
    }
    return least;
}

QString warnedAnswer(const QList<QJsonObject>& certificates, const Texts& texts)
{
    if (const auto absent = inState(certificates, u"absent"))
        return texts.translate("FindingText", "A file is missing") + nameOf(*absent, texts);
    const auto chain = [](const QJsonObject& entry) { return entry.value(u"chain").toString() == u"broken"; };
    if (const auto forged = firstWhere(certificates, chain))
        return texts.translate("FindingText", "Its issuer's signature is not right") + nameOf(*forged, texts);
    const auto usage = [](const QJsonObject& entry) { return entry.contains(u"usage_problem"); };
    if (const auto unfit = firstWhere(certificates, usage))
        return texts.translate("FindingText", "Yes, but it was not made for this use") + nameOf(*unfit, texts);
    if (const auto days = daysLeft(certificates))
        return texts.translate("FindingText", "Yes, but only for %n more days", "certificate", *days);
    return {};
}

QString hostOf(const QString& url)
{
    const auto parsed = parseHttpUrl(url);
    return parsed ? forScreen(parsed->host) : QString();
}

/// A date as people write it; UTC, which is a day off at most.
QString dateText(const QJsonValue& value, const Texts& texts)
{
    const QDate date = QDateTime::fromString(value.toString(), Qt::ISODate).date();
    if (!date.isValid())
        return {};
    return texts.language() == Language::Japanese
               ? QStringLiteral("%1 年 %2 月 %3 日").arg(date.year()).arg(date.month()).arg(date.day())
               : date.toString(Qt::ISODate);
}

} // namespace

QString certificateAnswer(const Finding& finding, const Texts& texts)
{
    const QList<QJsonObject> certificates = entriesOf(finding.measured, u"certificates");
    switch (finding.status) {
    case Status::Pass:
        if (const auto days = daysLeft(certificates))
            return texts.translate("FindingText", "Yes, for %n more days", "certificate", *days);
        return texts.translate("FindingText", "Yes.");
    case Status::Warn:
        return warnedAnswer(certificates, texts);
    case Status::Fail:
        return failedAnswer(certificates, texts);
    case Status::Unknown:
    case Status::Skipped:
        break;
    }
    return {};
}

QString revocationAnswer(const Finding& finding, const Texts& texts)
{
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return texts.translate("FindingText", "Yes. They can be looked up");
    case Status::Fail:
        for (const QJsonObject& certificate : entriesOf(finding.measured, u"certificates")) {
            for (const QJsonObject& address : entriesOf(certificate, u"addresses")) {
                const QString outcome = address.value(u"outcome").toString();
                const QString host = hostOf(address.value(u"url").toString());
                if (outcome != u"answered" && outcome != u"too-large" && !host.isEmpty())
                    return texts.translate("FindingText", "No. %1 does not hand out a list that can be used").arg(host);
            }
        }
        return {};
    case Status::Unknown:
        return finding.needs.isEmpty() ? texts.translate("FindingText", "Cannot tell: not every address could be asked")
                                       : QString();
    case Status::Skipped:
        break;
    }
    return {};
}

CertificateValues certificateValues(const Run& run, Language language)
{
    CertificateValues values;
    const Cause* const cause = measured::verdictCause(run.diagnosis);
    if (cause == nullptr)
        return values;
    const Texts texts(language);
    if (cause->id == ids::certificateExpired) {
        values.subject = text(cause->detail, u"subject");
        const bool isExpired = cause->detail.value(u"state").toString() == u"expired";
        QString& date = isExpired ? values.ended : values.begins;
        date = dateText(cause->detail.value(isExpired ? u"not_after" : u"not_before"), texts);
    } else if (cause->id == ids::certificateRevocationUnreachable) {
        values.host = hostOf(measured::texts(cause->detail, u"addresses", 1).value(0));
    }
    return values;
}

} // namespace tsunagu
