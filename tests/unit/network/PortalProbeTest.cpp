#include "probes/network/PortalProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"
#include "tests/support/FakeWebServer.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

const QByteArray online("HTTP/1.1 204 No Content\r\nDate: Tue, 24 Nov 2026 05:00:00 GMT\r\n\r\n");
const QByteArray signIn("HTTP/1.1 302 Found\r\nLocation: http://login.hotel.example/\r\n"
                        "Date: Tue, 24 Nov 2026 05:00:00 GMT\r\n\r\n");

class PortalProbeTest : public testing::Test
{
protected:
    void say(const QString& commandLine, const QByteArray& output, int exitCode = 0)
    {
        fake.system.commands.insert(commandLine, CommandResult{exitCode, output, {}});
    }
    void systemSays(const QByteArray& verdict)
    {
        say(QStringLiteral("nmcli -t -f CONNECTIVITY general"), verdict + '\n');
    }
    void systemIsSetUp(bool checks, const QByteArray& uri)
    {
        const QString get =
            QStringLiteral("busctl get-property org.freedesktop.NetworkManager /org/freedesktop/NetworkManager "
                           "org.freedesktop.NetworkManager ");
        say(get + QStringLiteral("ConnectivityCheckEnabled"), checks ? "b true\n" : "b false\n");
        say(get + QStringLiteral("ConnectivityCheckUri"), "s \"" + uri + "\"\n");
    }
    void optionIsGiven() { fake.target.portalCheckUrl = parseHttpUrl(QStringLiteral("http://203.0.113.80/nm")); }

    Finding run()
    {
        PortalProbe probe;
        return fake.run(probe).value_or(Finding());
    }
    static QString outcome(const Finding& finding) { return finding.measured.value(keys::outcome).toString(); }

    FakeWebServer server{.reply = online};
    FakePlatform fake{[this](const SentPacket& packet) { return server.world()(packet); }};
};

TEST_F(PortalProbeTest, WithoutNetworkManagerAndOptionNothingIsAsked)
{
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Skipped);
    EXPECT_EQ(finding.needs, QStringLiteral("portal-check-url"));
    EXPECT_FALSE(finding.measured.value(keys::asked).toBool(true));
    EXPECT_EQ(finding.measured.value(keys::systemVerdict).toString(), QStringLiteral("absent"));
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST_F(PortalProbeTest, TheExpectedPagePasses)
{
    optionIsGiven();
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(outcome(finding), QStringLiteral("expected"));
    EXPECT_EQ(finding.measured.value(keys::urlSource).toString(), QStringLiteral("option"));
    EXPECT_EQ(finding.measured.value(keys::url).toString(), QStringLiteral("http://203.0.113.80/nm"));
    EXPECT_EQ(finding.measured.value(keys::httpStatus).toInt(), 204);
    EXPECT_DOUBLE_EQ(finding.measured.value(keys::rttMs).toDouble(), 20);
}

TEST_F(PortalProbeTest, ARedirectIsTheSignInPageAndIsNotFollowed)
{
    server.reply = signIn;
    optionIsGiven();
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_EQ(outcome(finding), QStringLiteral("redirected"));
    EXPECT_EQ(finding.measured.value(keys::redirectHost).toString(), QStringLiteral("login.hotel.example"));
    EXPECT_EQ(fake.network.sent().size(), 2U);
    // A sign-in page's clock is nobody's measure.
    EXPECT_FALSE(finding.measured.contains(keys::dateOffsetMs));
}

TEST_F(PortalProbeTest, NoAnswerIsNoPortal)
{
    server.listens = false;
    optionIsGiven();
    EXPECT_EQ(run().status, Status::Unknown);
    server.listens = true;
    server.reply.clear();
    server.closes = false;
    const TimePoint begin = fake.clock.now();
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_EQ(outcome(finding), QStringLiteral("no-answer"));
    EXPECT_LE(fake.clock.now() - begin, 5s);
}

TEST_F(PortalProbeTest, NetworkManagersOwnPageIsAsked)
{
    systemSays("full");
    systemIsSetUp(true, "http://203.0.113.80/nm");
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::urlSource).toString(), QStringLiteral("network-manager"));
}

TEST_F(PortalProbeTest, APageThatTheSystemDoesNotAskIsNotAsked)
{
    systemSays("full");
    systemIsSetUp(false, "http://203.0.113.80/nm");
    const Finding finding = run();
    EXPECT_TRUE(fake.network.sent().empty());
    // "full" then only means that there is a default route.
    EXPECT_EQ(finding.status, Status::Unknown);
    EXPECT_FALSE(finding.measured.value(keys::systemChecks).toBool(true));
}

TEST_F(PortalProbeTest, TheOptionComesBeforeTheSystemsPage)
{
    systemSays("full");
    systemIsSetUp(true, "http://203.0.113.99/nm");
    optionIsGiven();
    EXPECT_EQ(run().measured.value(keys::urlSource).toString(), QStringLiteral("option"));
}

TEST_F(PortalProbeTest, AnAddressThatIsNoHttpIsNotAsked)
{
    systemSays("full");
    systemIsSetUp(true, "https://203.0.113.80/nm");
    EXPECT_EQ(run().status, Status::Pass);
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST_F(PortalProbeTest, TheSystemsVerdictCountsWhereThePageDoesNotAnswer)
{
    systemSays("portal");
    systemIsSetUp(true, "http://203.0.113.80/nm");
    server.listens = false;
    EXPECT_EQ(run().status, Status::Fail);
    server.listens = true;
    EXPECT_EQ(run().status, Status::Pass); // what was asked just now is newer than what the system remembers
}

TEST_F(PortalProbeTest, OnlyTheSystemsWordsAreBelieved)
{
    for (const auto& [said, word] : {std::pair("portal", "portal"), std::pair("limited", "limited"),
                                     std::pair("none", "none"), std::pair("nonsense", "unknown")}) {
        systemSays(said);
        const Finding finding = run();
        EXPECT_EQ(finding.measured.value(keys::systemVerdict).toString(), QString::fromLatin1(word));
        EXPECT_EQ(finding.status, word == QByteArray("portal") ? Status::Fail : Status::Unknown);
    }
    say(QStringLiteral("nmcli"), "Error: NetworkManager is not running.", 8);
    fake.system.commands.remove(QStringLiteral("nmcli -t -f CONNECTIVITY general"));
    EXPECT_EQ(run().status, Status::Skipped);
}

TEST_F(PortalProbeTest, TheDateIsComparedAtTheMiddleOfTheRoundTrip)
{
    server.delay = 2s; // asked at 05:00:02, answered at 05:00:04
    server.reply = "HTTP/1.1 204 No Content\r\nDate: Tue, 24 Nov 2026 04:50:03 GMT\r\n\r\n";
    optionIsGiven();
    const QJsonObject measured = run().measured;
    EXPECT_DOUBLE_EQ(measured.value(keys::dateOffsetMs).toDouble(), 600'000 - 500);
    EXPECT_DOUBLE_EQ(measured.value(keys::dateUncertaintyMs).toDouble(), 1500);
}

TEST_F(PortalProbeTest, ACachesAgeIsAdded)
{
    optionIsGiven();
    server.reply = "HTTP/1.1 204 No Content\r\nDate: Tue, 24 Nov 2026 04:59:00 GMT\r\nAge: 60\r\n\r\n";
    EXPECT_LT(std::abs(run().measured.value(keys::dateOffsetMs).toDouble()), 1000);
    for (const char* const age : {"-1", "many", "99999999"}) {
        server.reply =
            "HTTP/1.1 204 No Content\r\nDate: Tue, 24 Nov 2026 04:59:00 GMT\r\nAge: " + QByteArray(age) + "\r\n\r\n";
        EXPECT_FALSE(run().measured.contains(keys::dateOffsetMs)) << age;
    }
}

TEST_F(PortalProbeTest, AStopLeavesItUnknown)
{
    optionIsGiven();
    server.delay = 3s;
    fake.network.onTime = [this](TimePoint) { fake.stop.request_stop(); };
    EXPECT_EQ(run().status, Status::Unknown);
}

} // namespace
} // namespace tsunagu::test
