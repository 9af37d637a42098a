#pragma once

#include "report/telephone/TelephoneContent.h"
#include "report/telephone/TelephoneError.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

namespace tsunagu::telephone {

/// What was found, where, how sure that is, and the ports that it speaks of: the sentences that the person at the
/// computer and the one who types in their telephone code both read.
QString verdictSentence(const VerdictFacts& facts, Language language);
inline QString verdictSentence(const Run& run, Language language)
{
    return verdictSentence(verdictFactsOf(run), language);
}
/// The same for a code that was read back: word for word what the run's own verdict says.
inline QString decodedSentence(const TelephoneContent& content, Language language)
{
    return verdictSentence(content.verdict, language);
}

/// The error code that was typed, with its meaning; or that none was, or that it has to be asked for.
QString decodedErrorCode(const TelephoneContent& content, Language language);

/// What came out of each of the told findings, a line each.
QStringList decodedFindings(const TelephoneContent& content, Language language);

/// Why a text is no telephone code, and what to do.
QString telephoneErrorSentence(const TelephoneError& error, Language language);

} // namespace tsunagu::telephone
