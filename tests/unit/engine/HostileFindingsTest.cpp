#include "diagnosis/codes/CodeStage.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/unit/engine/SampleFindings.h"

#include <QJsonArray>

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tsunagu::test {
namespace {

/// Every key that some rule reads, and a few that none does.
const std::vector<QString> someKeys{keys::address,
                                    keys::answered,
                                    keys::blockedPorts,
                                    keys::distanceHops,
                                    keys::from,
                                    keys::icmp,
                                    keys::ike4500,
                                    keys::ike500,
                                    keys::ikev1,
                                    keys::ikev2,
                                    keys::kind,
                                    keys::literal,
                                    keys::localHops,
                                    keys::neutral,
                                    keys::notify,
                                    keys::outcome,
                                    keys::reached,
                                    keys::refused,
                                    keys::reply,
                                    keys::rttMs,
                                    keys::sendError,
                                    keys::sent,
                                    keys::sourceAddress,
                                    keys::ttl,
                                    keys::unreachable,
                                    keys::addresses,
                                    keys::referenceAddresses,
                                    keys::referenceOutcome,
                                    keys::resolvers,
                                    keys::hostsFile,
                                    keys::offsetMs,
                                    keys::uncertaintyMs,
                                    keys::sources,
                                    keys::systemVerdict,
                                    keys::icmpEcho,
                                    keys::received,
                                    keys::udpClosed,
                                    keys::certificates,
                                    keys::checkedUtc,
                                    keys::role,
                                    keys::inChain,
                                    keys::notBefore,
                                    keys::notAfter,
                                    keys::url,
                                    keys::daemons,
                                    keys::format,
                                    keys::name,
                                    keys::natLocal,
                                    keys::natServer,
                                    keys::port,
                                    keys::ports,
                                    keys::processesHidden,
                                    keys::program,
                                    keys::services,
                                    keys::state,
                                    keys::udpEncapsulationRule,
                                    QStringLiteral(""),
                                    QStringLiteral("__proto__")};

/// Words that mean something somewhere, and some that mean nothing anywhere.
const std::vector<QString> someWords{QStringLiteral("found"),
                                     QStringLiteral("name-error"),
                                     QStringLiteral("redirected"),
                                     QStringLiteral("portal"),
                                     QStringLiteral("no-answer"),
                                     QStringLiteral("port-unreachable"),
                                     QStringLiteral("host-unreachable"),
                                     QStringLiteral("administratively-prohibited"),
                                     QStringLiteral("permission-denied"),
                                     QStringLiteral("198.51.100.10"),
                                     QStringLiteral("192.168.1.1"),
                                     QStringLiteral("fe80::1%eth0"),
                                     QStringLiteral("::"),
                                     QStringLiteral("999.1.1.1"),
                                     QStringLiteral("NO_PROPOSAL_CHOSEN"),
                                     QStringLiteral("user"),
                                     QStringLiteral("answered"),
                                     QStringLiteral("2026-11-24T05:00:00Z"),
                                     QStringLiteral("9999-12-31T23:59:59Z"),
                                     QStringLiteral("sa-init"),
                                     QStringLiteral("swanctl"),
                                     QStringLiteral("rasphone"),
                                     QStringLiteral("l2tp-ipsec"),
                                     QStringLiteral("ike"),
                                     QStringLiteral("failed"),
                                     QStringLiteral("unknown"),
                                     QStringLiteral("other-program"),
                                     QString(),
                                     QString(5000, QLatin1Char('A')),
                                     QString(QChar(0xD800))};

const std::vector<QStringView> findingIds{ids::netLink,    ids::netDns,      ids::ikeUdp500,    ids::ikeUdp4500,
                                          ids::ikeNat,     ids::pathControl, ids::pathHops,     ids::firewallLocal,
                                          ids::netPortal,  ids::netClock,    ids::ikeReference, ids::vpnProfile,
                                          ids::vpnService, u"unheard.of"};

QJsonValue anyJson(int depth)
{
    const int kind = *rc::gen::inRange(0, depth > 0 ? 7 : 5);
    switch (kind) {
    case 0:
        return QJsonValue();
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::oneOf(
            rc::gen::arbitrary<double>(),
            rc::gen::map(rc::gen::inRange(-3, 5000), [](int number) { return static_cast<double>(number); }),
            rc::gen::element(1e300, -1e300, 0.5, 500.0, 4500.0));
    case 3:
    case 4:
        return *rc::gen::elementOf(someWords);
    case 5: {
        QJsonArray array;
        const int size = *rc::gen::inRange(0, 6);
        for (int index = 0; index < size; ++index)
            array.append(anyJson(depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        const int size = *rc::gen::inRange(0, 8);
        for (int index = 0; index < size; ++index)
            object.insert(*rc::gen::elementOf(someKeys), anyJson(depth - 1));
        return object;
    }
    }
}

Status anyStatus()
{
    return *rc::gen::element(Status::Pass, Status::Warn, Status::Fail, Status::Skipped, Status::Unknown);
}

Finding nonsense()
{
    Finding finding;
    finding.id = (*rc::gen::elementOf(findingIds)).toString();
    finding.status = anyStatus();
    const int size = *rc::gen::inRange(0, 10);
    for (int index = 0; index < size; ++index)
        finding.measured.insert(*rc::gen::elementOf(someKeys), anyJson(3));
    return finding;
}

QList<int> anyTtls()
{
    const auto ttls = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 8));
    return {ttls.begin(), ttls.end()};
}

Finding anyPort(IkePort port)
{
    return *rc::gen::element(answered(port), answered(port, 1500), notified(port, u"NO_PROPOSAL_CHOSEN"), silent(port),
                             closed(port), notSent(port), strayRepliesOnly(port), unfinished(silent(port)),
                             icmpAnswered(port, u"host-unreachable", stationAt(2)),
                             icmpAnswered(port, u"administratively-prohibited", homeRouter));
}

/// Findings of the right form, in any combination, however contradictory.
QList<Finding> anyRun()
{
    Trails trails{.neutral = anyTtls()};
    if (*rc::gen::arbitrary<bool>())
        trails.distance = *rc::gen::inRange(1, 9);
    if (*rc::gen::arbitrary<bool>())
        trails.ike500 = anyTtls();
    if (*rc::gen::arbitrary<bool>())
        trails.ike4500 = anyTtls();
    trails.localHops = *rc::gen::inRange(1, 4);
    return {*rc::gen::element(linkUp(), linkDown(), linkWithoutDefaultRoute()),
            *rc::gen::element(nameFound(), addressWithoutRoute(), addressGiven(), nameLookUpEnded(u"name-error"),
                              nameLookUpEnded(u"failed"), nameLookUpEnded(u"no-answer")),
            anyPort(IkePort::Udp500),
            anyPort(IkePort::Udp4500),
            *rc::gen::element(controlReached(), controlReached(1700), controlSilent(), controlUnreachable(homeRouter),
                              controlUnreachable(stationAt(3)), unfinished(controlSilent())),
            hops(trails),
            *rc::gen::element(everythingSent(), sendingRefused({500}), sendingRefused({500, 4500}))};
}

void checkVerdict(const Findings& findings)
{
    const Evidence evidence(findings);
    const Diagnosis diagnosis = diagnose(findings);
    const QString& verdict = diagnosis.verdict.cause;
    if (verdict == ids::none) {
        RC_ASSERT(evidence.bothPortsAnswered());
        RC_ASSERT(diagnosis.causes.isEmpty());
    } else if (verdict != ids::inconclusive) {
        RC_ASSERT(!diagnosis.causes.isEmpty());
        RC_ASSERT(verdict == diagnosis.causes.front().id);
        RC_ASSERT(diagnosis.verdict.where == diagnosis.causes.front().where);
        RC_ASSERT(diagnosis.verdict.confidence == diagnosis.causes.front().confidence);
    } else {
        for (const Cause& cause : diagnosis.causes)
            RC_ASSERT(cause.confidence == Confidence::Possible);
    }
    QStringList named;
    for (const Cause& cause : diagnosis.causes) {
        named.append(cause.id);
        RC_ASSERT(ids::allCauses().contains(cause.id));
        RC_ASSERT(!cause.evidence.isEmpty());
        if (cause.id == ids::vpnPortInUse)
            continue; // its ports are those of this computer
        for (const auto number : cause.detail.value(QStringLiteral("ports")).toArray()) {
            // What was answered is never called blocked or closed.
            const IkePort port = number.toInt() == 500 ? IkePort::Udp500 : IkePort::Udp4500;
            RC_ASSERT(evidence.port(port) != PortState::Answered);
        }
    }
    for (const RuledOut& ruledOut : diagnosis.ruledOut) {
        RC_ASSERT(!ruledOut.evidence.isEmpty());
        RC_ASSERT(!named.contains(ruledOut.id));
    }
    RC_ASSERT(static_cast<std::size_t>(diagnosis.reasoning.size()) == allRules().size());
}

RC_GTEST_PROP(HostileFindings, NonsenseIsDiagnosedWithoutHarm, ())
{
    Findings findings;
    const int size = *rc::gen::inRange(0, 12);
    for (int index = 0; index < size; ++index)
        findings.add(nonsense());
    checkVerdict(findings);
}

RC_GTEST_PROP(HostileFindings, AnyContradictionIsDiagnosedWithoutHarm, ())
{
    checkVerdict(Findings(anyRun()));
}

RC_GTEST_PROP(HostileFindings, OneWrongTypeIsDiagnosedWithoutHarm, ())
{
    QList<Finding> run = anyRun();
    Finding& broken = run[*rc::gen::inRange(0, static_cast<int>(run.size()))];
    if (*rc::gen::arbitrary<bool>())
        broken.status = anyStatus();
    const QStringList keyList = broken.measured.keys();
    const std::vector<QString> present(keyList.begin(), keyList.end());
    if (!present.empty())
        broken.measured.insert(*rc::gen::elementOf(std::vector<QString>(present.begin(), present.end())), anyJson(2));
    checkVerdict(Findings(run));
}

RC_GTEST_PROP(HostileFindings, TheOrderInWhichFindingsCameDoesNotMatter, ())
{
    QList<Finding> run = anyRun();
    const Diagnosis first = diagnose(Findings(run));
    std::rotate(run.begin(), run.begin() + *rc::gen::inRange(0, static_cast<int>(run.size())), run.end());
    std::iter_swap(run.begin(), run.begin() + *rc::gen::inRange(0, static_cast<int>(run.size())));
    RC_ASSERT(diagnose(Findings(run)) == first);
}

RC_GTEST_PROP(HostileFindings, WhoeverAnswersIsNotUnreachable, ())
{
    QList<Finding> run = anyRun();
    run[2] = answered(IkePort::Udp500);
    for (const Cause& cause : diagnose(Findings(run)).causes) {
        RC_ASSERT(cause.id != ids::serverUnreachable);
        RC_ASSERT(cause.id != ids::networkOffline);
    }
}

/// Every code that says something, and some that say nothing.
ErrorCodeInput anyCode()
{
    const auto stages = codeStages();
    std::vector<quint32> numbers{789, 800, 13800, 1};
    for (const CodeStageRow& row : stages)
        numbers.push_back(row.number);
    return {QStringLiteral("typed"), *rc::gen::elementOf(numbers), {}};
}

RC_GTEST_PROP(HostileFindings, ACodeChangesNothingThatWasMeasured, ())
{
    const Findings findings(anyRun());
    const Diagnosis without = diagnose(findings);
    const Diagnosis beside = diagnose(findings, anyCode());
    RC_ASSERT(beside.ruledOut == without.ruledOut);
    // What it may add: that authentication failed, and a setting that fits it.
    QList<Cause> measured = beside.causes;
    measured.removeIf(
        [](const Cause& cause) { return cause.id == ids::vpnCredentials || cause.id == ids::vpnNatL2tpSetting; });
    for (const Cause& cause : measured)
        RC_ASSERT(without.causes.contains(cause));
    RC_ASSERT(measured.size() == without.causes.size());
    // A surer cause is never behind a less sure one.
    for (qsizetype index = 1; index < beside.causes.size(); ++index)
        RC_ASSERT(beside.causes.at(index - 1).confidence <= beside.causes.at(index).confidence);
}

} // namespace
} // namespace tsunagu::test
