#include "report/text/Values.h"

#include "probes/model/Ids.h"
#include "report/explanation/Placeholders.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::finding;
using test::providerBlocks;
using test::withVerdict;

TEST(ExplanationValues, HoldWhatWasMeasured)
{
    QHash<QString, QString> values = explanationValues(providerBlocks(), Language::Japanese);
    const QHash<QString, QString> expected{
        {QStringLiteral("server"), QStringLiteral("vpn.example.jp")},
        {QStringLiteral("server_address"), QStringLiteral("198.51.100.10")},
        {QStringLiteral("router_address"), QStringLiteral("192.168.1.1")},
        {QStringLiteral("router_rtt"), QStringLiteral("2 ミリ秒")},
        {QStringLiteral("provider_address"), QStringLiteral("203.0.113.9")},
        {QStringLiteral("provider_rtt"), QStringLiteral("9.3 ミリ秒")},
        {QStringLiteral("control_rtt"), QStringLiteral("18 ミリ秒")},
        {QStringLiteral("ports"), QStringLiteral("UDP 500 と 4500")},
        {QStringLiteral("sent_packets"), QStringLiteral("10 回")},
        {QStringLiteral("waited"), QStringLiteral("7.5 秒")},
        {QStringLiteral("broken_hop"), QStringLiteral("2")},
        {QStringLiteral("hop_count"), QStringLiteral("4 か所")},
        {QStringLiteral("resolver"), QStringLiteral("192.168.1.1")},
        {QStringLiteral("local_address"), QStringLiteral("192.168.1.23")},
        {QStringLiteral("code_typed"), QStringLiteral("0x00003618")},
        {QStringLiteral("code_number"), QStringLiteral("13848")},
        {QStringLiteral("code_hex"), QStringLiteral("0x00003618")},
        {QStringLiteral("code_name"), QStringLiteral("ERROR_IPSEC_IKE_PEER_CRL_FAILED")}};
    for (auto value = expected.begin(); value != expected.end(); ++value)
        EXPECT_EQ(values.take(value.key()), value.value()) << value.key().toStdString();
    EXPECT_TRUE(values.isEmpty()) << values.keys().join(u' ').toStdString();

    values = explanationValues(providerBlocks(), Language::English);
    EXPECT_EQ(values.value(QStringLiteral("router_rtt")), u"2 ms");
    EXPECT_EQ(values.value(QStringLiteral("ports")), u"UDP 500 and 4500");
    EXPECT_EQ(values.value(QStringLiteral("sent_packets")), u"10 times");
}

TEST(ExplanationValues, AreAllKnownToTheArticles)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::ikeNat, Status::Warn, R"({"nat_local": true})"));
    run.findings.add(finding(ids::ikeUdp500, Status::Pass, R"({"answered": true, "rtt_ms": 17})"));
    run.findings.add(finding(ids::ikeUdp4500, Status::Pass, R"({"answered": true, "rtt_ms": 19})"));
    const QHash<QString, QString> values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("ike_rtt")), u"17 ms");
    EXPECT_EQ(values.value(QStringLiteral("ike500_rtt")), u"17 ms");
    EXPECT_EQ(values.value(QStringLiteral("ike4500_rtt")), u"19 ms");
    EXPECT_EQ(values.value(QStringLiteral("nat")), u"on your side");
    const QStringList known = knownPlaceholders();
    for (const QString& name : values.keys())
        EXPECT_TRUE(known.contains(name)) << name.toStdString();
}

TEST(ExplanationValues, TellWhatTheServerTakesInstead)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::vpnProposals, Status::Fail,
                             R"({"offered": {"encryption": ["3DES-CBC"], "groups": ["MODP-1024"]},
                                 "accepted": {"encryption": ["AES_CBC_256", "AES_CBC_128"], "integrity": ["HMAC_SHA2_256_128"],
                                              "groups": ["MODP-2048", "ECP-256"]}})"));
    QHash<QString, QString> values = explanationValues(run, Language::Japanese);
    EXPECT_EQ(values.value(QStringLiteral("accepted")), QStringLiteral("AES-256、SHA-256、DH グループ 14"));
    EXPECT_EQ(values.value(QStringLiteral("dh14_needed")), QStringLiteral("DH グループ 14"));
    EXPECT_EQ(explanationValues(run, Language::English).value(QStringLiteral("accepted")),
              QStringLiteral("AES-256, SHA-256, DH group 14"));

    tsunagu::Run gcm = providerBlocks();
    gcm.findings.add(finding(ids::vpnProposals, Status::Fail,
                             R"({"accepted": {"encryption": ["AES_GCM_16_256"], "groups": ["MODP-9"]}})"));
    EXPECT_EQ(explanationValues(gcm, Language::English).value(QStringLiteral("accepted")),
              QStringLiteral("AES-256-GCM, MODP-9"));

    // A profile that offers a strong group as well, and a server that takes the weak one, need no other setting.
    for (const char* measured :
         {R"({"offered": {"groups": ["MODP-1024", "MODP-2048"]}, "accepted": {"groups": ["MODP-2048"]}})",
          R"({"offered": {"groups": ["MODP-1024"]}, "accepted": {"groups": ["MODP-2048", "MODP-1024"]}})",
          R"({"offered": {"groups": ["MODP-1024"]}, "accepted": {"groups": ["ECP-256"]}})",
          R"({"accepted": {"groups": ["MODP-2048"]}})", R"({"offered": 5, "accepted": "x"})"}) {
        tsunagu::Run other = providerBlocks();
        other.findings.add(finding(ids::vpnProposals, Status::Fail, measured));
        EXPECT_FALSE(explanationValues(other, Language::English).contains(QStringLiteral("dh14_needed"))) << measured;
    }
}

TEST(ExplanationValues, TellHowFarTheClockIsOffAndHowMuchIsLost)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::netClock, Status::Warn, R"({"offset_ms": -420000})"));
    run.findings.add(finding(ids::ikeTiming, Status::Fail, R"({"loss_ratio": 0.3})"));
    QHash<QString, QString> values = explanationValues(run, Language::Japanese);
    EXPECT_EQ(values.value(QStringLiteral("clock_offset")), QStringLiteral("7 分の遅れ"));
    EXPECT_EQ(values.value(QStringLiteral("ike_loss")), QStringLiteral("30%"));
    EXPECT_EQ(explanationValues(run, Language::English).value(QStringLiteral("clock_offset")),
              QStringLiteral("7 minutes behind"));
    tsunagu::Run good = providerBlocks();
    good.findings.add(finding(ids::netClock, Status::Pass, R"({"offset_ms": 900})"));
    good.findings.add(finding(ids::ikeTiming, Status::Pass, R"({"loss_ratio": 0})"));
    values = explanationValues(good, Language::English);
    EXPECT_FALSE(values.contains(QStringLiteral("clock_offset")));
    EXPECT_FALSE(values.contains(QStringLiteral("ike_loss")));
}

TEST(ExplanationValues, NameWhatThisComputersOwnCauseIsAbout)
{
    tsunagu::Run run = withVerdict(providerBlocks(), ids::vpnPortInUse, Where::ThisComputer,
                                   R"({"ports": [4500], "program": "dnsproxy"})");
    QHash<QString, QString> values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("program")), u"dnsproxy");
    EXPECT_EQ(values.value(QStringLiteral("ports")), u"UDP 4500");
    EXPECT_FALSE(values.contains(QStringLiteral("service")));

    run = withVerdict(providerBlocks(), ids::vpnServiceStopped, Where::ThisComputer,
                      R"({"services": ["strongswan-starter.service", "ipsec.service"]})");
    values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("service")), u"strongswan-starter");
    EXPECT_FALSE(values.contains(QStringLiteral("program")));
}

TEST(ExplanationValues, NameWhatTheCertificateCausesAreAbout)
{
    tsunagu::Run run = withVerdict(
        providerBlocks(), ids::certificateExpired, Where::ThisComputer,
        R"({"state": "expired", "subject": "Alice", "not_before": "2025-01-01T00:00:00Z", "not_after": "2026-11-01T00:00:00Z"})");
    QHash<QString, QString> values = explanationValues(run, Language::Japanese);
    EXPECT_EQ(values.value(QStringLiteral("certificate_subject")), u"Alice");
    EXPECT_EQ(values.value(QStringLiteral("certificate_ended")), u"2026 年 11 月 1 日");
    EXPECT_FALSE(values.contains(QStringLiteral("certificate_begins")));

    run = withVerdict(providerBlocks(), ids::certificateExpired, Where::ThisComputer,
                      R"({"state": "not-yet-valid", "not_before": "2027-01-01T00:00:00Z", "not_after": "soon"})");
    values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("certificate_begins")), u"2027-01-01");
    EXPECT_FALSE(values.contains(QStringLiteral("certificate_ended")));

    run = withVerdict(providerBlocks(), ids::certificateRevocationUnreachable, Where::Unknown,
                      R"({"addresses": ["http://crl.example.test:8081/a.crl"]})");
    values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("revocation_host")), u"crl.example.test");
    EXPECT_FALSE(values.contains(QStringLiteral("certificate_subject")));
}

TEST(ExplanationValues, WhatWasNotMeasuredIsAbsent)
{
    tsunagu::Run run;
    run.target.server = ServerName::parse(u"192.0.2.1").value();
    const QHash<QString, QString> values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("server")), u"192.0.2.1");
    EXPECT_EQ(values.value(QStringLiteral("server_address")), u"192.0.2.1");
    EXPECT_EQ(values.value(QStringLiteral("ports")), u"UDP 500 and 4500");
    EXPECT_EQ(values.size(), 3);
}

TEST(ExplanationValues, OnlyTheSilentPortCounts)
{
    tsunagu::Run run = providerBlocks();
    run.diagnosis.causes.clear();
    run.findings.add(finding(ids::ikeUdp500, Status::Pass,
                             R"({"answered": true, "rtt_ms": 17, "sent_packets": 2, "waited_ms": 17})"));
    const QHash<QString, QString> values = explanationValues(run, Language::English);
    EXPECT_EQ(values.value(QStringLiteral("ports")), u"UDP 4500");
    EXPECT_EQ(values.value(QStringLiteral("sent_packets")), u"5 times");
}

TEST(ExplanationValues, TheServerItselfIsNeitherRouterNorProvider)
{
    tsunagu::Run run;
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"local_hops": 0, "distance_hops": 1,
                                 "neutral": [{"ttl": 1, "from": "127.0.0.1", "rtt_ms": 0.1, "reached": true}]})"));
    const QHash<QString, QString> values = explanationValues(run, Language::English);
    EXPECT_FALSE(values.contains(QStringLiteral("router_address")));
    EXPECT_FALSE(values.contains(QStringLiteral("provider_address")));
}

TEST(ExplanationValues, ValuesFromOutsideAreCleanedAndCut)
{
    tsunagu::Run run = providerBlocks();
    run.target.errorCode = ErrorCodeInput{QStringLiteral("a\u202Eb\n") + QString(500, u'x'), std::nullopt, {}};
    run.findings.add(
        finding(ids::netDns, Status::Pass, R"({"address": "1\u202e\n2", "resolvers": [7, "", "x\u0000y"]})"));
    const QHash<QString, QString> values = explanationValues(run, Language::Japanese);
    EXPECT_EQ(values.value(QStringLiteral("code_typed")).size(), 80);
    EXPECT_TRUE(values.value(QStringLiteral("code_typed")).startsWith(u"ab x"));
    EXPECT_EQ(values.value(QStringLiteral("server_address")), u"1 2");
    EXPECT_EQ(values.value(QStringLiteral("resolver")), u"x y");
}

} // namespace
} // namespace tsunagu
