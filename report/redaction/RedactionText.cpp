#include "report/redaction/Marks.h"
#include "report/redaction/Redaction.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {

QString redactedKindText(QStringView kind, Language language)
{
    const Texts texts(language);
    if (kind == redactedKinds::privateAddress)
        return texts.translate("Redaction", "addresses inside your own network");
    if (kind == redactedKinds::publicAddress)
        return texts.translate("Redaction", "public addresses, cut to the provider's part");
    if (kind == redactedKinds::macAddress)
        return texts.translate("Redaction", "device (MAC) addresses");
    if (kind == redactedKinds::user)
        return texts.translate("Redaction", "user names");
    if (kind == redactedKinds::host)
        return texts.translate("Redaction", "names of this computer");
    if (kind == redactedKinds::homeFolder)
        return texts.translate("Redaction", "paths of personal folders");
    if (kind == redactedKinds::email)
        return texts.translate("Redaction", "e-mail addresses");
    if (kind == redactedKinds::certificate)
        return texts.translate("Redaction", "names in certificates");
    return forScreen(kind, 40);
}

} // namespace tsunagu
