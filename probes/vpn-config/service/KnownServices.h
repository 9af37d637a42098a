#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace tsunagu {

/// What a VPN service of the system does.
enum class ServiceKind
{
    Ike,            ///< speaks IKE: strongSwan, libreswan, racoon, iked
    L2tp,           ///< speaks L2TP inside IPsec
    NetworkManager, ///< starts the VPNs that are set up in it
};

/// The machine word of a kind (docs/findings.md, `kind` of a service).
QString serviceKindWord(ServiceKind kind);

/// What a program is by the name of its process, as the kernel shortens it (15 characters); nothing if it is no known
/// VPN service.
std::optional<ServiceKind> serviceKindOfProcess(QStringView name);

/// A service as systemd knows it.
struct ServiceUnit
{
    QString name; ///< "strongswan.service"
    ServiceKind kind = ServiceKind::Ike;
};

/// Every unit that is looked at: the names that Debian, Fedora and their kin give to the same programs.
const QList<ServiceUnit>& serviceUnits();

} // namespace tsunagu
