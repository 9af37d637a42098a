#include "report/text/StationText.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

using test::finding;
using test::hasJapanese;
using test::illegibility;
using test::providerBlocks;

constexpr std::array kinds{Station::Kind::ThisComputer, Station::Kind::Router, Station::Kind::Provider,
                           Station::Kind::Server};

QString lines(const QList<StationFact>& facts)
{
    QStringList lines;
    for (const StationFact& fact : facts)
        lines.append(fact.name + QStringLiteral(" = ") + fact.value);
    return lines.join(u'\n');
}

QString english(const Run& run, Station::Kind kind)
{
    return lines(stationFacts(run, kind, Language::English));
}

TEST(StationText, AStationOnTheWayTellsItsAddressNumberTimeAndAnswer)
{
    EXPECT_EQ(english(providerBlocks(), Station::Kind::Router).toStdString(),
              "Address = 192.168.1.1\n"
              "Station on the way = number 1\n"
              "Round trip = 2 ms\n"
              "What answered = It sent test packets back to us (ICMP)\n"
              "VPN on UDP 500 = gets as far as here\n"
              "VPN on UDP 4500 = gets as far as here");
}

TEST(StationText, TheProviderTellsHowFarEachKindOfPacketGot)
{
    const QString text = english(providerBlocks(), Station::Kind::Provider);
    EXPECT_TRUE(text.startsWith(u"Address = 203.0.113.9\nStation on the way = number 2\nRound trip = 9.3 ms\n"))
        << text.toStdString();
    EXPECT_TRUE(text.endsWith(u"VPN on UDP 500 = last seen at station 2\n"
                              u"VPN on UDP 4500 = last seen at station 2\n"
                              u"Other packets = got as far as the server"))
        << text.toStdString();
    EXPECT_FALSE(text.contains(u"198.51.100.10")) << "the server is no station of the provider";
}

TEST(StationText, StationsBehindTheProvidersFirstAreListed)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"local_hops": 1, "distance_hops": 4, "neutral_last_ttl": 4,
                                 "neutral": [{"ttl": 2, "from": "203.0.113.9", "rtt_ms": 9.3},
                                             {"ttl": 3, "from": "203.0.113.77", "rtt_ms": 11},
                                             {"ttl": 4, "from": "198.51.100.10", "rtt_ms": 18, "reached": true}]})"));
    const QString text = english(run, Station::Kind::Provider);
    EXPECT_TRUE(text.contains(u"Stations behind it = 3: 203.0.113.77 (11 ms)\n")) << text.toStdString();
    EXPECT_FALSE(text.contains(u"UDP 500")) << "where IKE was answered nobody looked how far it gets";
}

TEST(StationText, TheServerTellsWhatOfItAnswered)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::pathControl, Status::Pass,
                             R"({"address": "198.51.100.10", "reached": true, "rtt_ms": 18.2,
                                 "icmp_echo": {"sent": 3, "received": 2, "rtt_ms": 18.2},
                                 "tcp": [{"port": 443, "outcome": "refused", "rtt_ms": 19},
                                         {"port": 80, "outcome": "no-answer"}],
                                 "udp_closed": {"port": 33500, "sent": 1, "answered": true, "rtt_ms": 17.6}})"));
    EXPECT_EQ(english(run, Station::Kind::Server).toStdString(),
              "Name = vpn.example.jp\n"
              "Address = 198.51.100.10\n"
              "Station on the way = number 4\n"
              "VPN on UDP 500 = Called 5 times in 7.5 s, no answer\n"
              "VPN on UDP 4500 = Called 5 times in 7.5 s, no answer\n"
              "Ping (ICMP echo) = 2 of 3 came back (18 ms)\n"
              "TCP 443 = refused in 19 ms, which is an answer\n"
              "TCP 80 = no answer\n"
              "UDP 33500 = refused in 18 ms, which is an answer");
}

TEST(StationText, ThisComputerTellsItsAddressAndWhereItSends)
{
    EXPECT_EQ(english(providerBlocks(), Station::Kind::ThisComputer).toStdString(),
              "Its address = 192.168.1.23\n"
              "Network = Yes. IPv4\n"
              "Sends through (gateway) = 192.168.1.1\n"
              "Lets VPN packets out = Yes. It holds nothing back");
}

TEST(StationText, NothingMeasuredIsNothingTold)
{
    for (const Station::Kind kind : {Station::Kind::ThisComputer, Station::Kind::Router, Station::Kind::Provider})
        EXPECT_TRUE(stationFacts(tsunagu::Run{}, kind, Language::English).isEmpty());
}

TEST(StationText, WhatCannotBeIsNotTold)
{
    tsunagu::Run run;
    run.findings.add(finding(ids::pathControl, Status::Pass,
                             R"({"address": 7, "icmp_echo": {"sent": 2, "received": 9, "rtt_ms": -4},
                                 "tcp": [{"port": "x", "outcome": "refused"}, 5, {"port": 443, "outcome": "<b>"}],
                                 "udp_closed": {"port": 1.5, "sent": 1, "answered": true}})"));
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"local_hops": 1, "neutral": [{"ttl": 0, "from": "a"}, {"ttl": -1, "from": "b"}, "c"],
                                 "ike500_last_ttl": 1e99})"));
    for (const Station::Kind kind : kinds)
        EXPECT_TRUE(stationFacts(run, kind, Language::English).isEmpty()) << english(run, kind).toStdString();
}

TEST(StationText, EveryTextExistsInBothLanguages)
{
    tsunagu::Run run = providerBlocks();
    run.findings.add(finding(ids::pathControl, Status::Pass,
                             R"({"icmp_echo": {"sent": 3, "received": 2, "rtt_ms": 18.2},
                                 "tcp": [{"port": 443, "outcome": "connected", "rtt_ms": 19},
                                         {"port": 1, "outcome": "connected"}, {"port": 2, "outcome": "refused"},
                                         {"port": 80, "outcome": "unreachable"}],
                                 "udp_closed": {"port": 33500, "sent": 1, "answered": false}})"));
    for (const Station::Kind kind : kinds) {
        const QList<StationFact> japanese = stationFacts(run, kind, Language::Japanese);
        const QList<StationFact> other = stationFacts(run, kind, Language::English);
        ASSERT_EQ(japanese.size(), other.size());
        for (qsizetype i = 0; i < other.size(); ++i) {
            for (const StationFact& fact : {japanese.at(i), other.at(i)}) {
                EXPECT_EQ(illegibility(fact.name).toStdString(), "") << fact.name.toStdString();
                EXPECT_EQ(illegibility(fact.value).toStdString(), "") << fact.value.toStdString();
            }
            EXPECT_FALSE(hasJapanese(other.at(i).name + other.at(i).value));
            if (!other.at(i).name.startsWith(u"TCP") && !other.at(i).name.startsWith(u"UDP")) {
                EXPECT_TRUE(hasJapanese(japanese.at(i).name)) << japanese.at(i).name.toStdString();
            }
        }
    }
}

} // namespace
} // namespace tsunagu
