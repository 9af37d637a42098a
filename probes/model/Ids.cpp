#include "probes/model/Ids.h"

namespace tsunagu::ids {

QStringList allCauses()
{
    const QList<QStringView> views{networkOffline,
                                   networkCaptivePortal,
                                   networkNameNotFound,
                                   networkDnsFailure,
                                   networkSlow,
                                   networkLossy,
                                   networkLargePacketsDropped,
                                   firewallLocalBlock,
                                   firewallRouterBlock,
                                   ispBlock,
                                   ispThrottle,
                                   ispDnsTamper,
                                   serverUnreachable,
                                   serverIkeBlocked,
                                   serverNoVpnService,
                                   serverSlow,
                                   vpnProposalMismatch,
                                   vpnIkeVersionMismatch,
                                   vpnProfileInvalid,
                                   vpnServiceStopped,
                                   vpnPortInUse,
                                   vpnNatL2tpSetting,
                                   vpnCredentials,
                                   certificateExpired,
                                   certificateRevocationUnreachable,
                                   computerClockWrong};
    QStringList ids;
    for (const QStringView view : views)
        ids.append(view.toString());
    return ids;
}

} // namespace tsunagu::ids
