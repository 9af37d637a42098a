#include "report/text/PathView.h"

#include "probes/model/Ids.h"
#include "tests/unit/text/Legibility.h"
#include "tests/unit/text/SampleRun.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>

namespace tsunagu {
namespace {

using test::finding;
using test::hasJapanese;
using test::illegibility;
using test::providerBlocks;
using test::withVerdict;

/// The picture in one line: + good, x bad, ? unknown, ! caution, 0 not on the path; between them - = x for a link.
QString drawn(const PathView& view)
{
    const auto sign = [](PathState state) {
        switch (state) {
        case PathState::Good:
            return QLatin1Char('+');
        case PathState::Bad:
            return QLatin1Char('x');
        case PathState::Unknown:
            return QLatin1Char('?');
        case PathState::Caution:
            return QLatin1Char('!');
        case PathState::NotOnPath:
            return QLatin1Char('0');
        }
        Q_UNREACHABLE();
    };
    QString line;
    for (std::size_t i = 0; i < view.stations.size(); ++i) {
        line += sign(view.stations.at(i).state);
        if (i < view.links.size())
            line += view.links.at(i).broken ? QStringLiteral("-X-")
                                            : QStringLiteral("-%1-").arg(sign(view.links.at(i).state));
    }
    return line;
}

struct Picture
{
    QStringView cause;
    Where where;
    const char* detail;
    const char* drawing;
};

void PrintTo(const Picture& picture, std::ostream* out)
{
    *out << picture.cause.toString().toStdString() << ' ' << picture.detail;
}

class PathPicture : public testing::TestWithParam<Picture>
{
};

/// All on the same findings: IKE silent, everything else reaches the server.
TEST_P(PathPicture, MarksThePlaceThatTheVerdictNames)
{
    const tsunagu::Run run = withVerdict(providerBlocks(), GetParam().cause, GetParam().where, GetParam().detail);
    const PathView japanese = pathView(run, Language::Japanese);
    const PathView english = pathView(run, Language::English);
    EXPECT_EQ(drawn(japanese).toStdString(), GetParam().drawing);
    EXPECT_EQ(drawn(english), drawn(japanese));
    EXPECT_LE(std::count_if(japanese.links.begin(), japanese.links.end(), [](const Link& link) { return link.broken; }),
              1);
    for (std::size_t i = 0; i < japanese.stations.size(); ++i) {
        for (const QString& text : {japanese.stations.at(i).name, japanese.stations.at(i).caption}) {
            EXPECT_EQ(illegibility(text), QString());
            EXPECT_TRUE(hasJapanese(text)) << text.toStdString();
            EXPECT_LE(text.size(), 20) << text.toStdString();
        }
        EXPECT_EQ(illegibility(english.stations.at(i).caption), QString());
        EXPECT_TRUE(english.description.contains(english.stations.at(i).caption));
        EXPECT_TRUE(japanese.description.contains(japanese.stations.at(i).name));
    }
    EXPECT_FALSE(hasJapanese(english.description));
}

INSTANTIATE_TEST_SUITE_P(
    Causes, PathPicture,
    testing::Values(Picture{ids::none, Where::Unknown, "{}", "+-+-+-+-+-+-!"},
                    Picture{ids::inconclusive, Where::Unknown, "{}", "+-+-+-+-+-+-!"},
                    Picture{ids::networkOffline, Where::ThisComputer, "{}", "x-X-+-+-+-+-!"},
                    Picture{ids::networkCaptivePortal, Where::LocalNetwork, "{}", "+-+-!-X-+-+-!"},
                    Picture{ids::networkNameNotFound, Where::ThisComputer, "{}", "x-+-+-+-+-+-?"},
                    Picture{ids::networkDnsFailure, Where::LocalNetwork, "{}", "+-+-x-+-+-+-?"},
                    Picture{ids::networkSlow, Where::Unknown, "{}", "+-!-+-!-+-!-!"},
                    Picture{ids::networkLossy, Where::Unknown, "{}", "+-!-+-!-+-!-!"},
                    Picture{ids::networkLargePacketsDropped, Where::Unknown, "{}", "+-!-+-!-+-!-!"},
                    Picture{ids::firewallLocalBlock, Where::ThisComputer, "{}", "x-+-+-+-+-+-?"},
                    Picture{ids::firewallRouterBlock, Where::LocalNetwork, R"({"broken_after_ttl": 1})",
                            "+-+-x-X-+-+-?"},
                    Picture{ids::ispBlock, Where::Isp, R"({"broken_after_ttl": 2})", "+-+-+-+-x-X-?"},
                    Picture{ids::ispBlock, Where::Isp, R"({"broken_after_ttl": 1})", "+-+-+-X-x-+-?"},
                    Picture{ids::ispThrottle, Where::Isp, "{}", "+-+-+-+-!-+-!"},
                    Picture{ids::ispDnsTamper, Where::Isp, "{}", "+-+-+-+-x-+-!"},
                    Picture{ids::serverUnreachable, Where::Server, "{}", "+-+-+-+-+-X-x"},
                    Picture{ids::serverIkeBlocked, Where::Server, "{}", "+-+-+-+-+-X-x"},
                    Picture{ids::serverNoVpnService, Where::Server, "{}", "+-+-+-+-+-+-x"},
                    Picture{ids::serverSlow, Where::Server, "{}", "+-+-+-+-+-+-!"},
                    Picture{ids::vpnProposalMismatch, Where::ThisComputer, "{}", "x-+-+-+-+-+-!"},
                    Picture{ids::computerClockWrong, Where::ThisComputer, "{}", "x-+-+-+-+-+-!"},
                    Picture{ids::certificateRevocationUnreachable, Where::Unknown, "{}", "+-+-+-+-+-+-!"},
                    Picture{u"future.cause", Where::Isp, "{}", "+-+-+-+-x-+-!"}));

TEST(PathView, CaptionsCarryTheNumbers)
{
    const PathView view = pathView(providerBlocks(), Language::Japanese);
    EXPECT_EQ(view.stations[0].caption, u"問題なし");
    EXPECT_EQ(view.stations[1].caption, u"2 ミリ秒で返事");
    EXPECT_EQ(view.stations[2].caption, u"9.3 ミリ秒で返事");
    EXPECT_EQ(view.stations[3].caption, u"VPN の返事なし");
    EXPECT_TRUE(view.description.endsWith(u"「プロバイダー」と「VPN サーバー」の間で、通信が途切れています。"))
        << view.description.toStdString();
}

TEST(PathView, NothingMeasuredIsUnknownEverywhere)
{
    const PathView view = pathView(tsunagu::Run{}, Language::English);
    EXPECT_EQ(drawn(view).toStdString(), "?-?-?-?-?-?-?");
    EXPECT_EQ(view.stations[0].caption, u"not checked");
}

TEST(PathView, AHealthyWay)
{
    tsunagu::Run run = withVerdict(providerBlocks(), ids::none, Where::Unknown);
    run.findings.add(finding(ids::ikeUdp500, Status::Pass, R"({"answered": true, "rtt_ms": 18})"));
    run.findings.add(finding(ids::ikeUdp4500, Status::Pass, R"({"answered": true, "rtt_ms": 19})"));
    const PathView view = pathView(run, Language::English);
    EXPECT_EQ(drawn(view).toStdString(), "+-+-+-+-+-+-+");
    EXPECT_EQ(view.stations[3].caption, u"answers in 18 ms");
}

TEST(PathView, OnlyOnePortAnswers)
{
    tsunagu::Run run =
        withVerdict(providerBlocks(), ids::ispBlock, Where::Isp, R"({"ports": [4500], "broken_after_ttl": 2})");
    run.findings.add(finding(ids::ikeUdp500, Status::Pass, R"({"answered": true, "rtt_ms": 18})"));
    const PathView view = pathView(run, Language::Japanese);
    EXPECT_EQ(drawn(view).toStdString(), "+-+-+-+-x-X-!");
    EXPECT_EQ(view.stations[3].caption, u"UDP 4500 は返事なし");
}

TEST(PathView, AServerNextDoorNeedsNeitherRouterNorProvider)
{
    tsunagu::Run run = withVerdict(tsunagu::Run{}, ids::none, Where::Unknown);
    run.findings.add(finding(ids::netLink, Status::Pass));
    run.findings.add(finding(ids::ikeUdp500, Status::Pass, R"({"answered": true, "rtt_ms": 0.4})"));
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"local_hops": 0, "distance_hops": 1,
                                 "neutral": [{"ttl": 1, "from": "127.0.0.1", "reached": true}]})"));
    const PathView view = pathView(run, Language::English);
    EXPECT_EQ(drawn(view).toStdString(), "+-+-0-+-0-+-+");
    for (const std::size_t between : {1U, 2U}) {
        EXPECT_EQ(view.stations.at(between).caption, u"not on this path");
        EXPECT_EQ(pathView(run, Language::Japanese).stations.at(between).caption, u"この道にはありません");
    }
    EXPECT_EQ(view.description,
              u"This computer: works, fine. Your router: not on this path. Your provider: not on this "
              u"path. VPN server: works, answers in 0.4 ms.");
}

TEST(PathView, AServerBehindTheRouterNeedsNoProvider)
{
    tsunagu::Run run = withVerdict(tsunagu::Run{}, ids::none, Where::Unknown);
    run.findings.add(finding(ids::ikeUdp500, Status::Pass, R"({"answered": true, "rtt_ms": 2})"));
    run.findings.add(finding(ids::pathHops, Status::Pass,
                             R"({"local_hops": 1, "distance_hops": 2,
                                 "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 1},
                                             {"ttl": 2, "from": "192.168.2.9", "reached": true}]})"));
    EXPECT_EQ(drawn(pathView(run, Language::English)).toStdString(), "?-+-+-+-0-+-+");
}

TEST(PathView, NothingGetsLostAtAStationThatThePathDoesNotHave)
{
    tsunagu::Run run = withVerdict(tsunagu::Run{}, ids::serverIkeBlocked, Where::Server);
    run.findings.add(finding(ids::netLink, Status::Pass));
    run.findings.add(finding(ids::pathControl, Status::Pass, R"({"reached": true, "rtt_ms": 0.4})"));
    run.findings.add(finding(ids::ikeUdp500, Status::Fail, R"({"sent_packets": 5})"));
    run.findings.add(finding(ids::pathHops, Status::Fail,
                             R"({"local_hops": 1, "distance_hops": 1, "ike500_last_ttl": 0,
                                 "neutral": [{"ttl": 1, "from": "192.168.1.9", "reached": true}]})"));
    const PathView view = pathView(run, Language::English);
    EXPECT_EQ(drawn(view).toStdString(), "+-+-0-+-0-X-x");
    EXPECT_TRUE(view.description.endsWith(u"Packets get lost between “This computer” and “VPN server”."))
        << view.description.toStdString();
}

TEST(PathView, SilentStationsThatLetTrafficPassAreGood)
{
    tsunagu::Run run = withVerdict(tsunagu::Run{}, ids::inconclusive, Where::Unknown);
    run.findings.add(finding(ids::netLink, Status::Pass));
    run.findings.add(finding(ids::pathControl, Status::Pass, R"({"reached": true, "rtt_ms": 18})"));
    const PathView view = pathView(run, Language::English);
    EXPECT_EQ(drawn(view).toStdString(), "+-+-+-+-+-+-+");
    EXPECT_EQ(view.stations[1].caption, u"lets traffic pass");
}

TEST(PathView, UnreachableServerBehindAKnownProvider)
{
    tsunagu::Run run = withVerdict(tsunagu::Run{}, ids::serverUnreachable, Where::Server);
    run.findings.add(finding(ids::netLink, Status::Pass));
    run.findings.add(finding(ids::pathControl, Status::Fail));
    run.findings.add(finding(ids::ikeUdp500, Status::Fail, R"({"sent_packets": 5})"));
    run.findings.add(finding(ids::pathHops, Status::Unknown,
                             R"({"local_hops": 1, "neutral": [{"ttl": 1, "from": "192.168.1.1", "rtt_ms": 2},
                                                              {"ttl": 2, "from": "203.0.113.9", "rtt_ms": 9}]})"));
    EXPECT_EQ(drawn(pathView(run, Language::English)).toStdString(), "+-+-+-+-+-X-x");
}

} // namespace
} // namespace tsunagu
