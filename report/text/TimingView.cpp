#include "report/text/TimingView.h"

#include "probes/model/Ids.h"
#include "report/text/Measured.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

using measured::count;
using measured::number;

std::optional<double> share(const QJsonObject& measured, QStringView key)
{
    const std::optional<double> value = number(measured, key);
    return value && *value <= 1 ? value : std::nullopt;
}

QString lossText(const TimingSeries& series, int sent, int answered, const Texts& texts)
{
    if (!series.loss)
        return {};
    const Language language = texts.language();
    QString text =
        texts.translate("TimingView", "%1 lost (%2 of %3)", "share, packets")
            .arg(formatRatio(*series.loss, language), QString::number(sent - answered), QString::number(sent));
    if (series.lossLow)
        text += texts.translate("TimingView", ", 95% interval %1 to %2")
                    .arg(formatRatio(*series.lossLow, language), formatRatio(*series.lossHigh, language));
    return text;
}

QString delayText(const TimingSeries& series, const Texts& texts)
{
    if (!series.rttMedianMs)
        return {};
    const Language language = texts.language();
    const QString median = formatMilliseconds(*series.rttMedianMs, language);
    if (!series.rttMinMs)
        return texts.translate("TimingView", "median %1").arg(median);
    return texts.translate("TimingView", "shortest %1, median %2, longest %3")
        .arg(formatMilliseconds(*series.rttMinMs, language), median, formatMilliseconds(*series.rttMaxMs, language));
}

/// Empty if the object holds no series of which something was answered.
std::optional<TimingSeries> seriesOf(const QJsonObject& measured, const QString& name, const Texts& texts)
{
    const std::optional<int> sent = count(measured, u"sent");
    const std::optional<int> answered = count(measured, u"answered");
    if (!sent || !answered || *answered == 0 || *answered > *sent)
        return std::nullopt;
    TimingSeries series;
    series.name = name;
    series.loss = share(measured, u"loss_ratio");
    const std::optional<double> low = share(measured, u"loss_low_ratio");
    const std::optional<double> high = share(measured, u"loss_high_ratio");
    if (series.loss && low && high && *low <= *series.loss && *series.loss <= *high) {
        series.lossLow = low;
        series.lossHigh = high;
    }
    series.rttMedianMs = number(measured, u"rtt_ms");
    const std::optional<double> least = number(measured, u"rtt_min_ms");
    const std::optional<double> most = number(measured, u"rtt_max_ms");
    if (series.rttMedianMs && least && most && *least <= *series.rttMedianMs && *series.rttMedianMs <= *most) {
        series.rttMinMs = least;
        series.rttMaxMs = most;
    }
    series.lossText = lossText(series, *sent, *answered, texts);
    series.delayText = delayText(series, texts);
    return series;
}

bool isAboutTime(const QString& cause)
{
    constexpr std::array causes{ids::networkSlow, ids::networkLossy, ids::serverSlow, ids::ispThrottle};
    return std::any_of(causes.begin(), causes.end(), [&cause](QStringView each) { return cause == each; });
}

QString controlName(const QJsonObject& control, const Texts& texts)
{
    const QString kind = control.value(u"kind").toString();
    if (kind == u"icmp-echo")
        return texts.translate("TimingView", "Other traffic (ping)");
    if (kind == u"tcp")
        return texts.translate("TimingView", "Other traffic (TCP)");
    return texts.translate("TimingView", "Other traffic");
}

QString describe(const TimingView& view, const Texts& texts)
{
    QStringList sentences;
    for (const TimingSeries& each : view.series) {
        if (!each.lossText.isEmpty())
            sentences.append(texts.translate("TimingView", "%1: %2.", "kind of packets, what they met")
                                 .arg(each.name, each.lossText));
        if (!each.delayText.isEmpty())
            sentences.append(texts.translate("TimingView", "%1, round trip: %2.", "kind of packets, times")
                                 .arg(each.name, each.delayText));
    }
    return texts.join(sentences);
}

} // namespace

std::optional<TimingView> timingView(const Run& run, Language language)
{
    const Finding* const timing = run.findings.find(ids::ikeTiming);
    if (timing == nullptr)
        return std::nullopt;
    const bool isBad = timing->status == Status::Warn || timing->status == Status::Fail;
    if (!isBad && !isAboutTime(run.diagnosis.verdict.cause))
        return std::nullopt;
    const Texts texts(language);
    const std::optional<int> port = count(timing->measured, u"port");
    // In practice the port is another one than its name says; the number is the one that packets went to.
    const QString vpn = port ? texts.translate("TimingView", "VPN (UDP %1)").arg(*port) : QStringLiteral("VPN");
    TimingView view;
    const std::optional<TimingSeries> ike = seriesOf(timing->measured, vpn, texts);
    if (!ike)
        return std::nullopt;
    view.series.append(*ike);
    const QJsonObject control = timing->measured.value(u"control").toObject();
    if (const auto other = seriesOf(control, controlName(control, texts), texts))
        view.series.append(*other);
    view.lossTitle = texts.translate("TimingView", "Lost packets, in percent");
    view.delayTitle = texts.translate("TimingView", "Round trip, in milliseconds");
    view.description = describe(view, texts);
    return view;
}

} // namespace tsunagu
