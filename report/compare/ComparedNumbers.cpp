#include "probes/model/Ids.h"
#include "report/compare/ComparedParts.h"
#include "report/text/Measured.h"

#include <algorithm>
#include <array>

namespace tsunagu::compared {
namespace {

/// A number with the interval in which it lies, as far as one was measured.
struct Estimate
{
    double value = 0;
    double low = 0;
    double high = 0;
};

std::optional<Estimate> exactly(std::optional<double> value)
{
    return value ? std::optional(Estimate{*value, *value, *value}) : std::nullopt;
}

std::optional<Estimate> exactly(std::optional<int> value)
{
    return value ? exactly(std::optional<double>(*value)) : std::nullopt;
}

std::optional<Estimate> lossIn(const QJsonObject& timing)
{
    const std::optional<double> loss = measured::number(timing, u"loss_ratio");
    if (!loss)
        return std::nullopt;
    return Estimate{*loss, measured::number(timing, u"loss_low_ratio").value_or(*loss),
                    measured::number(timing, u"loss_high_ratio").value_or(*loss)};
}

std::optional<int> answeredPorts(const Findings& findings)
{
    std::optional<int> answered;
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        const QJsonValue value = findings.measured(id).value(u"answered");
        if (value.isBool())
            answered = answered.value_or(0) + (value.toBool() ? 1 : 0);
    }
    return answered;
}

std::optional<Estimate> estimateOf(Quantity quantity, const Findings& findings)
{
    const QJsonObject timing = findings.measured(ids::ikeTiming);
    switch (quantity) {
    case Quantity::AnsweredPorts:
        return exactly(answeredPorts(findings));
    case Quantity::IkeRtt:
        return exactly(measured::ikeRtt(findings));
    case Quantity::ControlRtt:
        return exactly(measured::number(findings.measured(ids::pathControl), u"rtt_ms"));
    case Quantity::IkeLoss:
        return lossIn(timing);
    case Quantity::ControlLoss:
        return lossIn(timing.value(u"control").toObject());
    case Quantity::ServerDistance:
        return exactly(measured::routeOf(findings).distanceHops);
    case Quantity::NeutralReach:
        return exactly(measured::routeOf(findings).neutralLastTtl);
    case Quantity::IkeReach:
        return exactly(measured::routeOf(findings).ikeLastTtl);
    }
    Q_UNREACHABLE();
}

bool isChance(Quantity quantity, const Estimate& first, const Estimate& second)
{
    constexpr double noiseMs = 10;
    constexpr double noiseFactor = 1.5;
    switch (quantity) {
    case Quantity::IkeRtt:
    case Quantity::ControlRtt: {
        const auto [less, more] = std::minmax(first.value, second.value);
        return more - less < noiseMs || more < less * noiseFactor;
    }
    case Quantity::IkeLoss:
    case Quantity::ControlLoss:
        return first.value == second.value || (first.low <= second.high && second.low <= first.high);
    default:
        return first.value == second.value;
    }
}

Direction directionOf(Quantity quantity, const std::optional<Estimate>& first, const std::optional<Estimate>& second)
{
    if (!first || !second)
        return Direction::Different;
    if (isChance(quantity, *first, *second))
        return Direction::Same;
    const bool isLess = second->value < first->value;
    switch (quantity) {
    case Quantity::IkeRtt:
    case Quantity::ControlRtt:
    case Quantity::IkeLoss:
    case Quantity::ControlLoss:
        return isLess ? Direction::Better : Direction::Worse;
    case Quantity::AnsweredPorts:
    case Quantity::NeutralReach:
    case Quantity::IkeReach:
        return isLess ? Direction::Worse : Direction::Better;
    case Quantity::ServerDistance:
        return Direction::Different;
    }
    Q_UNREACHABLE();
}

std::optional<double> valueOf(const std::optional<Estimate>& estimate)
{
    return estimate ? std::optional(estimate->value) : std::nullopt;
}

} // namespace

QList<NumberChange> compareNumbers(const Findings& first, const Findings& second)
{
    constexpr std::array quantities{Quantity::AnsweredPorts, Quantity::IkeRtt,      Quantity::ControlRtt,
                                    Quantity::IkeLoss,       Quantity::ControlLoss, Quantity::ServerDistance,
                                    Quantity::NeutralReach,  Quantity::IkeReach};
    QList<NumberChange> changes;
    for (const Quantity quantity : quantities) {
        const std::optional<Estimate> before = estimateOf(quantity, first);
        const std::optional<Estimate> after = estimateOf(quantity, second);
        // An answered port is not traced: that its reach is missing says nothing of the way.
        const bool isTold = quantity == Quantity::IkeReach ? before && after : before || after;
        if (isTold)
            changes.append({quantity, {valueOf(before), valueOf(after)}, directionOf(quantity, before, after)});
    }
    return changes;
}

} // namespace tsunagu::compared
