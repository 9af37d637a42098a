#include "tests/unit/engine/Scenario.h"

#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"

#include <ostream>

namespace tsunagu::test {

void PrintTo(const Scenario& scenario, std::ostream* out)
{
    *out << scenario.name;
}

std::string conclusionOn(QStringView cause, const Findings& findings)
{
    const Diagnosis diagnosis = diagnose(findings);
    std::string word;
    for (const RuleNote& note : diagnosis.reasoning) {
        if (note.cause == cause)
            word = note.conclusion.toStdString();
    }
    for (const Cause& found : diagnosis.causes) {
        if (found.id == cause && word == "holds")
            word += ' ' + confidenceWord(found.confidence).toStdString();
    }
    return word;
}

QStringList words(std::initializer_list<QStringView> list)
{
    QStringList result;
    for (const QStringView word : list)
        result.append(word.toString());
    return result;
}

QStringList allWithProfileBut(const QStringList& left)
{
    // What nobody asked for can be told by none of the sample runs.
    const QStringList notAsked =
        words({ids::networkCaptivePortal, ids::ispDnsTamper, ids::computerClockWrong, ids::vpnServiceStopped,
               ids::vpnPortInUse, ids::vpnNatL2tpSetting, ids::vpnCredentials, ids::certificateExpired,
               ids::certificateRevocationUnreachable});
    QStringList result;
    for (const Rule& rule : allRules()) {
        if (!left.contains(rule.cause) && !notAsked.contains(rule.cause))
            result.append(rule.cause);
    }
    return result;
}

QStringList allBut(const QStringList& left)
{
    return allWithProfileBut(left + words({ids::vpnProfileInvalid, ids::vpnIkeVersionMismatch}));
}

QStringList wayWorks(const QStringList& more)
{
    return words({ids::networkOffline, ids::networkNameNotFound, ids::networkDnsFailure, ids::networkSlow}) + more;
}

QStringList portsAndPath()
{
    return words({ids::pathHops, ids::ikeUdp500, ids::ikeUdp4500, ids::pathControl});
}

QStringList pathOf4500()
{
    return words({ids::pathHops, ids::ikeUdp4500, ids::pathControl});
}

QStringList bothPorts()
{
    return words({ids::ikeUdp500, ids::ikeUdp4500});
}

Findings silentWith(const Trails& trails)
{
    return with(healthy(), {silent(udp500), silent(udp4500), hops(trails)});
}

Findings nothingBehindTheName(const Finding& link, const Finding& dns, QStringView needs)
{
    return Findings({link, dns, skipped(ids::ikeUdp500, needs), skipped(ids::ikeUdp4500, needs),
                     skipped(ids::pathControl, needs), skipped(ids::pathHops, needs),
                     skipped(ids::firewallLocal, needs)});
}

} // namespace tsunagu::test
