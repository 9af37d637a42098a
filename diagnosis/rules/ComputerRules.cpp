#include "diagnosis/rules/Rules.h"
#include "diagnosis/rules/Thresholds.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

#include <cmath>

namespace tsunagu {
namespace {

enum class ClockState
{
    Right,
    Ahead,
    Behind,
    NearTheLimit, ///< on which side of it cannot be told
};

ClockState stateOf(const QJsonObject& comparison)
{
    const double offset = comparison.value(keys::offsetMs).toDouble();
    const double uncertainty = std::max(0.0, comparison.value(keys::uncertaintyMs).toDouble());
    if (std::abs(offset) + uncertainty <= thresholds::clockOffMs)
        return ClockState::Right;
    if (std::abs(offset) - uncertainty <= thresholds::clockOffMs)
        return ClockState::NearTheLimit;
    return offset > 0 ? ClockState::Ahead : ClockState::Behind;
}

/// One clock may itself be wrong: certain only where two that know nothing of each other say the same. Disproved by any
/// source that agrees with this computer.
Conclusion clockWrong(const Evidence& evidence)
{
    const QStringList findings{ids::netClock.toString()};
    const QJsonObject clock = evidence.findings().measured(ids::netClock);
    if (!clock.value(keys::offsetMs).isDouble())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the clock was not compared with another"));
    const ClockState state = stateOf(clock);
    bool agree = true;
    bool someSayRight = state == ClockState::Right;
    int sources = 0;
    for (const QJsonValue value : clock.value(keys::sources).toArray()) {
        const ClockState other = stateOf(value.toObject());
        ++sources;
        agree &= other == state;
        someSayRight |= other == ClockState::Right;
    }
    const QJsonObject detail{{keys::offsetMs, clock.value(keys::offsetMs)}};
    if (state == ClockState::Right && agree)
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "the clock is right to within five minutes"));
    if (state == ClockState::NearTheLimit)
        return cannotTell(
            QT_TRANSLATE_NOOP("Reason", "the clock is off by about five minutes, measured too coarsely to tell"));
    if (someSayRight)
        return candidate(
            findings, QT_TRANSLATE_NOOP("Reason", "one source says that the clock is wrong, another that it is right"),
            detail);
    return holds(agree && sources >= 2 ? Confidence::Certain : Confidence::Likely, findings,
                 QT_TRANSLATE_NOOP("Reason", "the clock is off by more than five minutes"), detail);
}

} // namespace

std::vector<Rule> computerRules()
{
    return {{ids::computerClockWrong.toString(), Where::ThisComputer, clockWrong}};
}

} // namespace tsunagu
