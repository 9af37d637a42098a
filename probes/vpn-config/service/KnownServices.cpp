#include "probes/vpn-config/service/KnownServices.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tsunagu {
namespace {

constexpr std::array<std::pair<QStringView, ServiceKind>, 11> processes{
    {{u"charon", ServiceKind::Ike},
     {u"charon-systemd", ServiceKind::Ike},
     {u"charon-nm", ServiceKind::Ike},
     {u"charon-cmd", ServiceKind::Ike},
     {u"starter", ServiceKind::Ike}, // strongSwan's, which starts charon
     {u"pluto", ServiceKind::Ike},   // libreswan
     {u"racoon", ServiceKind::Ike},
     {u"iked", ServiceKind::Ike},
     {u"isakmpd", ServiceKind::Ike},
     {u"xl2tpd", ServiceKind::L2tp},
     {u"NetworkManager", ServiceKind::NetworkManager}}};

} // namespace

QString serviceKindWord(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Ike:
        return QStringLiteral("ike");
    case ServiceKind::L2tp:
        return QStringLiteral("l2tp");
    case ServiceKind::NetworkManager:
        return QStringLiteral("networkmanager");
    }
    Q_UNREACHABLE();
}

std::optional<ServiceKind> serviceKindOfProcess(QStringView name)
{
    const auto* const row =
        std::find_if(processes.begin(), processes.end(), [name](const auto& known) { return known.first == name; });
    return row == processes.end() ? std::nullopt : std::optional(row->second);
}

const QList<ServiceUnit>& serviceUnits()
{
    static const QList<ServiceUnit> units{{QStringLiteral("strongswan.service"), ServiceKind::Ike},
                                          {QStringLiteral("strongswan-swanctl.service"), ServiceKind::Ike},
                                          {QStringLiteral("strongswan-starter.service"), ServiceKind::Ike},
                                          {QStringLiteral("ipsec.service"), ServiceKind::Ike},
                                          {QStringLiteral("racoon.service"), ServiceKind::Ike},
                                          {QStringLiteral("xl2tpd.service"), ServiceKind::L2tp},
                                          {QStringLiteral("NetworkManager.service"), ServiceKind::NetworkManager}};
    return units;
}

} // namespace tsunagu
