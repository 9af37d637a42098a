#include "report/text/ErrorText.h"

#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

QString quoted(const QString& text, const Texts& texts)
{
    return texts.translate("ErrorText", "“%1”", "quotation marks").arg(text);
}

} // namespace

QString errorSentence(const Error& error, Language language)
{
    const Texts texts(language);
    const QString detail = texts.inBrackets(forScreen(error.detail, 200));
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return texts.translate("ErrorText", "This was stopped before it was finished%1. You can start it again.")
            .arg(detail);
    case ErrorKind::DeadlinePassed:
        return texts.translate("ErrorText", "It took too long and was stopped%1. Try again, with more time if need be.")
            .arg(detail);
    case ErrorKind::PermissionDenied:
        return texts
            .translate("ErrorText", "This computer does not allow it%1. Choose another place, or ask the person who "
                                    "looks after this computer.")
            .arg(detail);
    case ErrorKind::NotAvailable:
        return texts.translate("ErrorText", "Something that is needed is missing%1. Check the name and that it exists.")
            .arg(detail);
    case ErrorKind::InputInvalid:
        return texts.translate("ErrorText", "This cannot be read%1. Check what was given and try again.").arg(detail);
    case ErrorKind::WriteFailed:
        return texts
            .translate("ErrorText", "The file could not be saved%1. Nothing was changed. Choose another folder, or "
                                    "make room on the disk.")
            .arg(detail);
    case ErrorKind::System:
        return texts
            .translate("ErrorText", "The system reported an error%1. Try again. If it comes back, show this message "
                                    "to your helpdesk.")
            .arg(detail);
    }
    Q_UNREACHABLE();
}

QString serverNameErrorSentence(const ServerNameError& error, Language language)
{
    const Texts texts(language);
    const QString offending = quoted(forScreen(error.offending, 40), texts);
    switch (error.fault) {
    case ServerNameFault::Empty:
        return texts.translate("ErrorText", "The VPN server's name is missing. Type it as in vpn.example.com.");
    case ServerNameFault::TooLong:
        return texts.translate("ErrorText", "This is too long for a server's name. Type only the name, as in "
                                            "vpn.example.com.");
    case ServerNameFault::BadCharacter:
        return texts
            .translate("ErrorText", "%1 cannot be part of a server's name. Use letters, digits, dots and hyphens, as "
                                    "in vpn.example.com.")
            .arg(offending);
    case ServerNameFault::BadAddress:
        return texts
            .translate("ErrorText", "%1 is not a complete address. An address looks like 192.0.2.1 or 2001:db8::1.")
            .arg(offending);
    case ServerNameFault::BadPort:
        return texts
            .translate("ErrorText", "%1 is no port number. Leave out the colon and what follows it; a VPN needs no "
                                    "port here.")
            .arg(offending);
    }
    Q_UNREACHABLE();
}

QString errorCodeSentence(const ErrorCodeReading& reading, Language language)
{
    const Texts texts(language);
    const QString typed = quoted(forScreen(reading.typed, 40), texts);
    switch (reading.state) {
    case CodeReadState::Known: {
        const CodeCandidate candidate = reading.candidates.value(0);
        if (candidate.notation == CodeNotation::Notification)
            return texts.translate("ErrorText", "This is the IKE notification %1.").arg(forScreen(candidate.symbol));
        return texts.translate("ErrorText", "This is error %1 (%2).")
            .arg(forScreen(candidate.canonical()), forScreen(candidate.symbol));
    }
    case CodeReadState::Unknown:
        return texts
            .translate("ErrorText", "Error %1 is not in our list. The check works all the same; compare the number "
                                    "with the screen once more.")
            .arg(forScreen(reading.candidates.value(0).canonical()));
    case CodeReadState::Unreadable:
        return texts
            .translate("ErrorText", "No error code was found in %1. Type the number from the error message, as in "
                                    "809 or 0x00003618.")
            .arg(typed);
    case CodeReadState::Empty:
        return texts.translate("ErrorText", "No error code was typed. The check works without one.");
    case CodeReadState::TooLong:
        return texts.translate("ErrorText", "This text is too long. Type only the number from the error message, as in "
                                            "809 or 0x00003618.");
    }
    Q_UNREACHABLE();
}

QString runEndSentence(RunEnd end, Language language)
{
    const Texts texts(language);
    switch (end) {
    case RunEnd::Complete:
        return texts.translate("ErrorText", "Everything was checked.");
    case RunEnd::DeadlinePassed:
        return texts.translate("ErrorText", "The time ran out. Only what was measured by then is shown.");
    case RunEnd::Cancelled:
        return texts.translate("ErrorText", "The check was stopped. Only what was measured by then is shown.");
    }
    Q_UNREACHABLE();
}

} // namespace tsunagu
