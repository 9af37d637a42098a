#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

// What is wrong with the chosen profile, by itself and beside what the server said. Without a profile none of it can be
// told.

namespace tsunagu {
namespace {

/// Disproved by a profile that can work as it is written.
Conclusion profileInvalid(const Evidence& evidence)
{
    const QStringList findings{ids::vpnProfile.toString()};
    if (evidence.has(ids::vpnProfile, Status::Fail)) {
        QJsonArray faults;
        const QJsonArray problems = evidence.findings().measured(ids::vpnProfile).value(keys::problems).toArray();
        for (const QJsonValue& problem : problems) {
            if (problem.toObject().value(keys::fatal).toBool())
                faults.append(problem.toObject().value(keys::fault));
        }
        return holds(Confidence::Certain, findings,
                     QT_TRANSLATE_NOOP("Reason", "the profile cannot work as it is written"),
                     {{QStringLiteral("faults"), faults}});
    }
    if (evidence.has(ids::vpnProfile, Status::Pass) || evidence.has(ids::vpnProfile, Status::Warn))
        return ruledOut(findings, QT_TRANSLATE_NOOP("Reason", "nothing in the profile keeps it from working"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "no profile was chosen"));
}

/// Disproved by the server taking a suite in the version that the profile uses. A refusal of both versions is no
/// matter of versions.
Conclusion ikeVersionMismatch(const Evidence& evidence)
{
    const QJsonObject asked = evidence.findings().measured(ids::vpnProposals);
    const QJsonArray versions = evidence.findings().measured(ids::vpnProfile).value(keys::ikeVersions).toArray();
    if (asked.isEmpty() || versions.isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server was not asked with a profile"));
    const QStringList findings{ids::vpnProposals.toString(), ids::ikeUdp500.toString(), ids::ikeUdp4500.toString()};
    if (versions.size() > 1)
        return ruledOut({ids::vpnProfile.toString()},
                        QT_TRANSLATE_NOOP("Reason", "the profile may use either version"));
    const auto outcomeOf = [&asked](QLatin1String key) {
        return asked.value(key).toObject().value(keys::outcome).toString();
    };
    const QString wide = outcomeOf(keys::wide);
    if (wide == QLatin1String("accepted") || outcomeOf(keys::exact) == QLatin1String("accepted"))
        return ruledOut({ids::vpnProposals.toString()},
                        QT_TRANSLATE_NOOP("Reason", "the server speaks the profile's version"));
    if (wide != QLatin1String("refused") && wide != QLatin1String("other"))
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server did not answer in the profile's version"));
    const bool usesV2 = versions.first().toInt() == 2;
    if (evidence.suiteChosenOn(usesV2 ? keys::ikev1 : keys::ikev2)) {
        return holds(Confidence::Certain, findings,
                     usesV2 ? QT_TRANSLATE_NOOP("Reason", "the server takes IKEv1 and refuses everything in IKEv2")
                            : QT_TRANSLATE_NOOP("Reason", "the server takes IKEv2 and refuses everything in IKEv1"),
                     {{keys::ikeVersion, usesV2 ? 1 : 2}});
    }
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "the server took nothing in either version"));
}

} // namespace

std::vector<Rule> profileRules()
{
    return {{ids::vpnProfileInvalid.toString(), Where::ThisComputer, profileInvalid},
            {ids::vpnIkeVersionMismatch.toString(), Where::ThisComputer, ikeVersionMismatch}};
}

} // namespace tsunagu
