#include "report/telephone/TelephoneText.h"

#include "diagnosis/codes/ErrorCode.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"
#include "report/text/FindingText.h"
#include "report/text/Numbers.h"
#include "report/text/Texts.h"
#include "report/text/VerdictText.h"

namespace tsunagu::telephone {
namespace {

QList<int> portNumbers(Ports ports)
{
    switch (ports) {
    case Ports::None:
        return {};
    case Ports::Only500:
        return {500};
    case Ports::Only4500:
        return {4500};
    case Ports::Both:
        return {500, 4500};
    }
    Q_UNREACHABLE();
}

/// "809 (ERROR_VPN_TIMEOUT)", also for a number that the catalogue does not have.
QString windowsCode(quint32 number, const Texts& texts)
{
    if (const CodeEntry* const entry = findErrorCode(number)) {
        return texts.translate("TelephoneText", "Error code %1: %2.", "number and name; meaning")
            .arg(entry->canonical() + texts.inBrackets(entry->symbol), entry->meaning(languageCode(texts.language())));
    }
    constexpr quint32 firstInHexadecimal = 13000;
    return texts.translate("TelephoneText", "Error code %1.")
        .arg(number < firstInHexadecimal ? QString::number(number) : hexText(number));
}

} // namespace

QString verdictSentence(const VerdictFacts& facts, Language language)
{
    const Texts texts(language);
    const QString ports = texts.inBrackets(portsText(portNumbers(facts.ports), language));
    QStringList sentences{texts.translate("TelephoneText", "%1.", "a cause in a few words")
                              .arg(causeName(facts.cause, language) + ports)};
    if (facts.cause != ids::none)
        sentences.append(texts.translate("TelephoneText", "Place: %1.").arg(whereText(facts.where, language)));
    sentences.append(
        texts.translate("TelephoneText", "Confidence: %1.").arg(confidenceText(facts.confidence, language)));
    return texts.join(sentences);
}

QString decodedErrorCode(const TelephoneContent& content, Language language)
{
    using Kind = ToldErrorCode::Kind;
    const Texts texts(language);
    const ToldErrorCode& code = content.errorCode;
    switch (code.kind) {
    case Kind::None:
        return texts.translate("TelephoneText", "No error code was typed in.");
    case Kind::Other:
        return texts.translate("TelephoneText",
                               "An error code was typed in that the telephone code cannot carry: ask for it.");
    case Kind::Windows:
        return windowsCode(code.number, texts);
    case Kind::Notification: {
        const NotificationEntry* const entry = findNotification(code.notification);
        return entry == nullptr ? texts.translate("TelephoneText", "Error code %1.").arg(code.notification)
                                : texts.translate("TelephoneText", "Error code %1: %2.", "number and name; meaning")
                                      .arg(code.notification, entry->meaning(languageCode(language)));
    }
    }
    Q_UNREACHABLE();
}

QStringList decodedFindings(const TelephoneContent& content, Language language)
{
    const bool japanese = language == Language::Japanese;
    QStringList lines;
    for (std::size_t i = 0; i < statedFindings; ++i) {
        const QString question = findingQuestion(findingTable().at(i), language);
        const bool asks = question.endsWith(u'?') || question.endsWith(u'？');
        const Status status = content.states.at(i);
        lines.append((asks       ? QStringLiteral("%1 %2 %3")
                      : japanese ? QStringLiteral("%1 %2：%3")
                                 : QStringLiteral("%1 %2: %3"))
                         .arg(statusSign(status), question, statusText(status, language)));
    }
    return lines;
}

QString telephoneErrorSentence(const TelephoneError& error, Language language)
{
    const Texts texts(language);
    switch (error.fault) {
    case TelephoneFault::TextTooLong:
        return texts.translate("TelephoneText", "This text is too long to look for a telephone code in it. "
                                                "Type in the 16 digits alone.");
    case TelephoneFault::NotDigits:
        if (error.offending.isEmpty())
            return texts.translate("TelephoneText", "There is no digit here. A telephone code is 16 digits.");
        return texts.translate("TelephoneText", "“%1” is not a digit. A telephone code is 16 digits.")
            .arg(error.offending);
    case TelephoneFault::TooShort:
        return texts.translate("TelephoneText", "Only %n digits are here. A telephone code has 16: ask for all groups.",
                               nullptr, error.digits);
    case TelephoneFault::TooLong:
        return texts.translate("TelephoneText",
                               "There are %n digits here. A telephone code has 16: is a group there twice?", nullptr,
                               error.digits);
    case TelephoneFault::CheckFailed:
        return texts.translate("TelephoneText", "These digits do not belong together: one was misheard, or two were "
                                                "swapped. Have the code read out again, group by group.");
    case TelephoneFault::UnknownVersion:
        return texts
            .translate("TelephoneText", "This telephone code was made by another version of the program "
                                        "(code version %1). A newer Tsunagu can read it.")
            .arg(error.digits);
    case TelephoneFault::ValueOutOfRange:
        return texts.translate("TelephoneText", "The digits are sound, but say something that this version does not "
                                                "know. A newer Tsunagu can read it.");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu::telephone
