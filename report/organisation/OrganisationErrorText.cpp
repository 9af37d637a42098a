#include "report/organisation/Organisation.h"
#include "report/text/Texts.h"

namespace tsunagu {
namespace {

/// What is wrong with the form of the file; empty for faults of a value.
QString formSentence(const OrganisationError& error, const Texts& texts)
{
    switch (error.fault) {
    case OrganisationFault::NotReadable:
        return texts
            .translate("OrganisationError", "The organisation file cannot be read%1. Check the name and who may read "
                                            "it.")
            .arg(texts.inBrackets(error.offending));
    case OrganisationFault::TooLarge:
        return texts
            .translate("OrganisationError", "This file is too large for an organisation file. It may have %1 KB.")
            .arg(maximumOrganisationSize / 1024);
    case OrganisationFault::NotUtf8:
        return texts.translate("OrganisationError", "the text is not in UTF-8. Save the file with the encoding UTF-8.");
    case OrganisationFault::NotJson:
        return texts.translate("OrganisationError", "this is no JSON. Look for a comma, a quotation mark or a bracket "
                                                    "that is missing or too many, here or just before.");
    case OrganisationFault::TooDeep:
        return texts.translate("OrganisationError", "the brackets lie deeper inside each other than this file needs.");
    case OrganisationFault::TooMany:
        return error.offending.isEmpty()
                   ? texts.translate("OrganisationError", "the file has more entries than it may have.")
                   : texts.translate("OrganisationError", "this list may have at most %1 entries.")
                         .arg(error.offending);
    case OrganisationFault::UnknownSchema:
        return texts
            .translate("OrganisationError", "this version of the program does not know the form “%1”. It knows “%2”.")
            .arg(error.offending, organisationSchema.toString());
    case OrganisationFault::UnknownKey:
        return texts.translate("OrganisationError", "“%1” is no key that may stand here. Check its spelling.")
            .arg(error.offending);
    case OrganisationFault::DuplicateKey:
        return texts.translate("OrganisationError", "the key “%1” stands here for the second time.")
            .arg(error.offending);
    case OrganisationFault::KeyMissing:
        return texts.translate("OrganisationError", "the key “%1” is missing between these brackets.")
            .arg(error.offending);
    default:
        return {};
    }
}

QString valueSentence(const OrganisationError& error, const Texts& texts)
{
    switch (error.fault) {
    case OrganisationFault::WrongType:
        return texts
            .translate("OrganisationError", "“%1” is the wrong kind of value here. Compare it with the example in the "
                                            "manual.")
            .arg(error.offending);
    case OrganisationFault::EmptyText:
        return texts.translate("OrganisationError", "nothing is filled in here. Fill it in, or take the key out.");
    case OrganisationFault::TextTooLong:
        return texts.translate("OrganisationError", "this text may have at most %1 characters.").arg(error.offending);
    case OrganisationFault::BadCharacter:
        return texts
            .translate("OrganisationError", "a line break or an invisible character stands in “%1”. Type the text "
                                            "anew.")
            .arg(error.offending);
    case OrganisationFault::BadTelephone:
        return texts
            .translate("OrganisationError", "“%1” is no telephone number. Write only digits, spaces, hyphens, brackets "
                                            "and a plus sign at the start.")
            .arg(error.offending);
    case OrganisationFault::BadMail:
        return texts.translate("OrganisationError", "“%1” is no mail address. Write it as in helpdesk@example.com.")
            .arg(error.offending);
    case OrganisationFault::BadServer:
        return texts
            .translate("OrganisationError", "“%1” is no server's name. Write only the name or the address, as in "
                                            "vpn.example.com.")
            .arg(error.offending);
    case OrganisationFault::BadAlgorithm:
        return texts
            .translate("OrganisationError", "“%1” is no algorithm that is known here. The manual lists the names.")
            .arg(error.offending);
    case OrganisationFault::BadUrl:
        return texts
            .translate("OrganisationError", "“%1” is no address of a page that can be asked. It begins with http:// "
                                            "(not https) and holds no user name.")
            .arg(error.offending);
    case OrganisationFault::BadAddress:
        return texts.translate("OrganisationError", "“%1” is no IP address of a computer. Write it as in 192.0.2.53.")
            .arg(error.offending);
    default:
        return {};
    }
}

} // namespace

QString organisationErrorSentence(const OrganisationError& error, Language language)
{
    const Texts texts(language);
    const QString form = formSentence(error, texts);
    const QString sentence = form.isEmpty() ? valueSentence(error, texts) : form;
    if (error.line == 0)
        return sentence;
    return texts.translate("OrganisationError", "Line %1, column %2: %3", "place in a file, then what is wrong there")
        .arg(error.line)
        .arg(error.column)
        .arg(sentence);
}

} // namespace tsunagu
