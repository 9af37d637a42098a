#include "tests/gui/SampleRuns.h"

#include "diagnosis/codes/ErrorCodeReading.h"
#include "diagnosis/rules/Rules.h"
#include "probes/model/Ids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tsunagu::sample {
namespace {

Finding finding(QStringView id, Area area, Status status, int elapsedMs, const char* json)
{
    Finding made;
    made.id = id.toString();
    made.area = area;
    made.status = status;
    made.elapsed = std::chrono::milliseconds(elapsedMs);
    made.measured = QJsonDocument::fromJson(json).object();
    return made;
}

Finding link()
{
    return finding(ids::netLink, Area::Network, Status::Pass, 3, R"({
        "default_route_ipv4": true, "default_route_ipv6": false, "gateways": ["192.168.1.1"], "usable_address": true,
        "interfaces": [{"name": "wlan0", "up": true, "addresses": ["192.168.1.23"]}]})");
}

Finding dns()
{
    return finding(ids::netDns, Area::Network, Status::Pass, 12, R"({
        "name": "vpn.example.jp", "outcome": "found", "outcome_ipv4": "found", "outcome_ipv6": "no-data",
        "addresses": ["198.51.100.10"], "address": "198.51.100.10", "source_address": "192.168.1.23",
        "resolvers": ["192.168.1.1"], "lookup_ms": 12})");
}

Finding control()
{
    return finding(ids::pathControl, Area::Network, Status::Pass, 40, R"({
        "address": "198.51.100.10", "reached": true, "rtt_ms": 18,
        "icmp_echo": {"sent": 3, "received": 3, "rtt_ms": 18},
        "tcp": [{"port": 443, "outcome": "refused", "rtt_ms": 18.4}],
        "udp_closed": {"port": 40000, "sent": 2, "answered": true, "rtt_ms": 18.2}})");
}

Finding firewall()
{
    return finding(ids::firewallLocal, Area::Firewall, Status::Pass, 9, R"({
        "blocked_ports": [], "send_500": "sent", "send_4500": "sent", "send_control": "sent",
        "managers": [{"name": "nftables", "state": "absent"}, {"name": "ufw", "state": "inactive"}]})");
}

Finding answered(QStringView id, int port)
{
    Finding made = finding(id, Area::Firewall, Status::Pass, 24, R"({
        "address": "198.51.100.10", "answered": true, "rtt_ms": 19, "sent_packets": 2, "waited_ms": 24,
        "ikev2": {"sent": 1, "answered": true, "rtt_ms": 19, "reply": "sa-init", "nat_local": true, "nat_server": false},
        "ikev1": {"sent": 1, "answered": true, "rtt_ms": 20, "reply": "main-mode"}})");
    made.measured.insert(u"port", port);
    return made;
}

Finding silent(QStringView id, int port)
{
    Finding made = finding(id, Area::Firewall, Status::Fail, 5200, R"({
        "address": "198.51.100.10", "answered": false, "sent_packets": 10, "waited_ms": 5200, "stray_replies": 0,
        "ikev2": {"sent": 5, "answered": false}, "ikev1": {"sent": 5, "answered": false}})");
    made.measured.insert(u"port", port);
    return made;
}

Finding nat(Status status)
{
    Finding made = finding(ids::ikeNat, Area::Firewall, status, 0, "{}");
    if (status == Status::Skipped)
        made.needs = ids::ikeUdp500.toString();
    else
        made.measured = QJsonObject{{u"nat_local"_qs, true}, {u"nat_server"_qs, false}, {u"seen_on"_qs, 500}};
    return made;
}

} // namespace

Target target()
{
    Target made;
    made.server = ServerName::parse(u"vpn.example.jp").value_or(ServerName());
    made.errorCode = readErrorCode(u"0x00003618").toInput();
    return made;
}

Findings healthyFindings()
{
    return Findings({link(), dns(), control(), firewall(), answered(ids::ikeUdp500, 500),
                     answered(ids::ikeUdp4500, 4500), nat(Status::Warn),
                     finding(ids::pathHops, Area::Isp, Status::Pass, 60, R"({
                         "address": "198.51.100.10", "distance_hops": 5, "local_hops": 1, "neutral_last_ttl": 5,
                         "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private"},
                                     {"ttl": 2, "from": "203.0.113.1", "rtt_ms": 9, "network": "public"}]})")});
}

Findings ispBlockFindings()
{
    return Findings({link(), dns(), control(), firewall(), silent(ids::ikeUdp500, 500), silent(ids::ikeUdp4500, 4500),
                     nat(Status::Skipped), finding(ids::pathHops, Area::Isp, Status::Fail, 2400, R"({
            "address": "198.51.100.10", "distance_hops": 5, "local_hops": 1,
            "neutral_last_ttl": 5, "ike500_last_ttl": 2, "ike4500_last_ttl": 2,
            "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false},
                        {"ttl": 2, "from": "203.0.113.1", "rtt_ms": 9, "network": "public", "reached": false},
                        {"ttl": 3, "from": "203.0.113.9", "rtt_ms": 11, "network": "public", "reached": false},
                        {"ttl": 4, "from": "198.51.100.1", "rtt_ms": 16, "network": "public", "reached": false},
                        {"ttl": 5, "from": "198.51.100.10", "rtt_ms": 18, "network": "public", "reached": true}],
            "ike500": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false},
                       {"ttl": 2, "from": "203.0.113.1", "rtt_ms": 9, "network": "public", "reached": false}],
            "ike4500": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false},
                        {"ttl": 2, "from": "203.0.113.1", "rtt_ms": 9, "network": "public", "reached": false}]})")});
}

Findings offlineFindings()
{
    Findings findings({finding(ids::netLink, Area::Network, Status::Fail, 2, R"({
        "default_route_ipv4": false, "default_route_ipv6": false, "gateways": [], "usable_address": false,
        "interfaces": [{"name": "wlan0", "up": false, "addresses": []}]})")});
    Finding lookup = finding(ids::netDns, Area::Network, Status::Fail, 2000, R"({
        "name": "vpn.example.jp", "outcome": "no-answer", "resolvers": ["127.0.0.53"]})");
    findings.add(lookup);
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500, ids::ikeNat, ids::pathControl, ids::pathHops}) {
        Finding skipped = finding(id, Area::Network, Status::Skipped, 0, "{}");
        skipped.needs = ids::netDns.toString();
        findings.add(skipped);
    }
    findings.add(firewall());
    return findings;
}

Findings inconclusiveFindings()
{
    Finding lost = finding(ids::pathControl, Area::Network, Status::Unknown, 3000, R"({
        "address": "198.51.100.10", "reached": false, "icmp_echo": {"sent": 3, "received": 0}})");
    Finding hops = finding(ids::pathHops, Area::Isp, Status::Unknown, 4000, R"({
        "address": "198.51.100.10", "local_hops": 1, "neutral_last_ttl": 1, "ike500_last_ttl": 1, "ike4500_last_ttl": 1,
        "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false}],
        "ike500": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false}],
        "ike4500": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private", "reached": false}]})");
    return Findings({link(), dns(), lost, firewall(), silent(ids::ikeUdp500, 500), silent(ids::ikeUdp4500, 4500),
                     nat(Status::Skipped), hops});
}

Findings lossyFindings()
{
    Findings findings = healthyFindings();
    findings.add(finding(ids::ikeTiming, Area::Network, Status::Fail, 9000, R"({
        "address": "198.51.100.10", "port": 500, "size_bytes": 240, "sent": 40, "answered": 28,
        "loss_ratio": 0.3, "loss_low_ratio": 0.181, "loss_high_ratio": 0.454,
        "rtt_ms": 21, "rtt_min_ms": 18, "rtt_max_ms": 44, "jitter_ms": 3, "late_replies": 0,
        "control": {"kind": "tcp", "sent": 40, "answered": 27, "loss_ratio": 0.325, "loss_low_ratio": 0.201,
                    "loss_high_ratio": 0.479, "rtt_ms": 20}})"));
    return findings;
}

Run runOf(const Findings& findings)
{
    Run run;
    run.target = target();
    run.startedUtc = QDateTime(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC);
    run.elapsed = std::chrono::milliseconds(7300);
    run.findings = findings;
    run.diagnosis = diagnose(findings, run.target.errorCode);
    return run;
}

} // namespace tsunagu::sample
