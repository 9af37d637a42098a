#pragma once

#include "probes/model/Error.h"
#include "probes/platform/System.h"

#include <QJsonArray>

#include <stop_token>

namespace tsunagu {

/// What this computer's firewall managers say of themselves, as far as an ordinary user may read it: nftables' rules,
/// ufw's switch, firewalld's state. Reads and runs read-only commands; changes nothing.
/// Each entry as docs/findings.md describes `managers`.
QJsonArray readFirewallManagers(System& system, TimePoint until, const std::stop_token& stop);

/// Whether a rule set as `nft list ruleset` prints it speaks of UDP 500 or 4500, by number or by service name.
bool mentionsIkePorts(const QByteArray& ruleset);

/// Whether `/etc/ufw/ufw.conf` switches ufw on.
bool isUfwEnabled(const QByteArray& configuration);

} // namespace tsunagu
