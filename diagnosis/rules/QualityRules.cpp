#include "diagnosis/rules/Lateness.h"
#include "diagnosis/rules/Rules.h"
#include "diagnosis/rules/Thresholds.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/Loss.h"

// How well IKE gets through where it does get through: loss and size. A packet may have been lost on the way there or
// back; none of these rules says which.

namespace tsunagu {
namespace {

QJsonObject lossDetail(const Series& ike, const std::optional<Series>& control)
{
    QJsonObject detail{{keys::lossRatio, ike.lossRatio}};
    if (control)
        detail.insert(QStringLiteral("control_loss_ratio"), control->lossRatio);
    return detail;
}

bool isBad(const Series& series)
{
    return series.lossLowRatio >= badLossRatio;
}

/// IKE surely loses more than control traffic does: the intervals do not touch.
bool isFarMoreThan(const Series& ike, const Series& control)
{
    return ike.lossLowRatio > control.lossHighRatio;
}

/// What holds for both loss rules where IKE's loss says nothing yet.
std::optional<Conclusion> noLoss(const Evidence& evidence)
{
    const QStringList timing{ids::ikeTiming.toString()};
    if (!evidence.anyPortAnswered())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE is not answered"));
    const auto ike = evidence.ikeSeries();
    if (!ike)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE's loss was not measured"));
    if (!isBad(*ike))
        return ruledOut(timing,
                        QT_TRANSLATE_NOOP("Reason", "IKE's packets are not lost more often than a path may lose them"));
    return std::nullopt;
}

/// Disproved by control traffic getting through where IKE is lost, or by IKE not being lost.
Conclusion lossy(const Evidence& evidence)
{
    if (auto conclusion = noLoss(evidence))
        return *std::move(conclusion);
    const QStringList timing{ids::ikeTiming.toString()};
    const Series ike = *evidence.ikeSeries();
    const auto control = evidence.controlSeries();
    if (!control && isIkeLateAlone(evidence))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE comes late, and what is late looks lost"));
    if (!control)
        return candidate(timing,
                         QT_TRANSLATE_NOOP("Reason", "IKE's packets are lost; nothing else could be sent beside them"),
                         lossDetail(ike, control));
    if (isFarMoreThan(ike, *control))
        return ruledOut(timing, QT_TRANSLATE_NOOP("Reason", "control traffic of the same seconds gets through"));
    if (isBad(*control))
        return holds(Confidence::Certain, timing, QT_TRANSLATE_NOOP("Reason", "IKE and control traffic are lost alike"),
                     lossDetail(ike, control));
    if (control->lossRatio >= badLossRatio)
        return holds(Confidence::Likely, timing,
                     QT_TRANSLATE_NOOP("Reason", "control traffic is lost as well, as far as can be told"),
                     lossDetail(ike, control));
    return candidate(timing,
                     QT_TRANSLATE_NOOP("Reason", "too few packets to tell IKE's loss from that of control traffic"),
                     lossDetail(ike, control));
}

/// IKE comes late and control traffic does not: where the station before which it is held back can be seen, that is no
/// matter of the server. Replies that are held back on their way cannot be told from ones that are sent late.
std::optional<Conclusion> delayed(const Evidence& evidence)
{
    if (!evidence.anyPortAnswered() || !isIkeLateAlone(evidence))
        return std::nullopt;
    const QStringList findings{ids::ikeUdp500.toString(), ids::ikeUdp4500.toString(), ids::pathHops.toString(),
                               ids::pathControl.toString()};
    const QJsonObject detail{{keys::rttMs, *evidence.ikeRttMs()}};
    const auto lateFrom = evidence.ikeLateFromTtl();
    if (lateFrom && *lateFrom > evidence.localHops()) {
        return holds(Confidence::Likely, findings,
                     QT_TRANSLATE_NOOP("Reason", "IKE is late on the way already, and neutral packets are not"),
                     detail);
    }
    return candidate(findings,
                     lateFrom ? QT_TRANSLATE_NOOP("Reason", "IKE is held back inside the local network, or by it")
                              : QT_TRANSLATE_NOOP("Reason", "IKE's replies may be held back on their way"),
                     detail);
}

/// Disproved by control traffic being lost or late as well, or by IKE being neither.
Conclusion throttle(const Evidence& evidence)
{
    // What is late looks lost for a while, so lateness is judged first.
    if (auto conclusion = delayed(evidence))
        return *std::move(conclusion);
    if (auto conclusion = noLoss(evidence))
        return *std::move(conclusion);
    const QStringList timing{ids::ikeTiming.toString()};
    const Series ike = *evidence.ikeSeries();
    const auto control = evidence.controlSeries();
    if (control && isFarMoreThan(ike, *control)) {
        return holds(Confidence::Likely, timing,
                     QT_TRANSLATE_NOOP("Reason", "IKE is lost far more often than control traffic of the same seconds"),
                     lossDetail(ike, control));
    }
    if (control && isBad(*control))
        return ruledOut(timing, QT_TRANSLATE_NOOP("Reason", "control traffic is lost as well"));
    return candidate(
        timing,
        control ? QT_TRANSLATE_NOOP("Reason", "too few packets to tell IKE's loss from that of control traffic")
                : QT_TRANSLATE_NOOP("Reason", "IKE's packets are lost; nothing else could be sent beside them"),
        lossDetail(ike, control));
}

/// Disproved by one large message being answered.
Conclusion largeDropped(const Evidence& evidence)
{
    const QStringList findings{ids::ikeLarge.toString()};
    if (!evidence.anyPortAnswered())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "IKE is not answered"));
    if (evidence.has(ids::ikeLarge, Status::Pass))
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "a large IKE message was answered"));
    if (!evidence.has(ids::ikeLarge, Status::Fail))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "large IKE messages were not measured to the end"));
    const QJsonObject measured = evidence.findings().measured(ids::ikeLarge);
    const QJsonObject detail{{keys::sizeBytes, measured.value(keys::large).toObject().value(keys::sizeBytes)}};
    const auto ike = evidence.ikeSeries();
    if (ike && isBad(*ike)) {
        return candidate(
            {ids::ikeLarge.toString(), ids::ikeTiming.toString()},
            QT_TRANSLATE_NOOP("Reason", "small messages are lost as well, and a large one is lost twice as easily"),
            detail);
    }
    const QJsonObject control = measured.value(keys::control).toObject();
    constexpr int enough = 3;
    const bool echoesDieToo = control.value(keys::sent).toInt() >= enough && control.value(keys::answered).toInt() == 0;
    return echoesDieToo
               ? holds(Confidence::Certain, findings,
                       QT_TRANSLATE_NOOP("Reason",
                                         "fragments of IKE and of ICMP echo alike are never answered, small ones are"),
                       detail)
               : holds(Confidence::Likely, findings,
                       QT_TRANSLATE_NOOP("Reason", "small IKE messages are answered, large ones never"), detail);
}

} // namespace

std::vector<Rule> qualityRules()
{
    return {{ids::networkLargePacketsDropped.toString(), Where::Unknown, largeDropped},
            {ids::networkLossy.toString(), Where::Unknown, lossy},
            {ids::ispThrottle.toString(), Where::Isp, throttle}};
}

} // namespace tsunagu
