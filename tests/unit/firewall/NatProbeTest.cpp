#include "probes/firewall/NatProbe.h"

#include "probes/model/Ids.h"
#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

Finding exchangeWith(QStringView id, const QJsonObject& ikev2)
{
    Finding finding;
    finding.id = id.toString();
    finding.status = Status::Pass;
    finding.measured = {{keys::port, 500}, {keys::ikev2, ikev2}};
    return finding;
}

Finding runWith(const Findings& findings)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    fake.findings = findings;
    NatProbe probe;
    return fake.run(probe).value_or(Finding());
}

TEST(NatProbe, NoTranslatorPasses)
{
    Findings findings;
    findings.add(exchangeWith(ids::ikeUdp500, {{keys::natLocal, false}, {keys::natServer, false}}));
    EXPECT_EQ(runWith(findings).status, Status::Pass);
}

TEST(NatProbe, ATranslatorOnEitherSideIsWorthKnowing)
{
    for (const QLatin1String side : {keys::natLocal, keys::natServer}) {
        Findings findings;
        findings.add(exchangeWith(ids::ikeUdp4500, {{side, true}}));
        const Finding finding = runWith(findings);
        EXPECT_EQ(finding.status, Status::Warn);
        EXPECT_TRUE(finding.measured.value(side).toBool());
    }
}

TEST(NatProbe, WithoutHashesItIsSkipped)
{
    Findings findings;
    findings.add(exchangeWith(ids::ikeUdp500, {{keys::notify, QStringLiteral("NO_PROPOSAL_CHOSEN")}}));
    const Finding finding = runWith(findings);
    EXPECT_EQ(finding.status, Status::Skipped);
    EXPECT_EQ(finding.needs, ids::ikeUdp500);
}

} // namespace
} // namespace tsunagu::test
