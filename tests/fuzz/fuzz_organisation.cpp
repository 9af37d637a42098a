// Feeds arbitrary octets to the reader of organisation files, and drafts a mail from what it lets pass.

#include "report/organisation/Organisation.h"

#include <cstdlib>

using namespace tsunagu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto organisation = parseOrganisation(octets);
    if (!organisation) {
        const OrganisationError& error = organisation.error();
        const bool isOfTheWhole = error.fault == OrganisationFault::TooLarge;
        if ((error.line < 1 || error.column < 1) != isOfTheWhole || error.offending.size() > 40)
            std::abort();
        for (const Language language : {Language::Japanese, Language::English}) {
            if (organisationErrorSentence(error, language).isEmpty())
                std::abort();
        }
        return 0;
    }
    if (organisation->name.japanese.isEmpty() || organisation->name.english.isEmpty())
        std::abort();
    const QUrl draft = mailDraft(*organisation, organisation->name.english, QString::fromUtf8(octets));
    const bool hasMail = !organisation->mail.isEmpty() || !organisation->reportTo.isEmpty();
    if (draft.isEmpty() == hasMail || draft.toEncoded().size() > maximumMailDraftLength)
        std::abort();
    return 0;
}
