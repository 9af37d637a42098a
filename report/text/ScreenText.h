#pragma once

#include <QString>
#include <QStringView>

namespace tsunagu {

/// A text from outside (a server's name, a vendor id, a line of a report) made fit to be shown: one line, no control
/// or invisible formatting characters (bidirectional overrides, zero-width), no broken surrogates, at most
/// `maximumLength` UTF-16 code units, the last of which is then "…". It still has to be escaped for HTML.
QString forScreen(QStringView text, qsizetype maximumLength = 80);

} // namespace tsunagu
