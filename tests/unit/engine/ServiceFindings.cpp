#include "tests/unit/engine/ServiceFindings.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"

#include <QJsonArray>

namespace tsunagu::test {
namespace {

Finding made(QStringView id, Status status, const QJsonObject& measured)
{
    Finding finding;
    finding.id = id.toString();
    finding.area = Area::VpnConfig;
    finding.status = status;
    finding.measured = measured;
    return finding;
}

QJsonObject port(int number, const std::pair<QStringView, QStringView>& holder)
{
    QJsonObject entry{{keys::port, number}, {keys::state, holder.first.toString()}};
    if (!holder.second.isEmpty())
        entry.insert(keys::program, holder.second.toString());
    return entry;
}

QJsonObject unit(QStringView name, QStringView kind, QStringView state)
{
    return {{keys::name, name.toString()}, {keys::kind, kind.toString()}, {keys::state, state.toString()}};
}

} // namespace

Finding profileOf(QStringView format, QStringView kind)
{
    return made(ids::vpnProfile, Status::Pass,
                {{keys::format, format.toString()},
                 {keys::kind, kind.toString()},
                 {keys::ikeVersions, QJsonArray{kind == u"ikev2" ? 2 : 1}},
                 {keys::problems, QJsonArray()}});
}

Finding service(const ServiceState& state)
{
    QJsonObject measured{
        {keys::ports, QJsonArray{port(500, state.port500), port(4500, state.port4500)}},
        {keys::daemons, QJsonArray::fromStringList(state.daemons)},
        {keys::processesHidden, state.processesHidden},
        {keys::services,
         QJsonArray{unit(u"strongswan.service", u"ike", state.strongswan), unit(u"ipsec.service", u"ike", u"absent"),
                    unit(u"xl2tpd.service", u"l2tp", state.xl2tpd),
                    unit(u"NetworkManager.service", u"networkmanager", state.networkManager)}}};
    if (state.encapsulationRule)
        measured.insert(keys::udpEncapsulationRule, *state.encapsulationRule);
    return made(ids::vpnService, Status::Pass, measured);
}

Finding nat(std::optional<bool> onThisSide, std::optional<bool> onServersSide)
{
    QJsonObject measured{{keys::seenOn, 500}};
    if (onThisSide)
        measured.insert(keys::natLocal, *onThisSide);
    if (onServersSide)
        measured.insert(keys::natServer, *onServersSide);
    const bool found = onThisSide.value_or(false) || onServersSide.value_or(false);
    return made(ids::ikeNat, found ? Status::Warn : Status::Pass, measured);
}

ErrorCodeInput code(quint32 number)
{
    return {QString::number(number), number, {}};
}

std::optional<Cause> causeIn(const Diagnosis& diagnosis, QStringView id)
{
    for (const Cause& cause : diagnosis.causes) {
        if (cause.id == id)
            return cause;
    }
    return std::nullopt;
}

QString conclusionOn(const Diagnosis& diagnosis, QStringView id)
{
    for (const RuleNote& note : diagnosis.reasoning) {
        if (note.cause == id)
            return note.conclusion;
    }
    return {};
}

} // namespace tsunagu::test
