#include "probes/vpn-config/certificates/RevocationProbe.h"

#include "probes/http/HttpGet.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/platform/Platform.h"
#include "probes/vpn-config/certificates/RevocationAddresses.h"

#include <QHash>
#include <QJsonArray>

namespace tsunagu {
namespace {

using namespace certificates;

constexpr int mostAsked = 4;
constexpr qsizetype mostCertificates = 16;
/// Lists of large authorities reach some hundred kilobytes; what is larger proves that it can be reached, no more.
constexpr qsizetype largestList = 1024 * 1024;
/// As long as Windows waits for one address by default is 15 s; an answer that late would not come in a run's time.
constexpr Milliseconds longestAsking{4000};

constexpr int httpOk = 200;
constexpr int httpRedirects = 300;
constexpr int httpErrors = 400;

void readList(const HttpAnswer& answer, const Certificate& certificate, const QDateTime& now, QJsonObject& entry)
{
    const QByteArray& body = answer.response.body;
    entry.insert(keys::sizeBytes, body.size());
    if (body.size() >= largestList) {
        entry.insert(keys::outcome, QStringLiteral("too-large"));
        return;
    }
    const auto list = readRevocationList(body);
    if (!list) {
        entry.insert(keys::outcome, QStringLiteral("not-a-list"));
        return;
    }
    if (list->nextUpdate.isValid())
        entry.insert(keys::nextUpdate, list->nextUpdate.toString(Qt::ISODate));
    if (list->issuerName != certificate.issuerName)
        entry.insert(keys::outcome, QStringLiteral("other-list"));
    else if (list->nextUpdate.isValid() && list->nextUpdate < now)
        entry.insert(keys::outcome, QStringLiteral("expired-list"));
    else
        entry.insert(keys::outcome, QStringLiteral("answered"));
}

void readAnswer(const HttpAnswer& answer, const RevocationAddress& address, const Certificate& certificate,
                const QDateTime& now, QJsonObject& entry)
{
    entry.insert(keys::outcome, httpOutcomeWord(answer.outcome));
    if (!answer.address.isNull())
        entry.insert(keys::address, answer.address.toString());
    if (answer.outcome != HttpOutcome::Answered)
        return;
    const int status = answer.response.status;
    entry.insert(keys::httpStatus, status);
    entry.insert(keys::rttMs, answer.rttMs);
    if (address.kind == AddressKind::Status) {
        // A responder that wants POST, or was asked without a request, is there all the same.
        const bool isAnswer = !address.isRequest || (status == httpOk && isStatusResponse(answer.response.body));
        if (!isAnswer)
            entry.insert(keys::outcome, QStringLiteral("other-answer"));
    } else if (status == httpOk) {
        readList(answer, certificate, now, entry);
    } else {
        const bool isRedirect = status >= httpRedirects && status < httpErrors;
        entry.insert(keys::outcome, isRedirect ? QStringLiteral("redirected") : QStringLiteral("http-error"));
    }
}

/// Asks each address once, whichever certificates name it.
class Asking
{
public:
    explicit Asking(const ProbeContext& context)
        : m_context(context)
    {
    }

    QJsonObject ask(const RevocationAddress& address, const Certificate& certificate)
    {
        const bool isList = address.kind == AddressKind::RevocationList;
        QJsonObject entry{{keys::kind, isList ? QStringLiteral("crl") : QStringLiteral("ocsp")},
                          {keys::url, address.text},
                          {keys::outcome, QStringLiteral("not-asked")}};
        if (!address.url) {
            entry.insert(keys::outcome, QStringLiteral("not-checked")); // LDAP, HTTPS
            return entry;
        }
        const QString key = address.url->toString() + QString::fromLatin1(certificate.issuerName.toHex());
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        if (m_asked == mostAsked || isOver())
            return entry;
        ++m_asked;
        const Platform& platform = m_context.platform;
        const HttpAnswer answer = httpGet(m_context, *address.url, largestList, platform.clock.now() + longestAsking);
        if (isOver() && answer.outcome != HttpOutcome::Answered)
            return entry; // cut short: it says nothing of the address
        readAnswer(answer, address, certificate, platform.clock.utc(), entry);
        m_known.insert(key, entry);
        return entry;
    }

    bool isOver() const
    {
        return m_context.stop.stop_requested() || m_context.platform.clock.now() >= m_context.deadline;
    }

private:
    const ProbeContext& m_context;
    QHash<QString, QJsonObject> m_known;
    int m_asked = 0;
};

/// What all addresses together say: one that answers is enough for a certificate.
Status statusOf(const QJsonArray& certificates)
{
    bool someAsked = false;
    bool someUnreached = false;
    bool someOpen = false;
    for (const QJsonValue value : certificates) {
        bool asked = false;
        bool answered = false;
        bool open = false;
        for (const QJsonValue address : value.toObject().value(keys::addresses).toArray()) {
            const QString outcome = address.toObject().value(keys::outcome).toString();
            asked |= outcome != u"not-asked" && outcome != u"not-checked";
            answered |= outcome == u"answered" || outcome == u"too-large";
            open |= outcome == u"redirected" || outcome == u"other-answer" || outcome == u"not-asked";
        }
        someAsked |= asked;
        someUnreached |= asked && !answered && !open;
        someOpen |= !answered && open;
    }
    if (someUnreached)
        return Status::Fail;
    return someAsked && !someOpen ? Status::Pass : Status::Unknown;
}

} // namespace

ProbeInfo RevocationProbe::info() const
{
    return {ids::certRevocation.toString(), Area::VpnConfig, {ids::netLink.toString()}, Milliseconds{200}};
}

Result<Finding> RevocationProbe::run(const ProbeContext& context)
{
    Finding finding;
    finding.status = Status::Skipped;
    const auto& profile = context.target.profile;
    if (!profile || profile->certificates.isEmpty()) {
        finding.needs = profile ? QStringLiteral("certificate") : QStringLiteral("profile");
        return finding;
    }
    const LoadedCertificates loaded = loadCertificates(context.platform.system, *profile, context.stop);
    Asking asking(context);
    QJsonArray certificates;
    for (const RevocableCertificate& each : revocableCertificates(loaded, context.stop)) {
        if (each.addresses.isEmpty() || certificates.size() == mostCertificates)
            continue;
        QJsonArray addresses;
        for (const RevocationAddress& address : each.addresses)
            addresses.append(asking.ask(address, each.certificate));
        certificates.append(QJsonObject{{keys::role, certificateRoleWord(each.role)},
                                        {keys::subject, each.certificate.subject},
                                        {keys::addresses, addresses}});
    }
    if (certificates.isEmpty() && context.stop.stop_requested()) {
        finding.status = Status::Unknown;
        return finding;
    }
    if (certificates.isEmpty()) {
        finding.needs = QStringLiteral("revocation-address");
        return finding;
    }
    finding.measured.insert(keys::certificates, certificates);
    finding.status = statusOf(certificates);
    return finding;
}

} // namespace tsunagu
