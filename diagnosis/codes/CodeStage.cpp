#include "diagnosis/codes/CodeStage.h"

#include "diagnosis/codes/CodeCandidate.h"
#include "diagnosis/codes/Notification.h"
#include "probes/model/Ids.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

// raserror.h and winerror.h, by what they say of the stage (resources/codes).
constexpr std::array rows{
    CodeStageRow{868, CodeStage::Name},

    CodeStageRow{711, CodeStage::LocalService},
    CodeStageRow{827, CodeStage::LocalService},
    CodeStageRow{834, CodeStage::LocalService},

    CodeStageRow{650, CodeStage::NoAnswer},
    CodeStageRow{678, CodeStage::NoAnswer},
    CodeStageRow{792, CodeStage::NoAnswer},
    CodeStageRow{809, CodeStage::NoAnswer},
    CodeStageRow{13805, CodeStage::NoAnswer},
    CodeStageRow{13813, CodeStage::NoAnswer},

    CodeStageRow{788, CodeStage::Proposals},
    CodeStageRow{13802, CodeStage::Proposals},
    CodeStageRow{13865, CodeStage::Proposals},
    CodeStageRow{13868, CodeStage::Proposals},
    CodeStageRow{13880, CodeStage::Proposals},

    CodeStageRow{646, CodeStage::Authentication},
    CodeStageRow{647, CodeStage::Authentication},
    CodeStageRow{648, CodeStage::Authentication},
    CodeStageRow{649, CodeStage::Authentication},
    CodeStageRow{691, CodeStage::Authentication},
    CodeStageRow{708, CodeStage::Authentication},
    CodeStageRow{778, CodeStage::Authentication},
    CodeStageRow{787, CodeStage::Authentication},
    CodeStageRow{811, CodeStage::Authentication},
    CodeStageRow{812, CodeStage::Authentication},
    CodeStageRow{826, CodeStage::Authentication},
    CodeStageRow{847, CodeStage::Authentication},
    CodeStageRow{867, CodeStage::Authentication},
    CodeStageRow{869, CodeStage::Authentication},
    CodeStageRow{13801, CodeStage::Authentication},
    CodeStageRow{13826, CodeStage::Authentication},
    CodeStageRow{13827, CodeStage::Authentication},
    CodeStageRow{13870, CodeStage::Authentication},
    CodeStageRow{13889, CodeStage::Authentication},
    CodeStageRow{13905, CodeStage::Authentication},
    CodeStageRow{13906, CodeStage::Authentication},
    CodeStageRow{13907, CodeStage::Authentication},
    CodeStageRow{13908, CodeStage::Authentication},

    CodeStageRow{766, CodeStage::Certificate},
    CodeStageRow{781, CodeStage::Certificate},
    CodeStageRow{786, CodeStage::Certificate},
    CodeStageRow{790, CodeStage::Certificate},
    CodeStageRow{798, CodeStage::Certificate},
    CodeStageRow{801, CodeStage::Certificate},
    CodeStageRow{810, CodeStage::Certificate},
    CodeStageRow{835, CodeStage::Certificate},
    CodeStageRow{853, CodeStage::Certificate},
    CodeStageRow{854, CodeStage::Certificate},
    CodeStageRow{855, CodeStage::Certificate},
    CodeStageRow{856, CodeStage::Certificate},
    CodeStageRow{857, CodeStage::Certificate},
    CodeStageRow{858, CodeStage::Certificate},
    CodeStageRow{859, CodeStage::Certificate},
    CodeStageRow{860, CodeStage::Certificate},
    CodeStageRow{861, CodeStage::Certificate},
    CodeStageRow{862, CodeStage::Certificate},
    CodeStageRow{863, CodeStage::Certificate},
    CodeStageRow{864, CodeStage::Certificate},
    CodeStageRow{865, CodeStage::Certificate},
    CodeStageRow{13806, CodeStage::Certificate},
    CodeStageRow{13817, CodeStage::Certificate},
    CodeStageRow{13818, CodeStage::Certificate},
    CodeStageRow{13819, CodeStage::Certificate},
    CodeStageRow{13820, CodeStage::Certificate},
    CodeStageRow{13828, CodeStage::Certificate},
    CodeStageRow{13835, CodeStage::Certificate},
    CodeStageRow{13847, CodeStage::Certificate},
    CodeStageRow{13848, CodeStage::Certificate},
    CodeStageRow{13875, CodeStage::Certificate},
    CodeStageRow{13881, CodeStage::Certificate},
    CodeStageRow{13887, CodeStage::Certificate},
};

} // namespace

std::span<const CodeStageRow> codeStages()
{
    return rows;
}

std::optional<CodeStage> stageOf(const ErrorCodeInput& code)
{
    const NotificationEntry* const notification = notificationOf(code);
    const std::optional<quint32> number = notification == nullptr ? code.number : notification->windowsCode;
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&number](const CodeStageRow& known) { return known.number == number; });
    return row == rows.end() ? std::nullopt : std::optional(row->stage);
}

QList<QStringView> causesAt(CodeStage stage)
{
    switch (stage) {
    case CodeStage::Name:
        return {ids::networkNameNotFound, ids::networkDnsFailure, ids::ispDnsTamper};
    case CodeStage::LocalService:
        return {ids::vpnServiceStopped, ids::vpnPortInUse};
    case CodeStage::NoAnswer:
        return {ids::firewallLocalBlock, ids::firewallRouterBlock, ids::ispBlock,
                ids::serverIkeBlocked,   ids::serverNoVpnService,  ids::serverUnreachable};
    case CodeStage::Proposals:
        return {ids::vpnProposalMismatch, ids::vpnIkeVersionMismatch};
    case CodeStage::Authentication:
        return {ids::vpnCredentials};
    case CodeStage::Certificate:
        return {ids::certificateExpired, ids::certificateRevocationUnreachable};
    }
    Q_UNREACHABLE();
}

bool isShownForL2tpBehindNat(const ErrorCodeInput& code)
{
    return code.number == quint32{809} || code.number == quint32{789};
}

} // namespace tsunagu
