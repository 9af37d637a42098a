#pragma once

#include "probes/model/Error.h"
#include "probes/vpn-config/logs/LogReader.h"
#include "report/text/Language.h"

#include <QByteArray>
#include <QString>
#include <QTimeZone>

namespace tsunagu::cli {

/// When, which connection, which error, and what to run next; or that there is no failure. Times in `zone`.
QString logsText(const LogReading& reading, Language language, const QTimeZone& zone);

/// The same for scripts, with every failure, oldest first as in the log ("schema": "tsunagu-logs/1").
QByteArray logsJson(const LogReading& reading);

/// Why this computer's own log could not be read, and what to do instead.
QString systemLogSentence(const Error& error, Language language);

} // namespace tsunagu::cli
