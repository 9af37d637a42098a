#include "probes/firewall/ReferenceProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"
#include "tests/support/IkeServer.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

using namespace std::chrono_literals;

const QHostAddress realServer(QStringLiteral("198.51.100.77"));

class ReferenceProbeTest : public testing::Test
{
protected:
    void resolversSay(const QStringList& own, const QStringList& reference)
    {
        Finding dns;
        dns.id = ids::netDns.toString();
        dns.measured = {{keys::addresses, QJsonArray::fromStringList(own)},
                        {keys::referenceAddresses, QJsonArray::fromStringList(reference)}};
        fake.findings.add(dns);
    }
    Finding run()
    {
        ReferenceProbe probe;
        return fake.run(probe).value_or(Finding());
    }

    IkeServer server;
    bool isSilent = false;
    FakePlatform fake{[this](const SentPacket& packet) -> Result<std::vector<WorldReply>> {
        if (isSilent || !(packet.to.address == realServer))
            return std::vector<WorldReply>{};
        const auto reply = server.answer(packet, packet.source);
        return reply.empty() ? std::vector<WorldReply>{}
                             : std::vector<WorldReply>{datagramFrom(packet.to, reply, 12ms)};
    }};
};

TEST_F(ReferenceProbeTest, AsksAtTheOtherAddressAlone)
{
    resolversSay({QStringLiteral("203.0.113.66")}, {realServer.toString()});
    const Finding finding = run();
    EXPECT_EQ(finding.status, Status::Pass);
    EXPECT_EQ(finding.measured.value(keys::address).toString(), realServer.toString());
    EXPECT_TRUE(finding.measured.value(keys::answered).toBool());
    for (const SentPacket& packet : fake.network.sent())
        EXPECT_EQ(packet.to, (Endpoint{realServer, 500}));
}

TEST_F(ReferenceProbeTest, AsksWhereTheSystemsResolverDeniesTheName)
{
    resolversSay({}, {realServer.toString()});
    EXPECT_EQ(run().status, Status::Pass);
}

TEST_F(ReferenceProbeTest, SilenceIsListenedToToTheEnd)
{
    isSilent = true;
    resolversSay({}, {realServer.toString()});
    const TimePoint begin = fake.clock.now();
    EXPECT_EQ(run().status, Status::Fail);
    EXPECT_LE(fake.clock.now() - begin, 12s);
}

TEST_F(ReferenceProbeTest, NothingIsSentWhereBothAgreeOrThereIsNothingToAsk)
{
    resolversSay({realServer.toString(), QStringLiteral("203.0.113.66")}, {realServer.toString()});
    EXPECT_EQ(run().status, Status::Skipped);
    EXPECT_EQ(run().needs, QStringLiteral("other-answer"));
    resolversSay({realServer.toString()}, {});
    EXPECT_EQ(run().needs, ids::netDns.toString());
    resolversSay({}, {QStringLiteral("no address")});
    EXPECT_EQ(run().needs, ids::netDns.toString());
    resolversSay({}, {realServer.toString()});
    fake.network.hasRoute = false;
    EXPECT_EQ(run().needs, ids::netLink.toString());
    EXPECT_TRUE(fake.network.sent().empty());
}

} // namespace
} // namespace tsunagu::test
