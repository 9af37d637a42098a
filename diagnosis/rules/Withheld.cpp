#include "diagnosis/rules/Withheld.h"

#include "diagnosis/rules/DnsComparison.h"
#include "diagnosis/rules/SignInPage.h"
#include "probes/model/Ids.h"

#include <algorithm>
#include <array>

namespace tsunagu {
namespace {

/// What is concluded from how the server's address answers.
constexpr std::array aboutTheWay{
    ids::networkSlow,        ids::networkLossy,  ids::networkLargePacketsDropped, ids::firewallRouterBlock,
    ids::ispBlock,           ids::ispThrottle,   ids::serverUnreachable,          ids::serverIkeBlocked,
    ids::serverNoVpnService, ids::serverSlow,    ids::vpnProposalMismatch,        ids::vpnIkeVersionMismatch,
    ids::vpnNatL2tpSetting,  ids::vpnCredentials};
/// What else a sign-in page may answer or hold back.
constexpr std::array behindSignIn{ids::networkNameNotFound, ids::networkDnsFailure, ids::ispDnsTamper,
                                  ids::certificateRevocationUnreachable};

template <typename List>
bool holdsId(const List& list, const QString& id)
{
    return std::any_of(list.begin(), list.end(), [&id](QStringView entry) { return entry == id; });
}

bool signInPageIsCertain(const Evidence& evidence)
{
    const Conclusion conclusion = signInPage(evidence);
    return conclusion.kind == Conclusion::Kind::Holds && conclusion.cause.confidence == Confidence::Certain;
}

} // namespace

Rule withheldWhereUnseen(Rule rule)
{
    const bool isAboutTheWay = holdsId(aboutTheWay, rule.cause);
    if (!isAboutTheWay && !holdsId(behindSignIn, rule.cause))
        return rule;
    rule.evaluate = [evaluate = std::move(rule.evaluate), isAboutTheWay](const Evidence& evidence) {
        Conclusion conclusion = evaluate(evidence);
        const bool accuses =
            conclusion.kind == Conclusion::Kind::Holds || conclusion.kind == Conclusion::Kind::Candidate;
        if (accuses && signInPageIsCertain(evidence))
            return cannotTell(QT_TRANSLATE_NOOP("Reason", "a sign-in page answers for everything beyond it"));
        if (accuses && isAboutTheWay && dialledAddressIsWrong(evidence))
            return cannotTell(QT_TRANSLATE_NOOP("Reason", "it was measured at an address that is not the server's"));
        return conclusion;
    };
    return rule;
}

} // namespace tsunagu
