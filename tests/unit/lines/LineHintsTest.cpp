#include "diagnosis/lines/LineHints.h"

#include "probes/model/Ids.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace tsunagu {
namespace {

Finding finding(QStringView id, Status status, const char* json)
{
    Finding made;
    made.id = id.toString();
    made.status = status;
    made.measured = QJsonDocument::fromJson(json).object();
    return made;
}

Findings way(const char* hops)
{
    return Findings({finding(ids::pathHops, Status::Pass, hops)});
}

Findings link(const char* json)
{
    return Findings({finding(ids::netLink, Status::Pass, json)});
}

std::string told(const Findings& findings)
{
    QStringList all;
    for (const LineHint& hint : lineHints(findings))
        all.append(QStringLiteral("%1 %2 %3").arg(hint.line, hint.finding, hint.observed).trimmed());
    return all.join(QStringLiteral(", ")).toStdString();
}

TEST(LineHints, NothingMeasuredPointsToNothing)
{
    EXPECT_EQ(told(Findings()), "");
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "192.168.1.1", "network": "private"},
                                       {"ttl": 2, "from": "203.0.113.9", "network": "public"}]})")),
              "");
    EXPECT_EQ(told(link(R"({"gateways": ["192.168.1.1"],
                            "interfaces": [{"name": "eth0", "up": true, "addresses": ["192.168.1.23", "2001:db8::1"]}]})")),
              "");
}

TEST(LineHints, StationsTellOfTheProvidersNetwork)
{
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "192.168.1.1", "network": "private"}, {"ttl": 2},
                                       {"ttl": 3, "from": "192.0.0.1", "network": "ds-lite"}]})")),
              "dslite path.hops 192.0.0.1");
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "192.168.1.1", "network": "private"},
                                       {"ttl": 2, "from": "100.64.3.1", "network": "cgn"},
                                       {"ttl": 3, "from": "100.64.3.2", "network": "cgn"}]})")),
              "cgnat path.hops 100.64.3.1");
}

TEST(LineHints, TwoRoutersNeedAPublicStationBehindThem)
{
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "192.168.2.1", "network": "private"},
                                       {"ttl": 2, "from": "192.168.1.1", "network": "private"},
                                       {"ttl": 3, "from": "203.0.113.9", "network": "public"}]})")),
              "double-nat path.hops 192.168.1.1");
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "192.168.2.1", "network": "private"},
                                       {"ttl": 2, "from": "192.168.1.1", "network": "private"}]})")),
              "");
    // A server of one's own network is no station.
    EXPECT_EQ(told(way(R"({"neutral": [{"ttl": 1, "from": "10.0.0.1", "network": "private"},
                                       {"ttl": 2, "from": "10.0.1.1", "network": "private"},
                                       {"ttl": 3, "from": "203.0.113.9", "network": "public", "reached": true}]})")),
              "");
}

TEST(LineHints, ThisComputersOwnLinkTells)
{
    EXPECT_EQ(told(link(R"({"interfaces": [{"name": "ppp0", "up": true, "addresses": ["203.0.113.77"]}]})")),
              "pppoe net.link ppp0");
    EXPECT_EQ(told(link(R"({"interfaces": [{"name": "ppp0", "up": false, "addresses": ["203.0.113.77"]}]})")), "");
    EXPECT_EQ(told(link(R"({"interfaces": [{"name": "wwan0", "up": true, "addresses": ["100.80.1.2"]}]})")),
              "cgnat net.link 100.80.1.2, mobile net.link wwan0");
    EXPECT_EQ(told(link(R"({"interfaces": [{"name": "eth0", "up": true, "addresses": ["240b:11:22::5"]}]})")),
              "map-e net.link 240b:11:22::5");
    EXPECT_EQ(told(link(R"({"gateways": ["172.20.10.1"]})")), "mobile net.link 172.20.10.1");
    EXPECT_EQ(told(link(R"({"gateways": ["172.20.10.17"]})")), "");
}

TEST(LineHints, ASignInPageTellsOfAGuestNetwork)
{
    EXPECT_EQ(told(Findings({finding(ids::netPortal, Status::Fail, "{}")})), "hotel net.portal");
    EXPECT_EQ(told(Findings({finding(ids::netPortal, Status::Unknown, "{}")})), "");
}

TEST(LineHints, AnInventedReportDoesNoHarm)
{
    EXPECT_EQ(told(way(R"({"neutral": "many"})")), "");
    EXPECT_EQ(told(way(R"({"neutral": [1, null, {"from": 5, "network": ["cgn"]}, {"from": "x", "network": "cgn"}]})")),
              "cgnat path.hops x");
    EXPECT_EQ(told(link(R"({"interfaces": {"name": "ppp0"}, "gateways": [{}, "not an address"]})")), "");
}

RC_GTEST_PROP(LineHintsProperty, NoLineIsNamedTwice, ())
{
    static const std::vector<QString> networks{QStringLiteral("private"), QStringLiteral("cgn"),
                                               QStringLiteral("ds-lite"), QStringLiteral("public")};
    QJsonArray hops;
    for (const QString& network : *rc::gen::container<std::vector<QString>>(rc::gen::elementOf(networks)))
        hops.append(
            QJsonObject{{QStringLiteral("from"), QStringLiteral("192.0.2.1")}, {QStringLiteral("network"), network}});
    Finding path;
    path.id = ids::pathHops.toString();
    path.measured.insert(QStringLiteral("neutral"), hops);
    QStringList lines;
    for (const LineHint& hint : lineHints(Findings({path})))
        lines.append(hint.line);
    RC_ASSERT(lines.removeDuplicates() == 0);
}

} // namespace
} // namespace tsunagu
