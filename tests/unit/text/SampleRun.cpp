#include "tests/unit/text/SampleRun.h"

#include "probes/model/Ids.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace tsunagu::test {

QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    EXPECT_TRUE(document.isObject()) << text << ": " << error.errorString().toStdString();
    return document.object();
}

Finding finding(QStringView id, Status status, const char* measured, const QString& needs)
{
    Finding result;
    result.id = id.toString();
    result.area = id.startsWith(u"ike.") || id.startsWith(u"firewall.") ? Area::Firewall
                  : id.startsWith(u"path.hops")                         ? Area::Isp
                                                                        : Area::Network;
    result.status = status;
    result.elapsed = std::chrono::milliseconds(1900);
    result.measured = json(measured);
    result.needs = needs;
    return result;
}

Run providerBlocks()
{
    Run run;
    run.target.server = ServerName::parse(u"vpn.example.jp").value();
    run.target.errorCode =
        ErrorCodeInput{QStringLiteral("0x00003618"), 13848, QStringLiteral("ERROR_IPSEC_IKE_PEER_CRL_FAILED")};
    run.startedUtc = QDateTime(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC);
    run.elapsed = std::chrono::milliseconds(9140);

    Findings& findings = run.findings;
    findings.add(finding(ids::netLink, Status::Pass,
                         R"({"default_route_ipv4": true, "default_route_ipv6": false, "gateways": ["192.168.1.1"],
                             "interfaces": [{"name": "wlp3s0", "up": true, "addresses": ["192.168.1.23"]}],
                             "usable_address": true})"));
    findings.add(finding(ids::netDns, Status::Pass,
                         R"({"name": "vpn.example.jp", "literal": false, "outcome": "found", "outcome_ipv4": "found",
                             "addresses": ["198.51.100.10"], "address": "198.51.100.10", "lookup_ms": 12.4,
                             "source_address": "192.168.1.23", "resolvers": ["192.168.1.1"]})"));
    findings.add(finding(ids::firewallLocal, Status::Pass,
                         R"({"blocked_ports": [], "send_500": "sent", "send_4500": "sent", "send_control": "sent"})"));
    findings.add(finding(ids::pathControl, Status::Pass,
                         R"({"address": "198.51.100.10", "reached": true, "rtt_ms": 18.2,
                             "icmp_echo": {"sent": 3, "received": 3, "rtt_ms": 18.2}})"));
    for (const QStringView id : {ids::ikeUdp500, ids::ikeUdp4500}) {
        findings.add(finding(id, Status::Fail,
                             R"({"address": "198.51.100.10", "port": 500, "answered": false, "sent_packets": 5,
                                 "waited_ms": 7500, "source_port": 40123, "stray_replies": 0,
                                 "source_address": "192.168.1.23",
                                 "ikev2": {"sent": 3, "answered": false, "initiator_spi": "0011223344556677"},
                                 "ikev1": {"sent": 2, "answered": false, "initiator_spi": "8899aabbccddeeff"}})"));
    }
    findings.add(finding(ids::ikeNat, Status::Skipped, "{}", QStringLiteral("ike.udp500")));
    findings.add(finding(ids::pathHops, Status::Fail,
                         R"({"address": "198.51.100.10", "local_hops": 1, "distance_hops": 4, "neutral_last_ttl": 4,
                             "ike500_last_ttl": 2, "ike4500_last_ttl": 2,
                             "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2, "network": "private"},
                                         {"ttl": 2, "from": "203.0.113.9", "rtt_ms": 9.3, "network": "public"},
                                         {"ttl": 3},
                                         {"ttl": 4, "from": "198.51.100.10", "rtt_ms": 18, "reached": true}],
                             "ike500": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2.1, "network": "private"},
                                        {"ttl": 2, "from": "203.0.113.9", "rtt_ms": 9.9, "network": "public"},
                                        {"ttl": 3}]})"));

    Diagnosis& diagnosis = run.diagnosis;
    diagnosis.verdict = {ids::ispBlock.toString(), Where::Isp, Confidence::Likely};
    diagnosis.causes = {Cause{ids::ispBlock.toString(), Where::Isp, Confidence::Likely,
                              QStringList{ids::pathHops.toString(), ids::ikeUdp500.toString()},
                              json(R"({"ports": [500, 4500], "broken_after_ttl": 2})")}};
    diagnosis.ruledOut = {RuledOut{ids::networkOffline.toString(), {ids::netLink.toString()}},
                          RuledOut{ids::firewallLocalBlock.toString(), {ids::firewallLocal.toString()}}};
    diagnosis.reasoning = {RuleNote{ids::ispBlock.toString(), QStringLiteral("holds"),
                                    QStringLiteral("IKE dies behind 203.0.113.9, neutral packets do not")}};
    return run;
}

Run withVerdict(Run run, QStringView cause, Where where, const char* detail)
{
    run.diagnosis.verdict = {cause.toString(), where, Confidence::Likely};
    run.diagnosis.causes.clear();
    if (cause != ids::none && cause != ids::inconclusive)
        run.diagnosis.causes.append(Cause{cause.toString(), where, Confidence::Likely, {}, json(detail)});
    return run;
}

} // namespace tsunagu::test
