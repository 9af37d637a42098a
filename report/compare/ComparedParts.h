#pragma once

#include "report/compare/ReportComparison.h"

/// The parts of a comparison, each for itself.
namespace tsunagu::compared {

/// Whether names that the person gave are the same thing in both.
enum class Names
{
    Comparable,
    Redacted
};

QList<InputChange> compareInputs(const Target& first, const Target& second, Names names);

/// A number that is the same but for chance counts as the same. Round trips: unless they differ by half and by 10 ms,
/// which a busy Wi-Fi alone makes. Losses: while their 95 % intervals (`loss_low_ratio`, `loss_high_ratio`) overlap.
QList<NumberChange> compareNumbers(const Findings& first, const Findings& second);

} // namespace tsunagu::compared
