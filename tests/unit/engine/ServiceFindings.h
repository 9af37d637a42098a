#pragma once

#include "diagnosis/engine/Diagnosis.h"
#include "probes/model/Target.h"
#include "tests/unit/engine/SampleFindings.h"

#include <QList>
#include <QStringList>

#include <utility>

/// Findings of what runs on this computer, and short looks at what is concluded from them.
namespace tsunagu::test {

/// vpn.profile of that format and kind ("swanctl", "ikev2").
Finding profileOf(QStringView format, QStringView kind);

/// What vpn.service found. Ports by number with their state ("free", "unknown" …), services by name.
struct ServiceState
{
    std::pair<QStringView, QStringView> port500 = {u"free", {}}; ///< with the program's name
    std::pair<QStringView, QStringView> port4500 = {u"free", {}};
    QStringList daemons = {};
    bool processesHidden = false;
    QStringView strongswan = u"absent";
    QStringView networkManager = u"active";
    QStringView xl2tpd = u"absent";
    std::optional<int> encapsulationRule = {};
};
Finding service(const ServiceState& state);

/// ike.nat
Finding nat(std::optional<bool> onThisSide, std::optional<bool> onServersSide);

ErrorCodeInput code(quint32 number);

/// The one cause with that id, if it is named.
std::optional<Cause> causeIn(const Diagnosis& diagnosis, QStringView id);
/// "holds", "candidate", "ruled-out" or "cannot-tell"
QString conclusionOn(const Diagnosis& diagnosis, QStringView id);

} // namespace tsunagu::test
