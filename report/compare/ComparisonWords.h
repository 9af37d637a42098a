#pragma once

#include "report/compare/ReportComparison.h"
#include "report/text/Texts.h"

/// Lines that both renderings of a comparison share.
namespace tsunagu::compared {

/// "a → b"
QString arrow(const QString& first, const QString& second);

/// That two different questions were asked, or other settings, and each difference; empty if nothing differs.
QStringList inputLines(const ReportComparison& comparison, const Texts& texts);
/// Each finding that differs, with what came out both times.
QStringList findingLines(const ReportComparison& comparison, const Texts& texts);
/// A number both times; with `Better: ` before it where it became that.
QString numberLine(const ReportComparison& comparison, const NumberChange& change, const Texts& texts);
/// Causes besides the verdicts that only one names; the server's other address.
QStringList otherLines(const ReportComparison& comparison, const Texts& texts);

} // namespace tsunagu::compared
