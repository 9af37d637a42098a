#pragma once

#include <QLatin1String>

/// The keys of `Finding::measured`, as docs/findings.md defines them; each exactly once.
namespace tsunagu::keys {

inline constexpr QLatin1String address("address");
inline constexpr QLatin1String addresses("addresses");
inline constexpr QLatin1String answered("answered");
inline constexpr QLatin1String blockedPorts("blocked_ports");
inline constexpr QLatin1String chosen("chosen");
inline constexpr QLatin1String cookie("cookie");
inline constexpr QLatin1String defaultRouteIpv4("default_route_ipv4");
inline constexpr QLatin1String defaultRouteIpv6("default_route_ipv6");
inline constexpr QLatin1String distanceHops("distance_hops");
inline constexpr QLatin1String from("from");
inline constexpr QLatin1String gateways("gateways");
inline constexpr QLatin1String icmp("icmp");
inline constexpr QLatin1String icmpEcho("icmp_echo");
inline constexpr QLatin1String ike4500("ike4500");
inline constexpr QLatin1String ike4500LastTtl("ike4500_last_ttl");
inline constexpr QLatin1String ike500("ike500");
inline constexpr QLatin1String ike500LastTtl("ike500_last_ttl");
inline constexpr QLatin1String ikev1("ikev1");
inline constexpr QLatin1String ikev2("ikev2");
inline constexpr QLatin1String initiatorSpi("initiator_spi");
inline constexpr QLatin1String interfaces("interfaces");
inline constexpr QLatin1String kind("kind");
inline constexpr QLatin1String literal("literal");
inline constexpr QLatin1String localHops("local_hops");
inline constexpr QLatin1String lookupMs("lookup_ms");
inline constexpr QLatin1String managers("managers");
inline constexpr QLatin1String mentionsIke("mentions_ike");
inline constexpr QLatin1String name("name");
inline constexpr QLatin1String natLocal("nat_local");
inline constexpr QLatin1String natServer("nat_server");
inline constexpr QLatin1String network("network");
inline constexpr QLatin1String neutral("neutral");
inline constexpr QLatin1String neutralLastTtl("neutral_last_ttl");
inline constexpr QLatin1String notify("notify");
inline constexpr QLatin1String offer("offer");
inline constexpr QLatin1String outcome("outcome");
inline constexpr QLatin1String outcomeIpv4("outcome_ipv4");
inline constexpr QLatin1String outcomeIpv6("outcome_ipv6");
inline constexpr QLatin1String port("port");
inline constexpr QLatin1String reached("reached");
inline constexpr QLatin1String received("received");
inline constexpr QLatin1String refused("refused");
inline constexpr QLatin1String reply("reply");
inline constexpr QLatin1String resolvers("resolvers");
inline constexpr QLatin1String rttMs("rtt_ms");
inline constexpr QLatin1String rttAtMostMs("rtt_at_most_ms");
inline constexpr QLatin1String seenOn("seen_on");
inline constexpr QLatin1String send4500("send_4500");
inline constexpr QLatin1String send500("send_500");
inline constexpr QLatin1String sendControl("send_control");
inline constexpr QLatin1String sendError("send_error");
inline constexpr QLatin1String sent("sent");
inline constexpr QLatin1String sentPackets("sent_packets");
inline constexpr QLatin1String sourceAddress("source_address");
inline constexpr QLatin1String sourcePort("source_port");
inline constexpr QLatin1String state("state");
inline constexpr QLatin1String strayReplies("stray_replies");
inline constexpr QLatin1String tcp("tcp");
inline constexpr QLatin1String ttl("ttl");
inline constexpr QLatin1String udpClosed("udp_closed");
inline constexpr QLatin1String unavailable("unavailable");
inline constexpr QLatin1String unreachable("unreachable");
inline constexpr QLatin1String up("up");
inline constexpr QLatin1String usableAddress("usable_address");
inline constexpr QLatin1String vendorIds("vendor_ids");
inline constexpr QLatin1String waitedMs("waited_ms");

} // namespace tsunagu::keys
