#include "probes/network/PortalProbe.h"

#include "probes/http/HttpDate.h"
#include "probes/http/HttpGet.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/network/PortalReading.h"
#include "probes/platform/Platform.h"

#include <algorithm>

namespace tsunagu {
namespace {

/// Asking the system takes some milliseconds; a hanging bus must not hold the probe up.
constexpr Milliseconds longestCommand{1500};
/// A check page is small and near; portals answer at once.
constexpr Milliseconds longestAsking{5000};
/// Enough to see what kind of answer it is.
constexpr qsizetype mostBody = 4096;

std::optional<QByteArray> outputOf(const ProbeContext& context, const QString& program, const QStringList& arguments)
{
    const TimePoint until = std::min(context.deadline, context.platform.clock.now() + longestCommand);
    const auto result = context.platform.system.run(program, arguments, until, context.stop);
    if (!result || result->exitCode != 0)
        return std::nullopt;
    return result->standardOutput;
}

/// nmcli(1), CONNECTIVITY; `absent` where there is no NetworkManager or it does not run.
QString systemVerdict(const ProbeContext& context)
{
    const auto output = outputOf(
        context, QStringLiteral("nmcli"),
        {QStringLiteral("-t"), QStringLiteral("-f"), QStringLiteral("CONNECTIVITY"), QStringLiteral("general")});
    if (!output)
        return QStringLiteral("absent");
    QString word = QString::fromLatin1(output->trimmed());
    for (const QLatin1String known :
         {QLatin1String("full"), QLatin1String("limited"), QLatin1String("portal"), QLatin1String("none")}) {
        if (word == known)
            return word;
    }
    return QStringLiteral("unknown");
}

std::optional<QByteArray> networkManagerProperty(const ProbeContext& context, const QString& property)
{
    return outputOf(context, QStringLiteral("busctl"),
                    {QStringLiteral("get-property"), QStringLiteral("org.freedesktop.NetworkManager"),
                     QStringLiteral("/org/freedesktop/NetworkManager"),
                     QStringLiteral("org.freedesktop.NetworkManager"), property});
}

/// Whether the page came that its owner sends, or something else in place of it.
Status statusOf(const QString& word, const QString& verdict)
{
    if (word == portalReadingWord(PortalReading::Expected))
        return Status::Pass;
    for (const PortalReading reading :
         {PortalReading::Redirected, PortalReading::OtherPage, PortalReading::SignInRequired}) {
        if (word == portalReadingWord(reading))
            return Status::Fail;
    }
    return verdict == QLatin1String("portal") ? Status::Fail : Status::Unknown;
}

/// The Date field is the sender's clock, cut to whole seconds (RFC 9110 §6.6.1); a cache adds how old it is.
void readDate(const HttpAnswer& answer, QJsonObject& measured)
{
    const auto date = parseHttpDate(answer.response.field("date"));
    bool isAge = false;
    constexpr int longestAge = 86'400;
    const QByteArray ageField = answer.response.field("age");
    const int ageSeconds = ageField.isEmpty() ? 0 : ageField.toInt(&isAge);
    if (!date || (!ageField.isEmpty() && (!isAge || ageSeconds < 0 || ageSeconds > longestAge)))
        return;
    constexpr double halfSecondMs = 500;
    const double uncertaintyMs = answer.rttMs / 2 + halfSecondMs + (ageField.isEmpty() ? 0 : 2 * halfSecondMs);
    const QDateTime sent = date->addSecs(ageSeconds);
    const double offsetMs = static_cast<double>(sent.msecsTo(answer.receivedUtc)) - halfSecondMs - answer.rttMs / 2;
    measured.insert(keys::dateOffsetMs, offsetMs);
    measured.insert(keys::dateUncertaintyMs, uncertaintyMs);
}

void ask(const ProbeContext& context, const HttpUrl& url, Finding& finding)
{
    QJsonObject& measured = finding.measured;
    measured.insert(keys::url, url.toString());
    const HttpAnswer answer = httpGet(context, url, mostBody, context.platform.clock.now() + longestAsking);
    if (!answer.address.isNull())
        measured.insert(keys::address, answer.address.toString());
    if (answer.outcome != HttpOutcome::Answered) {
        measured.insert(keys::outcome, httpOutcomeWord(answer.outcome));
        return;
    }
    const PortalAnswer portal = readPortalAnswer(url, answer.response);
    measured.insert(keys::outcome, portalReadingWord(portal.reading));
    measured.insert(keys::httpStatus, answer.response.status);
    measured.insert(keys::rttMs, answer.rttMs);
    if (!portal.redirectHost.isEmpty())
        measured.insert(keys::redirectHost, portal.redirectHost);
    // Whoever answers in place of the page may have any clock.
    if (portal.reading == PortalReading::Expected)
        readDate(answer, measured);
}

} // namespace

ProbeInfo PortalProbe::info() const
{
    return {ids::netPortal.toString(), Area::Network, {}, Milliseconds{150}};
}

Result<Finding> PortalProbe::run(const ProbeContext& context)
{
    Finding finding;
    QJsonObject& measured = finding.measured;
    const QString verdict = systemVerdict(context);
    measured.insert(keys::systemVerdict, verdict);
    std::optional<HttpUrl> url = context.target.portalCheckUrl;
    QString source = QStringLiteral("option");
    if (verdict != QLatin1String("absent")) {
        const auto enabled = networkManagerProperty(context, QStringLiteral("ConnectivityCheckEnabled"));
        const auto checks = enabled ? parseBusctlBool(*enabled) : std::nullopt;
        if (checks)
            measured.insert(keys::systemChecks, *checks);
        if (!url && checks.value_or(false)) {
            const auto configured = networkManagerProperty(context, QStringLiteral("ConnectivityCheckUri"));
            const auto text = configured ? parseBusctlString(*configured) : std::nullopt;
            url = text ? parseHttpUrl(*text) : std::nullopt;
            source = QStringLiteral("network-manager");
        }
    }
    measured.insert(keys::asked, url.has_value());
    if (url) {
        measured.insert(keys::urlSource, source);
        ask(context, *url, finding);
        finding.status = statusOf(measured.value(keys::outcome).toString(), verdict);
        if (context.stop.stop_requested() && finding.status != Status::Fail)
            finding.status = Status::Unknown;
        return finding;
    }
    if (verdict == QLatin1String("portal")) {
        finding.status = Status::Fail;
    } else if (verdict == QLatin1String("absent")) {
        finding.status = Status::Skipped;
        finding.needs = QStringLiteral("portal-check-url");
    } else {
        // Without a check of its own, NetworkManager says "full" as soon as there is a default route.
        const bool isChecked = measured.value(keys::systemChecks).toBool();
        const bool isFull = isChecked && verdict == QLatin1String("full");
        finding.status = isFull ? Status::Pass : Status::Unknown;
        if (!isFull)
            finding.needs = QStringLiteral("portal-check-url");
    }
    return finding;
}

} // namespace tsunagu
