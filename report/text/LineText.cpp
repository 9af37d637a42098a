#include "report/text/LineText.h"

#include "probes/model/Ids.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {

QString lineObservation(const LineHint& hint, Language language)
{
    const Texts texts(language);
    const QString observed = forScreen(hint.observed, 60);
    if (hint.line == u"hotel")
        return texts.translate("LineText", "Seen in this check: a sign-in page answered.");
    if (hint.finding == ids::pathHops)
        return texts.translate("LineText", "Seen in this check: a station on the way has the address %1.")
            .arg(observed);
    if (hint.line == u"pppoe")
        return texts.translate("LineText", "Seen in this check: this computer dials in itself, by “%1”.").arg(observed);
    if (hint.line == u"mobile" && !observed.contains(u'.'))
        return texts.translate("LineText", "Seen in this check: a mobile modem, “%1”.").arg(observed);
    if (hint.line == u"mobile")
        return texts.translate("LineText", "Seen in this check: the way out is %1, as telephones call themselves.")
            .arg(observed);
    return texts.translate("LineText", "Seen in this check: this computer has the address %1.").arg(observed);
}

} // namespace tsunagu
