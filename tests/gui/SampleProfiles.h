#pragma once

#include "probes/model/ProfileSearch.h"

/// What a search for VPN profiles may find, for tests and pictures.
namespace tsunagu::sample {

VpnProfile officeProfile();
/// Windows' L2TP, whose server is "vpn.branch.example.jp".
VpnProfile branchProfile();
VpnProfile profileWithoutServer();
/// Names and servers as nobody has them: very long, with line breaks, reversed directions, marks without end.
VpnProfile hostileProfile();

profiles::ProfileSearch searchOf(const QList<VpnProfile>& found);
/// Beside the office's profile there is a file that is broken in its sixth line, and one for administrators only.
profiles::ProfileSearch partlyUnreadableSearch();
profiles::FileRefusal brokenFile();

} // namespace tsunagu::sample
