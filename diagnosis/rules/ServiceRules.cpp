#include "diagnosis/codes/CodeStage.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "probes/model/VpnProfile.h"

#include <QJsonArray>

#include <algorithm>

// Whether this computer's own part of the VPN is in its place: the service that speaks IKE, the ports it needs, and a
// setting of Windows. Each needs to know what the chosen profile needs.

namespace tsunagu {
namespace {

/// What a profile needs of this computer.
struct Need
{
    QString serviceKind; ///< as vpn.service writes it
    bool ports = false;  ///< its program answers and calls from UDP 500 and 4500
};

/// A profile of another system's program (a phone book of Windows, a profile of Apple's) needs nothing that is looked
/// at here.
std::optional<Need> needOf(const Evidence& evidence)
{
    const QJsonObject profile = evidence.findings().measured(ids::vpnProfile);
    const auto format = profileFormatFromWord(profile.value(keys::format).toString());
    const auto kind = vpnKindFromWord(profile.value(keys::kind).toString());
    if (!format)
        return std::nullopt;
    switch (*format) {
    case ProfileFormat::Swanctl:
    case ProfileFormat::IpsecConf:
        return Need{QStringLiteral("ike"), true};
    case ProfileFormat::NetworkManagerKeyfile:
    case ProfileFormat::NetworkManagerListing:
        // Its plugins for IKEv1 and L2TP run an IKE daemon on these ports; that for IKEv2 takes any port (charon-nm).
        return Need{QStringLiteral("networkmanager"), kind == VpnKind::Ikev1 || kind == VpnKind::L2tpIpsec};
    case ProfileFormat::Rasphone:
    case ProfileFormat::MobileConfig:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QStringList serviceEvidence()
{
    return {ids::vpnProfile.toString(), ids::vpnService.toString()};
}

/// The services of a kind that stand in one of those states, by name.
QStringList servicesIn(const Evidence& evidence, QStringView kind, std::initializer_list<QStringView> states)
{
    QStringList names;
    for (const QJsonValue value : evidence.findings().measured(ids::vpnService).value(keys::services).toArray()) {
        const QJsonObject service = value.toObject();
        const QString state = service.value(keys::state).toString();
        const bool isMeant = service.value(keys::kind).toString() == kind;
        if (isMeant && std::any_of(states.begin(), states.end(), [&state](QStringView word) { return word == state; }))
            names.append(service.value(keys::name).toString());
    }
    return names;
}

/// The ports (500, 4500) whose holder is of that kind, with the first program's name.
struct PortList
{
    QJsonArray ports;
    QString program;
};

PortList portsHeldBy(const Evidence& evidence, QStringView holder)
{
    PortList list;
    for (const QJsonValue value : evidence.findings().measured(ids::vpnService).value(keys::ports).toArray()) {
        const QJsonObject port = value.toObject();
        if (port.value(keys::state).toString() != holder)
            continue;
        list.ports.append(port.value(keys::port));
        if (list.program.isEmpty())
            list.program = port.value(keys::program).toString();
    }
    return list;
}

bool processesHidden(const Evidence& evidence)
{
    return evidence.findings().measured(ids::vpnService).value(keys::processesHidden).toBool(true);
}

/// Whether a process is seen that does the work of such a service, however it was started.
bool daemonIsSeen(const Evidence& evidence, const Need& need)
{
    const QJsonArray seen = evidence.findings().measured(ids::vpnService).value(keys::daemons).toArray();
    const QString networkManager = QStringLiteral("NetworkManager");
    const QString l2tp = QStringLiteral("xl2tpd");
    if (need.serviceKind == QLatin1String("networkmanager"))
        return seen.contains(networkManager);
    return std::any_of(seen.begin(), seen.end(),
                       [&](const QJsonValue& name) { return name != networkManager && name != l2tp; });
}

/// Disproved by the service running, by a process of its kind, however that was started, or by a VPN daemon holding a
/// port.
Conclusion serviceStopped(const Evidence& evidence)
{
    const auto need = needOf(evidence);
    if (!need)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no profile that needs a service of this system"));
    const bool holdsAPort = !portsHeldBy(evidence, u"vpn-daemon").ports.isEmpty();
    const bool isIke = need->serviceKind == QLatin1String("ike");
    if (daemonIsSeen(evidence, *need) || (isIke && holdsAPort))
        return ruledOut(serviceEvidence(), QT_TRANSLATE_NOOP("Reason", "the program behind the profile runs"));
    if (!servicesIn(evidence, need->serviceKind, {u"active"}).isEmpty())
        return ruledOut(serviceEvidence(), QT_TRANSLATE_NOOP("Reason", "the system says that the service runs"));
    if (!servicesIn(evidence, need->serviceKind, {u"starting"}).isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "the service is being started"));
    const QStringList stopped =
        servicesIn(evidence, need->serviceKind, {u"failed", u"inactive", u"disabled", u"masked"});
    if (stopped.isEmpty())
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no such service is installed, or the system does not tell"));
    const bool isHeldByOthers =
        !portsHeldBy(evidence, u"other-program").ports.isEmpty() || !portsHeldBy(evidence, u"unknown").ports.isEmpty();
    if (isIke && isHeldByOthers)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "somebody holds a port, who may do the service's work"));
    const bool portsWereRead = !portsHeldBy(evidence, u"free").ports.isEmpty();
    const bool isSure = !processesHidden(evidence) && (portsWereRead || !isIke);
    return holds(isSure ? Confidence::Certain : Confidence::Likely, serviceEvidence(),
                 QT_TRANSLATE_NOOP(
                     "Reason", "the system says that the profile's service does not run, and no process of it is seen"),
                 {{keys::services, QJsonArray::fromStringList(stopped)}});
}

/// Disproved by the ports being free, or held by a VPN daemon. Without a profile that needs them on this computer
/// nobody is accused of holding them.
Conclusion portInUse(const Evidence& evidence)
{
    const QStringList service{ids::vpnService.toString()};
    const PortList others = portsHeldBy(evidence, u"other-program");
    const PortList unknown = portsHeldBy(evidence, u"unknown");
    if (others.ports.isEmpty() && unknown.ports.isEmpty()) {
        const bool wasRead =
            !portsHeldBy(evidence, u"free").ports.isEmpty() || !portsHeldBy(evidence, u"vpn-daemon").ports.isEmpty();
        return wasRead
                   ? ruledOut(service,
                              QT_TRANSLATE_NOOP("Reason", "no other program holds the IKE ports of this computer"))
                   : cannotTell(QT_TRANSLATE_NOOP("Reason", "who holds the IKE ports of this computer was not read"));
    }
    const auto need = needOf(evidence);
    if (!need || !need->ports)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no profile that needs the IKE ports of this computer"));
    if (!others.ports.isEmpty()) {
        return holds(Confidence::Certain, serviceEvidence(),
                     QT_TRANSLATE_NOOP("Reason", "another program holds these ports"),
                     {{keys::ports, others.ports}, {keys::program, others.program}});
    }
    const QJsonObject detail{{keys::ports, unknown.ports}};
    for (const QStringView kind : {QStringView(u"ike"), QStringView(u"l2tp")}) {
        if (!servicesIn(evidence, kind, {u"active", u"starting"}).isEmpty())
            return cannotTell(
                QT_TRANSLATE_NOOP("Reason", "a VPN service runs, and it may be the one that holds the ports"));
    }
    if (processesHidden(evidence)) {
        return candidate(serviceEvidence(),
                         QT_TRANSLATE_NOOP("Reason", "somebody holds these ports; this system hides what runs on it"),
                         detail);
    }
    return holds(Confidence::Likely, serviceEvidence(),
                 QT_TRANSLATE_NOOP("Reason", "somebody holds these ports, and no VPN daemon runs"), detail);
}

/// Windows by default makes no security association with a server behind an address translator; value 1 lets it do so,
/// value 2 also when the client is behind one (support.microsoft.com/kb/947234). A translator on the client's side
/// alone needs nothing. Disproved by a sufficient value, by a server without a translator, and by any other kind of
/// profile.
Conclusion natL2tpSetting(const Evidence& evidence)
{
    const QJsonObject profile = evidence.findings().measured(ids::vpnProfile);
    const auto format = profileFormatFromWord(profile.value(keys::format).toString());
    const auto kind = vpnKindFromWord(profile.value(keys::kind).toString());
    if (!format || !kind)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "no profile was chosen"));
    if (format != ProfileFormat::Rasphone)
        return ruledOut({ids::vpnProfile.toString()}, QT_TRANSLATE_NOOP("Reason", "the profile is none of Windows"));
    if (kind == VpnKind::Automatic)
        return cannotTell(QT_TRANSLATE_NOOP("Reason", "Windows chooses the kind of VPN when it connects"));
    if (kind != VpnKind::L2tpIpsec)
        return ruledOut({ids::vpnProfile.toString()}, QT_TRANSLATE_NOOP("Reason", "the profile does not use L2TP"));

    const QJsonObject nat = evidence.findings().measured(ids::ikeNat);
    const QJsonValue onServersSide = nat.value(keys::natServer);
    if (!onServersSide.isBool())
        return cannotTell(
            QT_TRANSLATE_NOOP("Reason", "whether the server is behind an address translator was not measured"));
    const QStringList natEvidence{ids::vpnProfile.toString(), ids::ikeNat.toString()};
    if (!onServersSide.toBool())
        return ruledOut(natEvidence, QT_TRANSLATE_NOOP("Reason", "the server is not behind an address translator"));

    // Where it was not measured on this side, value 1 may or may not do.
    const QJsonValue onThisSide = nat.value(keys::natLocal);
    const int surelyTooLow = onThisSide.toBool() ? 1 : 0;
    const int surelyEnough = onThisSide.isBool() && !onThisSide.toBool() ? 1 : 2;
    const QJsonValue rule = evidence.findings().measured(ids::vpnService).value(keys::udpEncapsulationRule);
    constexpr int unknown = -1;
    const int value = rule.toInt(unknown);
    const QStringList ruleEvidence = natEvidence + QStringList{ids::vpnService.toString()};
    if (value >= 0 && value <= surelyTooLow) {
        return holds(
            Confidence::Certain, ruleEvidence,
            QT_TRANSLATE_NOOP("Reason", "Windows is not set up to reach an L2TP server behind an address translator"),
            {{keys::udpEncapsulationRule, value}});
    }
    constexpr int highest = 2;
    if (value >= surelyEnough && value <= highest)
        return ruledOut(ruleEvidence, QT_TRANSLATE_NOOP("Reason", "Windows is set up for it"));
    const bool fitsTheCode = evidence.errorCode() && isShownForL2tpBehindNat(*evidence.errorCode());
    if (value == unknown && fitsTheCode && evidence.bothPortsAnswered())
        return candidate(natEvidence,
                         QT_TRANSLATE_NOOP("Reason", "the error code fits, and Windows' setting is not known here"));
    return cannotTell(QT_TRANSLATE_NOOP("Reason", "Windows' setting is not known here"));
}

} // namespace

std::vector<Rule> serviceRules()
{
    return {{ids::vpnServiceStopped.toString(), Where::ThisComputer, serviceStopped},
            {ids::vpnPortInUse.toString(), Where::ThisComputer, portInUse},
            {ids::vpnNatL2tpSetting.toString(), Where::ThisComputer, natL2tpSetting}};
}

} // namespace tsunagu
