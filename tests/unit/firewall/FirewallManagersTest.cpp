#include "probes/firewall/FirewallManagers.h"

#include "probes/model/Keys.h"
#include "tests/support/FakePlatform.h"

#include <QJsonObject>

#include <gtest/gtest.h>

namespace tsunagu::test {
namespace {

struct RulesetCase
{
    const char* rules;
    bool mentions;
};

class Rulesets : public testing::TestWithParam<RulesetCase>
{
};

TEST_P(Rulesets, AreReadForIkePorts)
{
    EXPECT_EQ(mentionsIkePorts(GetParam().rules), GetParam().mentions) << GetParam().rules;
}

INSTANTIATE_TEST_SUITE_P(
    Each, Rulesets,
    testing::Values(RulesetCase{"udp dport 500 drop", true}, RulesetCase{"udp dport { 53, 500, 4500 } reject", true},
                    RulesetCase{"udp sport 4500 drop", true}, RulesetCase{"udp dport isakmp drop", true},
                    RulesetCase{"udp dport { domain, ipsec-nat-t } drop", true},
                    RulesetCase{"tcp dport 5000 accept", false}, RulesetCase{"counter packets 500 bytes 4500", false},
                    RulesetCase{"udp dport 45001 drop", false}, RulesetCase{"", false}));

TEST(FirewallManagers, UfwIsReadFromItsSwitch)
{
    EXPECT_TRUE(isUfwEnabled("# comment\nENABLED=yes\n"));
    EXPECT_TRUE(isUfwEnabled("ENABLED = \"yes\""));
    EXPECT_FALSE(isUfwEnabled("ENABLED=no\n"));
    EXPECT_FALSE(isUfwEnabled("#ENABLED=yes\n"));
    EXPECT_FALSE(isUfwEnabled(QByteArray("\xff\x00ENABLED", 9)));
}

QString stateOf(const QJsonArray& managers, int index)
{
    return managers.at(index).toObject().value(keys::state).toString();
}

TEST(FirewallManagers, AbsentUnreadableAndActiveAreThreeThings)
{
    FakePlatform fake([](const SentPacket&) { return std::vector<WorldReply>{}; });
    const auto read = [&fake] { return readFirewallManagers(fake.system, fake.clock.now(), fake.stop.get_token()); };
    EXPECT_EQ(stateOf(read(), 0), QStringLiteral("absent"));
    EXPECT_EQ(stateOf(read(), 1), QStringLiteral("absent"));
    EXPECT_EQ(stateOf(read(), 2), QStringLiteral("absent"));

    fake.system.commands.insert(QStringLiteral("nft"), CommandResult{1, {}, "Operation not permitted"});
    fake.system.commands.insert(QStringLiteral("firewall-cmd"), CommandResult{252, "not running", {}});
    fake.system.files.insert(QStringLiteral("/etc/ufw/ufw.conf"), "ENABLED=yes\n");
    EXPECT_EQ(stateOf(read(), 0), QStringLiteral("unreadable"));
    EXPECT_EQ(stateOf(read(), 1), QStringLiteral("active"));
    EXPECT_EQ(stateOf(read(), 2), QStringLiteral("inactive"));

    fake.system.commands.insert(QStringLiteral("nft"), CommandResult{0, "udp dport 500 drop", {}});
    EXPECT_EQ(stateOf(read(), 0), QStringLiteral("active"));
    EXPECT_TRUE(read().at(0).toObject().value(keys::mentionsIke).toBool());

    fake.system.commands.insert(QStringLiteral("nft"),
                                tl::unexpected(Error{ErrorKind::DeadlinePassed, QStringLiteral("nft")}));
    EXPECT_EQ(stateOf(read(), 0), QStringLiteral("unreadable"));
}

} // namespace
} // namespace tsunagu::test
