#include "probes/vpn-config/proposals/ProfileProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

namespace tsunagu {
namespace {

constexpr qsizetype mostProblems = 20;
constexpr qsizetype longestPlace = 120;

QJsonArray problemsOf(const VpnProfile& profile)
{
    QJsonArray problems;
    for (const ProfileProblem& problem : profile.problems) {
        if (problems.size() >= mostProblems)
            break;
        QJsonObject object{{keys::fault, profileFaultWord(problem.fault)}, {keys::fatal, isFatal(problem.fault)}};
        if (!problem.where.isEmpty())
            object.insert(keys::place, problem.where.left(longestPlace));
        if (problem.line > 0)
            object.insert(keys::line, problem.line);
        problems.append(object);
    }
    return problems;
}

} // namespace

ProbeInfo ProfileProbe::info() const
{
    return {ids::vpnProfile.toString(), Area::VpnConfig, {}, std::chrono::milliseconds{5}};
}

Result<Finding> ProfileProbe::run(const ProbeContext& context)
{
    Finding finding;
    if (!context.target.profile) {
        finding.status = Status::Skipped;
        finding.needs = QStringLiteral("profile");
        return finding;
    }
    const VpnProfile& profile = *context.target.profile;
    QJsonArray versions;
    for (const int version : profile.ikeVersions)
        versions.append(version);
    QJsonArray authentication;
    for (const AuthenticationMethod method : profile.authentication)
        authentication.append(authenticationWord(method));
    finding.measured = {{keys::format, profileFormatWord(profile.format)},
                        {keys::kind, vpnKindWord(profile.kind)},
                        {keys::ikeVersions, versions},
                        {keys::authentication, authentication},
                        {keys::problems, problemsOf(profile)}};
    if (cannotWork(profile))
        finding.status = Status::Fail;
    else
        finding.status = profile.problems.isEmpty() ? Status::Pass : Status::Warn;
    return finding;
}

} // namespace tsunagu
