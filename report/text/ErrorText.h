#pragma once

#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/session/Run.h"
#include "probes/model/Error.h"
#include "probes/model/ServerName.h"
#include "report/text/Language.h"

#include <QString>

namespace tsunagu {

/// What happened, where (`error.detail`, if there is one) and what to do, in one or two sentences.
QString errorSentence(const Error& error, Language language);

/// Why the text is no server name, which part of it, and what to type instead.
QString serverNameErrorSentence(const ServerNameError& error, Language language);

/// How a typed error code was understood, and what to do if it was not. For Known, what it was taken for.
QString errorCodeSentence(const ErrorCodeReading& reading, Language language);

/// How the run ended. Never empty.
QString runEndSentence(RunEnd end, Language language);

} // namespace tsunagu
