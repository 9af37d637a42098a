#pragma once

#include "report/export/Explanation.h"
#include "report/model/Report.h"
#include "report/text/Language.h"

#include <QByteArray>
#include <QString>

namespace tsunagu {

/// The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Light and dark
/// follow the reader's system; it prints in black on white. Everything that comes from outside is escaped.
QString toHtml(const Report& report, const Explanation& explanation, Language language);

/// The same as the bytes of a file, in UTF-8.
QByteArray toHtmlFile(const Report& report, const Explanation& explanation, Language language);

/// The report as the bytes of a JSON file (contract §2).
QByteArray toJsonFile(const Report& report);

} // namespace tsunagu
