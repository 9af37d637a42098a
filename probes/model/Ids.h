#pragma once

#include <QString>
#include <QStringList>

/// The machine words of contract §2 and §3, each exactly once. Nothing derives them from identifiers.
namespace tsunagu::ids {

// Findings: what was measured.
inline constexpr QStringView netLink = u"net.link";
inline constexpr QStringView netDns = u"net.dns";
inline constexpr QStringView netPortal = u"net.portal";
inline constexpr QStringView netClock = u"net.clock";
inline constexpr QStringView ikeUdp500 = u"ike.udp500";
inline constexpr QStringView ikeUdp4500 = u"ike.udp4500";
inline constexpr QStringView ikeNat = u"ike.nat";
inline constexpr QStringView ikeReference = u"ike.reference";
inline constexpr QStringView ikeLarge = u"ike.large";
inline constexpr QStringView ikeTiming = u"ike.timing";
inline constexpr QStringView pathControl = u"path.control";
inline constexpr QStringView pathHops = u"path.hops";
inline constexpr QStringView vpnProfile = u"vpn.profile";
inline constexpr QStringView vpnProposals = u"vpn.proposals";
inline constexpr QStringView vpnService = u"vpn.service";
inline constexpr QStringView certLocal = u"cert.local";
inline constexpr QStringView certRevocation = u"cert.revocation";
inline constexpr QStringView firewallLocal = u"firewall.local";

// Causes and the two verdicts that are not causes.
inline constexpr QStringView none = u"none";
inline constexpr QStringView inconclusive = u"inconclusive";
inline constexpr QStringView networkOffline = u"network.offline";
inline constexpr QStringView networkCaptivePortal = u"network.captive-portal";
inline constexpr QStringView networkNameNotFound = u"network.name-not-found";
inline constexpr QStringView networkDnsFailure = u"network.dns-failure";
inline constexpr QStringView networkSlow = u"network.slow";
inline constexpr QStringView networkLossy = u"network.lossy";
inline constexpr QStringView networkLargePacketsDropped = u"network.large-packets-dropped";
inline constexpr QStringView firewallLocalBlock = u"firewall.local-block";
inline constexpr QStringView firewallRouterBlock = u"firewall.router-block";
inline constexpr QStringView ispBlock = u"isp.block";
inline constexpr QStringView ispThrottle = u"isp.throttle";
inline constexpr QStringView ispDnsTamper = u"isp.dns-tamper";
inline constexpr QStringView serverUnreachable = u"server.unreachable";
inline constexpr QStringView serverIkeBlocked = u"server.ike-blocked";
inline constexpr QStringView serverNoVpnService = u"server.no-vpn-service";
inline constexpr QStringView serverSlow = u"server.slow";
inline constexpr QStringView vpnProposalMismatch = u"vpn.proposal-mismatch";
inline constexpr QStringView vpnIkeVersionMismatch = u"vpn.ike-version-mismatch";
inline constexpr QStringView vpnProfileInvalid = u"vpn.profile-invalid";
inline constexpr QStringView vpnServiceStopped = u"vpn.service-stopped";
inline constexpr QStringView vpnPortInUse = u"vpn.port-in-use";
inline constexpr QStringView vpnNatL2tpSetting = u"vpn.nat-l2tp-setting";
inline constexpr QStringView vpnCredentials = u"vpn.credentials";
inline constexpr QStringView certificateExpired = u"certificate.expired";
inline constexpr QStringView certificateRevocationUnreachable = u"certificate.revocation-unreachable";
inline constexpr QStringView computerClockWrong = u"computer.clock-wrong";

/// Every cause id of contract §3, in its order.
QStringList allCauses();

} // namespace tsunagu::ids
