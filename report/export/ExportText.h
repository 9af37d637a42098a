#pragma once

#include "report/export/Explanation.h"
#include "report/model/Report.h"
#include "report/text/Language.h"
#include "report/text/Texts.h"

#include <QString>
#include <QStringList>

/// Texts that the text and the HTML export share.
namespace tsunagu::exported {

/// "vpn.example.jp (198.51.100.10)"
QString serverLine(const Run& run, Language language);
/// "0x00003618 (ERROR_IPSEC_IKE_PEER_CRL_FAILED)"; empty if no code was typed.
QString errorCodeLine(const Run& run, Language language);
/// "2026-11-24 05:00 UTC, 2.1 s"
QString timeLine(const Run& run, Language language);
QString toolLine(const Report& report);
/// "1234 5678 9012 3456"; empty for a verdict that no code can say.
QString telephoneCode(const Report& report);
QString speakerName(Speaker speaker, Language language);
/// What a step costs: "about 5 minutes", "can be undone", "Windows", "better with an expert".
QStringList stepTags(const Step& step, Language language);
/// What will be seen after it, and how to take it back; inline markup, a line each.
QStringList stepOutcome(const Step& step, Language language);
/// "IKE" with its reading, where it has one.
QString termName(const Term& term, Language language);
/// The texts alone.
QStringList adviceTexts(const QVector<Advice>& advice);
/// "private addresses: 3", one for each kind.
QStringList redactedLines(const Report& report, Language language);
/// Says that things were removed, or that nothing was.
QString redactedSentence(const Report& report, Language language);

/// Headings, once for both exports.
enum class Heading
{
    Where,
    Confidence,
    Server,
    ErrorCode,
    Time,
    Path,
    Findings,
    State,
    Question,
    Answer,
    Explanation,
    AboutTheCode,
    AboutTheLine,
    Words,
    Causes,
    Steps,
    Prevention,
    RuledOut,
    StillPossible,
    WouldSettle,
    Forecast,
    Reasoning,
    Technical,
    Removed,
    TelephoneCode,
    Report,
};
QString heading(Heading which, Language language);

} // namespace tsunagu::exported
