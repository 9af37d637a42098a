#include "report/text/AskedFindingText.h"

#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

using measured::flag;
using measured::number;
using measured::text;

/// A number that is finite; unlike the others it may be negative.
std::optional<double> signedNumber(const QJsonObject& measured, QStringView key)
{
    const QJsonValue value = measured.value(key);
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

/// As long as people speak of it: "42 s", "10 minutes", "9 hours", "3 days".
QString longDuration(double milliseconds, const Texts& texts)
{
    constexpr double minute = 60'000;
    constexpr double hour = 60 * minute;
    constexpr double day = 24 * hour;
    const auto whole = [milliseconds](double unit) {
        constexpr double most = 1'000'000;
        return static_cast<int>(std::min(std::round(milliseconds / unit), most));
    };
    if (milliseconds < 2 * minute)
        return formatMilliseconds(milliseconds, texts.language());
    if (milliseconds < 2 * hour)
        return texts.translate("FindingText", "%n minutes", "length of time", whole(minute));
    if (milliseconds < 2 * day)
        return texts.translate("FindingText", "%n hours", "length of time", whole(hour));
    return texts.translate("FindingText", "%n days", "length of time", whole(day));
}

} // namespace

QString portalAnswer(const Finding& finding, const Texts& texts)
{
    const QString outcome = finding.measured.value(u"outcome").toString();
    switch (finding.status) {
    case Status::Pass:
    case Status::Warn:
        return texts.translate("FindingText", "No. The way out is open");
    case Status::Fail: {
        const bool pageSeen = outcome == u"redirected" || outcome == u"other-page" || outcome == u"sign-in-required";
        if (!pageSeen && finding.measured.value(u"system_verdict").toString() != u"portal")
            return {};
        if (!pageSeen)
            return texts.translate("FindingText", "Yes. This computer's own check has met a sign-in page");
        return texts.translate("FindingText", "Yes. A sign-in page answers") +
               texts.inBrackets(text(finding.measured, u"redirect_host"));
    }
    case Status::Unknown:
        if (!flag(finding.measured, u"asked"))
            return {};
        if (outcome == u"same-site" || outcome == u"other-answer" || outcome == u"unreadable")
            return texts.translate("FindingText", "Cannot tell: the check page answers in an unusual way");
        return texts.translate("FindingText", "Cannot tell: the check page does not answer");
    case Status::Skipped:
        break;
    }
    return {};
}

QString clockAnswer(const Finding& finding, const Texts& texts)
{
    const std::optional<double> offset = signedNumber(finding.measured, u"offset_ms");
    if (finding.status == Status::Unknown && !offset)
        return texts.translate("FindingText", "Cannot tell: no time server answers");
    if (!offset || finding.status == Status::Unknown || finding.status == Status::Skipped)
        return {};
    const double uncertainty = number(finding.measured, u"uncertainty_ms").value_or(0);
    constexpr double nobodyCares = 1000;
    const double off = std::abs(*offset);
    if (off <= uncertainty + nobodyCares)
        return texts.translate("FindingText", "Yes. Off by less than %1")
            .arg(formatMilliseconds(std::ceil((off + uncertainty) / nobodyCares) * nobodyCares, texts.language()));
    const QString duration = longDuration(off, texts);
    if (finding.status == Status::Pass)
        return texts.translate("FindingText", "Yes. Off by %1").arg(duration);
    return *offset > 0 ? texts.translate("FindingText", "No. It is %1 fast").arg(duration)
                       : texts.translate("FindingText", "No. It is %1 slow").arg(duration);
}

QString clockOffset(const Finding& finding, const Texts& texts)
{
    const std::optional<double> offset = signedNumber(finding.measured, u"offset_ms");
    if (!offset || finding.status != Status::Warn)
        return {};
    const QString duration = longDuration(std::abs(*offset), texts);
    return *offset > 0 ? texts.translate("FindingText", "%1 ahead", "how far a clock is off").arg(duration)
                       : texts.translate("FindingText", "%1 behind", "how far a clock is off").arg(duration);
}

QString referenceAnswer(const Finding& finding, const Texts& texts)
{
    const QString address = texts.inBrackets(text(finding.measured, u"address"));
    if (finding.status == Status::Pass || finding.status == Status::Warn)
        return texts.translate("FindingText", "Yes. A VPN answers there") + address;
    if (finding.status == Status::Fail)
        return texts.translate("FindingText", "No. Nothing answers there") + address;
    return {};
}

QString otherResolverRemark(const QJsonObject& dns, const Texts& texts)
{
    const QStringList own = measured::texts(dns, u"addresses", 64);
    const QStringList others = measured::texts(dns, u"reference_addresses", 64);
    const bool agree =
        std::any_of(others.begin(), others.end(), [&own](const QString& address) { return own.contains(address); });
    if (others.isEmpty() || agree)
        return {};
    return texts.translate("FindingText", ". The name service that was asked to compare says %1").arg(others.front());
}

} // namespace tsunagu
