#include "probes/vpn-config/certificates/RevocationProbe.h"

#include "probes/model/Keys.h"
#include "tests/support/FakeWebServer.h"
#include "tests/unit/certificates/CertificateVectors.h"

#include <QJsonArray>

#include <gmock/gmock.h>

namespace tsunagu::certificates::test {
namespace {

using namespace std::chrono_literals;
using tsunagu::test::FakePlatform;
using tsunagu::test::FakeWebServer;
using tsunagu::test::SentPacket;
using tsunagu::test::WorldReply;

QByteArray page(const QByteArray& body, const char* status = "200 OK")
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

/// Example Issuing's list at 203.0.113.80, its responder at .81.
class RevocationProbeTest : public testing::Test
{
protected:
    RevocationProbeTest()
    {
        list.reply = page(vector("issuing.crl"));
        responder.reply = page(vector("user.ocsp"));
        know(u"crl.example.test"_qs, list);
        responder.at.address = QHostAddress(u"203.0.113.81"_qs);
        know(u"ocsp.example.test"_qs, responder);
    }
    void know(const QString& name, const FakeWebServer& server)
    {
        fake.resolver.answers[{name, IpFamily::V4}] = {DnsOutcome::Found, {server.at.address}};
    }
    Finding run()
    {
        RevocationProbe probe;
        return fake.run(probe).value_or(Finding());
    }
    /// A run in which only the user's own certificate is at hand, so that two addresses are asked.
    Finding runAlone()
    {
        fake.target.profile = profileWith(fake.system, "user.pem");
        fake.system.files.remove(u"/etc/swanctl/x509ca/issuing.pem"_qs);
        return run();
    }
    static QJsonObject address(const Finding& finding, int certificate, int index)
    {
        const QJsonArray all = finding.measured.value(keys::certificates).toArray();
        return all.at(certificate).toObject().value(keys::addresses).toArray().at(index).toObject();
    }
    static QString outcome(const Finding& finding, int index)
    {
        return address(finding, 0, index).value(keys::outcome).toString();
    }
    QList<QByteArray> requests() const
    {
        QList<QByteArray> all;
        for (const SentPacket& packet : fake.network.sent()) {
            if (!packet.bytes.empty())
                all.append(QByteArray(reinterpret_cast<const char*>(packet.bytes.data()),
                                      static_cast<qsizetype>(packet.bytes.size())));
        }
        return all;
    }

    FakeWebServer list;
    FakeWebServer responder;
    FakePlatform fake{[this](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        auto replies = list.answer(packet);
        return replies.empty() ? responder.answer(packet) : replies;
    }};
};

TEST_F(RevocationProbeTest, AListAndAResponderThatAnswerPass)
{
    fake.target.profile = profileWith(fake.system, "user.pem");
    const Finding finding = run();
    EXPECT_EQ(outcome(finding, 0), u"answered"_qs);
    EXPECT_EQ(outcome(finding, 1), u"not-checked"_qs) << "LDAP";
    EXPECT_EQ(outcome(finding, 2), u"answered"_qs);
    const QJsonObject first = address(finding, 0, 0);
    EXPECT_EQ(first.value(keys::kind).toString(), u"crl"_qs);
    EXPECT_EQ(first.value(keys::url).toString(), u"http://crl.example.test/issuing.crl"_qs);
    EXPECT_EQ(first.value(keys::address).toString(), u"203.0.113.80"_qs);
    EXPECT_EQ(first.value(keys::httpStatus).toInt(), 200);
    EXPECT_EQ(first.value(keys::sizeBytes).toInt(), vector("issuing.crl").size());
    EXPECT_EQ(first.value(keys::nextUpdate).toString(), u"2026-12-20T00:00:00Z"_qs);
    // The certificate above: this server has only the other list.
    EXPECT_EQ(address(finding, 1, 0).value(keys::outcome).toString(), u"other-list"_qs);
    EXPECT_EQ(finding.status, Status::Fail);
}

TEST_F(RevocationProbeTest, TheResponderIsAskedAboutTheCertificate)
{
    fake.target.profile = profileWith(fake.system, "user.pem");
    run();
    const QByteArray request = statusRequest(certificate("user.pem"), certificate("issuing.pem"));
    const QByteArray line = "GET /" + request.toBase64().toPercentEncoding() + " HTTP/1.1\r\n";
    EXPECT_THAT(requests(),
                testing::Contains(testing::Truly([&](const QByteArray& sent) { return sent.startsWith(line); })));
    EXPECT_EQ(requests().size(), 3) << "each address once";
}

TEST_F(RevocationProbeTest, WithoutTheIssuerTheResponderIsOnlyCalled)
{
    responder.reply = page("<html>", "400 Bad Request");
    const Finding finding = runAlone();
    EXPECT_EQ(outcome(finding, 2), u"answered"_qs);
    EXPECT_TRUE(requests().back().startsWith("GET / HTTP/1.1\r\n"));
    EXPECT_EQ(finding.status, Status::Pass);
}

TEST_F(RevocationProbeTest, EachWayToFailIsTold)
{
    const auto listOutcome = [this] { return outcome(runAlone(), 0); };
    list.reply = page("<html>Not found</html>", "404 Not Found");
    EXPECT_EQ(listOutcome(), u"http-error"_qs);
    list.reply = "HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\n\r\n";
    EXPECT_EQ(listOutcome(), u"redirected"_qs);
    list.reply = page("<html>Welcome</html>");
    EXPECT_EQ(listOutcome(), u"not-a-list"_qs);
    list.reply = page(vector("issuing-old.crl"));
    EXPECT_EQ(listOutcome(), u"expired-list"_qs);
    list.reply = page(vector("root.crl"));
    EXPECT_EQ(listOutcome(), u"other-list"_qs);
    list.reply = page(vector("issuing.crl").chopped(10));
    EXPECT_EQ(listOutcome(), u"not-a-list"_qs);
    list.reply = "220 ftp.example.test ready\r\n";
    EXPECT_EQ(listOutcome(), u"unreadable"_qs);
    list.listens = false;
    EXPECT_EQ(listOutcome(), u"refused"_qs);
    fake.resolver.answers.erase({u"crl.example.test"_qs, IpFamily::V4});
    EXPECT_EQ(listOutcome(), u"name-not-found"_qs);
    fake.network.hasRoute = false;
    know(u"crl.example.test"_qs, list);
    EXPECT_EQ(listOutcome(), u"not-sent"_qs);
}

TEST_F(RevocationProbeTest, SilenceTakesFourSecondsAnAddress)
{
    list.reply.clear();
    list.closes = false;
    responder = list;
    const TimePoint begin = fake.clock.now();
    const Finding finding = runAlone();
    EXPECT_EQ(outcome(finding, 0), u"no-answer"_qs);
    EXPECT_EQ(outcome(finding, 2), u"no-answer"_qs);
    EXPECT_EQ(finding.status, Status::Fail);
    EXPECT_LE(fake.clock.now() - begin, 8100ms);
}

TEST_F(RevocationProbeTest, OneAddressThatAnswersIsEnough)
{
    list.listens = false;
    EXPECT_EQ(runAlone().status, Status::Pass);
    responder.listens = false;
    EXPECT_EQ(runAlone().status, Status::Fail);
    list.listens = true;
    EXPECT_EQ(runAlone().status, Status::Pass);
}

TEST_F(RevocationProbeTest, AHugeListCanBeReachedAtLeast)
{
    list.reply = page(QByteArray(1200 * 1024, 'x'));
    EXPECT_EQ(outcome(runAlone(), 0), u"too-large"_qs);
}

TEST_F(RevocationProbeTest, AtMostFourAddressesAreAsked)
{
    fake.target.profile = profileWith(fake.system, "user.pem");
    auto& certificates = fake.target.profile->certificates;
    for (const char* const name : {"soon.pem", "expired.pem", "not-yet.pem"}) {
        const QString place = u"/etc/swanctl/x509/"_qs + QString::fromLatin1(name);
        fake.system.files.insert(place, vector(name));
        certificates.append({CertificateRole::User, QString::fromLatin1(name), false, {place}});
    }
    run();
    EXPECT_EQ(requests().size(), 4);
}

TEST_F(RevocationProbeTest, AfterAStopNobodyElseIsAsked)
{
    list.reply.clear();
    list.closes = false;
    fake.network.onTime = [this](TimePoint) {
        if (!requests().isEmpty())
            fake.stop.request_stop();
    };
    const Finding finding = runAlone();
    EXPECT_EQ(requests().size(), 1);
    EXPECT_EQ(outcome(finding, 0), u"not-asked"_qs) << "what was cut short says nothing of the address";
    EXPECT_EQ(outcome(finding, 2), u"not-asked"_qs);
    EXPECT_EQ(finding.status, Status::Unknown);
}

TEST_F(RevocationProbeTest, StoppedBeforeItBeganItCannotTell)
{
    fake.stop.request_stop();
    EXPECT_EQ(runAlone().status, Status::Unknown);
    EXPECT_TRUE(fake.network.sent().empty());
}

TEST_F(RevocationProbeTest, TheRunsDeadlineEndsIt)
{
    list.reply.clear();
    list.closes = false;
    fake.deadline = 1500ms;
    const TimePoint begin = fake.clock.now();
    const Finding finding = runAlone();
    EXPECT_LE(fake.clock.now() - begin, 1500ms);
    EXPECT_EQ(finding.status, Status::Unknown);
}

TEST_F(RevocationProbeTest, NothingToAskIsSkippedAndNothingIsSent)
{
    EXPECT_EQ(run().needs, u"profile"_qs);
    fake.target.profile = VpnProfile();
    EXPECT_EQ(run().needs, u"certificate"_qs);
    fake.target.profile = profileWith(fake.system, "unfit.pem");
    fake.system.files.remove(u"/etc/swanctl/x509ca/issuing.pem"_qs);
    EXPECT_EQ(run().needs, u"revocation-address"_qs);
    EXPECT_EQ(run().status, Status::Skipped);
    EXPECT_TRUE(fake.network.sent().empty());
}

} // namespace
} // namespace tsunagu::certificates::test
