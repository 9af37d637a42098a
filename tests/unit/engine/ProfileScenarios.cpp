#include "probes/model/Ids.h"
#include "tests/unit/engine/Scenario.h"

namespace tsunagu::test {

std::vector<Scenario> profileScenarios()
{
    const auto but = [](const QStringList& left) { return allWithProfileBut(left); };
    const QStringList proposalsOnly = words({ids::vpnProposals});
    const QStringList versionEvidence = words({ids::vpnProposals, ids::ikeUdp500, ids::ikeUdp4500});
    const auto v1Only = [](QStringView notify) {
        return with(healthy(), {answeredInV1Only(udp500, notify), answeredInV1Only(udp4500, notify)});
    };
    return {
        {.name = "ProfileThatSuits",
         .findings = with(healthy(), {profile({2}), proposals(2, u"accepted", u"accepted")}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = but({})},
        {.name = "ProfilesCiphersAreRefusedAndOthersTaken",
         .findings = with(healthy(), {profile({2}), proposals(2, u"refused", u"accepted")}),
         .verdict = ids::vpnProposalMismatch,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::vpnProposalMismatch}),
         .evidence = proposalsOnly,
         .ruledOut = but(words({ids::vpnProposalMismatch}))},
        {.name = "ServerSpeaksOnlyIkev1",
         .findings = with(v1Only(u"INVALID_MAJOR_VERSION"), {profile({2}), proposals(2, u"other", u"other")}),
         .verdict = ids::vpnIkeVersionMismatch,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::vpnIkeVersionMismatch}),
         .evidence = versionEvidence,
         .ruledOut = but(words({ids::vpnIkeVersionMismatch, ids::vpnProposalMismatch}))},
        // strongSwan refuses a version that it is not set up for by NO_PROPOSAL_CHOSEN.
        {.name = "ServerSetUpForIkev1Refuses",
         .findings = with(v1Only(u"NO_PROPOSAL_CHOSEN"), {profile({2}), proposals(2, u"refused", u"refused")}),
         .verdict = ids::vpnIkeVersionMismatch,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::vpnIkeVersionMismatch}),
         .evidence = versionEvidence,
         .ruledOut = but(words({ids::vpnIkeVersionMismatch}))},
        {.name = "ServerSetUpForIkev2Refuses",
         .findings = with(healthy(), {profile({1}), proposals(1, u"refused", u"refused")}),
         .verdict = ids::vpnIkeVersionMismatch,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::vpnIkeVersionMismatch}),
         .evidence = versionEvidence,
         .ruledOut = but(words({ids::vpnIkeVersionMismatch}))},
        {.name = "ProfileOfBothVersionsCannotMismatch",
         .findings = with(v1Only(u"NO_PROPOSAL_CHOSEN"), {profile({1, 2}), proposals(2, u"refused", u"refused")}),
         .verdict = ids::none,
         .confidence = Confidence::Likely,
         .ruledOut = but({})},
        {.name = "ProfileCannotWork",
         .findings = with(healthy(), {profile({2}, false), proposals(2, u"accepted", u"accepted")}),
         .verdict = ids::vpnProfileInvalid,
         .where = Where::ThisComputer,
         .confidence = Confidence::Certain,
         .causes = words({ids::vpnProfileInvalid}),
         .evidence = words({ids::vpnProfile}),
         .ruledOut = but(words({ids::vpnProfileInvalid}))},
    };
}

} // namespace tsunagu::test
