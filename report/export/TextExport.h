#pragma once

#include "report/export/Explanation.h"
#include "report/model/Report.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

struct TextOptions
{
    bool colour = false;    ///< ANSI colours, beside sign and word, never instead of them
    bool ascii = false;     ///< for terminals that are not UTF-8: signs and lines from ASCII (texts stay as they are)
    int width = 80;         ///< columns; clamped to 40 and more
    bool reasoning = false; ///< what each rule concluded and why, and every forecast
};

/// The report for reading on a terminal: verdict, path, findings, dialogue, steps. Ends with a line break.
QString toText(const Report& report, const Explanation& explanation, Language language,
               const TextOptions& options = {});

} // namespace tsunagu
