#pragma once

#include "report/compare/ReportComparison.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

namespace tsunagu {

/// "Better", "Worse", "Different", "Same"; "よくなった", …
QString directionText(Direction direction, Language language);
/// What a number is, without its value: "Answer time of the VPN".
QString quantityText(Quantity quantity, Language language);
/// A value of it with its unit: "18 ms", "25%", "2".
QString quantityValueText(Quantity quantity, double value, Language language);

/// What changed, a sentence or a line each and the most telling first; one sentence if nothing did. Whatever differs
/// between two different questions is only said to differ.
QStringList comparisonLines(const ReportComparison& comparison, Language language);

/// The whole comparison for a terminal or a ticket: both checks with their time and program, the verdicts, what
/// changed, all numbers, and what stayed. Lines are not broken; ends with a line break.
QString comparisonText(const ReportComparison& comparison, Language language);

} // namespace tsunagu
