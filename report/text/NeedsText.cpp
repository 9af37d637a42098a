#include "report/text/NeedsText.h"

#include "probes/model/Ids.h"
#include "report/text/ScreenText.h"
#include "report/text/Texts.h"

namespace tsunagu {

QString needsText(const QString& needs, const Texts& texts)
{
    if (needs == ids::netDns)
        return texts.translate("FindingText", "the server's address is not known");
    if (needs == ids::netLink)
        return texts.translate("FindingText", "there is no way out of this computer");
    if (needs == ids::ikeUdp500 || needs == ids::ikeUdp4500)
        return texts.translate("FindingText", "the VPN server gave no answer to look at");
    if (needs == u"permission-denied")
        return texts.translate("FindingText", "this computer does not allow it");
    if (needs == u"not-available")
        return texts.translate("FindingText", "this computer lacks what it takes");
    if (needs == u"cancelled")
        return texts.translate("FindingText", "the check was stopped");
    if (needs == u"deadline-passed")
        return texts.translate("FindingText", "there was not enough time");
    if (needs == u"system-error")
        return texts.translate("FindingText", "the system reported an error");
    if (needs == u"portal-check-url")
        return texts.translate("FindingText", "no page is set up that could be asked for");
    if (needs == u"time-source")
        return texts.translate("FindingText", "no time server is set up that could be asked");
    if (needs == u"other-answer")
        return texts.translate("FindingText", "both name services give the same address");
    if (needs == u"profile" || needs == ids::vpnProfile)
        return texts.translate("FindingText", "no VPN profile was chosen");
    if (needs == u"certificate")
        return texts.translate("FindingText", "the VPN profile names no certificate");
    if (needs == u"certificate-file")
        return texts.translate("FindingText", "the certificates are locked, or kept where nobody can look");
    if (needs == u"revocation-address")
        return texts.translate("FindingText", "no certificate that could be read names a place to ask");
    return forScreen(needs, 40);
}

} // namespace tsunagu
