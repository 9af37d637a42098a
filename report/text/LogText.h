#pragma once

#include "probes/model/LogFailure.h"
#include "report/text/Language.h"

#include <QString>
#include <QTimeZone>

namespace tsunagu {

/// What a logged error is called: "809", "0x0000362C", "NO_PROPOSAL_CHOSEN", or in words. Without a full stop.
QString logErrorName(const LogError& error, Language language);

/// What a code or an IKE notify means, in one line without a full stop; empty if the name says it all or nothing is
/// known of it.
QString logErrorMeaning(const LogError& error, Language language);

/// A time from a log in a zone of the reader's choice, as far as it is known, and what is not known about it.
QString logTimeText(const LogTime& time, const QTimeZone& zone, Language language);

/// "Windows", "strongSwan", …
QString logSourceName(LogSource source);

} // namespace tsunagu
